package vn.thidua.scoring.rankings.compute;

import java.util.UUID;

/** What has a ranking of its own: one cluster in one period. */
public record ClusterOfPeriod(UUID periodId, UUID clusterId) {}
