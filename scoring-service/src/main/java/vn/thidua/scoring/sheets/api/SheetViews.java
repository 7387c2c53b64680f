package vn.thidua.scoring.sheets.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.indicators.leaves.SheetFigure;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.sheets.SheetStatus;
import vn.thidua.scoring.sheets.progress.SheetPoints;
import vn.thidua.scoring.sheets.progress.SheetProgress;
import vn.thidua.scoring.sheets.values.ValueViews;

/** Score sheets as the API shows them. */
final class SheetViews {

  private SheetViews() {}

  /** A sheet in a list. */
  @Schema(name = "ScoreSheetRow")
  record SheetRow(
      UUID id,
      UUID periodId,
      UUID clusterId,
      UUID organizationId,
      @Nullable String organizationName,
      SheetStatus status,
      SheetProgress progress,
      long version) {}

  /** A sheet with what the caller may see of it at its stage. */
  @Schema(name = "ScoreSheet")
  record One(
      UUID id,
      UUID periodId,
      UUID clusterId,
      UUID organizationId,
      @Nullable String organizationName,
      UUID schemeId,
      SheetStatus status,
      SheetProgress progress,
      @Schema(description = "Assigned criteria without a value; empty for who does not see values")
          List<String> missing,
      @Schema(description = "Criteria that lack the evidence they need; empty likewise")
          List<String> withoutEvidence,
      SheetPoints points,
      List<SheetEntry> entries,
      SheetTiming timing,
      @Schema(description = "What leaves take from indicators, in place of what is entered")
          List<SheetFigure> figures,
      List<Bar> bars,
      @Schema(description = "Points off by a rule of the period, and those that were lifted")
          List<SheetPenaltyView> penalties,
      @Schema(description = "Steps taken, oldest first") List<Act> acts,
      long version) {}

  @Schema(name = "SheetEntry")
  record SheetEntry(
      String criterion,
      @Schema(description = "Shown to reviewers while it is submitted or reviewed, not as a draft")
          ValueViews.@Nullable SelfScoreView selfScore,
      @Schema(description = "Shown to the member once the review is complete or the sheet returned")
          ValueViews.@Nullable ReviewView headReview,
      @Nullable String explanation,
      @Schema(description = "Shown to others once the review is complete or the sheet returned")
          ValueViews.@Nullable ReviewView officeReview) {}

  /** Until when what is done, and whether it came late. */
  @Schema(name = "SheetTiming")
  record SheetTiming(
      @Schema(description = "Of the unit now; null without a schedule") @Nullable PeriodStage stage,
      @Schema(
              description =
                  "Until when the member may write and submit, be it late; null if there is no end")
          @Nullable Moment writableUntil,
      @Schema(description = "When the member first submitted what it did not take back")
          @Nullable Instant submittedAt,
      @Schema(description = "Whether that was at its deadline or later") boolean late) {}

  @Schema(name = "SheetPenalty")
  record SheetPenaltyView(
      UUID id,
      @Schema(description = "LATE") String rule,
      @Schema(description = "The leaf that counts, whatever stands there otherwise")
          String criterion,
      @Schema(description = "How many items of it; null where it counts by itself")
          @Nullable Integer count,
      String reason,
      @Nullable LegalBasis legalBasis,
      Instant imposedAt,
      @Nullable Instant liftedAt,
      @Nullable String liftReason) {}

  @Schema(name = "Bar")
  record Bar(
      UUID id,
      String code,
      String reason,
      @Schema(
              description =
                  "The agreement whose missing signature is the reason, by the period's rule; null if"
                      + " somebody imposed it")
          @Nullable UUID agreementId,
      @Schema(description = "Whether a rule of the period imposed it and lifts it") boolean byRule,
      @Nullable LegalBasis legalBasis,
      Instant imposedAt,
      @Nullable Instant liftedAt,
      @Nullable String liftReason,
      @Nullable LegalBasis liftBasis) {}

  @Schema(name = "SheetAct")
  record Act(
      @Schema(
              examples = "submitted",
              description =
                  "submitted, recalled, head-reviewed, taken-over, office-reviewed, returned; moved,"
                      + " closed or reopened because of a succession; membership-ended,"
                      + " membership-resumed")
          String act,
      SheetStatus fromStatus,
      SheetStatus toStatus,
      @Nullable String reason,
      @Schema(description = "Of returned: until when the member has time, if that was said")
          @Nullable Moment until,
      @Schema(
              description =
                  "The act on organizations because of which it was taken; null if by somebody")
          @Nullable UUID successionId,
      @Schema(description = "Of moved: from whose hands the sheet came")
          @Nullable UUID fromOrganizationId,
      Instant at) {

    Act(
        String act,
        SheetStatus fromStatus,
        SheetStatus toStatus,
        @Nullable String reason,
        @Nullable Instant untilAt,
        @Nullable Integer untilOffset,
        @Nullable UUID successionId,
        @Nullable UUID fromOrganizationId,
        Instant at) {
      this(
          act,
          fromStatus,
          toStatus,
          reason,
          Moment.kept(untilAt, untilOffset),
          successionId,
          fromOrganizationId,
          at);
    }
  }
}
