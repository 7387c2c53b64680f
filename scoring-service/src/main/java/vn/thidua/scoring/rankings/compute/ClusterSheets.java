package vn.thidua.scoring.rankings.compute;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.MemberSheet;

/**
 * What one cluster's ranking in one period is made from, as read at one moment.
 *
 * @param members valid on the period's last day, in the cluster's order
 * @param names of the members on that day; null for one not heard of yet
 */
public record ClusterSheets(
    UUID periodId,
    UUID clusterId,
    UUID organizerId,
    int year,
    UUID schemeId,
    List<MemberSheet> members,
    Map<UUID, @Nullable String> names) {}
