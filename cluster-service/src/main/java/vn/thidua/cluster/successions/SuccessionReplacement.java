package vn.thidua.cluster.successions;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who left which cluster by an act, and who joined in place. */
@Embeddable
record SuccessionReplacement(
    Integer position, UUID clusterId, UUID organizerId, UUID leftId, @Nullable UUID inPlaceId) {}
