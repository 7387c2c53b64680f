package vn.thidua.scoring.sheets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.sheets.StageValue.EvidenceItem;

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
      List<Bar> bars,
      @Schema(description = "Steps taken, oldest first") List<Act> acts,
      long version) {}

  @Schema(name = "SheetEntry")
  record SheetEntry(
      String criterion,
      @Nullable SelfScoreView selfScore,
      @Schema(description = "Shown to the member once the review is complete or the sheet returned")
          @Nullable ReviewView headReview,
      @Nullable String explanation,
      @Schema(description = "Shown to others once the review is complete or the sheet returned")
          @Nullable ReviewView officeReview) {}

  /** What the member says; decimals as strings. */
  @Schema(name = "SelfScore")
  record SelfScoreView(
      boolean assigned,
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Nullable BigDecimal count,
      List<EvidenceItem> evidence) {}

  /** What a reviewer says; a field that is absent leaves the earlier stage's value. */
  @Schema(name = "Review")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReviewView(
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Nullable BigDecimal count,
      @Nullable Boolean rejected,
      @Nullable String comment) {}

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

  static SelfScoreView selfScore(StageValue value) {
    return new SelfScoreView(
        !Boolean.FALSE.equals(value.assigned()),
        value.target(),
        value.actual(),
        value.points(),
        value.passed(),
        value.count(),
        value.evidence());
  }

  static ReviewView review(StageValue value) {
    return new ReviewView(
        value.target(),
        value.actual(),
        value.points(),
        value.passed(),
        value.count(),
        value.rejected(),
        value.comment());
  }
}
