-- How many units the yardstick ranked, and how many of them the latest rankings of scoring-service have
-- with the same total, with the same rank, bars and tie, and with the same points on every leaf.
select count(*) as units,
       count(*) filter (where r.total = y.total and (r.base, r.ceiling, r.bonus, r.penalty) = (coalesce(y.base, 0), y.ceiling, y.bonus, y.penalty)) as totals,
       count(*) filter (where (r.rank, r.tied) is not distinct from (y.rank, y.tied) and r.bars @> y.bars and r.bars <@ y.bars) as ranks,
       count(*) filter (where r.leaf_points = l.points) as leaves,
       count(*) filter (where y.tied) as tied,
       (select count(*) from (select 1 from yardstick.ranked where rank is not null group by period_id, cluster_id, total having count(*) > 1) t) as equal_totals
  from yardstick.ranked y
  join yardstick.unit u on u.period_id = y.period_id and u.cluster_id = y.cluster_id and u.organization_id = y.organization_id
  join (select unit, array_agg(points order by leaf) as points from yardstick.leaf_points group by unit) l on l.unit = u.unit
  left join ranking k on k.period_id = y.period_id and k.cluster_id = y.cluster_id and k.latest
  left join ranking_row r on r.ranking_id = k.id and r.organization_id = y.organization_id
