package vn.thidua.cluster.mandates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.mandates.MandateEvents.MandateEnded;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;

@ApplicationScoped
class EndMandate {

  private final MandateRepository mandates;
  private final MandateEvents events;
  private final Clock clock;

  EndMandate(MandateRepository mandates, MandateEvents events, Clock clock) {
    this.mandates = mandates;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  void end(UUID id, MandateResource.End request, @Nullable Long expectedVersion, Actor by) {
    Mandate mandate = mandates.findById(id);
    if (mandate == null) {
      throw ProblemException.notFound("mandate", id);
    }
    Etag.check(expectedVersion, mandate.version());
    Mandate.State before = mandate.state();
    mandate.end(request.on(), request.reason(), by.subject(), clock.instant());
    mandates.flush();
    events.publish(
        By.role(by, Role.ADMINISTRATOR).because(request.reason()),
        new MandateEnded(request.on(), by.subject()),
        before,
        mandate.state());
  }
}
