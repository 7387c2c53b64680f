package vn.thidua.scoring.engine.endorsement;

import java.util.List;
import java.util.UUID;

/**
 * A tie that was decided by hand.
 *
 * @param number of the decision
 * @param organizations of one tie, in their order; those of it that are not named come after them,
 *     equal
 */
public record TieOrder(int number, List<UUID> organizations, String reason) {

  public TieOrder {
    organizations = List.copyOf(organizations);
  }
}
