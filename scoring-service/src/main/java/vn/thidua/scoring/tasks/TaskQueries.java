package vn.thidua.scoring.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.scoring.tasks.TaskHands.Hands;
import vn.thidua.scoring.tasks.TaskViews.KindCount;
import vn.thidua.scoring.tasks.TaskViews.Summary;
import vn.thidua.scoring.tasks.TaskViews.TaskRow;

/** What a person has to do, over all clusters and periods. */
@ApplicationScoped
public class TaskQueries {

  /**
   * What a list can be narrowed by; null means any.
   *
   * @param overdue whether too late
   * @param read whether marked as read
   */
  record Filter(
      @Nullable TaskKind kind,
      @Nullable UUID periodId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable Boolean overdue,
      @Nullable Boolean read) {}

  /** Without a deadline last; then in the order of ids, so that pages fit together. */
  private static final String ORDER = " order by coalesce(m.due, 'infinity'), m.id";

  private static final String SUMMARY =
      """
      select m.kind, count(*) as total, count(*) filter (where m.read_at is null) as unread,
             count(*) filter (where m.overdue) as overdue,
             count(*) filter (where not m.overdue and m.due <= :soon) as due_soon
        from mine m
       group by m.kind
      """;

  private final EntityManager entities;
  private final TaskHands hands;
  private final TaskRows rows;
  private final Clock clock;

  TaskQueries(EntityManager entities, TaskHands hands, TaskRows rows, Clock clock) {
    this.entities = entities;
    this.hands = hands;
    this.rows = rows;
    this.clock = clock;
  }

  Page<TaskRow> list(Filter filter, Actor actor, PageRequest request) {
    Hands of = hands.of(actor);
    if (of.empty()) {
      return new Page<>(List.of(), null);
    }
    Where where = narrowed(filter);
    if (request.after() != null) {
      where
          .and(
              "(coalesce(m.due, 'infinity'), m.id) > (cast(:due as timestamptz), :after)",
              "after",
              request.after())
          .with("due", Objects.requireNonNullElse(request.afterText(), "infinity"));
    }
    return request.page(page(of, actor, where, request.fetch()), TaskQueries::due, TaskRow::id);
  }

  /** The first so many of what a person has to do and has not marked as read. */
  public List<TaskRow> unreadOf(Actor actor, int most) {
    Hands of = hands.of(actor);
    return of.empty()
        ? List.of()
        : page(of, actor, narrowed(new Filter(null, null, null, null, null, false)), most);
  }

  /** Whether this is now among what the person has to do. */
  boolean has(UUID task, Actor actor) {
    Hands of = hands.of(actor);
    return !of.empty() && !page(of, actor, new Where().and("m.id = :id", "id", task), 1).isEmpty();
  }

  Summary summary(Actor actor, int withinDays) {
    Hands of = hands.of(actor);
    List<KindCount> kinds = of.empty() ? List.of() : counts(of, actor, withinDays);
    return new Summary(
        kinds.stream().mapToLong(KindCount::total).sum(),
        kinds.stream().mapToLong(KindCount::unread).sum(),
        kinds.stream().mapToLong(KindCount::overdue).sum(),
        kinds.stream().mapToLong(KindCount::dueSoon).sum(),
        withinDays,
        kinds);
  }

  private List<KindCount> counts(Hands of, Actor actor, int withinDays) {
    List<KindCount> found =
        tuples(
                asked(of, actor, new Where(), TaskStatement.MINE_ONLY + SUMMARY)
                    .setParameter("soon", clock.instant().plus(Duration.ofDays(withinDays))))
            .map(row ->
                new KindCount(
                    TaskKind.valueOf(row.get("kind", String.class)),
                    row.get("total", Number.class).longValue(),
                    row.get("unread", Number.class).longValue(),
                    row.get("overdue", Number.class).longValue(),
                    row.get("due_soon", Number.class).longValue()))
            .toList();
    return Arrays.stream(TaskKind.values())
        .flatMap(kind -> found.stream().filter(count -> count.kind() == kind))
        .toList();
  }

  private List<TaskRow> page(Hands of, Actor actor, Where where, int most) {
    String statement =
        TaskStatement.MINE_ONLY
            + ", chosen as (select m.* from mine m"
            + where.clause()
            + ORDER
            + " limit "
            + most
            + ")"
            + TaskRows.TELL;
    return rows.of(tuples(asked(of, actor, where, statement)).toList());
  }

  private Query asked(Hands of, Actor actor, Where where, String statement) {
    return of.bind(where)
        .with("subject", actor.subject())
        .with("today", LocalDate.now(clock))
        .with("now", clock.instant())
        .bind(entities.createNativeQuery(statement, Tuple.class));
  }

  private static Where narrowed(Filter filter) {
    Where where =
        new Where()
            .and("m.kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name())
            .and("m.period_id = :period", "period", filter.periodId())
            .and("m.cluster_id = :cluster", "cluster", filter.clusterId())
            .and("m.organization_id = :organization", "organization", filter.organizationId())
            .and("m.overdue = :overdue", "overdue", filter.overdue());
    if (filter.read() != null) {
      where.and(filter.read() ? "m.read_at is not null" : "m.read_at is null");
    }
    return where;
  }

  private static String due(TaskRow row) {
    return row.due() == null ? "infinity" : row.due().at().toString();
  }

  @SuppressWarnings("unchecked")
  private static Stream<Tuple> tuples(Query query) {
    return query.getResultList().stream();
  }
}
