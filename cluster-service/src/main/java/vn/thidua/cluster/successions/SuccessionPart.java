package vn.thidua.cluster.successions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization of an act.
 *
 * @param organizationId null for a successor that is yet to be established
 * @param newName of one that the act establishes
 */
@Embeddable
record SuccessionPart(
    @Enumerated(EnumType.STRING) Role role,
    Integer position,
    @Nullable UUID organizationId,
    @Nullable String newName) {

  /** On which side of the act. */
  enum Role {
    PREDECESSOR,
    SUCCESSOR
  }
}
