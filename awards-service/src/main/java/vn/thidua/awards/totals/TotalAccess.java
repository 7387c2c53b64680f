package vn.thidua.awards.totals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.participants.Awaiting;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.problem.ProblemException;

/** Whether those concerned are known here, and who may report. */
@ApplicationScoped
class TotalAccess {

  private final Acting acting;
  private final Awaiting awaiting;

  TotalAccess(Acting acting, Awaiting awaiting) {
    this.acting = acting;
    this.awaiting = awaiting;
  }

  /** Call before the command, not within its transaction. */
  void await(UUID organizer, @Nullable UUID cluster) {
    awaiting.organizer(organizer);
    if (cluster != null) {
      awaiting.cluster(cluster);
    }
  }

  /** The mandate under which the actor may do what only secretaries may. */
  HeldMandate requireSecretary(Actor actor, UUID organizerId) {
    return acting
        .of(actor)
        .mandateFor(organizerId, MandateRole.SECRETARY)
        .orElseThrow(() ->
            ProblemException.forbidden(
                "Chỉ thư ký của cơ quan tổ chức %s được làm việc này.",
                "Only a secretary of the organizer %s may do this.", organizerId));
  }
}
