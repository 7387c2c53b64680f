package vn.thidua.scoring.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.schemes.SchemeEvents.SchemeDrafted;
import vn.thidua.scoring.schemes.SchemeEvents.SchemeEvent;

/**
 * Where drafts begin and change, whatever it is that somebody does to them. Call within a
 * transaction.
 */
@ApplicationScoped
public class SchemeDesk {

  /**
   * Where a draft belongs and what it was made of.
   *
   * @param replacesId the published scheme of which it is a new version
   * @param copiedFromId the scheme that it repeats, of another year or another organizer
   */
  public record Beginning(
      @Nullable ExternalReference reference,
      UUID organizerId,
      @Nullable UUID replacesId,
      @Nullable UUID copiedFromId) {}

  /** A scheme as it stands before somebody changes it. */
  public record Present(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      SchemeContent content) {}

  private final SchemeRepository schemes;
  private final SchemeNodes nodes;
  private final SchemeAccess access;
  private final SchemeEvents events;
  private final Clock clock;

  SchemeDesk(
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

  /** 404 for whoever may not see the scheme, 403 for whoever may not act on it. */
  public HeldMandate requireSecretaryOf(UUID id, Actor by) {
    return access.requireSecretaryOf(by, find(id));
  }

  /** A published scheme, which can be the beginning of its next version; 409 for a draft. */
  public Present published(UUID id) {
    Scheme scheme = find(id);
    scheme.requirePublished();
    return present(scheme);
  }

  /** A scheme that the actor may see, draft or not; else 404. */
  public Present seen(UUID id, Actor by) {
    Scheme scheme = find(id);
    access.requireSeen(by, scheme);
    return present(scheme);
  }

  public UUID begin(Beginning beginning, SchemeContent content, Actor by, HeldMandate mandate) {
    Scheme scheme = new Scheme(beginning, content, by.subject(), clock.instant());
    schemes.requireFree(beginning.reference());
    schemes.persistAndFlush(scheme);
    nodes.write(scheme.id(), content.nodes());
    events.publish(
        By.mandate(by, mandate),
        new SchemeDrafted(beginning.replacesId(), beginning.copiedFromId(), by.subject()),
        null,
        SchemeLogged.of(scheme, content.nodes()),
        scheme.state(null));
    return scheme.id();
  }

  /**
   * @param edit what the draft says afterwards
   */
  public void change(
      UUID id, long expected, Actor by, SchemeEvent fact, Function<Present, SchemeContent> edit) {
    Scheme scheme = find(id);
    HeldMandate mandate = access.requireSecretaryOf(by, scheme);
    Etag.check(expected, scheme.version());
    scheme.requireDraft();
    Present present = present(scheme);
    SchemeLogged before = SchemeLogged.of(scheme, present.content().nodes());
    SchemeContent after = edit.apply(present);
    scheme.take(after, clock.instant());
    // The head first: whoever changes or publishes at the same time stops there.
    schemes.flush();
    nodes.delete(id);
    nodes.write(id, after.nodes());
    events.publish(
        By.mandate(by, mandate),
        fact,
        before,
        SchemeLogged.of(scheme, after.nodes()),
        scheme.state(null));
  }

  private Present present(Scheme scheme) {
    SchemeState head = scheme.state(null);
    return new Present(
        head.id(),
        head.source(),
        head.key(),
        head.organizerId(),
        new SchemeContent(
            head.year(),
            head.title(),
            head.totalPoints(),
            head.tieBreaks(),
            nodes.read(head.id())));
  }

  private Scheme find(UUID id) {
    Scheme scheme = schemes.findById(id);
    if (scheme == null) {
      throw ProblemException.notFound("scheme", id);
    }
    return scheme;
  }
}
