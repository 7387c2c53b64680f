package vn.thidua.scoring.runs.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.ranking.RulesVersion;
import vn.thidua.scoring.runs.RunAccess;
import vn.thidua.scoring.runs.RunKind;
import vn.thidua.scoring.runs.RunLogged;
import vn.thidua.scoring.runs.RunMode;
import vn.thidua.scoring.runs.RunStarted;
import vn.thidua.scoring.runs.RunStatus;

/** Starts runs. Whoever comes first in a night inserts its run, everybody else finds that one. */
@ApplicationScoped
public class StartRankingRun {

  /** What is asked for. */
  public record Wanted(
      RunKind kind,
      RunMode mode,
      @Nullable LocalDate night,
      @Nullable UUID periodId,
      @Nullable UUID clusterId) {}

  /**
   * @param created false if the run was there before
   */
  public record Started(UUID id, boolean created) {}

  private static final By TIMER = By.system("timer");

  /** Waits for one that is just being inserted, and inserts nothing if that is committed. */
  private static final String INSERT_NIGHTLY =
      """
      insert into ranking_run
             (id, kind, mode, night, rules_version, status, started_by, created_at, version)
      values (uuidv7(), 'NIGHTLY', :mode, :night, :rules, 'PENDING', :by, clock_timestamp(), 0)
      on conflict do nothing
      returning id
      """;

  private static final String INSERT_ON_DEMAND =
      """
      insert into ranking_run
             (id, kind, mode, period_id, cluster_id, rules_version, status, started_by, created_at,
              version)
      values (uuidv7(), 'ON_DEMAND', :mode, :period, :cluster, :rules, 'PENDING', :by,
              clock_timestamp(), 0)
      returning id
      """;

  private final RunAccess access;
  private final RunScope scope;
  private final EntityManager entities;
  private final Idempotency idempotency;
  private final Event<RunStarted> started;
  private final History history;
  private final Clock clock;

  StartRankingRun(
      RunAccess access,
      RunScope scope,
      EntityManager entities,
      Idempotency idempotency,
      Event<RunStarted> started,
      History history,
      Clock clock) {
    this.access = access;
    this.scope = scope;
    this.entities = entities;
    this.idempotency = idempotency;
    this.started = started;
    this.history = history;
    this.clock = clock;
  }

  @Transactional
  public Started start(Wanted wanted, Actor by, RequestKey requestKey) {
    refuseMixed(wanted);
    boolean[] created = new boolean[1];
    UUID id =
        idempotency.once(
            requestKey,
            wanted,
            () -> {
              Started run =
                  switch (wanted.kind()) {
                    case NIGHTLY -> nightly(wanted, by);
                    case ON_DEMAND -> onDemand(wanted, by);
                  };
              created[0] = run.created();
              return run.id();
            });
    return new Started(id, created[0]);
  }

  /**
   * Starts the run of a night unless there is one.
   *
   * @param due the moment at which it was to start; without a period that was open by then there
   *     was nothing to rank, and no run was missed
   * @return the night's run, or nothing if none was missed
   */
  @Transactional
  public Optional<Started> startDue(LocalDate night, Instant due) {
    Optional<UUID> there = runOf(night);
    if (there.isPresent()) {
      return Optional.of(new Started(there.get(), false));
    }
    return anyOpenSince(due)
        ? Optional.of(nightly(night, RunMode.CHANGED, TIMER))
        : Optional.empty();
  }

  private Started nightly(Wanted wanted, Actor by) {
    RunAccess.Allowed job = access.requireRankingJob(by);
    LocalDate today = LocalDate.now(clock);
    LocalDate night = wanted.night() == null ? today : wanted.night();
    if (night.isAfter(today)) {
      throw ProblemException.invalid(
          "/night",
          "in-future",
          Text.of("Đêm %s chưa đến", "The night %s has not come yet", night));
    }
    return nightly(night, wanted.mode(), job.by());
  }

  private Started nightly(LocalDate night, RunMode mode, By by) {
    Optional<UUID> inserted =
        id(
            entities
                .createNativeQuery(INSERT_NIGHTLY, UUID.class)
                .setParameter("mode", mode.name())
                .setParameter("night", night)
                .setParameter("rules", RulesVersion.CURRENT)
                .setParameter("by", by.subject()));
    if (inserted.isEmpty()) {
      return new Started(runOf(night).orElseThrow(), false);
    }
    UUID run = inserted.get();
    scope.insertTasks(run, mode, null, null);
    tell(
        run,
        by,
        Concerns.NOBODY,
        new RunLogged(RunKind.NIGHTLY, mode, night, null, null, RunStatus.PENDING));
    return new Started(run, true);
  }

  private Started onDemand(Wanted wanted, Actor by) {
    UUID period = given(wanted.periodId());
    UUID cluster = wanted.clusterId();
    RunAccess.Allowed allowed = access.requireOpenPeriod(by, period);
    if (cluster != null && !scope.has(period, cluster)) {
      throw ProblemException.notFound("cluster", cluster);
    }
    UUID run =
        id(entities
                .createNativeQuery(INSERT_ON_DEMAND, UUID.class)
                .setParameter("mode", wanted.mode().name())
                .setParameter("period", period)
                .setParameter("cluster", cluster)
                .setParameter("rules", RulesVersion.CURRENT)
                .setParameter("by", by.subject()))
            .orElseThrow();
    scope.insertTasks(run, wanted.mode(), period, cluster);
    tell(
        run,
        allowed.by(),
        allowed.concerns(),
        new RunLogged(RunKind.ON_DEMAND, wanted.mode(), null, period, cluster, RunStatus.PENDING));
    return new Started(run, true);
  }

  private void tell(UUID run, By by, Concerns concerns, RunLogged what) {
    history.note(by, concerns, "ranking-run-started", "ranking-run", run, null, what);
    started.fire(new RunStarted(run));
  }

  private Optional<UUID> runOf(LocalDate night) {
    return id(
        entities
            .createNativeQuery(
                "select id from ranking_run"
                    + " where kind = 'NIGHTLY' and night = :night and rules_version = :rules",
                UUID.class)
            .setParameter("night", night)
            .setParameter("rules", RulesVersion.CURRENT));
  }

  private boolean anyOpenSince(Instant due) {
    return id(entities
            .createNativeQuery(
                "select id from period where status = 'OPEN' and opened_at <= :due limit 1",
                UUID.class)
            .setParameter("due", due))
        .isPresent();
  }

  @SuppressWarnings("unchecked") // each query here is created for UUID
  private static Optional<UUID> id(Query query) {
    return query.getResultStream().findFirst();
  }

  private static void refuseMixed(Wanted request) {
    if (request.kind() == RunKind.NIGHTLY) {
      if (request.periodId() != null) {
        throw notWith("/periodId", request.kind());
      }
      if (request.clusterId() != null) {
        throw notWith("/clusterId", request.kind());
      }
    }
    if (request.kind() == RunKind.ON_DEMAND) {
      given(request.periodId());
      if (request.night() != null) {
        throw notWith("/night", request.kind());
      }
    }
  }

  private static UUID given(@Nullable UUID periodId) {
    if (periodId == null) {
      throw ProblemException.invalid(
          List.of(new FieldError("/periodId", "required", Text.of("Bắt buộc", "Required"))));
    }
    return periodId;
  }

  private static ProblemException notWith(String pointer, RunKind kind) {
    return ProblemException.invalid(
        pointer, "not-applicable", Text.of("Không dùng cho %s", "Not to be given for %s", kind));
  }
}
