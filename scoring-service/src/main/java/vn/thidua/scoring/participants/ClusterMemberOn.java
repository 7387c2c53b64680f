package vn.thidua.scoring.participants;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of a cluster on one date.
 *
 * @param name on that date; null if the organization has not been heard of
 * @param position order of the members, from 1
 */
public record ClusterMemberOn(UUID organizationId, @Nullable String name, int position) {}
