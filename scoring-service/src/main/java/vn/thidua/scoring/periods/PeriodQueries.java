package vn.thidua.scoring.periods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.scoring.periods.content.PeriodStatus;
import vn.thidua.scoring.periods.content.PeriodViews;
import vn.thidua.scoring.periods.time.Schedule;

/** Reads periods; other features ask here what a period is about and whether it is open. */
@ApplicationScoped
public class PeriodQueries {

  /** What a list can be narrowed by; null means any. */
  public record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable Integer year,
      @Nullable PeriodStatus status,
      @Nullable String source,
      @Nullable String key) {}

  record Pair(UUID period, UUID cluster) {}

  private static final String HEADS =
      "select new vn.thidua.scoring.periods.content.PeriodViews$Head(p.id, p.source, p.key,"
          + " p.organizerId, p.schemeId, p.year, p.title, p.startsOn, p.endsOn, p.status,"
          + " p.unsignedBars, p.scheduleChanges, p.version) from Period p";

  private final EntityManager entities;
  private final PeriodAccess access;
  private final ScheduleTable schedules;
  private final Clock clock;

  PeriodQueries(EntityManager entities, PeriodAccess access, ScheduleTable schedules, Clock clock) {
    this.entities = entities;
    this.access = access;
    this.schedules = schedules;
    this.clock = clock;
  }

  public Optional<PeriodInfo> info(UUID id) {
    return head(id).map(head -> info(head, clustersOf(Set.of(id)), schedulesOf(List.of(head))));
  }

  /** Empty too if the actor may not see it. */
  public Optional<PeriodInfo> visible(UUID id, Actor actor) {
    return info(id)
        .filter(period -> access.sightOf(actor).sees(period.organizerId(), period.clusterIds()));
  }

  /**
   * As {@link #info}, and the period neither closes nor changes its scheme until the present
   * transaction ends. For commands that write what has to fit the period.
   */
  public Optional<PeriodInfo> held(UUID id) {
    return lock(id, LockModeType.PESSIMISTIC_READ) ? info(id) : Optional.empty();
  }

  /** As {@link #held}, and nobody writes a sheet in the period either. */
  public Optional<PeriodInfo> heldAlone(UUID id) {
    return lock(id, LockModeType.PESSIMISTIC_WRITE) ? info(id) : Optional.empty();
  }

  private boolean lock(UUID id, LockModeType mode) {
    return !entities
        .createQuery("select p from Period p where p.id = :id", Period.class)
        .setParameter("id", id)
        .setLockMode(mode)
        .getResultList()
        .isEmpty();
  }

  /**
   * The open periods of the clusters that are not over before the day. Until the present
   * transaction ends nobody writes a sheet in them.
   */
  public List<PeriodInfo> heldOpen(Collection<UUID> clusters, LocalDate on) {
    List<UUID> ids =
        clusters.isEmpty()
            ? List.of()
            : entities
                .createQuery(
                    "select p from Period p where p.status = :open and p.endsOn >= :on"
                        + " and exists (select 1 from p.clusterIds c where c in :clusters)"
                        + " order by p.id",
                    Period.class)
                .setParameter("open", PeriodStatus.OPEN)
                .setParameter("on", on)
                .setParameter("clusters", clusters)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(Period::id)
                .toList();
    return ids.isEmpty() ? List.of() : infosOf(ids);
  }

  /**
   * The cluster's periods for the year. Until the present transaction ends they neither open nor
   * close nor change their rules, and nobody writes a sheet in them.
   */
  public List<PeriodInfo> heldOf(UUID cluster, int year) {
    List<UUID> ids =
        entities
            .createQuery(
                "select p from Period p where p.year = :year and :cluster member of p.clusterIds"
                    + " order by p.id",
                Period.class)
            .setParameter("year", year)
            .setParameter("cluster", cluster)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .map(Period::id)
            .toList();
    return ids.isEmpty() ? List.of() : infosOf(ids);
  }

  /** Every open period. */
  public List<PeriodInfo> open() {
    List<PeriodViews.Head> heads =
        entities
            .createQuery(HEADS + " where p.status = :open order by p.id", PeriodViews.Head.class)
            .setParameter("open", PeriodStatus.OPEN)
            .getResultList();
    return infos(heads);
  }

  private List<PeriodInfo> infosOf(List<UUID> ids) {
    return infos(
        entities
            .createQuery(HEADS + " where p.id in :ids order by p.id", PeriodViews.Head.class)
            .setParameter("ids", ids)
            .getResultList());
  }

  private List<PeriodInfo> infos(List<PeriodViews.Head> heads) {
    Map<UUID, List<UUID>> clusters = clustersOf(heads.stream().map(PeriodViews.Head::id).toList());
    Map<UUID, Schedule> times = schedulesOf(heads);
    return heads.stream().map(head -> info(head, clusters, times)).toList();
  }

  public Page<PeriodViews.PeriodRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("p.organizerId = :organizer", "organizer", filter.organizerId())
            .and(":cluster member of p.clusterIds", "cluster", filter.clusterId())
            .and("p.year = :year", "year", filter.year())
            .and("p.status = :status", "status", filter.status())
            .and("p.source = :source", "source", filter.source())
            .and("p.key = :key", "key", filter.key())
            .and("p.id > :after", "after", request.after());
    onlyVisible(where, access.sightOf(actor));
    List<PeriodViews.Head> heads =
        where
            .bind(
                entities.createQuery(
                    HEADS + where.clause() + " order by p.id", PeriodViews.Head.class))
            .setMaxResults(request.fetch())
            .getResultList();
    Map<UUID, List<UUID>> clusters = clustersOf(heads.stream().map(PeriodViews.Head::id).toList());
    Map<UUID, Schedule> times = schedulesOf(heads);
    Instant now = clock.instant();
    return request.page(
        heads.stream()
            .map(head ->
                head.row(
                    clusters.getOrDefault(head.id(), List.of()),
                    times.getOrDefault(head.id(), Schedule.NONE),
                    now))
            .toList(),
        PeriodViews.PeriodRow::id);
  }

  public Optional<PeriodViews.One> one(UUID id, Actor actor) {
    List<UUID> clusters = clustersOf(Set.of(id)).getOrDefault(id, List.of());
    return head(id)
        .filter(head -> access.sightOf(actor).sees(head.organizerId(), clusters))
        .map(head ->
            head.one(
                clusters,
                schedulesOf(List.of(head)).getOrDefault(id, Schedule.NONE),
                acts(id),
                clock.instant()));
  }

  /**
   * @param organization whose deadlines; null for all
   */
  public Optional<PeriodViews.Deadlines> deadlines(
      UUID id, @Nullable UUID organization, Actor actor) {
    return info(id)
        .filter(period -> access.sightOf(actor).sees(period.organizerId(), period.clusterIds()))
        .map(period -> Deadlines.shown(period, organization, clock.instant()));
  }

  private Optional<PeriodViews.Head> head(UUID id) {
    return entities
        .createQuery(HEADS + " where p.id = :id", PeriodViews.Head.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  private List<PeriodViews.Act> acts(UUID id) {
    return entities
        .createQuery(
            "select new vn.thidua.scoring.periods.content.PeriodViews$Act(a.act, a.reason, a.schemeId,"
                + " a.bySubject, a.at) from PeriodAct a where a.period.id = :id order by a.id",
            PeriodViews.Act.class)
        .setParameter("id", id)
        .getResultList();
  }

  private Map<UUID, List<UUID>> clustersOf(Collection<UUID> periods) {
    Map<UUID, List<UUID>> clusters = new HashMap<>();
    if (!periods.isEmpty()) {
      entities
          .createQuery(
              "select new vn.thidua.scoring.periods.PeriodQueries$Pair(p.id, c) from Period p"
                  + " join p.clusterIds c where p.id in :ids order by p.id, c",
              Pair.class)
          .setParameter("ids", periods)
          .getResultStream()
          .forEach(pair ->
              clusters
                  .computeIfAbsent(pair.period(), period -> new ArrayList<>())
                  .add(pair.cluster()));
    }
    return clusters;
  }

  private Map<UUID, Schedule> schedulesOf(List<PeriodViews.Head> heads) {
    return schedules.of(
        heads.stream().filter(PeriodViews.Head::scheduled).map(PeriodViews.Head::id).toList());
  }

  private static PeriodInfo info(
      PeriodViews.Head head, Map<UUID, List<UUID>> clusters, Map<UUID, Schedule> schedules) {
    return new PeriodInfo(
        head.id(),
        head.organizerId(),
        head.schemeId(),
        head.year(),
        head.from(),
        head.to(),
        head.status() == PeriodStatus.OPEN,
        head.unsignedBars(),
        Set.copyOf(clusters.getOrDefault(head.id(), List.of())),
        schedules.getOrDefault(head.id(), Schedule.NONE));
  }

  private static void onlyVisible(Where where, PeriodAccess.Sight sight) {
    if (sight.all()) {
      return;
    }
    List<String> ways = new ArrayList<>();
    if (!sight.own().isEmpty()) {
      ways.add("p.organizerId in :own");
      where.with("own", sight.own());
    }
    if (!sight.clusters().isEmpty()) {
      ways.add("exists (select 1 from p.clusterIds v where v in :clusters)");
      where.with("clusters", sight.clusters());
    }
    where.and(ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")");
  }
}
