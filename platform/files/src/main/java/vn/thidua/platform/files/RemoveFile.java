package vn.thidua.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.documents.DocumentStore;

/** Removes what nothing refers to: the row of a file first, its content when no row needs it. */
@ApplicationScoped
public class RemoveFile {

  private static final By SYSTEM = By.system("files");

  private final EntityManager entities;
  private final ContentLock contents;
  private final DocumentStore store;
  private final History history;

  RemoveFile(EntityManager entities, ContentLock contents, DocumentStore store, History history) {
    this.entities = entities;
    this.contents = contents;
    this.store = store;
    this.history = history;
  }

  /** Files that nothing has used since before this moment. */
  @Transactional
  List<UUID> unused(Instant before, int most) {
    return entities
        .createQuery(
            "select id from DocumentFile where unusedSince < :before order by unusedSince",
            UUID.class)
        .setParameter("before", before)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Removes the row, unless something uses the file meanwhile or is just about to.
   *
   * @return the digest of its content
   */
  @Transactional
  public Optional<String> removeRow(UUID id, Instant before) {
    List<?> still =
        entities
            .createNativeQuery(
                "select id from document_file where id = :id and unused_since < :before"
                    + " for update skip locked",
                UUID.class)
            .setParameter("id", id)
            .setParameter("before", before)
            .getResultList();
    // A statement of its own: it sees what was committed before the lock was given.
    if (still.isEmpty() || isUsed(id)) {
      return Optional.empty();
    }
    DocumentFile file = entities.find(DocumentFile.class, id);
    entities.remove(file);
    entities.flush();
    history.note(
        SYSTEM, file.owner().concerns(), "file-removed", "file", id, file.state(), Map.of());
    return Optional.of(file.sha256());
  }

  private boolean isUsed(UUID id) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select 1 from document_use where file_id = :id)", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  /** Removes a content, unless a file has it or an upload is just about to refer to it. */
  @Transactional
  public boolean removeContent(String sha256) throws IOException {
    return contents.tryAlone(sha256)
        && !referredTo(List.of(sha256)).contains(sha256)
        && store.delete(sha256);
  }

  /** Those of the contents that some file has. */
  @Transactional
  Set<String> referredTo(Collection<String> digests) {
    return new HashSet<>(
        entities
            .createQuery(
                "select distinct sha256 from DocumentFile where sha256 in :digests", String.class)
            .setParameter("digests", digests)
            .getResultList());
  }
}
