package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.ProblemException;

/** Who may see a cluster, and who may act on it. */
@ApplicationScoped
class ClusterAccess {

  private final Acting acting;
  private final EntityManager entities;

  ClusterAccess(Acting acting, EntityManager entities) {
    this.acting = acting;
    this.entities = entities;
  }

  /** Administrators and the ranking job see every cluster, others those they act for or in. */
  boolean seesAll(Actor actor) {
    return actor.isAdministrator() || actor.has(Role.RANKING_JOB);
  }

  Mandates mandatesOf(Actor actor) {
    return acting.of(actor);
  }

  /** The mandate under which the actor may do what only secretaries may. */
  HeldMandate requireSecretary(Actor actor, UUID organizerId) {
    return secretary(acting.of(actor), organizerId);
  }

  private static HeldMandate secretary(Mandates mandates, UUID organizerId) {
    return mandates
        .mandateFor(organizerId, MandateRole.SECRETARY)
        .orElseThrow(() ->
            ProblemException.forbidden(
                "Chỉ thư ký của cơ quan tổ chức %s được làm việc này.",
                "Only a secretary of the organizer %s may do this.", organizerId));
  }

  /** 404 for whoever may not see the cluster, 403 for whoever sees it but is no secretary. */
  HeldMandate requireSecretaryOf(Actor actor, Cluster cluster) {
    Mandates mandates = acting.of(actor);
    if (!seesAll(actor)
        && !mandates.actsFor(cluster.organizerId())
        && !mandates.actsForAny(membersEver(cluster.id()))) {
      throw ProblemException.notFound("cluster", cluster.id());
    }
    return secretary(mandates, cluster.organizerId());
  }

  private List<UUID> membersEver(UUID cluster) {
    return entities
        .createQuery(
            "select organizationId from ClusterMember where cluster.id = :cluster", UUID.class)
        .setParameter("cluster", cluster)
        .getResultList();
  }
}
