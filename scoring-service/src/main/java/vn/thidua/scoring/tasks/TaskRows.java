package vn.thidua.scoring.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.ClockProducer;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.sheets.progress.ProgressQueries;
import vn.thidua.scoring.sheets.progress.SheetProgress;
import vn.thidua.scoring.tasks.TaskViews.TaskCounts;
import vn.thidua.scoring.tasks.TaskViews.TaskRow;

/** Tells the tasks that were chosen, with names and counts; these are looked up for them only. */
@ApplicationScoped
class TaskRows {

  /** Of a table {@code chosen}. */
  static final String TELL =
      """
      select c.id, c.kind, c.since, c.due, c.overdue, c.read_at, c.period_id, p.title,
             c.cluster_id, k.name as cluster_name, c.organization_id, n.name, c.sheet_id,
             c.complaint_id, c.reason, p.year, p.scheme_id, x.unexplained
        from chosen c
        join period p on p.id = c.period_id
        left join known_cluster k on k.id = c.cluster_id
        left join lateral (
             select o.name
               from known_organization_name o
              where o.organization_id = c.organization_id
              order by (o.valid_from is null or o.valid_from <= p.ends_on)
                   and (o.valid_to is null or o.valid_to > p.ends_on) desc, o.seq desc
              limit 1) n on true
        left join lateral (
             select count(*) as unexplained
               from (select c.sheet_id as id) s
               cross join lateral (%s) u
              where c.kind = 'EXPLANATION_DUE') x on true
       order by coalesce(c.due, 'infinity'), c.id
      """
          .formatted(TaskStatement.TO_EXPLAIN);

  private final ProgressQueries progress;

  TaskRows(ProgressQueries progress) {
    this.progress = progress;
  }

  /** As each sheet tells it itself. */
  List<TaskRow> of(List<Tuple> rows) {
    Map<UUID, SheetProgress> progressed =
        progress.of(rows.stream().map(TaskRows::asked).distinct().toList());
    return rows.stream()
        .map(row ->
            row(row, Objects.requireNonNull(progressed.get(row.get("sheet_id", UUID.class)))))
        .toList();
  }

  private static ProgressQueries.Asked asked(Tuple row) {
    return new ProgressQueries.Asked(
        row.get("sheet_id", UUID.class),
        row.get("period_id", UUID.class),
        row.get("year", Number.class).intValue(),
        row.get("organization_id", UUID.class),
        row.get("scheme_id", UUID.class));
  }

  private static TaskRow row(Tuple row, SheetProgress progress) {
    UUID sheet = row.get("sheet_id", UUID.class);
    UUID complaint = row.get("complaint_id", UUID.class);
    Moment due = moment(row.get("due", Instant.class));
    return new TaskRow(
        row.get("id", UUID.class),
        TaskKind.valueOf(row.get("kind", String.class)),
        row.get("since", Instant.class),
        due,
        due == null ? null : due.endOfDay(),
        row.get("overdue", Boolean.class),
        row.get("read_at", Instant.class),
        row.get("period_id", UUID.class),
        row.get("title", String.class),
        row.get("cluster_id", UUID.class),
        row.get("cluster_name", String.class),
        row.get("organization_id", UUID.class),
        row.get("name", String.class),
        sheet,
        complaint,
        path(sheet, complaint),
        row.get("reason", String.class),
        new TaskCounts(
            progress.assigned(),
            progress.filled(),
            progress.missing(),
            progress.withoutEvidence(),
            row.get("unexplained", Number.class).intValue()));
  }

  private static @Nullable Moment moment(@Nullable Instant at) {
    return at == null ? null : new Moment(at, ClockProducer.ZONE.getRules().getOffset(at));
  }

  private static String path(UUID sheet, @Nullable UUID complaint) {
    return complaint == null ? "/v1/score-sheets/" + sheet : "/v1/complaints/" + complaint;
  }
}
