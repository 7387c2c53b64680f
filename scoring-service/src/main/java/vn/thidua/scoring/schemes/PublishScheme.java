package vn.thidua.scoring.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.engine.scheme.SchemeCheck;
import vn.thidua.scoring.engine.scheme.ScoringScheme;
import vn.thidua.scoring.schemes.SchemeEvents.SchemePublished;

@ApplicationScoped
public class PublishScheme {

  private final SchemeRepository schemes;
  private final SchemeNodes nodes;
  private final SchemeAccess access;
  private final SchemeEvents events;
  private final Clock clock;

  PublishScheme(
      SchemeRepository schemes,
      SchemeNodes nodes,
      SchemeAccess access,
      SchemeEvents events,
      Clock clock) {
    this.schemes = schemes;
    this.nodes = nodes;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void publish(UUID id, @Nullable Long expected, Actor by) {
    Scheme scheme = schemes.findById(id);
    if (scheme == null) {
      throw ProblemException.notFound("scheme", id);
    }
    HeldMandate mandate = access.requireSecretaryOf(by, scheme);
    Etag.check(expected, scheme.version());
    scheme.requireDraft();
    ScoringScheme written = nodes.read(id, scheme.totalPoints(), scheme.tieBreaks());
    SchemeLogged before = SchemeLogged.of(scheme, written.nodes());
    scheme.publish(SchemeCheck.violations(written), by.subject(), clock.instant());
    schemes.flush();
    events.publish(
        By.mandate(by, mandate),
        new SchemePublished(by.subject()),
        before,
        SchemeLogged.of(scheme, written.nodes()),
        scheme.state(SchemeViews.Node.all(written.nodes())));
  }
}
