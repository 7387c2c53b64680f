package vn.thidua.scoring.sheets.progress;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet is worth by itself. What is missing is worth nothing, and what depends on the others
 * of the cluster is left out: the ranking says it.
 */
@Schema(name = "SheetPoints")
public record SheetPoints(
    @Schema(description = "By what the member says") @Nullable StagePoints self,
    @Schema(description = "With the head's review; null if none is seen")
        @Nullable StagePoints head,
    @Schema(description = "With the office's review too; null if none is seen")
        @Nullable StagePoints office,
    @Schema(description = "Criteria compared within the cluster, which are left out")
        List<String> relative) {

  /** As the engine adds it up. */
  @Schema(name = "StagePoints")
  public record StagePoints(
      BigDecimal total,
      BigDecimal base,
      BigDecimal ceiling,
      BigDecimal bonus,
      BigDecimal penalty,
      @Schema(description = "In the scheme's order, after caps") List<GroupPoints> groups) {}

  @Schema(name = "GroupPoints")
  public record GroupPoints(String criterion, BigDecimal points) {}
}
