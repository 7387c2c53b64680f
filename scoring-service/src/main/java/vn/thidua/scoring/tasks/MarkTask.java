package vn.thidua.scoring.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;

/** Notes that somebody has read of a task. It is theirs alone, so the change log has none of it. */
@ApplicationScoped
class MarkTask {

  /** No period is open so long; what is older is of a task that is gone. */
  private static final Duration KEPT = Duration.ofDays(800);

  private final EntityManager entities;
  private final TaskQueries tasks;
  private final Clock clock;

  MarkTask(EntityManager entities, TaskQueries tasks, Clock clock) {
    this.entities = entities;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Transactional
  void read(UUID task, Actor by) {
    requireTheirs(task, by);
    entities
        .createNativeQuery("delete from task_read_mark where subject = :subject and at < :old")
        .setParameter("subject", by.subject())
        .setParameter("old", clock.instant().minus(KEPT))
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into task_read_mark (subject, task_id, at) values (:subject, :task, :now)"
                + " on conflict do nothing")
        .setParameter("subject", by.subject())
        .setParameter("task", task)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  @Transactional
  void unread(UUID task, Actor by) {
    requireTheirs(task, by);
    entities
        .createNativeQuery(
            "delete from task_read_mark where subject = :subject and task_id = :task")
        .setParameter("subject", by.subject())
        .setParameter("task", task)
        .executeUpdate();
  }

  private void requireTheirs(UUID task, Actor by) {
    if (!tasks.has(task, by)) {
      throw ProblemException.notFound("task", task);
    }
  }
}
