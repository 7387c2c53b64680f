package vn.thidua.scoring.runs;

import jakarta.enterprise.context.ApplicationScoped;
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

@ApplicationScoped
class RankingRunQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable RunKind kind,
      @Nullable LocalDate night,
      @Nullable UUID periodId,
      @Nullable RunStatus status) {}

  private static final String RUNS =
      """
      select new vn.thidua.scoring.runs.RankingRunView(
               r.id, r.kind, r.night, r.periodId, r.status, p.total, p.done, p.failed, p.unchanged,
               r.startedBy, r.createdAt, r.finishedAt, r.version + p.done + p.failed)
        from RankingRun r
        left join lateral (
               select count(*) as total,
                      count(*) filter (where t.status in (DONE, UNCHANGED)) as done,
                      count(*) filter (where t.status = FAILED) as failed,
                      count(*) filter (where t.status = UNCHANGED) as unchanged
                 from RankingTask t
                where t.key.runId = r.id) p
      """;

  private final EntityManager entities;
  private final RunAccess access;

  RankingRunQueries(EntityManager entities, RunAccess access) {
    this.entities = entities;
    this.access = access;
  }

  Page<RankingRunView> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("r.kind = :kind", "kind", filter.kind())
            .and("r.night = :night", "night", filter.night())
            .and("r.periodId = :period", "period", filter.periodId())
            .and("r.status = :status", "status", filter.status())
            .and("r.id > :after", "after", request.after());
    onlyVisible(where, actor);
    return request.page(
        where
            .bind(
                entities.createQuery(
                    RUNS + where.clause() + " order by r.id", RankingRunView.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        RankingRunView::id);
  }

  Optional<RankingRunView> one(UUID id, Actor actor) {
    Where where = new Where().and("r.id = :id", "id", id);
    onlyVisible(where, actor);
    return where
        .bind(entities.createQuery(RUNS + where.clause(), RankingRunView.class))
        .getResultStream()
        .findFirst();
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
