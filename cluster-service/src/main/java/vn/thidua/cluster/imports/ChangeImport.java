package vn.thidua.cluster.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;

/** Executes what was tried out, or breaks off. */
@ApplicationScoped
class ChangeImport {

  /** As the change log has it. */
  record Logged(ImportStatus status) {}

  /** What was tried out begins anew; what broke goes on. */
  private static final String AGAIN =
      """
      update organization_import_row
         set outcome = 'PENDING', organization_id = null, errors = '[]'
       where import_id = :id and not unfit
      """;

  private static final String EXECUTE_CHECKED =
      """
      update organization_import
         set dry_run = false, status = 'STAGED', finished_at = null, attempts = 0, created = 0,
             changed = 0, unchanged = 0, version = version + 1, submitted_by = :by, acting_as = :as,
             refused = (select count(*) from organization_import_row
                         where import_id = :id and unfit)
       where id = :id
      """;

  private static final String GO_ON =
      """
      update organization_import
         set status = 'STAGED', finished_at = null, attempts = 0, version = version + 1
       where id = :id
      """;

  private static final String CANCEL =
      """
      update organization_import
         set status = 'CANCELLED', finished_at = :now, version = version + 1
       where id = :id
      """;

  private final EntityManager entities;
  private final History history;
  private final Event<StageImport.WorkLeft> workLeft;
  private final Clock clock;

  ChangeImport(
      EntityManager entities, History history, Event<StageImport.WorkLeft> workLeft, Clock clock) {
    this.entities = entities;
    this.history = history;
    this.workLeft = workLeft;
    this.clock = clock;
  }

  @Transactional
  void execute(UUID id, @Nullable Long expectedVersion, Actor actor) {
    ImportStatus present = locked(id, expectedVersion);
    By by = By.role(actor, Role.ADMINISTRATOR, Role.HR_SYSTEM);
    switch (present) {
      case CHECKED -> {
        entities.createNativeQuery(AGAIN).setParameter("id", id).executeUpdate();
        entities
            .createNativeQuery(EXECUTE_CHECKED)
            .setParameter("id", id)
            .setParameter("by", by.subject())
            .setParameter("as", by.as())
            .executeUpdate();
      }
      case FAILED -> entities.createNativeQuery(GO_ON).setParameter("id", id).executeUpdate();
      case STAGED, CHECKING, RUNNING, DONE, CANCELLED ->
          throw ProblemException.of(
              ImportProblem.IMPORT_NOT_CHECKED,
              "Lượt nhập %s đang ở trạng thái %s.",
              "The import %s is %s.",
              id,
              present);
    }
    log(by, "organization-import-executed", id, present, ImportStatus.STAGED);
    workLeft.fire(new StageImport.WorkLeft(id));
  }

  /** What was done by then stays done. */
  @Transactional
  void cancel(UUID id, @Nullable Long expectedVersion, Actor actor) {
    ImportStatus present = locked(id, expectedVersion);
    if (!present.isOpen() && present != ImportStatus.CHECKED && present != ImportStatus.FAILED) {
      throw ProblemException.of(
          ImportProblem.IMPORT_OVER,
          "Lượt nhập %s đang ở trạng thái %s.",
          "The import %s is %s.",
          id,
          present);
    }
    entities
        .createNativeQuery(CANCEL)
        .setParameter("now", clock.instant())
        .setParameter("id", id)
        .executeUpdate();
    By by = By.role(actor, Role.ADMINISTRATOR, Role.HR_SYSTEM);
    log(by, "organization-import-cancelled", id, present, ImportStatus.CANCELLED);
  }

  /** Waits for the rows that are just being taken. */
  private ImportStatus locked(UUID id, @Nullable Long expectedVersion) {
    @SuppressWarnings("unchecked")
    List<Tuple> found =
        entities
            .createNativeQuery(
                "select status, version from organization_import where id = :id for update",
                Tuple.class)
            .setParameter("id", id)
            .getResultList();
    if (found.isEmpty()) {
      throw ProblemException.notFound("organization-import", id);
    }
    Etag.check(expectedVersion, found.getFirst().get("version", Long.class));
    return ImportStatus.valueOf(found.getFirst().get("status", String.class));
  }

  private void log(By by, String action, UUID id, ImportStatus before, ImportStatus after) {
    history.note(
        by,
        Concerns.NOBODY,
        action,
        "organization-import",
        id,
        new Logged(before),
        new Logged(after));
  }
}
