package vn.thidua.cluster.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/**
 * Pledges are seen by whoever has to do with the organizer or acts for the unit, and written by the
 * unit's officers and the organizer's secretaries.
 */
@ApplicationScoped
class PledgeAccess {

  private final Acting acting;
  private final Involved involved;
  private final Secretaries secretaries;

  PledgeAccess(Acting acting, Involved involved, Secretaries secretaries) {
    this.acting = acting;
    this.involved = involved;
    this.secretaries = secretaries;
  }

  void requireSeen(Pledge pledge, Actor actor) {
    if (!involved.targets(actor).contains(pledge.organizationId())) {
      involved.requireSeen(pledge.organizerId(), actor, "pledge", pledge.id());
    }
  }

  /** Narrows a list of pledges, called p, to those that the actor may see. */
  Where narrow(Where where, Actor actor) {
    if (involved.inAll(actor)) {
      return where;
    }
    Set<UUID> concerned = involved.organizers(actor);
    return concerned.isEmpty()
        ? where.and("1 = 0")
        : where.and(
            "(p.organizerId in :concerned or p.organizationId in :concerned)",
            "concerned",
            concerned);
  }

  By requireWriter(Actor actor, UUID organization, UUID organizer) {
    Mandates mandates = acting.of(actor);
    return mandates
        .mandateFor(organizer, MandateRole.SECRETARY)
        .or(() -> mandates.mandateFor(organization, MandateRole.OFFICER))
        .map(mandate -> By.mandate(actor, mandate))
        .orElseThrow(() ->
            ProblemException.forbidden(
                "Chỉ cán bộ của đơn vị %s và thư ký của cơ quan tổ chức %s được làm việc này.",
                "Only officers of the organization %s and secretaries of the organizer %s may do this.",
                organization,
                organizer));
  }

  By requireSecretary(Actor actor, UUID organizer) {
    return By.mandate(actor, secretaries.require(actor, organizer));
  }

  /** 403 for an officer of a unit that takes part in nothing of the organizer. */
  void requireInvolved(Actor actor, UUID organizer) {
    if (!involved.inAll(actor) && !involved.organizers(actor).contains(organizer)) {
      throw ProblemException.forbidden(
          "Đơn vị không tham gia cụm nào của cơ quan tổ chức %s.",
          "The organization takes part in no cluster of the organizer %s.", organizer);
    }
  }
}
