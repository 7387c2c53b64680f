package vn.thidua.scoring.sheets.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the member is with its sheet. */
@Schema(name = "SheetProgress")
public record SheetProgress(
    @Schema(description = "Criteria of the scheme") int leaves,
    @Schema(description = "Those that count for this unit") int assigned,
    @Schema(description = "Assigned ones with a value, be it 0") int filled,
    @Schema(description = "Assigned ones without a value") int missing,
    @Schema(description = "Filled ones that lack the evidence they need") int withoutEvidence,
    @Schema(description = "Those that the member has explained") int explained) {}
