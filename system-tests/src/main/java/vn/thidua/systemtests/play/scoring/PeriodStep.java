package vn.thidua.systemtests.play.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** The secretary opens the period in which the cluster is scored. */
public final class PeriodStep implements Step {

  private final Stage stage;
  private final SchemeRequests requests;

  public PeriodStep(Stage stage, SchemeRequests requests) {
    this.stage = stage;
    this.requests = requests;
  }

  @Override
  public String title() {
    return "Kỳ chấm điểm (period)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().organizer() == null) {
      return;
    }
    JsonNode stored = find();
    stage.played().period(stored);
    JsonNode scheme = stage.played().scheme();
    if (stored != null && scheme != null && !stored.path("schemeId").equals(scheme.path("id"))) {
      differences.add("/scheme", scheme.path("id").asText(), stored.path("schemeId").asText());
    }
  }

  private @Nullable JsonNode find() {
    return stage.named(Account.SECRETARY, "/periods", requests.periodKey());
  }

  @Override
  public void make() {
    if (stage.played().period() == null) {
      stage
          .played()
          .period(stage.create(Account.SECRETARY, Thing.PERIOD, requests.period(), this::find));
    } else {
      stage.narrator().found(Thing.PERIOD);
    }
    stage.narrator().counts(List.of(Thing.PERIOD));
  }
}
