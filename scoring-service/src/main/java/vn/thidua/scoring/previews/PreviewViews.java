package vn.thidua.scoring.previews;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Previews as the API shows them. */
final class PreviewViews {

  private PreviewViews() {}

  @Schema(name = "SchemePreview", description = "Computed from what stands now; nothing is kept")
  record Preview(
      UUID periodId,
      UUID clusterId,
      @Schema(description = "The scheme that the sheets are on") UUID schemeBefore,
      UUID schemeAfter,
      @Schema(description = "Whether it is a later version of the present one")
          boolean laterVersion,
      boolean published,
      @Schema(description = "Whether every entry of the cluster could be scored under it")
          boolean fits,
      @Schema(description = "Criteria to be entered that are none now") List<String> newLeaves,
      @Schema(description = "Criteria entered now that would be none") List<String> goneLeaves,
      @Schema(description = "Members in the cluster's order") List<Unit> units) {}

  @Schema(name = "SchemePreviewUnit")
  record Unit(
      UUID organizationId,
      @Nullable String name,
      boolean hasSheet,
      Standing before,
      @Schema(description = "Without the entries that do not fit") Standing after,
      @Schema(description = "Entries for which the scheme would be refused") List<Misfit> misfits,
      @Schema(description = "New criteria on which the sheet says nothing") List<String> missing) {}

  @Schema(name = "SchemePreviewStanding")
  record Standing(@Nullable Integer rank, boolean tied, BigDecimal total, List<String> bars) {}

  @Schema(name = "SchemePreviewMisfit")
  record Misfit(
      String criterion, @Schema(examples = "points-out-of-range") String code, String message) {}
}
