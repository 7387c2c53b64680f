package vn.thidua.scoring.runs;

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

/** Starts runs. Whoever comes first in a night inserts its run, everybody else finds that one. */
@ApplicationScoped
class StartRankingRun {

  /** Fired within the transaction of each new run. */
  record RunStarted(UUID id) {}

  /**
   * @param created false if the run was there before
   */
  record Started(UUID id, boolean created) {}

  /** A run as the change log has it. */
  record Logged(RunKind kind, @Nullable LocalDate night, @Nullable UUID periodId) {}

  private static final By TIMER = By.system("timer");

  /** Waits for one that is just being inserted, and inserts nothing if that is committed. */
  private static final String INSERT_NIGHTLY =
      """
      insert into ranking_run (id, kind, night, status, started_by, created_at, version)
      values (uuidv7(), 'NIGHTLY', :night, 'PENDING', :by, :now, 0)
      on conflict do nothing
      returning id
      """;

  private static final String INSERT_ON_DEMAND =
      """
      insert into ranking_run (id, kind, period_id, status, started_by, created_at, version)
      values (uuidv7(), 'ON_DEMAND', :period, 'PENDING', :by, :now, 0)
      returning id
      """;

  private static final String INSERT_TASKS =
      """
      insert into ranking_task (run_id, period_id, cluster_id, status)
      select :run, pc.period_id, pc.cluster_id, 'PENDING'
        from period_cluster pc
        join period p on p.id = pc.period_id
       where p.status = 'OPEN'
      """;

  private final RunAccess access;
  private final EntityManager entities;
  private final Idempotency idempotency;
  private final Event<RunStarted> started;
  private final History history;
  private final Clock clock;

  StartRankingRun(
      RunAccess access,
      EntityManager entities,
      Idempotency idempotency,
      Event<RunStarted> started,
      History history,
      Clock clock) {
    this.access = access;
    this.entities = entities;
    this.idempotency = idempotency;
    this.started = started;
    this.history = history;
    this.clock = clock;
  }

  @Transactional
  Started start(RankingRunResource.Start request, Actor by, RequestKey requestKey) {
    refuseMixed(request);
    boolean[] created = new boolean[1];
    UUID id =
        idempotency.once(
            requestKey,
            request,
            () -> {
              Started run =
                  switch (request.kind()) {
                    case NIGHTLY -> nightly(request.night(), by);
                    case ON_DEMAND -> onDemand(request.periodId(), by);
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
  Optional<Started> startDue(LocalDate night, Instant due) {
    Optional<UUID> there = runOf(night);
    if (there.isPresent()) {
      return Optional.of(new Started(there.get(), false));
    }
    return anyOpenSince(due) ? Optional.of(nightly(night, TIMER)) : Optional.empty();
  }

  private Started nightly(@Nullable LocalDate wanted, Actor by) {
    By job = access.requireRankingJob(by);
    LocalDate today = LocalDate.now(clock);
    LocalDate night = wanted == null ? today : wanted;
    if (night.isAfter(today)) {
      throw ProblemException.invalid(
          "/night",
          "in-future",
          Text.of("Đêm %s chưa đến", "The night %s has not come yet", night));
    }
    return nightly(night, job);
  }

  private Started nightly(LocalDate night, By by) {
    Optional<UUID> inserted =
        id(
            entities
                .createNativeQuery(INSERT_NIGHTLY, UUID.class)
                .setParameter("night", night)
                .setParameter("by", by.subject())
                .setParameter("now", clock.instant()));
    if (inserted.isEmpty()) {
      return new Started(runOf(night).orElseThrow(), false);
    }
    UUID run = inserted.get();
    entities.createNativeQuery(INSERT_TASKS).setParameter("run", run).executeUpdate();
    tell(run, by, Concerns.NOBODY, new Logged(RunKind.NIGHTLY, night, null));
    return new Started(run, true);
  }

  private Started onDemand(@Nullable UUID periodId, Actor by) {
    UUID period = given(periodId);
    RunAccess.Allowed allowed = access.requireOpenPeriod(by, period);
    UUID run =
        id(entities
                .createNativeQuery(INSERT_ON_DEMAND, UUID.class)
                .setParameter("period", period)
                .setParameter("by", by.subject())
                .setParameter("now", clock.instant()))
            .orElseThrow();
    entities
        .createNativeQuery(INSERT_TASKS + " and p.id = :period")
        .setParameter("run", run)
        .setParameter("period", period)
        .executeUpdate();
    tell(
        run,
        allowed.by(),
        Concerns.organizer(allowed.organizerId()),
        new Logged(RunKind.ON_DEMAND, null, period));
    return new Started(run, true);
  }

  private void tell(UUID run, By by, Concerns concerns, Logged what) {
    history.note(by, concerns, "ranking-run-started", "ranking-run", run, null, what);
    started.fire(new RunStarted(run));
  }

  private Optional<UUID> runOf(LocalDate night) {
    return id(
        entities
            .createNativeQuery(
                "select id from ranking_run where kind = 'NIGHTLY' and night = :night", UUID.class)
            .setParameter("night", night));
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

  private static void refuseMixed(RankingRunResource.Start request) {
    if (request.kind() == RunKind.NIGHTLY && request.periodId() != null) {
      throw notWith("/periodId", request.kind());
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
