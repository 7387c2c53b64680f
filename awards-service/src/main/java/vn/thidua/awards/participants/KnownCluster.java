package vn.thidua.awards.participants;

import java.util.UUID;

/**
 * @param type CLUSTER (cụm) or BLOCK (khối)
 */
public record KnownCluster(UUID id, UUID organizerId, String name, String type) {}
