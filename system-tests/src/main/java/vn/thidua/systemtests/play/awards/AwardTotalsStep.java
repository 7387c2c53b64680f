package vn.thidua.systemtests.play.awards;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.AwardTotals;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** The secretary notes how many awards were reported without saying whose they are. */
public final class AwardTotalsStep implements Step {

  private final Stage stage;
  private final AwardTotals wanted;
  private final AwardRequests requests;

  public AwardTotalsStep(Stage stage, AwardTotals wanted, AwardRequests requests) {
    this.stage = stage;
    this.wanted = wanted;
    this.requests = requests;
  }

  @Override
  public String title() {
    return "Tổng số khen thưởng được báo cáo (award totals)";
  }

  @Override
  public void look(Differences differences) {
    if (stage.played().organizer() == null) {
      return;
    }
    JsonNode stored = find();
    stage.played().awardTotals(stored);
    if (stored != null) {
      compare(stored, differences);
    }
  }

  private void compare(JsonNode stored, Differences differences) {
    number(differences, "year", wanted.year(), stored);
    number(differences, "count", wanted.count(), stored);
    number(differences, "collectives", wanted.collectives(), stored);
    number(differences, "individuals", wanted.individuals(), stored);
    differences.text("/awardTotals/note", wanted.note(), stored.path("note"));
  }

  private static void number(
      Differences differences, String field, @Nullable Integer inFile, JsonNode stored) {
    BigDecimal number = inFile == null ? null : BigDecimal.valueOf(inFile);
    differences.number("/awardTotals/" + field, number, stored.path(field));
  }

  private @Nullable JsonNode find() {
    return stage.named(Account.SECRETARY, "/award-totals", AwardRequests.TOTALS_KEY);
  }

  @Override
  public void make() {
    if (stage.played().awardTotals() == null) {
      stage.gateway().settle();
      JsonNode stored =
          stage.create(Account.SECRETARY, Thing.AWARD_TOTALS, requests.totals(wanted), this::find);
      Differences differences = new Differences();
      compare(stored, differences);
      differences.refuseAny();
      stage.played().awardTotals(stored);
    } else {
      stage.narrator().found(Thing.AWARD_TOTALS);
    }
    stage.narrator().counts(List.of(Thing.AWARD_TOTALS));
  }
}
