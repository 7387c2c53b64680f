package vn.thidua.systemtests.play.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Sheet;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.MandatePlan;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;

/** One unit's sheet, from the self-score to the standing office's review. */
final class SheetPlay {

  private enum Status {
    DRAFT,
    SUBMITTED,
    HEAD_REVIEWED,
    OFFICE_REVIEWED
  }

  private final Stage stage;
  private final MandatePlan plan;
  private final SheetRequests requests;
  private final int index;
  private final Sheet sheet;
  private final Account officer;

  SheetPlay(Stage stage, MandatePlan plan, int index) {
    this.stage = stage;
    this.plan = plan;
    this.requests = new SheetRequests(stage.file(), stage.played(), index);
    this.index = index;
    this.sheet = requests.sheet();
    this.officer = plan.officerOf(sheet.organization());
  }

  /** What is finished of a stored sheet, and yet is not what the file says. */
  Differences finishedOtherwise(JsonNode stored) {
    SheetComparison comparison = new SheetComparison(index, sheet, stored);
    Differences differences = new Differences();
    Status status = statusOf(stored);
    if (status == Status.DRAFT) {
      return comparison.unwantedBars();
    }
    differences.addAll(comparison.selfScore());
    differences.addAll(comparison.bars());
    if (status != Status.SUBMITTED) {
      differences.addAll(comparison.review(ReviewStage.HEAD));
    }
    if (status == Status.OFFICE_REVIEWED) {
      differences.addAll(comparison.explanations());
      differences.addAll(comparison.review(ReviewStage.OFFICE));
    }
    return differences;
  }

  /** Does what is not done yet. */
  void play(@Nullable JsonNode found) {
    JsonNode stored = found;
    if (stored == null) {
      stage.gateway().settle();
      stored = whole(stage.create(officer, Thing.SHEETS, requests.creation(), this::find));
      finishedOtherwise(stored).refuseAny();
    } else {
      stage.narrator().found(Thing.SHEETS);
    }
    stored = scoreItself(stored);
    stored = review(stored, ReviewStage.HEAD, plan.firstReviewerOf(sheet.organization()));
    stored = explain(stored);
    review(stored, ReviewStage.OFFICE, Account.OFFICE_REVIEWER);
  }

  private JsonNode scoreItself(JsonNode found) {
    JsonNode stored = imposeBars(found);
    if (statusOf(stored) != Status.DRAFT) {
      stage.narrator().found(Thing.STAGES);
      return stored;
    }
    if (!new SheetComparison(index, sheet, stored).selfScore().isEmpty()) {
      stored = after(officer, requests.selfScore(stored), stored);
    }
    stored = after(officer, requests.action(stored, "/submit"), stored);
    stage.narrator().created(Thing.STAGES);
    return stored;
  }

  /** Before the sheet is submitted, so that a finished one without its bar is another's doing. */
  private JsonNode imposeBars(JsonNode stored) {
    SheetComparison comparison = new SheetComparison(index, sheet, stored);
    boolean imposed = false;
    for (int i = 0; i < sheet.bars().size(); i++) {
      if (comparison.openBars().contains(sheet.bars().get(i))) {
        stage.narrator().found(Thing.BARS);
      } else {
        stage.gateway().create(Account.SECRETARY, requests.bar(stored, i)).orFail();
        stage.narrator().created(Thing.BARS);
        imposed = true;
      }
    }
    return imposed ? read(stored) : stored;
  }

  private JsonNode review(JsonNode found, ReviewStage stageOfReview, Account reviewer) {
    Status turn =
        switch (stageOfReview) {
          case HEAD -> Status.SUBMITTED;
          case OFFICE -> Status.HEAD_REVIEWED;
        };
    JsonNode stored = found;
    if (statusOf(stored) != turn) {
      stage.narrator().found(Thing.STAGES);
      return stored;
    }
    if (!new SheetComparison(index, sheet, stored).review(stageOfReview).isEmpty()) {
      stored = after(reviewer, requests.review(stored, stageOfReview), stored);
    }
    Call completion = requests.action(stored, stageOfReview.path() + "/complete");
    stored = after(reviewer, completion, stored);
    stage.narrator().created(Thing.STAGES);
    return stored;
  }

  private JsonNode explain(JsonNode stored) {
    boolean differs = !new SheetComparison(index, sheet, stored).explanations().isEmpty();
    return statusOf(stored) == Status.HEAD_REVIEWED && differs
        ? after(officer, requests.explanations(stored), stored)
        : stored;
  }

  /** The sheet as it is after a request. */
  private JsonNode after(Account who, Call call, JsonNode before) {
    JsonNode answer = stage.gateway().ask(who, call);
    return isWhole(answer) ? answer : read(before);
  }

  private JsonNode whole(JsonNode answer) {
    return isWhole(answer) ? answer : read(answer);
  }

  private static boolean isWhole(JsonNode answer) {
    return answer.has("status") && answer.has("version") && answer.has("entries");
  }

  private JsonNode read(JsonNode stored) {
    return stage.gateway().ask(officer, Call.get(SheetRequests.path(stored)));
  }

  private @Nullable JsonNode find() {
    Map<String, String> filter =
        Map.of(
            "periodId", stage.played().periodId(),
            "clusterId", stage.played().clusterId(),
            "organizationId", stage.played().organizationId(sheet.organization()));
    return stage.gateway().list(officer, "/score-sheets", filter).stream().findFirst().orElse(null);
  }

  private static Status statusOf(JsonNode stored) {
    return Status.valueOf(stored.path("status").asText());
  }
}
