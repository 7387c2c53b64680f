package vn.thidua.scoring.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.identity.Role;
import vn.thidua.scoring.participants.Successions;

/** Who may see a ranking, and who may see how an organization's points came about. */
@ApplicationScoped
public class RankingAccess {

  /**
   * The organizers, and the clusters by membership now or ever, whose rankings someone may see;
   * administrators and the ranking job see every ranking, as the council does. Whoever acts for a
   * successor sees what its predecessors could.
   */
  public record Sight(boolean all, Set<UUID> organizers, Set<UUID> clusters) {

    /**
     * What only the council sees: newer rankings than the frozen one, and what is being endorsed.
     */
    public boolean ofCouncil(UUID organizer) {
      return all || organizers.contains(organizer);
    }
  }

  private final Acting acting;
  private final Successions successions;
  private final EntityManager entities;
  private final Clock clock;

  RankingAccess(Acting acting, Successions successions, EntityManager entities, Clock clock) {
    this.acting = acting;
    this.successions = successions;
    this.entities = entities;
    this.clock = clock;
  }

  public Sight sightOf(Actor actor) {
    if (actor.isAdministrator() || actor.has(Role.RANKING_JOB)) {
      return new Sight(true, Set.of(), Set.of());
    }
    Set<UUID> targets = acting.of(actor).targets();
    List<UUID> clusters =
        targets.isEmpty()
            ? List.of()
            : entities
                .createNativeQuery(
                    "select distinct cluster_id from known_member"
                        + " where organization_id in (:targets)",
                    UUID.class)
                .setParameter("targets", successions.heldBy(targets))
                .getResultList();
    return new Sight(false, targets, new HashSet<>(clusters));
  }

  /**
   * The organization's own people, the organizer's, the reviewers of the cluster's head, and once
   * the ranking is published everybody of the cluster, who then may recompute it.
   */
  public boolean seesDetails(Actor actor, RankingViews.Header ranking, UUID organization) {
    return !detailsSeen(actor, ranking, Set.of(organization)).isEmpty();
  }

  /** As {@link #seesDetails}: those of the organizations whose details the actor sees. */
  public Set<UUID> detailsSeen(
      Actor actor, RankingViews.Header ranking, Collection<UUID> organizations) {
    Mandates mandates = acting.of(actor);
    Set<UUID> seen = new HashSet<>(organizations);
    if (!seesAllDetails(actor, mandates, ranking)) {
      seen.retainAll(successions.heldBy(mandates.targets()));
    }
    return seen;
  }

  private boolean seesAllDetails(Actor actor, Mandates mandates, RankingViews.Header ranking) {
    return mandates.actsFor(ranking.organizerId())
        || successions.heirsOf(headsOf(ranking)).stream()
            .anyMatch(head -> mandates.actsFor(head, MandateRole.REVIEWER))
        || (ranking.status().openToAll()
            && sightOf(actor).clusters().contains(ranking.clusterId()));
  }

  private List<UUID> headsOf(RankingViews.Header ranking) {
    return entities
        .createNativeQuery(
            "select organization_id from known_leader where cluster_id = :cluster"
                + " and year = :year and role = 'HEAD'"
                + " and (valid_from is null or valid_from <= :today)"
                + " and (ended_on is null or ended_on > :today)",
            UUID.class)
        .setParameter("cluster", ranking.clusterId())
        .setParameter("year", ranking.year())
        .setParameter("today", LocalDate.now(clock))
        .getResultList();
  }
}
