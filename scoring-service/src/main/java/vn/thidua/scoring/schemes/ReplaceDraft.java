package vn.thidua.scoring.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.schemes.SchemeEvents.SchemeReplaced;

@ApplicationScoped
class ReplaceDraft {

  private final SchemeRepository schemes;
  private final SchemeNodes nodes;
  private final SchemeAccess access;
  private final SchemeEvents events;
  private final Clock clock;

  ReplaceDraft(
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
  void replace(UUID id, SchemeResource.Drafting request, long expected, Actor by) {
    Scheme scheme = schemes.findById(id);
    if (scheme == null) {
      throw ProblemException.notFound("scheme", id);
    }
    HeldMandate mandate = access.requireSecretaryOf(by, scheme);
    Etag.check(expected, scheme.version());
    scheme.requireDraft();
    SchemeLogged before = SchemeLogged.of(scheme, nodes.read(id));
    scheme.replace(request, clock.instant());
    // The head first: whoever replaces or publishes at the same time stops there.
    schemes.flush();
    nodes.delete(id);
    nodes.write(id, request.schemeNodes());
    events.publish(
        By.mandate(by, mandate),
        new SchemeReplaced(by.subject()),
        before,
        SchemeLogged.of(scheme, request.schemeNodes()),
        scheme.state(null));
  }
}
