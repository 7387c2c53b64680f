package vn.thidua.scoring.sheets.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.sheets.values.StageValue.EvidenceItem;

/** One piece of evidence for one entry or several. */
@Schema(name = "NewSheetEvidence")
record NewSheetEvidence(
    @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 64) String> criteria,
    @NotBlank @Size(max = 300) String title,
    @Schema(description = "Kept, never fetched; or fileId")
        @Size(max = 2000)
        @Pattern(regexp = "https?://.+")
        @Nullable String link,
    @Schema(description = "Uploaded at /v1/evidence-files; or link") @Nullable UUID fileId) {

  EvidenceItem toItem() {
    return new EvidenceItem(title, link, fileId);
  }
}
