package vn.thidua.systemtests.play.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Scheme;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** The secretary drafts the scheme and publishes it. */
public final class SchemeStep implements Step {

  private final Stage stage;
  private final Scheme scheme;
  private final SchemeRequests requests;

  public SchemeStep(Stage stage, Scheme scheme, SchemeRequests requests) {
    this.stage = stage;
    this.scheme = scheme;
    this.requests = requests;
  }

  @Override
  public String title() {
    return "Bảng chấm điểm (scheme)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().organizer() == null) {
      return;
    }
    JsonNode stored = find();
    stage.played().scheme(stored);
    if (stored != null && isPublished(stored)) {
      differences.addAll(SchemeComparison.of(stage.file().year(), scheme, stored));
    }
  }

  private @Nullable JsonNode find() {
    JsonNode item = stage.named(Account.SECRETARY, "/schemes", SchemeRequests.SCHEME_KEY);
    return item == null
        ? null
        : stage.gateway().ask(Account.SECRETARY, Call.get("/schemes/" + item.path("id").asText()));
  }

  private static boolean isPublished(JsonNode stored) {
    return stored.path("status").asText().equals("PUBLISHED");
  }

  @Override
  public void make() {
    JsonNode stored = stage.played().scheme();
    if (stored == null) {
      stage.gateway().settle();
      stored = stage.create(Account.SECRETARY, Thing.SCHEME, requests.draft(scheme), this::find);
    } else {
      stage.narrator().found(Thing.SCHEME);
    }
    Differences differences = SchemeComparison.of(stage.file().year(), scheme, stored);
    if (isPublished(stored)) {
      differences.refuseAny();
    } else {
      if (!differences.isEmpty()) {
        stage.narrator().say("  Bản nháp khác tệp: thay lại (the draft differs: replaced)");
        stored = stage.gateway().ask(Account.SECRETARY, requests.replacement(scheme, stored));
      }
      stage.gateway().ask(Account.SECRETARY, requests.publication(stored));
    }
    stage.played().scheme(stored);
    stage.narrator().counts(List.of(Thing.SCHEME));
  }
}
