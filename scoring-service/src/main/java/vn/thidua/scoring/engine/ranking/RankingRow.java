package vn.thidua.scoring.engine.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member's line of a ranking.
 *
 * @param rank from 1, or null for a barred member
 * @param tied whether another ranked member is still equal after every tie-break
 * @param bars what keeps it from being ranked, sorted; empty for a ranked member
 * @param total max(0, base / ceiling × total points + bonus − penalty), with 2 decimals
 * @param base the points of the BASE leaves, unscaled, with 4 decimals like the next three
 * @param ceiling the ceilings of the BASE leaves assigned to this member
 * @param bonus the bonus after caps
 * @param penalty the penalty after caps
 * @param fullMarks how many assigned BASE leaves have rounded points equal to their ceiling
 * @param leaves in the scheme's tree order
 * @param groups in the scheme's tree order
 */
public record RankingRow(
    UUID organizationId,
    @Nullable Integer rank,
    boolean tied,
    List<String> bars,
    BigDecimal total,
    BigDecimal base,
    BigDecimal ceiling,
    BigDecimal bonus,
    BigDecimal penalty,
    int fullMarks,
    List<LeafResult> leaves,
    List<GroupResult> groups) {

  /** The bar of a member that has no sheet. */
  public static final String NO_SHEET = "NO_SHEET";

  /** The bar of a member to which no BASE leaf is assigned. */
  public static final String NOTHING_ASSIGNED = "NOTHING_ASSIGNED";

  public RankingRow {
    bars = List.copyOf(bars);
    leaves = List.copyOf(leaves);
    groups = List.copyOf(groups);
  }

  /** Whether the member keeps its points but has no rank. */
  public boolean barred() {
    return !bars.isEmpty();
  }

  RankingRow ranked(int rank, boolean tied) {
    return new RankingRow(
        organizationId,
        rank,
        tied,
        bars,
        total,
        base,
        ceiling,
        bonus,
        penalty,
        fullMarks,
        leaves,
        groups);
  }
}
