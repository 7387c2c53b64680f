package vn.thidua.scoring.sheets.gaps;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.sheets.SheetStatus;

/** Self-scores beside reviewed scores, as the API shows them. */
public final class GapViews {

  private static final String SELF =
      "If only the members' values counted in the cluster; null for who does not see this one's";

  private static final String REVIEWED =
      "As it counts with the reviews that the caller sees; null if there are none";

  private static final String DIFFERENCE = "What the reviews added; negative if they took away";

  private GapViews() {}

  /** One sheet in a list. */
  @Schema(name = "ScoreSheetGapRow")
  public record GapRow(
      UUID sheetId,
      UUID periodId,
      int year,
      UUID clusterId,
      UUID organizationId,
      @Nullable String organizationName,
      SheetStatus status,
      @Schema(description = SELF) @Nullable GapTotal self,
      @Schema(description = REVIEWED) @Nullable GapTotal reviewed,
      @Schema(description = DIFFERENCE) @Nullable BigDecimal difference) {}

  @Schema(name = "ScoreSheetGaps")
  public record SheetGaps(
      UUID sheetId,
      UUID periodId,
      UUID clusterId,
      UUID organizationId,
      UUID schemeId,
      SheetStatus status,
      @Schema(description = SELF) @Nullable GapTotal self,
      @Schema(description = REVIEWED) @Nullable GapTotal reviewed,
      @Schema(description = DIFFERENCE) @Nullable BigDecimal difference,
      @Schema(description = "In the scheme's order; empty for who does not see the self-score")
          List<GroupGap> groups,
      @Schema(description = "Likewise") List<LeafGap> leaves) {}

  @Schema(name = "GapTotal")
  public record GapTotal(
      BigDecimal total,
      BigDecimal base,
      BigDecimal ceiling,
      BigDecimal bonus,
      BigDecimal penalty) {}

  @Schema(name = "GroupGap")
  public record GroupGap(
      String criterion,
      BigDecimal self,
      @Nullable BigDecimal reviewed,
      @Nullable BigDecimal difference) {}

  @Schema(name = "LeafGap")
  public record LeafGap(
      String criterion,
      GapValue self,
      @Nullable GapValue reviewed,
      @Nullable BigDecimal difference) {}

  /** The value that counts after some stages, and what it is worth. */
  @Schema(name = "GapValue")
  public record GapValue(
      LeafState state,
      BigDecimal points,
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Schema(description = "DIRECT: the points entered") @Nullable BigDecimal entered,
      @Nullable Boolean passed,
      @Nullable BigDecimal count) {}
}
