package vn.thidua.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.documents.ContentCheck;
import vn.thidua.platform.documents.DocumentStore;
import vn.thidua.platform.documents.DocumentsConfig;
import vn.thidua.platform.documents.Incoming;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.problem.ProblemException;

/**
 * Takes a content in, looks at it and puts it where it stays, which may take its time, before a
 * transaction begins.
 */
@ApplicationScoped
class UploadFile {

  /** Everybody who acts, not those who only look. */
  private static final MandateRole[] UPLOADERS = {
    MandateRole.OFFICER,
    MandateRole.REPRESENTATIVE,
    MandateRole.REVIEWER,
    MandateRole.SECRETARY,
    MandateRole.COUNCIL_MEMBER
  };

  private final ServiceFiles service;
  private final Acting acting;
  private final DocumentStore store;
  private final DocumentsConfig limits;
  private final ContentCheck check;
  private final KeepFile keep;

  UploadFile(
      ServiceFiles service,
      Acting acting,
      DocumentStore store,
      DocumentsConfig limits,
      ContentCheck check,
      KeepFile keep) {
    this.service = service;
    this.acting = acting;
    this.store = store;
    this.limits = limits;
    this.check = check;
    this.keep = keep;
  }

  UUID upload(String name, FileOwner owner, InputStream content, Actor actor, RequestKey key)
      throws IOException {
    service.requireKnown(owner);
    By by = By.mandate(actor, requireUploader(actor, owner));
    try (Incoming incoming = store.receive(content, limits.maxSize().asLongValue())) {
      ContentCheck.Accepted accepted = check.check(incoming, name);
      store.put(incoming);
      return keep.keep(incoming, accepted, owner, by, key);
    }
  }

  /** The mandate under which the actor uploads for the owner, else 403: owners are no secret. */
  private HeldMandate requireUploader(Actor actor, FileOwner owner) {
    return acting
        .of(actor)
        .mandateFor(owner.id(), UPLOADERS)
        .orElseThrow(() ->
            ProblemException.forbidden(
                "Chỉ người được phân công của %s được tải tệp lên cho nơi đó.",
                "Only those with a mandate for %s may upload files for it.", owner.id()));
  }
}
