package vn.thidua.scoring.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.thidua.scoring.tasks.TaskEvents.Status;
import vn.thidua.scoring.tasks.TaskEvents.TaskArose;
import vn.thidua.scoring.tasks.TaskEvents.TaskChanged;
import vn.thidua.scoring.tasks.TaskEvents.TaskDone;
import vn.thidua.scoring.tasks.TaskEvents.TaskEvent;
import vn.thidua.scoring.tasks.TaskEvents.TaskState;

/**
 * Compares what there is to do with what was announced, and announces the difference. Nothing is
 * lost if it is not run for a while or killed in the middle, and nothing comes of running it twice.
 */
@ApplicationScoped
class AnnounceTasks {

  /** So that a period with thousands of sheets does not make one huge transaction. */
  private static final int AT_A_TIME = 500;

  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended('announce tasks', 0))";

  private static final String SETTLE =
      TaskStatement.ALL
          + """
          , known as (
            select a.* from announced_task a where a.open
          ), gone as (
            update announced_task a set open = false, version = a.version + 1
             where a.id in (select k.id from known k
                             where not exists (select 1 from task t where t.id = k.id)
                             order by k.id limit :most)
            returning a.*
          ), changed as (
            update announced_task a
               set due = d.due, organization_id = d.organization_id, version = a.version + 1
              from (select t.id, t.due, t.organization_id
                      from known k join task t on t.id = k.id
                     where t.due is distinct from k.due
                        or t.organization_id <> k.organization_id
                     order by k.id limit :most) d
             where a.id = d.id
            returning a.*
          ), arisen as (
            insert into announced_task as a
                   (id, kind, sheet_id, complaint_id, organizer_id, period_id, cluster_id,
                    organization_id, since, due, open, version)
            select t.id, t.kind, t.sheet_id, t.complaint_id, t.organizer_id, t.period_id,
                   t.cluster_id, t.organization_id, t.since, t.due, true, 0
              from task t
             where not exists (select 1 from known k where k.id = t.id)
             order by t.since, t.id limit :most
            on conflict (id) do update
               set open = true, organization_id = excluded.organization_id, due = excluded.due,
                   version = a.version + 1
            returning a.*
          )
          select 'DONE' as fact, g.* from gone g
          union all select 'CHANGED', c.* from changed c
          union all select 'AROSE', r.* from arisen r
          """;

  private final EntityManager entities;
  private final TaskEvents events;
  private final Clock clock;

  AnnounceTasks(EntityManager entities, TaskEvents events, Clock clock) {
    this.entities = entities;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @return how many were announced; 0 also while another replica is at it
   */
  @Transactional
  int announceSome() {
    if (!(boolean) entities.createNativeQuery(LOCK, Boolean.class).getSingleResult()) {
      return 0;
    }
    List<?> rows =
        entities
            .createNativeQuery(SETTLE, Tuple.class)
            .setParameter("now", clock.instant())
            .setParameter("most", AT_A_TIME)
            .getResultList();
    rows.forEach(row -> announce((Tuple) row));
    return rows.size();
  }

  private void announce(Tuple row) {
    String what = row.get("fact", String.class);
    TaskEvent fact =
        switch (what) {
          case "DONE" -> new TaskDone();
          case "CHANGED" -> new TaskChanged();
          case "AROSE" -> new TaskArose();
          default -> throw new IllegalStateException("No such fact: " + what);
        };
    events.publish(
        fact,
        new TaskState(
            row.get("id", UUID.class),
            TaskKind.valueOf(row.get("kind", String.class)),
            row.get("open", Boolean.class) ? Status.OPEN : Status.DONE,
            row.get("sheet_id", UUID.class),
            row.get("complaint_id", UUID.class),
            row.get("organizer_id", UUID.class),
            row.get("period_id", UUID.class),
            row.get("cluster_id", UUID.class),
            row.get("organization_id", UUID.class),
            row.get("since", Instant.class),
            row.get("due", Instant.class),
            row.get("version", Number.class).longValue()));
  }
}
