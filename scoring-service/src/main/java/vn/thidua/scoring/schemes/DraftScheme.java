package vn.thidua.scoring.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.schemes.SchemeEvents.SchemeDrafted;

/** Drafts a scheme, either a new one or the next version of a published one. */
@ApplicationScoped
class DraftScheme {

  private final SchemeRepository schemes;
  private final SchemeNodes nodes;
  private final SchemeAccess access;
  private final SchemeEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  DraftScheme(
      SchemeRepository schemes,
      SchemeNodes nodes,
      SchemeAccess access,
      SchemeEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.schemes = schemes;
    this.nodes = nodes;
    this.access = access;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID draft(SchemeResource.Drafting request, Actor by, RequestKey requestKey) {
    HeldMandate mandate = access.requireSecretary(by, request.organizerId());
    return idempotency.once(
        requestKey,
        request,
        () -> {
          ExternalReference reference = ExternalReference.of(request.source(), request.key());
          Scheme scheme = new Scheme(reference, request, by.subject(), clock.instant());
          return keep(scheme, reference, request.schemeNodes(), null, By.mandate(by, mandate));
        });
  }

  /** A published scheme never changes: a correction is a new version of it. */
  @Transactional
  UUID draftNextVersion(
      UUID published, SchemeResource.NextVersion request, Actor by, RequestKey requestKey) {
    Scheme present = schemes.findById(published);
    if (present == null) {
      throw ProblemException.notFound("scheme", published);
    }
    HeldMandate mandate = access.requireSecretaryOf(by, present);
    return idempotency.once(
        requestKey,
        List.of(published, request),
        () -> {
          ExternalReference reference = ExternalReference.of(request.source(), request.key());
          Scheme next = present.nextVersion(reference, by.subject(), clock.instant());
          return keep(next, reference, nodes.read(published), published, By.mandate(by, mandate));
        });
  }

  private UUID keep(
      Scheme scheme,
      @Nullable ExternalReference reference,
      List<SchemeNode> tree,
      @Nullable UUID replaces,
      By by) {
    schemes.requireFree(reference);
    schemes.persistAndFlush(scheme);
    nodes.write(scheme.id(), tree);
    events.publish(
        by,
        new SchemeDrafted(replaces, by.subject()),
        null,
        SchemeLogged.of(scheme, tree),
        scheme.state(null));
    return scheme.id();
  }
}
