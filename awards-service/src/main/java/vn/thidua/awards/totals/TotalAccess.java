package vn.thidua.awards.totals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.participants.Awaiting;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;

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
    return acting.of(actor).requireSecretary(organizerId);
  }
}
