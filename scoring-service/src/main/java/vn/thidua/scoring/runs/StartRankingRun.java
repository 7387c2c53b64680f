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

  private static final String TIMER = "timer";

  private static final String INSERT_RUN =
      """
      insert into ranking_run (id, kind, night, period_id, status, started_by, created_at, version)
      values (uuidv7(), :kind, :night, :period, 'PENDING', :by, :now, 0)
      on conflict do nothing
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
  private final Clock clock;

  StartRankingRun(
      RunAccess access,
      EntityManager entities,
      Idempotency idempotency,
      Event<RunStarted> started,
      Clock clock) {
    this.access = access;
    this.entities = entities;
    this.idempotency = idempotency;
    this.started = started;
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
    access.requireRankingJob(by);
    LocalDate today = LocalDate.now(clock);
    LocalDate night = wanted == null ? today : wanted;
    if (night.isAfter(today)) {
      throw ProblemException.invalid(
          "/night",
          "in-future",
          Text.of("Đêm %s chưa đến", "The night %s has not come yet", night));
    }
    return nightly(night, by.subject());
  }

  private Started nightly(LocalDate night, String by) {
    UUID id = insert(RunKind.NIGHTLY, night, null, by);
    if (id == null) {
      return new Started(runOf(night).orElseThrow(), false);
    }
    entities.createNativeQuery(INSERT_TASKS).setParameter("run", id).executeUpdate();
    started.fire(new RunStarted(id));
    return new Started(id, true);
  }

  private Started onDemand(@Nullable UUID periodId, Actor by) {
    UUID period = given(periodId);
    access.requireOpenPeriod(by, period);
    UUID id = insert(RunKind.ON_DEMAND, null, period, by.subject());
    if (id == null) {
      throw new IllegalStateException("A new run has the id of another one");
    }
    entities
        .createNativeQuery(INSERT_TASKS + " and p.id = :period")
        .setParameter("run", id)
        .setParameter("period", period)
        .executeUpdate();
    started.fire(new RunStarted(id));
    return new Started(id, true);
  }

  /** Null if the night has its run; waits for one that is just being inserted. */
  private @Nullable UUID insert(
      RunKind kind, @Nullable LocalDate night, @Nullable UUID periodId, String by) {
    Query insert =
        entities
            .createNativeQuery(INSERT_RUN, UUID.class)
            .setParameter("kind", kind.name())
            .setParameter("night", night, LocalDate.class)
            .setParameter("period", periodId, UUID.class)
            .setParameter("by", by)
            .setParameter("now", clock.instant());
    return ids(insert).stream().findFirst().orElse(null);
  }

  private Optional<UUID> runOf(LocalDate night) {
    return ids(
            entities
                .createNativeQuery(
                    "select id from ranking_run where kind = 'NIGHTLY' and night = :night",
                    UUID.class)
                .setParameter("night", night))
        .stream()
        .findFirst();
  }

  private boolean anyOpenSince(Instant due) {
    return !ids(entities
            .createNativeQuery(
                "select id from period where status = 'OPEN' and opened_at <= :due limit 1",
                UUID.class)
            .setParameter("due", due))
        .isEmpty();
  }

  @SuppressWarnings("unchecked") // each query above was created for UUID
  private static List<UUID> ids(Query query) {
    return query.getResultList();
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
