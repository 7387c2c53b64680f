package vn.thidua.scoring.following;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an organization left a cluster because it is no more.
 *
 * @param inPlaceId the successor that joined in place of all that left; null if none did
 */
@Embeddable
record Replacement(UUID clusterId, UUID leftId, @Nullable UUID inPlaceId) {}
