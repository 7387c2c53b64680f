package vn.thidua.scoring.runs.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.runs.RankingRunProblem;
import vn.thidua.scoring.runs.RunAccess;
import vn.thidua.scoring.runs.RunLogged;
import vn.thidua.scoring.runs.RunStarted;
import vn.thidua.scoring.runs.RunStatus;

/** Takes up again what failed in a run that is over; what was published stays so meanwhile. */
@ApplicationScoped
public class RetryRankingRun {

  /** As fingerprint of the request. */
  private record Retry(UUID run) {}

  /** Clusters of periods that have been closed since keep what they have. */
  private static final String TASKS =
      """
      update ranking_task t
         set status = 'PENDING', attempts = 0, lapses = 0, lease = null, finished_at = null
        from period p
       where t.run_id = :run and t.status = 'FAILED' and p.id = t.period_id and p.status = 'OPEN'
      """;

  private static final String RUN =
      """
      update ranking_run
         set status = 'RUNNING', resumed_at = clock_timestamp(), finished_at = null,
             version = version + 1
       where id = :run
      """;

  private final RunHead runs;
  private final RunAccess access;
  private final Idempotency idempotency;
  private final EntityManager entities;
  private final History history;
  private final Event<RunStarted> started;

  RetryRankingRun(
      RunHead runs,
      RunAccess access,
      Idempotency idempotency,
      EntityManager entities,
      History history,
      Event<RunStarted> started) {
    this.runs = runs;
    this.access = access;
    this.idempotency = idempotency;
    this.entities = entities;
    this.history = history;
    this.started = started;
  }

  @Transactional
  public void retry(UUID run, @Nullable String reason, Actor actor, RequestKey key) {
    RunLogged before = runs.hold(run, actor);
    RunAccess.Allowed allowed = access.requireSteering(actor, before.periodId());
    idempotency.once(
        key,
        new Retry(run),
        () -> {
          refuseUnlessFailed(run, before);
          if (entities.createNativeQuery(TASKS).setParameter("run", run).executeUpdate() == 0) {
            throw nothing(run);
          }
          entities.createNativeQuery(RUN).setParameter("run", run).executeUpdate();
          history.note(
              allowed.by().because(reason),
              allowed.concerns(),
              "ranking-run-retried",
              "ranking-run",
              run,
              before,
              before.as(RunStatus.RUNNING));
          started.fire(new RunStarted(run));
          return run;
        });
  }

  private void refuseUnlessFailed(UUID run, RunLogged before) {
    switch (before.status()) {
      case PENDING, RUNNING ->
          throw ProblemException.of(
              RankingRunProblem.RUN_GOES_ON,
              "Lượt chạy %s chưa kết thúc; cụm lỗi được tự chạy lại.",
              "The run %s goes on; clusters that fail are tried again by itself.",
              run);
      case CANCELLED ->
          throw ProblemException.of(
              RankingRunProblem.RUN_CANCELLED,
              "Lượt chạy %s đã bị hủy; hãy bắt đầu lượt mới.",
              "The run %s was cancelled; start another one.",
              run);
      case DONE -> throw nothing(run);
      case FAILED -> {
        if (before.periodId() != null) {
          access.requireOpen(before.periodId());
        }
      }
    }
  }

  private static ProblemException nothing(UUID run) {
    return ProblemException.of(
        RankingRunProblem.NOTHING_FAILED,
        "Lượt chạy %s không có cụm lỗi của kỳ đang mở.",
        "The run %s has no failed cluster of an open period.",
        run);
  }
}
