package vn.thidua.cluster.organizers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.problem.ProblemException;

/** Who may do what only an organizer's secretaries may. */
@ApplicationScoped
public class Secretaries {

  private final Acting acting;

  Secretaries(Acting acting) {
    this.acting = acting;
  }

  /** The mandate under which the actor may act; 403 for everybody else. */
  public HeldMandate require(Actor actor, UUID organizerId) {
    return require(acting.of(actor), organizerId);
  }

  public static HeldMandate require(Mandates mandates, UUID organizerId) {
    return mandates
        .mandateFor(organizerId, MandateRole.SECRETARY)
        .orElseThrow(() ->
            ProblemException.forbidden(
                "Chỉ thư ký của cơ quan tổ chức %s được làm việc này.",
                "Only a secretary of the organizer %s may do this.", organizerId));
  }
}
