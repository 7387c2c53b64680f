package vn.thidua.scoring.engine.endorsement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Computed and endorsed rank side by side.
 *
 * @param computedRank null for one that is barred, which has no other rank either
 * @param reason null where nobody decided otherwise
 * @param tieDecision the number of the decision that gave the rank; null if none did
 */
public record EndorsedPlace(
    UUID organizationId,
    @Nullable Integer computedRank,
    @Nullable Integer rank,
    @Nullable String reason,
    @Nullable Integer tieDecision) {}
