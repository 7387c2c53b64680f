package vn.thidua.scoring.indicators.leaves;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.indicators.IndicatorInfo;
import vn.thidua.scoring.indicators.IndicatorScope;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;

/** Reads which leaves take their values from indicators. */
@ApplicationScoped
class PeriodIndicatorQueries {

  private static final String ROWS =
      "select new vn.thidua.scoring.indicators.leaves.PeriodIndicatorViews$PeriodIndicatorRow(t.id,"
          + " t.periodId, t.criterion, t.indicatorId, t.inexactCounts, t.setBy, t.setAt,"
          + " t.removedBy, t.removedAt, t.removalReason, t.version) from PeriodIndicator t";

  private static final String LEAVES =
      """
      select t.period_id, t.criterion, t.inexact_counts, i.id, i.organizer_id, i.owner_id, i.code,
             i.title, i.scope, i.unit, i.decimals
        from period_indicator t
        join indicator i on i.id = t.indicator_id
       where t.period_id in (:periods) and t.removed_at is null
       order by t.criterion
      """;

  private final EntityManager entities;
  private final PeriodQueries periods;

  PeriodIndicatorQueries(EntityManager entities, PeriodQueries periods) {
    this.entities = entities;
    this.periods = periods;
  }

  /** The id of the period; 404 also for whoever may not see it. */
  UUID requireVisible(UUID periodId, Actor actor) {
    return requirePeriod(periodId, actor).id();
  }

  /** As {@link #requireVisible}, with what a command has to know of it. */
  PeriodInfo requirePeriod(UUID periodId, Actor actor) {
    return periods
        .visible(periodId, actor)
        .orElseThrow(() -> ProblemException.notFound("period", periodId));
  }

  Page<PeriodIndicatorViews.PeriodIndicatorRow> list(
      UUID periodId, boolean withRemoved, PageRequest request) {
    Where where =
        new Where()
            .and("t.periodId = :period", "period", periodId)
            .and("t.id > :after", "after", request.after());
    if (!withRemoved) {
      where.and("t.removedAt is null");
    }
    return request.page(
        where
            .bind(
                entities.createQuery(
                    ROWS + where.clause() + " order by t.id",
                    PeriodIndicatorViews.PeriodIndicatorRow.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        PeriodIndicatorViews.PeriodIndicatorRow::id);
  }

  PeriodIndicatorViews.PeriodIndicatorRow one(UUID periodId, UUID id) {
    return entities
        .createQuery(
            ROWS + " where t.id = :id and t.periodId = :period",
            PeriodIndicatorViews.PeriodIndicatorRow.class)
        .setParameter("id", id)
        .setParameter("period", periodId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("period indicator", id));
  }

  List<TiedLeaf> leaves(Collection<UUID> periods) {
    if (periods.isEmpty()) {
      return List.of();
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        entities
            .createNativeQuery(LEAVES)
            .setParameter("periods", Set.copyOf(periods))
            .getResultList();
    return rows.stream()
        .map(row ->
            new TiedLeaf(
                (UUID) row[0],
                (String) row[1],
                new IndicatorInfo(
                    (UUID) row[3],
                    (UUID) row[4],
                    (UUID) row[5],
                    (String) row[6],
                    (String) row[7],
                    IndicatorScope.valueOf((String) row[8]),
                    (String) row[9],
                    (Integer) row[10]),
                (Boolean) row[2]))
        .toList();
  }
}
