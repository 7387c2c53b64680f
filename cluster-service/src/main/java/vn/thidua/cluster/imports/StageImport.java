package vn.thidua.cluster.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import vn.thidua.cluster.imports.file.RegisterFile;
import vn.thidua.cluster.kinds.KindQueries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;

/** Takes a file in: all of its rows or none. */
@ApplicationScoped
class StageImport {

  /** Fired within the transaction that leaves something to work off. */
  record WorkLeft(UUID importId) {}

  /** What is asked for, and how the change log has it. */
  record Upload(RegisterFile.Format format, boolean dryRun, String digest) {}

  private static final String INSERT =
      """
      insert into organization_import (format, file_digest, dry_run, status, total, submitted_by,
             acting_as, submitted_at)
      values (:format, :digest, :dryRun, 'STAGED', 0, :by, :as, :now)
      returning id
      """;

  private static final String COUNT =
      """
      update organization_import i
         set total = r.total, refused = r.refused
        from (select count(*) as total, count(*) filter (where unfit) as refused
                from organization_import_row where import_id = :id) r
       where i.id = :id
      """;

  private static final int LONGEST = 600;

  private final EntityManager entities;
  private final ImportRows rows;
  private final KindQueries kinds;
  private final Idempotency idempotency;
  private final History history;
  private final Event<WorkLeft> workLeft;
  private final OrganizationImportConfig config;
  private final Clock clock;

  StageImport(
      EntityManager entities,
      ImportRows rows,
      KindQueries kinds,
      Idempotency idempotency,
      History history,
      Event<WorkLeft> workLeft,
      OrganizationImportConfig config,
      Clock clock) {
    this.entities = entities;
    this.rows = rows;
    this.kinds = kinds;
    this.idempotency = idempotency;
    this.history = history;
    this.workLeft = workLeft;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  @TransactionConfiguration(timeout = LONGEST)
  UUID stage(
      byte[] file, RegisterFile.Format format, boolean dryRun, Actor actor, RequestKey requestKey) {
    Upload upload = new Upload(format, dryRun, digest(file));
    return idempotency.once(requestKey, upload, () -> create(file, upload, actor));
  }

  private UUID create(byte[] file, Upload upload, Actor actor) {
    By by = By.role(actor, Role.ADMINISTRATOR, Role.HR_SYSTEM);
    UUID id =
        (UUID)
            entities
                .createNativeQuery(INSERT, UUID.class)
                .setParameter("format", upload.format().name())
                .setParameter("digest", upload.digest())
                .setParameter("dryRun", upload.dryRun())
                .setParameter("by", by.subject())
                .setParameter("as", by.as())
                .setParameter("now", clock.instant())
                .getSingleResult();
    StagedRows staged = new StagedRows(id, rows, kinds::exists);
    RegisterFile.read(file, upload.format(), config.rows(), staged::take);
    staged.putInOrder();
    entities.createNativeQuery(COUNT).setParameter("id", id).executeUpdate();
    history.note(
        by, Concerns.NOBODY, "organization-import-staged", "organization-import", id, null, upload);
    workLeft.fire(new WorkLeft(id));
    return id;
  }

  private static String digest(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }
}
