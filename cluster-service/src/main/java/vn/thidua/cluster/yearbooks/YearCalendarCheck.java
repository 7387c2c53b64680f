package vn.thidua.cluster.yearbooks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.regulations.Deadline;
import vn.thidua.cluster.yearbooks.YearOverview.YearUnit;

/**
 * How far the year is by the regulation's calendar.
 *
 * @param number of the regulation's version
 * @param approval the decision that approved it
 * @param steps in the order of their days
 */
@Schema(name = "YearCalendarCheck")
public record YearCalendarCheck(
    UUID regulationId,
    int number,
    String title,
    @Nullable LegalBasis approval,
    List<YearStep> steps) {

  /**
   * @param due the last day
   * @param doneOn null if it is not done, or nobody told when it was
   * @param by what shows that it is done, or begun
   * @param lacking who has not done their part
   */
  @Schema(name = "YearStep")
  public record YearStep(
      Deadline.Step step,
      LocalDate due,
      StepState state,
      @Schema(description = "Missing if it is not done, or the day was not told")
          @Nullable LocalDate doneOn,
      @Schema(description = "What shows that it is done or begun") @Nullable Sign by,
      @Schema(description = "Who has not done their part") List<YearUnit> lacking) {}

  /**
   * OVERDUE: not done, and its day has passed. UNKNOWN: nothing that is known here tells whether it
   * is done.
   */
  @Schema(name = "YearStepState")
  public enum StepState {
    DONE,
    OPEN,
    OVERDUE,
    UNKNOWN
  }

  /** By what a step is recognized. */
  @Schema(name = "YearStepSign")
  public record Sign(SignKind kind, @Nullable UUID id) {}

  @Schema(name = "YearStepSignKind")
  public enum SignKind {
    AGREEMENT,
    CONFERENCE,
    MOVEMENT,
    SCORE_SHEETS,
    PROPOSALS
  }
}
