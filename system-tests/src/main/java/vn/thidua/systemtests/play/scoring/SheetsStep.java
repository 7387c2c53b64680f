package vn.thidua.systemtests.play.scoring;

import com.fasterxml.jackson.databind.JsonNode;
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

  /** Sheets are made for all members; one that nobody has filled in is as good as none. */
  private static boolean isUntouched(JsonNode sheet) {
    return sheet.path("status").asText().equals("DRAFT")
        && sheet.path("progress").path("filled").isInt()
        && sheet.path("progress").path("filled").asInt() == 0;
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
    stage.narrator().counts(List.of(Thing.SHEETS, Thing.BARS, Thing.STAGES));
  }

  private @Nullable JsonNode stored(int index) {
    return stage.played().sheets().get(stage.file().sheets().get(index).organization());
  }
}
