package vn.thidua.scoring.runs.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.scoring.runs.RunAccess;
import vn.thidua.scoring.runs.RunKind;
import vn.thidua.scoring.runs.RunMode;
import vn.thidua.scoring.runs.RunStatus;

@ApplicationScoped
public class RankingRunQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable RunKind kind,
      @Nullable RunMode mode,
      @Nullable LocalDate night,
      @Nullable UUID periodId,
      @Nullable UUID clusterId,
      @Nullable RunStatus status) {}

  /** Tasks are counted while a run goes on; of one that is over the figures are kept. */
  private static final String RUNS =
      """
      select new vn.thidua.scoring.runs.api.RankingRunView(
               r.id, r.kind, r.mode, r.night, r.periodId, r.clusterId, r.status, r.rulesVersion,
               r.total,
               case when r.finishedAt is null then p.done else r.done end,
               case when r.finishedAt is null then p.failed else r.failed end,
               case when r.finishedAt is null then p.unchanged else r.unchanged end,
               r.untouched, r.startedBy, r.createdAt, r.begunAt, r.finishedAt, r.cancelReason,
               null, r.version + p.steps)
        from RankingRun r
        left join lateral (
               select count(*) filter (where t.status in (DONE, UNCHANGED)) as done,
                      count(*) filter (where t.status = FAILED) as failed,
                      count(*) filter (where t.status = UNCHANGED) as unchanged,
                      2 * count(*) filter (where t.status in (DONE, UNCHANGED, FAILED))
                        + count(*) filter (where t.status = LEASED)
                        + 2 * coalesce(sum(t.attempts + t.lapses), 0) as steps
                 from RankingTask t
                where t.key.runId = r.id and r.finishedAt is null) p
      """;

  private final EntityManager entities;
  private final RunAccess access;
  private final RunFigures figures;

  RankingRunQueries(EntityManager entities, RunAccess access, RunFigures figures) {
    this.entities = entities;
    this.access = access;
    this.figures = figures;
  }

  Page<RankingRunView> list(Filter filter, RunOrder order, Actor actor, PageRequest request) {
    boolean newestFirst = order == RunOrder.NEWEST;
    Where where =
        new Where()
            .and("r.kind = :kind", "kind", filter.kind())
            .and("r.mode = :mode", "mode", filter.mode())
            .and("r.night = :night", "night", filter.night())
            .and("r.periodId = :period", "period", filter.periodId())
            .and("r.clusterId = :cluster", "cluster", filter.clusterId())
            .and("r.status = :status", "status", filter.status())
            .and(newestFirst ? "r.id < :after" : "r.id > :after", "after", request.after());
    onlyVisible(where, actor);
    return request.page(
        where
            .bind(
                entities.createQuery(
                    RUNS + where.clause() + " order by r.id" + (newestFirst ? " desc" : ""),
                    RankingRunView.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        RankingRunView::id);
  }

  /** With its progress, for whoever may see it. */
  public Optional<RankingRunView> one(UUID id, Actor actor) {
    Where where = new Where().and("r.id = :id", "id", id);
    onlyVisible(where, actor);
    return first(where);
  }

  /** With its progress, for those whose right has been asked before; outside of a request too. */
  @ActivateRequestContext
  public Optional<RankingRunView> one(UUID id) {
    return first(new Where().and("r.id = :id", "id", id));
  }

  private Optional<RankingRunView> first(Where where) {
    return where
        .bind(entities.createQuery(RUNS + where.clause(), RankingRunView.class))
        .getResultStream()
        .findFirst()
        .map(run -> run.with(figures.of(run)));
  }

  private void onlyVisible(Where where, Actor actor) {
    if (!access.seesAll(actor)) {
      Set<UUID> periods = access.periodsOf(actor);
      if (periods.isEmpty()) {
        where.and("1 = 0");
      } else {
        where.and("r.periodId in :visible", "visible", periods);
      }
    }
  }
}
