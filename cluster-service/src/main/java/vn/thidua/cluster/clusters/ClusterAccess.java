package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.cluster.memberships.MembershipQueries;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.ProblemException;

/** Who may see a cluster, and who may act on it. */
@ApplicationScoped
class ClusterAccess {

  private final Acting acting;
  private final Secretaries secretaries;
  private final MembershipQueries memberships;

  ClusterAccess(Acting acting, Secretaries secretaries, MembershipQueries memberships) {
    this.acting = acting;
    this.secretaries = secretaries;
    this.memberships = memberships;
  }

  /** Administrators and the ranking job see every cluster, others those they act for or in. */
  boolean seesAll(Actor actor) {
    return actor.isAdministrator() || actor.has(Role.RANKING_JOB);
  }

  /** Organizers that the actor acts for, and clusters of organizations that they act for. */
  Visible visible(Actor actor) {
    Set<UUID> targets = acting.of(actor).targets();
    return new Visible(targets, memberships.clustersOf(targets, null));
  }

  record Visible(Set<UUID> organizers, Set<UUID> clusters) {}

  /** The mandate under which the actor may do what only secretaries may. */
  HeldMandate requireSecretary(Actor actor, UUID organizerId) {
    return secretaries.require(actor, organizerId);
  }

  /** 404 for whoever may not see the cluster, 403 for whoever sees it but is no secretary. */
  HeldMandate requireSecretaryOf(Actor actor, UUID cluster, UUID organizer) {
    Mandates mandates = acting.of(actor);
    if (!seesAll(actor)
        && !mandates.actsFor(organizer)
        && !mandates.actsForAny(membersEver(cluster))) {
      throw ProblemException.notFound("cluster", cluster);
    }
    return Secretaries.require(mandates, organizer);
  }

  private List<UUID> membersEver(UUID cluster) {
    return memberships.of(cluster).stream().map(m -> m.organizationId()).toList();
  }
}
