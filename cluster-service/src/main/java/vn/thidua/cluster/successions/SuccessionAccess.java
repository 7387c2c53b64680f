package vn.thidua.cluster.successions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.successions.plan.Effects;
import vn.thidua.cluster.successions.plan.Effects.ClusterEffect;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.ProblemException;

/**
 * Who may plan and carry out an act: administrators any; a secretary of the organizer one that is
 * only about members of its clusters and touches nobody else's.
 */
@ApplicationScoped
class SuccessionAccess {

  private final Acting acting;
  private final EntityManager entities;

  SuccessionAccess(Acting acting, EntityManager entities) {
    this.acting = acting;
    this.entities = entities;
  }

  /** 403 for whoever is neither an administrator nor a secretary of the organizer. */
  By require(Actor actor, @Nullable UUID organizerId) {
    if (actor.isAdministrator()) {
      return By.role(actor, Role.ADMINISTRATOR);
    }
    if (organizerId == null) {
      throw ProblemException.forbidden(
          "Việc sắp xếp không thuộc cơ quan tổ chức nào chỉ quản trị viên được làm.",
          "Only administrators may do this where no organizer is told.");
    }
    return acting
        .of(actor)
        .mandateFor(organizerId, MandateRole.SECRETARY)
        .map(mandate -> By.mandate(actor, mandate))
        .orElseThrow(() ->
            ProblemException.forbidden(
                "Chỉ thư ký của cơ quan tổ chức %s hoặc quản trị viên được làm việc này.",
                "Only a secretary of the organizer %s or an administrator may do this.",
                organizerId));
  }

  /** 403 for a secretary whose organizer has not everything that the act is about. */
  void requireConcerned(Actor actor, @Nullable UUID organizerId, Effects effects, LocalDate on) {
    if (actor.isAdministrator() || organizerId == null) {
      return;
    }
    Set<UUID> about = new LinkedHashSet<>();
    effects.ending().forEach(party -> about.add(party.known()));
    effects.changing().forEach(changing -> about.add(changing.organization().known()));
    Set<UUID> strangers = new LinkedHashSet<>(about);
    strangers.removeAll(membersOf(organizerId, about, on));
    if (!strangers.isEmpty()) {
      throw ProblemException.forbidden(
          "Đơn vị %s không phải là thành viên cụm nào của cơ quan tổ chức %s.",
          "The organization %s is no member of a cluster of the organizer %s.",
          strangers.iterator().next(),
          organizerId);
    }
    requireOwnClusters(actor, organizerId, effects);
  }

  /** 403 for a secretary if somebody else's cluster is touched. */
  void requireOwnClusters(Actor actor, @Nullable UUID organizerId, Effects effects) {
    if (actor.isAdministrator()) {
      return;
    }
    for (ClusterEffect cluster : effects.clusters()) {
      if (cluster.changes() && !cluster.organizerId().equals(organizerId)) {
        throw ProblemException.forbidden(
            "Việc sắp xếp liên quan đến cụm của cơ quan tổ chức khác, chỉ quản trị viên được làm.",
            "The act touches a cluster of another organizer; only administrators may do that.");
      }
    }
  }

  /** Those that were members on the day before. */
  private Set<UUID> membersOf(UUID organizer, Set<UUID> organizations, LocalDate on) {
    if (organizations.isEmpty()) {
      return Set.of();
    }
    @SuppressWarnings("unchecked")
    List<UUID> members =
        entities
            .createNativeQuery(
                """
                select distinct m.organization_id
                  from cluster_member m join cluster c on c.id = m.cluster_id
                 where c.organizer_id = :organizer and m.organization_id in (:organizations)
                   and m.valid_from < :on and (m.valid_to is null or m.valid_to >= :on)
                """,
                UUID.class)
            .setParameter("organizer", organizer)
            .setParameter("organizations", organizations)
            .setParameter("on", on)
            .getResultList();
    return new HashSet<>(members);
  }
}
