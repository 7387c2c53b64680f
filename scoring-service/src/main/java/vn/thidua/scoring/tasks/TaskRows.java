package vn.thidua.scoring.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.ClockProducer;
import vn.thidua.scoring.periods.time.Moment;
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
             c.complaint_id, c.reason, coalesce(f.assigned, 0) as assigned,
             coalesce(f.filled, 0) as filled, coalesce(f.unproved, 0) as unproved,
             coalesce(x.unexplained, 0) as unexplained
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
             select count(*) filter (where v.assigned is not false) as assigned,
                    count(*) filter (where v.assigned is not false and (%1$s)) as filled,
                    count(*) filter (where v.assigned is not false and (%1$s)
                      and l.evidence_required and i.id is null and not exists (
                          select 1 from sheet_evidence e
                           where e.sheet_id = c.sheet_id and e.criterion = l.code)) as unproved
               from scheme_node l
               left join sheet_value v on v.sheet_id = c.sheet_id and v.criterion = l.code
                and v.stage = 'SELF'
               left join period_indicator i on i.period_id = c.period_id
                and i.criterion = l.code and i.removed_at is null
              where l.scheme_id = p.scheme_id and l.method is not null) f on true
        left join lateral (
             select count(*) as unexplained
               from (select c.sheet_id as id) s
               cross join lateral (%2$s) u
              where c.kind = 'EXPLANATION_DUE') x on true
       order by coalesce(c.due, 'infinity'), c.id
      """
          .formatted(
              "i.id is not null or v.target is not null or v.actual is not null or v.points is not null"
                  + " or v.passed is not null or v.item_count is not null",
              TaskStatement.TO_EXPLAIN);

  TaskRow row(Tuple row) {
    UUID sheet = row.get("sheet_id", UUID.class);
    UUID complaint = row.get("complaint_id", UUID.class);
    Moment due = moment(row.get("due", Instant.class));
    int assigned = count(row, "assigned");
    int filled = count(row, "filled");
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
            assigned,
            filled,
            assigned - filled,
            count(row, "unproved"),
            count(row, "unexplained")));
  }

  private static @Nullable Moment moment(@Nullable Instant at) {
    return at == null ? null : new Moment(at, ClockProducer.ZONE.getRules().getOffset(at));
  }

  private static String path(UUID sheet, @Nullable UUID complaint) {
    return complaint == null ? "/v1/score-sheets/" + sheet : "/v1/complaints/" + complaint;
  }

  private static int count(Tuple row, String column) {
    return row.get(column, Number.class).intValue();
  }
}
