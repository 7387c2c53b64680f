package vn.thidua.scoring.rankings.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.insight.RankingDifference;
import vn.thidua.scoring.rankings.RankingViews;

/** Says why a ranking is another than one before. */
@ApplicationScoped
class ChangesQueries {

  private final RankingStates states;

  ChangesQueries(RankingStates states) {
    this.states = states;
  }

  /**
   * @param fromId null for the one right before it
   * @param organization null for all
   */
  ChangesViews.Changes of(
      UUID id, @Nullable UUID fromId, @Nullable UUID organization, Actor actor) {
    RankingViews.Header ranking = states.seen(id, actor);
    RankingViews.Header from =
        fromId == null ? states.before(ranking, actor) : other(fromId, ranking, actor);
    if (from == null) {
      return new ChangesViews.Changes(id, ranking.computedAt(), null, null, List.of(), List.of());
    }
    RankingStates.Known before = states.of(from);
    RankingStates.Known after = states.of(ranking);
    if (organization != null
        && !before.names().containsKey(organization)
        && !after.names().containsKey(organization)) {
      throw ProblemException.notFound("organization", organization);
    }
    Set<UUID> detailed = detailed(before, after, actor);
    RankingDifference difference = RankingDifference.between(before.state(), after.state());
    ShownChanges shown = new ShownChanges(before, after, detailed);
    return new ChangesViews.Changes(
        id,
        ranking.computedAt(),
        from.id(),
        from.computedAt(),
        shown.units(difference, organization),
        shown.changes(difference, organization));
  }

  /** Where a unit is in both rankings its details have to be seen in both. */
  private Set<UUID> detailed(RankingStates.Known before, RankingStates.Known after, Actor actor) {
    Set<UUID> then = states.detailsSeen(before, actor);
    Set<UUID> now = states.detailsSeen(after, actor);
    Set<UUID> detailed = new HashSet<>(then);
    detailed.addAll(now);
    detailed.removeIf(organization ->
        (before.names().containsKey(organization) && !then.contains(organization))
            || (after.names().containsKey(organization) && !now.contains(organization)));
    return detailed;
  }

  private RankingViews.Header other(UUID id, RankingViews.Header ranking, Actor actor) {
    RankingViews.Header other = states.seen(id, actor);
    if (!other.clusterId().equals(ranking.clusterId())
        || !other.periodId().equals(ranking.periodId())) {
      throw ProblemException.invalid(
          "?from",
          "other-cluster",
          Text.of(
              "Bảng xếp hạng %s của cụm hoặc kỳ khác",
              "The ranking %s is of another cluster or period", id));
    }
    return other;
  }
}
