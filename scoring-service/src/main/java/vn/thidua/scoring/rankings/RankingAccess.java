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
   * The organizers, and the clusters by membership now or ever, whose rankings someone may see.
   * Whoever acts for a successor sees what its predecessors could.
   */
  record Sight(Set<UUID> organizers, Set<UUID> clusters) {}

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

  /** Administrators and the ranking job see every ranking. */
  boolean seesAll(Actor actor) {
    return actor.isAdministrator() || actor.has(Role.RANKING_JOB);
  }

  Sight sightOf(Actor actor) {
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
    return new Sight(targets, new HashSet<>(clusters));
  }

  /** The organization's own people, the organizer's, and the reviewers of the cluster's head. */
  boolean seesDetails(Actor actor, RankingViews.Header ranking, UUID organization) {
    return !detailsSeen(actor, ranking, Set.of(organization)).isEmpty();
  }

  /** Of which of the organizations the actor sees how their points came about. */
  public Set<UUID> detailsSeen(
      Actor actor, RankingViews.Header ranking, Collection<UUID> organizations) {
    Mandates mandates = acting.of(actor);
    Set<UUID> seen = new HashSet<>(organizations);
    if (!seesAllDetails(mandates, ranking)) {
      seen.retainAll(successions.heldBy(mandates.targets()));
    }
    return seen;
  }

  private boolean seesAllDetails(Mandates mandates, RankingViews.Header ranking) {
    return mandates.actsFor(ranking.organizerId())
        || successions.heirsOf(headsOf(ranking)).stream()
            .anyMatch(head -> mandates.actsFor(head, MandateRole.REVIEWER));
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
