package vn.thidua.systemtests.play.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Sheet;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Crew;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.MandatePlan;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** Officers score, reviewers review; several sheets at the same time. */
public final class SheetsStep implements Step {

  private static final String NO_SHEET = "NO_SHEET";

  private final Stage stage;
  private final MandatePlan plan;

  public SheetsStep(Stage stage, MandatePlan plan) {
    this.stage = stage;
    this.plan = plan;
  }

  @Override
  public String title() {
    return "Phiếu chấm điểm (score sheets)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().period() == null || stage.played().cluster() == null) {
      return;
    }
    Set<String> inFile =
        stage.file().sheets().stream().map(Sheet::organization).collect(Collectors.toSet());
    Map<String, String> filter =
        Map.of("periodId", stage.played().periodId(), "clusterId", stage.played().clusterId());
    List<JsonNode> wanted = new ArrayList<>();
    for (JsonNode item : stage.gateway().list(Account.SECRETARY, "/score-sheets", filter)) {
      String organization = organizationOf(item);
      if (inFile.contains(organization)) {
        wanted.add(item);
      } else if (!isUntouched(item)) {
        differences.add("/sheets", "", organization);
      }
    }
    Crew.each(wanted, this::read);
    for (int i = 0; i < stage.file().sheets().size(); i++) {
      JsonNode stored = stored(i);
      if (stored != null) {
        differences.addAll(new SheetPlay(stage, plan, i).finishedOtherwise(stored));
      }
    }
  }

  /** The period has made it, and nobody has written anything. */
  private boolean isUntouched(JsonNode item) {
    JsonNode sheet = stage.gateway().ask(Account.SECRETARY, Call.get(SheetRequests.path(item)));
    return sheet.path("status").asText().equals("DRAFT") && sheet.path("entries").isEmpty();
  }

  /** Members of which the file has no sheet. */
  private List<String> withoutSheet() {
    Set<String> inFile =
        stage.file().sheets().stream().map(Sheet::organization).collect(Collectors.toSet());
    return stage.file().cluster().members().stream()
        .filter(member -> !inFile.contains(member))
        .toList();
  }

  /**
   * The period makes a sheet for every member; one that nobody writes is ranked with nothing. Whose
   * sheet is not in the file is barred for that.
   */
  private void bar(String member) {
    Map<String, String> filter =
        Map.of(
            "periodId", stage.played().periodId(),
            "clusterId", stage.played().clusterId(),
            "organizationId", stage.played().organizationId(member));
    JsonNode made =
        stage
            .gateway()
            .await(() ->
                stage.gateway().list(Account.SECRETARY, "/score-sheets", filter).stream()
                    .findFirst()
                    .orElse(null));
    if (made == null) {
      return;
    }
    JsonNode sheet = stage.gateway().ask(Account.SECRETARY, Call.get(SheetRequests.path(made)));
    if (SheetComparison.openBarsOf(sheet).contains(NO_SHEET)) {
      stage.narrator().found(Thing.BARS);
      return;
    }
    ObjectNode bar = JsonNodeFactory.instance.objectNode().put("code", NO_SHEET);
    bar.put("reason", "Không có phiếu trong tệp " + stage.file().name());
    stage
        .gateway()
        .create(Account.SECRETARY, Call.post(SheetRequests.path(sheet) + "/bars", bar))
        .orFail();
    stage.narrator().created(Thing.BARS);
  }

  private void read(JsonNode item) {
    Call call = Call.get(SheetRequests.path(item));
    stage.played().sheets().put(organizationOf(item), stage.gateway().ask(Account.SECRETARY, call));
  }

  private String organizationOf(JsonNode sheet) {
    return stage.played().keyOf(sheet.path("organizationId").asText());
  }

  @Override
  public void make() {
    List<Integer> sheets = IntStream.range(0, stage.file().sheets().size()).boxed().toList();
    Crew.each(sheets, i -> new SheetPlay(stage, plan, i).play(stored(i)));
    Crew.each(withoutSheet(), this::bar);
    stage.narrator().counts(List.of(Thing.SHEETS, Thing.BARS, Thing.STAGES));
  }

  private @Nullable JsonNode stored(int index) {
    return stage.played().sheets().get(stage.file().sheets().get(index).organization());
  }
}
