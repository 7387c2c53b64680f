package vn.thidua.scoring.sheets.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.indicators.leaves.SheetFigure;
import vn.thidua.scoring.sheets.SheetStatus;
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
      List<SheetEntry> entries,
      @Schema(description = "What leaves take from indicators, in place of what is entered")
          List<SheetFigure> figures,
      List<Bar> bars,
      @Schema(description = "Steps taken, oldest first") List<Act> acts,
      long version) {}

  @Schema(name = "SheetEntry")
  record SheetEntry(
      String criterion,
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
                      + " reopened because of a succession")
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
