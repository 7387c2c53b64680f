package vn.thidua.cluster.pledges;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To what a pledge belongs: to an agreement or a movement of an organizer.
 *
 * @param clusterId on whose page it stands; null for none
 * @param parentId the pledge in which it is nested
 */
record Belonging(
    UUID organizerId,
    @Nullable UUID agreementId,
    @Nullable UUID movementId,
    @Nullable UUID clusterId,
    @Nullable UUID parentId) {

  /** Of what is nested in the pledge that belongs so. */
  Belonging in(UUID parent) {
    return new Belonging(organizerId, agreementId, movementId, clusterId, parent);
  }
}
