package vn.thidua.scoring.sheets.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.files.FileView;

/** Evidence as the API shows it. */
final class EvidenceViews {

  private EvidenceViews() {}

  /** One piece of evidence of one entry. */
  @Schema(name = "SheetEvidenceRow")
  record SheetEvidenceRow(
      String criterion,
      @Schema(description = "Counted from 1 within the entry") int position,
      String title,
      @Schema(description = "Kept, never fetched") @Nullable String link,
      @Schema(description = "Its content: /v1/evidence-files/{id}/content")
          @Nullable FileView file) {}
}
