package vn.thidua.scoring.runs.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.rankings.compute.StagedRankings;
import vn.thidua.scoring.runs.RankingRunProblem;
import vn.thidua.scoring.runs.RunAccess;
import vn.thidua.scoring.runs.RunLogged;
import vn.thidua.scoring.runs.RunStatus;

/**
 * Calls a run off. Whoever is at a batch of it finds its lease gone and keeps nothing; what others
 * have staged before is dropped, so that nothing of the run is ever published.
 */
@ApplicationScoped
public class CancelRankingRun {

  private static final String CANCEL_RUN =
      """
      update ranking_run r
         set status = 'CANCELLED', cancel_reason = :reason, finished_at = clock_timestamp(),
             version = version + 1 + t.steps,
             done = t.done, unchanged = t.unchanged, failed = t.failed
        from (select count(*) filter (where status in ('DONE', 'UNCHANGED')) as done,
                     count(*) filter (where status = 'UNCHANGED') as unchanged,
                     count(*) filter (where status = 'FAILED') as failed,
                     2 * count(*) + 2 * coalesce(sum(attempts + lapses), 0) as steps
                from ranking_task where run_id = :run) t
       where r.id = :run
      """;

  /** Waits for those who are just accepting a batch, and leaves to them what they accepted. */
  private static final String CANCEL_TASKS =
      """
      update ranking_task
         set status = 'CANCELLED', finished_at = clock_timestamp()
       where run_id = :run and status in ('PENDING', 'LEASED')
      """;

  private final RunHead runs;
  private final RunAccess access;
  private final StagedRankings staged;
  private final EntityManager entities;
  private final History history;

  CancelRankingRun(
      RunHead runs,
      RunAccess access,
      StagedRankings staged,
      EntityManager entities,
      History history) {
    this.runs = runs;
    this.access = access;
    this.staged = staged;
    this.entities = entities;
    this.history = history;
  }

  /** Calling off what is called off changes nothing. */
  @Transactional
  public void cancel(UUID run, String reason, Actor actor) {
    RunLogged before = runs.hold(run, actor);
    RunAccess.Allowed allowed = access.requireSteering(actor, before.periodId());
    if (before.status() == RunStatus.CANCELLED) {
      return;
    }
    if (before.status().over()) {
      throw ProblemException.of(
          RankingRunProblem.RUN_OVER,
          "Lượt chạy %s đã kết thúc, kết quả đã công bố.",
          "The run %s is over and its rankings are published.",
          run);
    }
    entities.createNativeQuery(CANCEL_TASKS).setParameter("run", run).executeUpdate();
    entities
        .createNativeQuery(CANCEL_RUN)
        .setParameter("run", run)
        .setParameter("reason", reason)
        .executeUpdate();
    staged.drop(run);
    history.note(
        allowed.by().because(reason),
        allowed.concerns(),
        "ranking-run-cancelled",
        "ranking-run",
        run,
        before,
        before.as(RunStatus.CANCELLED));
  }
}
