package vn.thidua.systemtests.play.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.play.stage.Crew;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.MandatePlan;
import vn.thidua.systemtests.play.stage.MandatePlan.Mandate;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** The administrator grants the mandates that are not held yet. */
public final class MandatesStep implements Step {

  private final Stage stage;
  private final ClusterRequests requests;
  private final MandatePlan plan;

  public MandatesStep(Stage stage, ClusterRequests requests, MandatePlan plan) {
    this.stage = stage;
    this.requests = requests;
    this.plan = plan;
  }

  @Override
  public String title() {
    return "Phân công (mandates)";
  }

  /** Mandates are held or not; there is nothing that could differ. */
  @Override
  public void look(Differences differences) {}

  @Override
  public void make() {
    Crew.each(plan.mandates(), this::grant);
    stage.narrator().counts(List.of(Thing.MANDATES));
  }

  private void grant(Mandate mandate) {
    if (isForNobodyAnyMore(mandate)) {
      return;
    }
    String subject = stage.gateway().subject(mandate.holder());
    if (find(subject, mandate) != null) {
      stage.narrator().found(Thing.MANDATES);
      return;
    }
    stage.create(
        Account.ADMINISTRATOR,
        Thing.MANDATES,
        requests.mandate(subject, mandate),
        () -> find(subject, mandate));
    stage.gateway().settle();
  }

  /** An organization that is no more has nobody who acts for it. */
  private boolean isForNobodyAnyMore(Mandate mandate) {
    JsonNode organization =
        mandate.organization() == null
            ? null
            : stage.played().organizations().get(mandate.organization());
    String endedOn = organization == null ? "" : organization.path("endedOn").asText("");
    return !endedOn.isEmpty() && !LocalDate.parse(endedOn).isAfter(stage.calendar().today());
  }

  private @Nullable JsonNode find(String subject, Mandate mandate) {
    Map<String, String> filter = new HashMap<>();
    filter.put("subject", subject);
    filter.put("role", mandate.role());
    filter.put("asOf", stage.calendar().today().toString());
    if (mandate.organization() == null) {
      filter.put("organizerId", stage.played().organizerId());
    } else {
      filter.put("organizationId", stage.played().organizationId(mandate.organization()));
    }
    return stage.gateway().list(Account.ADMINISTRATOR, "/mandates", filter).stream()
        .filter(held -> held.path("to").isNull() || held.path("to").isMissingNode())
        .findFirst()
        .orElse(null);
  }
}
