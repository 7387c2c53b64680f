package vn.thidua.scoring.schemes.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.scoring.schemes.SchemeAccess;
import vn.thidua.scoring.schemes.SchemeContent;
import vn.thidua.scoring.schemes.SchemeDesk;
import vn.thidua.scoring.schemes.SchemeDesk.Beginning;
import vn.thidua.scoring.schemes.SchemeDesk.Present;

/** Begins a draft with all that another scheme says, mostly last year's. */
@ApplicationScoped
public class CopyScheme {

  /**
   * What is asked for.
   *
   * @param organizerId whose draft it becomes; null for the organizer of the scheme copied
   * @param title null for the same
   */
  public record Copy(
      @Nullable String source,
      @Nullable String key,
      @Nullable UUID organizerId,
      int year,
      @Nullable String title) {}

  private final SchemeDesk desk;
  private final SchemeAccess access;
  private final Idempotency idempotency;

  CopyScheme(SchemeDesk desk, SchemeAccess access, Idempotency idempotency) {
    this.desk = desk;
    this.access = access;
    this.idempotency = idempotency;
  }

  @Transactional
  public UUID copy(UUID id, Copy asked, Actor by, RequestKey requestKey) {
    Present original = desk.seen(id, by);
    UUID organizer = asked.organizerId() == null ? original.organizerId() : asked.organizerId();
    HeldMandate mandate = access.requireSecretary(by, organizer);
    return idempotency.once(
        requestKey,
        List.of(id, asked),
        () -> {
          ExternalReference reference = ExternalReference.of(asked.source(), asked.key());
          SchemeContent content = original.content();
          return desk.begin(
              new Beginning(reference, organizer, null, id),
              new SchemeContent(
                  asked.year(),
                  asked.title() == null ? content.title() : asked.title(),
                  content.totalPoints(),
                  content.tieBreaks(),
                  content.nodes()),
              by,
              mandate);
        });
  }
}
