package vn.thidua.scoring.sheets.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
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
      List<Bar> bars,
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
      Instant imposedAt,
      @Nullable Instant liftedAt,
      @Nullable String liftReason) {}

  @Schema(name = "SheetAct")
  record Act(
      @Schema(
              examples = "submitted",
              description =
                  "submitted, recalled, head-reviewed, office-reviewed, returned; moved, closed or"
                      + " reopened because of a succession; membership-ended, membership-resumed")
          String act,
      SheetStatus fromStatus,
      SheetStatus toStatus,
      @Nullable String reason,
      @Schema(
              description =
                  "The act on organizations because of which it was taken; null if by somebody")
          @Nullable UUID successionId,
      @Schema(description = "Of moved: from whose hands the sheet came")
          @Nullable UUID fromOrganizationId,
      Instant at) {}
}
