package vn.thidua.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.documents.ContentCheck;
import vn.thidua.platform.documents.DocumentStore;
import vn.thidua.platform.documents.Incoming;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;

/** Keeps a content that was found good, and says whose it is. */
@ApplicationScoped
public class KeepFile {

  private final EntityManager entities;
  private final ContentLock contents;
  private final DocumentStore store;
  private final Idempotency idempotency;
  private final History history;
  private final Clock clock;

  KeepFile(
      EntityManager entities,
      ContentLock contents,
      DocumentStore store,
      Idempotency idempotency,
      History history,
      Clock clock) {
    this.entities = entities;
    this.contents = contents;
    this.store = store;
    this.idempotency = idempotency;
    this.history = history;
    this.clock = clock;
  }

  /** What tells one upload from another under the same Idempotency-Key. */
  record Upload(String name, FileOwner owner, String sha256) {}

  @Transactional
  public UUID keep(
      Incoming incoming,
      ContentCheck.Accepted accepted,
      FileOwner owner,
      By by,
      RequestKey requestKey) {
    return idempotency.once(
        requestKey,
        new Upload(accepted.name(), owner, incoming.sha256()),
        () -> create(incoming, accepted, owner, by));
  }

  /**
   * The content first, then the row: what a row refers to is there. Usually it was put before;
   * between then and now it may have been removed as one that no file has.
   */
  private UUID create(Incoming incoming, ContentCheck.Accepted accepted, FileOwner owner, By by) {
    contents.share(incoming.sha256());
    try {
      if (!store.exists(incoming.sha256())) {
        store.put(incoming);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    DocumentFile file = new DocumentFile(incoming, accepted, owner, by.subject(), clock.instant());
    entities.persist(file);
    entities.flush();
    history.note(by, owner.concerns(), "file-uploaded", "file", file.id(), null, file.state());
    return file.id();
  }
}
