package vn.thidua.scoring.schemes.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.scoring.schemes.SchemeAccess;
import vn.thidua.scoring.schemes.SchemeDesk;
import vn.thidua.scoring.schemes.SchemeDesk.Beginning;
import vn.thidua.scoring.schemes.SchemeDesk.Present;

/** Drafts a scheme, either a new one or the next version of a published one. */
@ApplicationScoped
public class DraftScheme {

  private final SchemeDesk desk;
  private final SchemeAccess access;
  private final Idempotency idempotency;

  DraftScheme(SchemeDesk desk, SchemeAccess access, Idempotency idempotency) {
    this.desk = desk;
    this.access = access;
    this.idempotency = idempotency;
  }

  @Transactional
  public UUID draft(NewScheme asked, Actor by, RequestKey requestKey) {
    HeldMandate mandate = access.requireSecretary(by, asked.organizerId());
    return idempotency.once(
        requestKey,
        asked,
        () -> {
          ExternalReference reference = ExternalReference.of(asked.source(), asked.key());
          Beginning beginning = new Beginning(reference, asked.organizerId(), null, null);
          return desk.begin(beginning, asked.content(), by, mandate);
        });
  }

  /** A published scheme never changes: a correction is a new version of it. */
  @Transactional
  public UUID draftNextVersion(
      UUID published,
      @Nullable String source,
      @Nullable String key,
      Actor by,
      RequestKey requestKey) {
    HeldMandate mandate = desk.requireSecretaryOf(published, by);
    return idempotency.once(
        requestKey,
        Arrays.<@Nullable Object>asList(published, source, key),
        () -> {
          Present present = desk.published(published);
          ExternalReference reference = ExternalReference.of(source, key);
          Beginning beginning = new Beginning(reference, present.organizerId(), published, null);
          return desk.begin(beginning, present.content(), by, mandate);
        });
  }
}
