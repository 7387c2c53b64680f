package vn.thidua.scoring.engine.endorsement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the arithmetic puts an organization.
 *
 * @param rank null for one that is barred
 * @param tied equal to another one after every tie-break
 */
public record ComputedPlace(UUID organizationId, @Nullable Integer rank, boolean tied) {}
