package vn.thidua.scoring.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed the agreement of a cluster and year.
 *
 * @param closedOn null while it is not closed
 * @param unsigned who has to sign and has not; settled when it is closed
 */
public record Signing(
    UUID agreementId,
    int year,
    @Nullable LocalDate closedOn,
    Set<UUID> signed,
    Set<UUID> unsigned) {

  /**
   * Whether the agreement was closed without a signature for what is in these hands. A signature
   * that is missing is missed until whoever holds the thing now has signed.
   *
   * @param former in whose hands it was before
   */
  public boolean misses(UUID holder, Collection<UUID> former) {
    return closedOn != null
        && !signed.contains(holder)
        && (unsigned.contains(holder) || !Collections.disjoint(unsigned, former));
  }
}
