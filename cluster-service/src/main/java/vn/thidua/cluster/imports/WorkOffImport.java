package vn.thidua.cluster.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.thidua.cluster.imports.ImportRows.Done;
import vn.thidua.cluster.imports.NextRows.Next;
import vn.thidua.cluster.imports.NextRows.Open;
import vn.thidua.cluster.imports.TakeRows.RowFailed;
import vn.thidua.cluster.imports.file.RowError;
import vn.thidua.cluster.imports.file.RowOutcome;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.problem.ProblemException;

/**
 * Takes the next rows of the oldest open import and notes what became of them, in one transaction:
 * whoever dies in between leaves them as they were, for the next to take.
 */
@ApplicationScoped
class WorkOffImport {

  /** The rows could not be taken together; nothing of them was kept. */
  static final class BatchFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Open open;
    private final int rows;

    BatchFailed(Open open, int rows, RuntimeException cause) {
      super(cause);
      this.open = open;
      this.rows = rows;
    }

    UUID importId() {
      return open.id();
    }

    int rows() {
      return rows;
    }
  }

  /** What an import has come to, as the change log has it. */
  record Result(ImportStatus status, int created, int changed, int unchanged, int refused) {}

  private static final String COUNT =
      """
      update organization_import
         set created = created + :created, changed = changed + :changed,
             unchanged = unchanged + :unchanged, refused = refused + :refused,
             version = version + 1
       where id = :id
      """;

  private static final String FINISH =
      """
      update organization_import
         set status = :status, finished_at = :now, version = version + 1
       where id = :id
      returning created, changed, unchanged, refused
      """;

  private static final String BREAK =
      """
      update organization_import
         set attempts = attempts + 1, last_error = :error, version = version + 1,
             status = case when attempts + 1 >= :most then 'FAILED' else status end,
             finished_at = case when attempts + 1 >= :most then cast(:now as timestamptz) end
       where id = :id and status in ('STAGED', 'CHECKING', 'RUNNING')
      """;

  private static final int LONGEST_ERROR = 500;

  private final EntityManager entities;
  private final NextRows next;
  private final TakeRows taking;
  private final ImportRows rows;
  private final History history;
  private final OrganizationImportConfig config;
  private final Clock clock;

  WorkOffImport(
      EntityManager entities,
      NextRows next,
      TakeRows taking,
      ImportRows rows,
      History history,
      OrganizationImportConfig config,
      Clock clock) {
    this.entities = entities;
    this.next = next;
    this.taking = taking;
    this.rows = rows;
    this.history = history;
    this.config = config;
    this.clock = clock;
  }

  /**
   * @param most rows to take at once
   * @return how many were taken; -1 if there is nothing to do
   */
  @Transactional
  int takeNext(int most) {
    Open open = next.open();
    if (open == null) {
      return -1;
    }
    List<Next> batch = next.of(open, most);
    if (batch.isEmpty()) {
      finish(open);
      return 0;
    }
    try {
      note(open, open.dryRun() ? triedOut(batch, open.by()) : taking.take(batch, open.by()));
    } catch (RuntimeException failure) {
      throw new BatchFailed(open, batch.size(), failure);
    }
    return batch.size();
  }

  /** For a row that was taken alone and refused by the register. */
  @Transactional
  void refuse(UUID importId, int number, ProblemException refused) {
    List<RowError> errors = TakeRow.errorsOf(refused);
    note(importId, List.of(new Done(number, RowOutcome.REFUSED, null, errors)));
  }

  /** Something is wrong that no row explains; after several times the import is given up. */
  @Transactional
  void noteFailure(UUID importId, Throwable cause) {
    String error = cause.toString();
    entities
        .createNativeQuery(BREAK)
        .setParameter("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
        .setParameter("most", config.attempts())
        .setParameter("now", clock.instant())
        .setParameter("id", importId)
        .executeUpdate();
  }

  /** A row that the register refuses spoils a transaction; then each has one of its own. */
  private List<Done> triedOut(List<Next> batch, By by) {
    try {
      return taking.tryOut(batch, by);
    } catch (RowFailed spoilt) {
      List<Done> done = new ArrayList<>();
      for (Next one : batch) {
        done.add(triedOut(one, by));
      }
      return done;
    }
  }

  private Done triedOut(Next one, By by) {
    try {
      return taking.tryOut(List.of(one), by).getFirst();
    } catch (RowFailed failed) {
      if (failed.getCause() instanceof ProblemException refused) {
        return new Done(
            failed.number(), RowOutcome.REFUSED, one.organizationId(), TakeRow.errorsOf(refused));
      }
      throw failed;
    }
  }

  private void note(Open open, List<Done> done) {
    note(open.id(), done);
  }

  private void note(UUID importId, List<Done> done) {
    rows.finish(importId, done);
    entities
        .createNativeQuery(COUNT)
        .setParameter("created", count(done, RowOutcome.CREATED))
        .setParameter("changed", count(done, RowOutcome.CHANGED))
        .setParameter("unchanged", count(done, RowOutcome.UNCHANGED))
        .setParameter("refused", count(done, RowOutcome.REFUSED))
        .setParameter("id", importId)
        .executeUpdate();
  }

  private static int count(List<Done> done, RowOutcome outcome) {
    return (int) done.stream().filter(row -> row.outcome() == outcome).count();
  }

  private void finish(Open open) {
    ImportStatus status = open.dryRun() ? ImportStatus.CHECKED : ImportStatus.DONE;
    Object[] counts =
        (Object[])
            entities
                .createNativeQuery(FINISH)
                .setParameter("status", status.name())
                .setParameter("now", clock.instant())
                .setParameter("id", open.id())
                .getSingleResult();
    history.note(
        open.by(),
        Concerns.NOBODY,
        "organization-import-" + (open.dryRun() ? "checked" : "done"),
        "organization-import",
        open.id(),
        null,
        new Result(
            status,
            (Integer) counts[0],
            (Integer) counts[1],
            (Integer) counts[2],
            (Integer) counts[3]));
  }
}
