package vn.thidua.cluster.conferences.acts;

import java.util.UUID;

/**
 * What conferences ask of movements, which know conferences themselves: neither could name the
 * other's class without a cycle.
 */
public interface KnownMovements {

  /**
   * 400 {@code unknown-movement} unless the organizer has such a movement.
   *
   * @param pointer where the request names it
   */
  void requireKnown(UUID id, UUID organizer, String pointer);
}
