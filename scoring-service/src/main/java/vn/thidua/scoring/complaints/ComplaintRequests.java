package vn.thidua.scoring.complaints;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.values.Quantity;
import vn.thidua.scoring.sheets.values.StageValue;

/** What is asked for about complaints. */
final class ComplaintRequests {

  private ComplaintRequests() {}

  @Schema(name = "NewComplaint")
  record Raising(
      @Schema(description = "A leaf of the scheme; absent: the sheet as a whole")
          @Size(min = 1, max = 64)
          @Nullable String criterion,
      @NotBlank @Size(max = 5000) String text,
      @Size(max = 20) @Nullable List<@NotNull @Valid Proof> evidence) {

    List<Proof> allEvidence() {
      return evidence == null ? List.of() : evidence;
    }
  }

  @Schema(name = "NewComplaintEvidence")
  record Proof(
      @NotBlank @Size(max = 300) String title,
      @Schema(description = "Kept, never fetched")
          @Size(max = 2000)
          @Pattern(regexp = "https?://.+")
          @Nullable String link,
      @Schema(description = "Uploaded before to /v1/evidence-files; instead of a link")
          @Nullable UUID fileId) {}

  @Schema(name = "NewComplaintComment")
  record Comment(@NotBlank @Size(max = 5000) String text) {}

  @Schema(name = "ComplaintAnswer")
  record Answer(
      @NotNull ComplaintOutcome outcome,
      @NotBlank @Size(max = 5000) String reason,
      @Schema(
              description =
                  "What the standing office says now, whole for each criterion; needed unless the"
                      + " complaint is rejected")
          @Size(max = 500)
          @Nullable List<@NotNull @Valid Correction> corrections) {

    List<Correction> allCorrections() {
      return corrections == null ? List.of() : corrections;
    }
  }

  /** A field that is absent leaves the earlier stage's value. */
  @Schema(name = "ComplaintCorrection")
  record Correction(
      @NotBlank @Size(max = 64) String criterion,
      @Quantity @Nullable BigDecimal target,
      @Quantity @Nullable BigDecimal actual,
      @Quantity @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Quantity @Nullable BigDecimal count,
      @Schema(description = "true rejects the entry, false lifts an earlier rejection")
          @Nullable Boolean rejected,
      @Size(max = 5000) @Nullable String comment) {

    StageValue toValue() {
      return new StageValue(
          criterion,
          Stage.OFFICE,
          null,
          target,
          actual,
          points,
          passed,
          count,
          rejected,
          comment,
          List.of());
    }
  }
}
