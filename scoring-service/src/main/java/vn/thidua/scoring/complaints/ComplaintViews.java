package vn.thidua.scoring.complaints;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.files.FileView;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.values.StageValue;

/** Complaints as the API shows them. */
final class ComplaintViews {

  private ComplaintViews() {}

  /** A complaint in a list. */
  @Schema(name = "ComplaintRow")
  record ComplaintRow(
      UUID id,
      UUID sheetId,
      UUID periodId,
      UUID clusterId,
      UUID organizationId,
      @Nullable String organizationName,
      @Nullable String criterion,
      ComplaintStatus status,
      @Nullable ComplaintOutcome outcome,
      Instant raisedAt,
      @Schema(description = "Late from then on; null where the period has no such deadline")
          @Nullable Moment answerUntil,
      @Schema(description = "Open, and the deadline has passed") boolean overdue,
      @Nullable Instant settledAt,
      long version) {}

  /** A complaint with what was said of it and what it changed. */
  @Schema(name = "Complaint")
  record One(
      UUID id,
      UUID sheetId,
      UUID periodId,
      UUID clusterId,
      UUID organizationId,
      @Nullable String organizationName,
      @Nullable String criterion,
      String text,
      List<Evidence> evidence,
      ComplaintStatus status,
      Instant raisedAt,
      @Schema(description = "The sheet's version that it is against") long sheetVersion,
      @Nullable Moment answerUntil,
      boolean overdue,
      @Schema(description = "What reviewers said, oldest first") List<Comment> comments,
      @Nullable ComplaintOutcome outcome,
      @Nullable String reason,
      @Nullable Instant settledAt,
      @Nullable Changed changed,
      long version) {}

  @Schema(name = "ComplaintEvidence")
  record Evidence(String title, @Nullable String link, @Nullable FileView file) {}

  @Schema(name = "ComplaintComment")
  record Comment(
      UUID id, @Schema(description = "HEAD or OFFICE") Stage stage, String text, Instant at) {}

  /** What an upheld complaint made of the sheet. */
  @Schema(name = "ComplaintChange")
  record Changed(
      @Schema(description = "The sheet's version before") long fromVersion,
      @Schema(description = "The sheet's version after") long toVersion,
      List<Corrected> corrections,
      @Schema(description = "The cluster's latest ranking before; null if there was none")
          @Nullable UUID rankingBefore,
      @Schema(description = "The first ranking after; null until there is one")
          @Nullable UUID rankingAfter) {}

  /** What the standing office said of one criterion before, and says now. */
  @Schema(name = "ComplaintCorrected")
  record Corrected(String criterion, @Nullable Said before, Said after) {}

  /** A review as it was said; kept so with the complaint. */
  @Schema(name = "ComplaintReview")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Said(
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Nullable BigDecimal count,
      @Nullable Boolean rejected,
      @Nullable String comment) {

    static Said of(StageValue value) {
      return new Said(
          value.target(),
          value.actual(),
          value.points(),
          value.passed(),
          value.count(),
          value.rejected(),
          value.comment());
    }
  }
}
