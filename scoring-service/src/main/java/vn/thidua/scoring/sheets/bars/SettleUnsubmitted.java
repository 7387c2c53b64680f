package vn.thidua.scoring.sheets.bars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.scoring.periods.PeriodQueries;

/**
 * What only the passing of time brings about: a sheet is still a draft when no more is taken. It is
 * found by its state, so that nothing is forgotten while no replica runs, and two that look at once
 * do it once.
 */
@ApplicationScoped
class SettleUnsubmitted {

  /** A little more than the rule itself finds: whoever is found is asked again one by one. */
  private static final String OVERDUE =
      """
      select s.period_id, s.id
        from period p
        join period_rule r on r.period_id = p.id and r.rule = 'NOT_SUBMITTED'
                          and r.consequence = 'BAR'
        left join period_rule l on l.period_id = p.id and l.rule = 'LATE'
        join score_sheet s on s.period_id = p.id and s.status = 'DRAFT' and not s.closed
       where p.status = 'OPEN'
         and (l.until_at is null or l.until_at <= :now)
         and deadline_of(p.id, 'SELF_SCORING', s.organization_id) <= :now
         and (s.returned_stage is null
              or coalesce(s.returned_until,
                          deadline_of(p.id, s.returned_stage, s.organization_id)) <= :now)
         and not exists (select 1 from sheet_bar b
                          where b.sheet_id = s.id and b.code = 'NOT_SUBMITTED'
                            and b.lifted_at is null)
       order by s.period_id, s.id
       limit 1000
      """;

  private final SettleLateness rule;
  private final PeriodQueries periods;
  private final EntityManager entities;
  private final Clock clock;

  SettleUnsubmitted(
      SettleLateness rule, PeriodQueries periods, EntityManager entities, Clock clock) {
    this.rule = rule;
    this.periods = periods;
    this.entities = entities;
    this.clock = clock;
  }

  /** By period, the sheets that are to be asked about. */
  @Transactional
  Map<UUID, List<UUID>> overdue() {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(OVERDUE, Tuple.class)
            .setParameter("now", clock.instant())
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get(0, UUID.class),
                TreeMap::new,
                Collectors.mapping(row -> row.get(1, UUID.class), Collectors.toList())));
  }

  @Transactional
  void settle(UUID period, List<UUID> sheets) {
    periods.heldAlone(period).ifPresent(held -> rule.settle(held, sheets));
  }
}
