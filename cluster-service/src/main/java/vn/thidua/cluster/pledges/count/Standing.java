package vn.thidua.cluster.pledges.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a pledge is on a day.
 *
 * @param state null if the pledge was withdrawn
 * @param counting awards that count, each once, in the order of their decisions
 * @param revoked awards that would count and are held no more
 * @param untold awards that entries told by their number
 * @param latest the entry that holds; null if nothing was told
 */
public record Standing(
    @Nullable PledgeState state,
    List<Counted> counting,
    List<Counted> revoked,
    BigDecimal untold,
    @Nullable Told latest) {

  public Standing {
    counting = List.copyOf(counting);
    revoked = List.copyOf(revoked);
  }

  /**
   * @param through the pledges by which it counts: this one, or those nested in it
   */
  public record Counted(Given award, List<UUID> through) {}

  public BigDecimal awards() {
    return untold.add(BigDecimal.valueOf(counting.size()));
  }
}
