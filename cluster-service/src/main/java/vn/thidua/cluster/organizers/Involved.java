package vn.thidua.cluster.organizers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/**
 * With which organizers somebody has to do: those they act for, and those in whose clusters an
 * organization that they act for is or was a member.
 */
@ApplicationScoped
public class Involved {

  private final Acting acting;
  private final EntityManager entities;

  Involved(Acting acting, EntityManager entities) {
    this.acting = acting;
    this.entities = entities;
  }

  /** Administrators and the ranking job see what concerns any organizer. */
  public boolean inAll(Actor actor) {
    return actor.isAdministrator() || actor.has(Role.RANKING_JOB);
  }

  /** Every organization and organizer that the actor acts for. */
  public Set<UUID> targets(Actor actor) {
    return acting.of(actor).targets();
  }

  /** 404 for whoever has nothing to do with the organizer to which the thing belongs. */
  public void requireSeen(UUID organizer, Actor actor, String type, UUID id) {
    if (!inAll(actor) && !organizers(actor).contains(organizer)) {
      throw ProblemException.notFound(type, id);
    }
  }

  /** Narrows a list to what belongs to one of the actor's organizers. */
  public Where narrow(Where where, Actor actor, String property) {
    if (inAll(actor)) {
      return where;
    }
    Set<UUID> organizers = organizers(actor);
    return organizers.isEmpty()
        ? where.and("1 = 0")
        : where.and(property + " in :organizers", "organizers", organizers);
  }

  public Set<UUID> organizers(Actor actor) {
    Set<UUID> targets = targets(actor);
    if (targets.isEmpty()) {
      return Set.of();
    }
    @SuppressWarnings("unchecked")
    List<UUID> ofClusters =
        entities
            .createNativeQuery(
                "select distinct c.organizer_id from cluster c join cluster_member m"
                    + " on m.cluster_id = c.id where m.organization_id in (:targets)",
                UUID.class)
            .setParameter("targets", targets)
            .getResultList();
    Set<UUID> organizers = new HashSet<>(targets);
    organizers.addAll(ofClusters);
    return organizers;
  }
}
