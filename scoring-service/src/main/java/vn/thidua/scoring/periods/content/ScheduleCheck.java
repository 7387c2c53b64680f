package vn.thidua.scoring.periods.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.periods.content.PeriodRequests.NewLateness;
import vn.thidua.scoring.periods.content.PeriodRequests.NewSchedule;
import vn.thidua.scoring.periods.content.PeriodRequests.NewUnsubmitted;
import vn.thidua.scoring.periods.time.Extension;
import vn.thidua.scoring.periods.time.LateConsequence;
import vn.thidua.scoring.periods.time.Lateness;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.periods.time.Schedule;
import vn.thidua.scoring.periods.time.Unsubmitted;

/** Makes a schedule of what was asked for, if it holds together. */
public final class ScheduleCheck {

  private final List<FieldError> errors = new ArrayList<>();

  private ScheduleCheck() {}

  /**
   * 400 with everything that does not hold together.
   *
   * @param granted what stays as it was granted
   */
  public static Schedule require(
      @Nullable NewSchedule asked,
      @Nullable NewLateness lateness,
      @Nullable NewUnsubmitted unsubmitted,
      List<Extension> granted,
      CompiledScheme scheme) {
    ScheduleCheck check = new ScheduleCheck();
    Map<PeriodStage, Moment> deadlines = asked == null ? Map.of() : check.deadlines(asked);
    Moment selfScoring = deadlines.get(PeriodStage.SELF_SCORING);
    Schedule schedule =
        new Schedule(
            deadlines,
            granted,
            lateness == null ? null : check.lateness(lateness, selfScoring, scheme),
            unsubmitted == null ? null : check.unsubmitted(unsubmitted, selfScoring));
    if (!check.errors.isEmpty()) {
      throw ProblemException.invalid(check.errors);
    }
    return schedule;
  }

  /** Whether the leaf may count lateness. */
  public static boolean isCountable(@Nullable Leaf leaf) {
    return leaf != null
        && leaf.part() == Part.PENALTY
        && (leaf.method() == ScoringMethod.PER_ITEM || leaf.method() == ScoringMethod.PASS_FAIL);
  }

  private Map<PeriodStage, Moment> deadlines(NewSchedule asked) {
    Map<PeriodStage, @Nullable Moment> given = new LinkedHashMap<>();
    given.put(PeriodStage.PREPARING, asked.selfScoringFrom());
    given.put(PeriodStage.SELF_SCORING, asked.selfScoringUntil());
    given.put(PeriodStage.HEAD_REVIEW, asked.headReviewUntil());
    given.put(PeriodStage.EXPLANATION, asked.explanationUntil());
    given.put(PeriodStage.OFFICE_REVIEW, asked.officeReviewUntil());
    given.put(PeriodStage.COMPLAINTS, asked.complaintUntil());
    given.put(PeriodStage.ANSWERS, asked.answerUntil());
    Map<PeriodStage, Moment> deadlines = new EnumMap<>(PeriodStage.class);
    Moment last = null;
    for (Map.Entry<PeriodStage, @Nullable Moment> entry : given.entrySet()) {
      Moment moment = entry.getValue();
      if (moment != null) {
        if (last != null && moment.compareTo(last) <= 0) {
          errors.add(
              new FieldError(
                  "/schedule/" + field(entry.getKey()),
                  "not-ascending",
                  Text.of("%s phải sau %s", "%s has to be later than %s", moment, last)));
        }
        deadlines.put(entry.getKey(), moment);
        last = moment;
      }
    }
    return deadlines;
  }

  private static String field(PeriodStage stage) {
    return switch (stage) {
      case PREPARING -> "selfScoringFrom";
      case SELF_SCORING -> "selfScoringUntil";
      case HEAD_REVIEW -> "headReviewUntil";
      case EXPLANATION -> "explanationUntil";
      case OFFICE_REVIEW -> "officeReviewUntil";
      case COMPLAINTS -> "complaintUntil";
      case ANSWERS -> "answerUntil";
      case ENDED, CLOSED -> throw new IllegalArgumentException(stage + " has no deadline");
    };
  }

  private Lateness lateness(
      NewLateness asked, @Nullable Moment selfScoring, CompiledScheme scheme) {
    requireSelfScoring("/lateness", selfScoring);
    if (selfScoring != null && asked.until().compareTo(selfScoring) <= 0) {
      error(
          "/lateness/until",
          "not-ascending",
          Text.of(
              "%s phải sau thời hạn tự chấm điểm %s",
              "%s has to be later than the deadline of self-scoring %s",
              asked.until(),
              selfScoring));
    }
    requireTold("/lateness/legalBasis", asked.legalBasis());
    return new Lateness(
        asked.until(),
        asked.consequence(),
        asked.criterion(),
        count(asked, scheme),
        asked.legalBasis());
  }

  /** How many items count; null where it is not counted in items. */
  private @Nullable Integer count(NewLateness asked, CompiledScheme scheme) {
    String criterion = asked.criterion();
    if (asked.consequence() != LateConsequence.PENALTY) {
      refuseBesidesPenalty("/lateness/criterion", criterion);
      refuseBesidesPenalty("/lateness/count", asked.count());
      return null;
    }
    if (criterion == null) {
      error(
          "/lateness/criterion",
          "required",
          Text.of("Cần tiêu chí trừ điểm", "A penalty leaf is needed"));
      return null;
    }
    Leaf leaf = scheme.leaf(criterion);
    if (leaf == null || !isCountable(leaf)) {
      error(
          "/lateness/criterion",
          "no-penalty-leaf",
          Text.of(
              "%s không phải là tiêu chí trừ điểm, chấm theo số lượng hoặc đạt/không đạt",
              "%s is no leaf of a PENALTY part, scored by PER_ITEM or PASS_FAIL", criterion));
      return null;
    }
    if (leaf.method() == ScoringMethod.PER_ITEM) {
      return asked.count() == null ? 1 : asked.count();
    }
    if (asked.count() != null) {
      error(
          "/lateness/count",
          "not-counted",
          Text.of(
              "Tiêu chí %s không tính theo số lượng", "The leaf %s counts no items", criterion));
    }
    return null;
  }

  private Unsubmitted unsubmitted(NewUnsubmitted asked, @Nullable Moment selfScoring) {
    requireSelfScoring("/unsubmitted", selfScoring);
    requireTold("/unsubmitted/legalBasis", asked.legalBasis());
    return new Unsubmitted(asked.bars(), asked.legalBasis());
  }

  private void requireSelfScoring(String pointer, @Nullable Moment selfScoring) {
    if (selfScoring == null) {
      error(
          pointer,
          "no-deadline",
          Text.of(
              "Tự chấm điểm không có thời hạn nên không ai nộp muộn",
              "Self-scoring has no deadline, so nobody is late"));
    }
  }

  private void refuseBesidesPenalty(String pointer, @Nullable Object value) {
    if (value != null) {
      error(
          pointer,
          "no-penalty",
          Text.of("Chỉ dùng khi trừ điểm (PENALTY)", "For the consequence PENALTY only"));
    }
  }

  private void requireTold(String pointer, @Nullable LegalBasis basis) {
    if (basis != null && !basis.told()) {
      errors.add(LegalBasis.notTold(pointer));
    }
  }

  private void error(String pointer, String code, Text text) {
    errors.add(new FieldError(pointer, code, text));
  }
}
