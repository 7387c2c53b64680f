package vn.thidua.scoring.rankings.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.insight.ChangeCause;
import vn.thidua.scoring.engine.insight.SaidFields;
import vn.thidua.scoring.engine.ranking.LeafState;

/** Why a ranking is another than one before, as the API shows it. */
final class ChangesViews {

  private static final String NOT_BEFORE = "null if it was no member then";
  private static final String NOT_AFTER = "null if it is no member any more";

  private ChangesViews() {}

  /** What happened, besides whose doing it is. */
  enum ChangeKind {
    /** The sheets are on another version of the scheme. */
    SCHEME_CHANGED,
    MEMBER_JOINED,
    MEMBER_LEFT,
    /** Members are in another order, which decides only among equals. */
    MEMBERS_REORDERED,
    SHEET_OPENED,
    SHEET_GONE,
    BARS_CHANGED,
    /** Somebody says something else about a leaf. */
    SAID,
    /** The value that counts comes from another source, or the leaf came or went. */
    REPLACED,
    /** The best value of the cluster on a leaf is worth more or less; follows from the others. */
    BEST_CHANGED
  }

  @Schema(name = "RankingChanges")
  record Changes(
      UUID rankingId,
      Instant computedAt,
      @Schema(description = "The ranking compared with; null if there is none before it")
          @Nullable UUID from,
      @Nullable Instant fromComputedAt,
      @Schema(description = "In the order of the rows; those that left come last")
          List<UnitDifference> units,
      @Schema(
              description =
                  "Applied to what the older ranking was made from they give the newer one;"
                      + " without what the caller may not see")
          List<NamedChange> changes) {}

  @Schema(name = "RankingUnitDifference")
  record UnitDifference(
      UUID organizationId,
      @Nullable String organizationName,
      @Schema(description = "null if it was barred or no member") @Nullable Integer rankBefore,
      @Schema(description = "null if it is barred or no member") @Nullable Integer rankAfter,
      @Schema(description = NOT_BEFORE) @Nullable BigDecimal totalBefore,
      @Schema(description = NOT_AFTER) @Nullable BigDecimal totalAfter,
      @Schema(description = "Of the totals; null unless it is in both")
          @Nullable BigDecimal difference,
      @Schema(
              description =
                  "How much of it the new scheme makes with the old values; null if the scheme is"
                      + " the same")
          @Nullable BigDecimal ofScheme,
      @Schema(description = "Whether the caller sees how its points came about") boolean detailed,
      @Schema(description = "Those that differ, in the scheme's order; empty unless detailed")
          List<LeafDifferenceView> leaves) {

    UnitDifference withRank(@Nullable Integer rank) {
      return new UnitDifference(
          organizationId,
          organizationName,
          rankBefore,
          rank,
          totalBefore,
          totalAfter,
          difference,
          ofScheme,
          detailed,
          leaves);
    }
  }

  @Schema(name = "RankingLeafDifference")
  record LeafDifferenceView(
      String criterion,
      String title,
      @Schema(description = "Whose doing it is; several may be") Set<ChangeCause> causes,
      @Nullable LeafState stateBefore,
      @Nullable LeafState stateAfter,
      @Nullable BigDecimal pointsBefore,
      @Nullable BigDecimal pointsAfter,
      @Schema(description = "What counted") @Nullable SaidValue valueBefore,
      @Schema(description = "What counts") @Nullable SaidValue valueAfter,
      @Schema(
              description =
                  "How much of the difference of the totals the leaf makes, in the order of the"
                      + " scheme; all shares and ofScheme add up to it")
          @Nullable BigDecimal share) {}

  /** Field by field; what is absent was not said. */
  @Schema(name = "RankingSaidValue")
  record SaidValue(
      @Nullable Boolean assigned,
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Nullable BigDecimal count,
      @Schema(description = "How many pieces") @Nullable Integer evidence,
      @Nullable Boolean rejected) {

    static SaidValue of(SaidFields fields) {
      return new SaidValue(
          fields.assigned(),
          fields.target(),
          fields.actual(),
          fields.points(),
          fields.passed(),
          fields.count(),
          fields.evidence(),
          fields.rejected());
    }
  }

  @Schema(name = "RankingNamedChange")
  record NamedChange(
      ChangeCause cause,
      ChangeKind kind,
      @Schema(description = "null if it is about the whole cluster") @Nullable UUID organizationId,
      @Nullable String organizationName,
      @Nullable String criterion,
      @Nullable String title,
      @Schema(description = "What was said; of REPLACED what counted") @Nullable SaidValue before,
      @Schema(description = "What is said; of REPLACED what counts") @Nullable SaidValue after,
      @Schema(description = "Of BARS_CHANGED") List<String> barsSet,
      @Schema(description = "Of BARS_CHANGED") List<String> barsLifted,
      @Schema(description = "Of BEST_CHANGED: among those with a target, or those without one")
          @Nullable Boolean withTarget,
      @Schema(description = "Of BEST_CHANGED; null if there was none, or not for the caller")
          @Nullable BestHolder bestBefore,
      @Schema(description = "Of BEST_CHANGED; null if there is none, or not for the caller")
          @Nullable BestHolder bestAfter) {}

  @Schema(name = "RankingBestHolder")
  record BestHolder(
      @Schema(description = "Several if their values are worth the same")
          List<UUID> organizationIds,
      @Schema(description = "Of the first one") BigDecimal actual,
      @Nullable BigDecimal target) {}
}
