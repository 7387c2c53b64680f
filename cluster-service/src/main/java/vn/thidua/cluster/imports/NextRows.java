package vn.thidua.cluster.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.imports.TakeRow.Parent;
import vn.thidua.cluster.imports.file.Column;
import vn.thidua.cluster.imports.file.GivenRow;
import vn.thidua.cluster.imports.file.RowError;
import vn.thidua.cluster.imports.file.RowOutcome;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.problem.Text;

/** Which import is worked off, and which of its rows are next. Used within a transaction. */
@ApplicationScoped
class NextRows {

  /** The import that is worked off. */
  record Open(UUID id, boolean dryRun, By by) {}

  /**
   * A row with what the register has of it.
   *
   * @param refused set if it cannot be taken at all
   */
  record Next(
      GivenRow row,
      @Nullable UUID organizationId,
      @Nullable Parent parent,
      @Nullable RowError refused) {}

  /** One at a time, whichever replica is at it. */
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended('organization-imports', 0))";

  private static final String OPEN =
      """
      select id, dry_run, status, submitted_by, acting_as
        from organization_import
       where status in ('STAGED', 'CHECKING', 'RUNNING')
       order by id limit 1
         for update
      """;

  private static final String BEGIN =
      "update organization_import set status = :status, version = version + 1 where id = :id";

  /** Of one depth only: what is above them is there before. */
  private static final String NEXT =
      """
      select r.number, r.source, r.key, r.kind, r.name, r.name_en, r.org_code, r.parent_source,
             r.parent_key, r.valid_from, r.document,
             own.id as own_id, parent.id as found_parent,
             above.number as above_number, above.outcome as above_outcome,
             above.valid_from as above_from
        from organization_import_row r
        left join lateral (
             select o.id from organization o where o.source = r.source and o.key = r.key
             union all
             select o.id from organization o where o.id = r.own_id and o.source is null) own on true
        left join lateral (
             select o.id from organization o
              where o.source = coalesce(r.parent_source, r.source) and o.key = r.parent_key
             union all
             select o.id from organization o
              where o.id = r.parent_id and o.source is null) parent on true
        left join lateral (
             select a.number, a.outcome, a.valid_from from organization_import_row a
              where a.import_id = r.import_id and a.source = coalesce(r.parent_source, r.source)
                and a.key = r.parent_key
              order by a.number limit 1) above on true
       where r.import_id = :import and r.outcome = 'PENDING'
         and r.depth = (select min(m.depth) from organization_import_row m
                         where m.import_id = :import and m.outcome = 'PENDING')
       order by r.number limit :most
         for update of r
      """;

  private final EntityManager entities;

  NextRows(EntityManager entities) {
    this.entities = entities;
  }

  /** Null if there is none, or another replica is at it. */
  @Nullable Open open() {
    if (!(Boolean) entities.createNativeQuery(LOCK, Boolean.class).getSingleResult()) {
      return null;
    }
    List<Tuple> found = tuples(entities.createNativeQuery(OPEN, Tuple.class).getResultList());
    if (found.isEmpty()) {
      return null;
    }
    Tuple row = found.getFirst();
    UUID id = row.get("id", UUID.class);
    boolean dryRun = row.get("dry_run", Boolean.class);
    if (ImportStatus.STAGED.name().equals(row.get("status", String.class))) {
      entities
          .createNativeQuery(BEGIN)
          .setParameter("status", (dryRun ? ImportStatus.CHECKING : ImportStatus.RUNNING).name())
          .setParameter("id", id)
          .executeUpdate();
    }
    return new Open(
        id,
        dryRun,
        new By(
            row.get("submitted_by", String.class), row.get("acting_as", String.class), null, null));
  }

  List<Next> of(Open open, int most) {
    return tuples(
            entities
                .createNativeQuery(NEXT, Tuple.class)
                .setParameter("import", open.id())
                .setParameter("most", most)
                .getResultList())
        .stream()
        .map(row -> next(row, open.dryRun()))
        .toList();
  }

  private static Next next(Tuple row, boolean dryRun) {
    GivenRow given =
        new GivenRow(
            row.get("number", Integer.class),
            row.get("source", String.class),
            row.get("key", String.class),
            row.get("kind", String.class),
            row.get("name", String.class),
            row.get("name_en", String.class),
            row.get("org_code", String.class),
            row.get("parent_source", String.class),
            row.get("parent_key", String.class),
            row.get("valid_from", LocalDate.class),
            row.get("document", String.class),
            List.of());
    UUID own = row.get("own_id", UUID.class);
    if (given.parent() == null) {
      return new Next(given, own, null, null);
    }
    UUID parent = row.get("found_parent", UUID.class);
    boolean wouldBe =
        dryRun && RowOutcome.CREATED.name().equals(row.get("above_outcome", String.class));
    if (parent == null && !wouldBe) {
      return new Next(given, own, null, noParent(given, row.get("above_number", Integer.class)));
    }
    return new Next(
        given,
        own,
        new Parent(parent, parent == null, row.get("above_from", LocalDate.class)),
        null);
  }

  private static RowError noParent(GivenRow row, @Nullable Integer refusedRow) {
    return refusedRow == null
        ? RowError.of(
            Column.PARENT_KEY,
            "unknown-parent",
            Text.of("Không có đơn vị %s", "There is no organization %s", row.parent()))
        : RowError.of(
            Column.PARENT_KEY,
            "parent-refused",
            Text.of(
                "Dòng %2$d của cấp trên %1$s bị từ chối",
                "Row %2$d with the parent %1$s is refused", row.parent(), refusedRow));
  }

  @SuppressWarnings("unchecked") // each query here is created for tuples
  private static List<Tuple> tuples(List<?> rows) {
    return (List<Tuple>) rows;
  }
}
