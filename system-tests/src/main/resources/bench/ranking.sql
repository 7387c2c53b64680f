-- The yardstick of rankings: the leaf points, totals and ranks of everything that there is in the
-- database of scoring-service, by the same rules, computed and stored by the database itself. The same
-- digits, too: numeric only, nothing rounded before its last division. It takes what is there for
-- granted: no checks, no digests, no history, no events, no figures of indicators, and in bonus and
-- penalty at most two groups above a leaf. In one transaction.
set local work_mem = '64MB';
drop schema if exists yardstick cascade;
create schema yardstick;

create table yardstick.leaf as
with recursive up (scheme_id, leaf, code, parent) as (
  select scheme_id, position, code, parent from scheme_node where method is not null
  union all
  select up.scheme_id, up.leaf, n.code, n.parent from up join scheme_node n on n.scheme_id = up.scheme_id and n.code = up.parent
), place as (
  select scheme_id, leaf, array_agg(code) as above, min(code) filter (where parent is null) as top from up group by scheme_id, leaf
)
select n.scheme_id, n.position as leaf, n.code, n.method, coalesce(n.direction = 'LOWER_IS_BETTER', false) as lower, n.max_points as m,
       n.points_per_item as per_item, n.evidence_required as evidence, t.part, p.top, n.parent,
       (select array_agg(b.threshold order by b.points desc) from scheme_band b where b.scheme_id = n.scheme_id and b.node_position = n.position) as thresholds,
       (select array_agg(b.points order by b.points desc) from scheme_band b where b.scheme_id = n.scheme_id and b.node_position = n.position) as steps,
       (select array_agg(tie = any (select 'GROUP:' || a from unnest(above) a) order by i) from unnest(s.tie_breaks) with ordinality b (tie, i)) as ties
  from place p
  join scheme s on s.id = p.scheme_id
  join scheme_node n on n.scheme_id = p.scheme_id and n.position = p.leaf
  join scheme_node t on t.scheme_id = p.scheme_id and t.code = p.top;
analyze yardstick.leaf;

-- Who is ranked with whom; the sheet if it is taken up, and whether the unit says nothing of some leaf.
create table yardstick.unit as
select row_number() over (order by pc.period_id, pc.cluster_id, m.position) as unit, dense_rank() over (order by pc.period_id, pc.cluster_id) as cluster,
       pc.period_id, pc.cluster_id, m.organization_id, p.scheme_id, s.id as sheet_id, said.leaves is distinct from l.leaves as lacks,
       array(select b.code from sheet_bar b where b.sheet_id = s.id and b.lifted_at is null) as bars
  from period p
  join period_cluster pc on pc.period_id = p.id
  join known_member m on m.cluster_id = pc.cluster_id and m.valid_from <= p.ends_on and (m.valid_to is null or m.valid_to > p.ends_on)
  left join score_sheet s on s.period_id = p.id and s.cluster_id = m.cluster_id and s.organization_id = m.organization_id and not s.closed
        and (s.opened_by <> 'membership-follower' or s.status <> 'DRAFT' or exists (select 1 from sheet_value v where v.sheet_id = s.id)
             or exists (select 1 from sheet_act a where a.sheet_id = s.id))
  left join (select sheet_id, count(*) as leaves from sheet_value where stage = 'SELF' group by sheet_id) said on said.sheet_id = s.id
  join (select scheme_id, count(*) as leaves from yardstick.leaf group by scheme_id) l on l.scheme_id = p.scheme_id
 where p.status = 'OPEN';
analyze yardstick.unit;

-- What counts: field by field the last stage that says something. First where the unit says something,
-- then where it does not.
create table yardstick.counted as
select u.unit, u.cluster, u.scheme_id, l.leaf, coalesce(s.assigned, true) as assigned, coalesce(o.rejected, h.rejected, false) as rejected,
       coalesce(o.actual, h.actual, s.actual) as actual, coalesce(o.target, h.target, s.target) as target, coalesce(o.points, h.points, s.points) as points,
       coalesce(o.passed, h.passed, s.passed) as passed, coalesce(o.item_count, h.item_count, s.item_count) as item_count,
       l.evidence and not exists (select 1 from sheet_evidence e where e.sheet_id = s.sheet_id and e.criterion = s.criterion) as unproven
  from sheet_value s
  join yardstick.unit u on u.sheet_id = s.sheet_id
  join yardstick.leaf l on l.scheme_id = u.scheme_id and l.code = s.criterion
  left join sheet_value h on h.sheet_id = s.sheet_id and h.criterion = s.criterion and h.stage = 'HEAD'
  left join sheet_value o on o.sheet_id = s.sheet_id and o.criterion = s.criterion and o.stage = 'OFFICE'
 where s.stage = 'SELF';
insert into yardstick.counted
select u.unit, u.cluster, u.scheme_id, l.leaf, true, coalesce(o.rejected, h.rejected, false), coalesce(o.actual, h.actual), coalesce(o.target, h.target),
       coalesce(o.points, h.points), coalesce(o.passed, h.passed), coalesce(o.item_count, h.item_count), l.evidence
  from yardstick.unit u
  join yardstick.leaf l on l.scheme_id = u.scheme_id
  left join sheet_value h on h.sheet_id = u.sheet_id and h.criterion = l.code and h.stage = 'HEAD'
  left join sheet_value o on o.sheet_id = u.sheet_id and o.criterion = l.code and o.stage = 'OFFICE'
 where u.lacks
   and not exists (select 1 from sheet_value s where s.sheet_id = u.sheet_id and s.criterion = l.code and s.stage = 'SELF');
-- What a rule of the period takes off comes before all stages.
update yardstick.counted c
   set assigned = true, rejected = false, passed = true, item_count = r.item_count
  from sheet_penalty r
  join yardstick.unit u on u.sheet_id = r.sheet_id
  join yardstick.leaf l on l.scheme_id = u.scheme_id and l.code = r.criterion
 where r.lifted_at is null and c.unit = u.unit and c.leaf = l.leaf;

-- The best of each cluster where units are compared: without a target the value, with one how far
-- beyond it. The quotient only says which fraction is the greatest.
create table yardstick.best as
select c.cluster, c.leaf,
       max(c.actual) filter (where c.target is null) as greatest, min(c.actual) filter (where c.target is null) as least,
       max(array[abs(c.actual - c.target) * 1.000000000000000000000000000000 / c.target, abs(c.actual - c.target), c.target])
         filter (where case when l.lower then c.actual < c.target else c.actual > c.target end) as beyond
  from yardstick.counted c
  join yardstick.leaf l on l.scheme_id = c.scheme_id and l.leaf = c.leaf
 where l.method = 'RELATIVE_TO_BEST' and c.assigned and not c.rejected and not c.unproven and c.actual is not null
 group by c.cluster, c.leaf;
analyze yardstick.best;

create table yardstick.leaf_points as
select t.unit, t.leaf, t.scheme_id, t.state,
       case when t.state <> 'SCORED' then 0.0000
            else case t.method
              when 'DIRECT' then round(t.points, 4)
              when 'PASS_FAIL' then case when t.passed then round(t.m, 4) else 0.0000 end
              when 'PER_ITEM' then round(least(t.m, t.per_item * t.item_count), 4)
              when 'PROPORTIONAL' then
                case when (t.actual < t.target) = t.lower or t.actual = t.target then round(t.m, 4)
                     when t.lower then round(t.m * t.target * 1.000000000000000000000000000000 / t.actual, 4)
                     else round(t.m * t.actual * 1.000000000000000000000000000000 / t.target, 4) end
              when 'BANDS' then
                round(coalesce((select max(b.points) from unnest(t.thresholds, t.steps) b (threshold, points)
                                 where case when t.lower then t.actual <= b.threshold else t.actual >= b.threshold end), 0), 4)
              when 'RELATIVE_TO_BEST' then
                case when t.target is null then
                       case when t.lower then case when t.actual = t.least then round(t.m, 4)
                                                   else round(t.m * t.least * 1.000000000000000000000000000000 / t.actual, 4) end
                            when t.greatest = 0 then 0.0000
                            else round(t.m * t.actual * 1.000000000000000000000000000000 / t.greatest, 4) end
                     when t.actual = t.target then round(t.m / 2, 4)
                     when (t.actual < t.target) = t.lower then
                       round(t.m * (t.target * t.beyond[2] + abs(t.actual - t.target) * t.beyond[3]) * 1.000000000000000000000000000000
                             / (2 * t.target * t.beyond[2]), 4)
                     when t.lower then round(t.m * t.target * 1.000000000000000000000000000000 / (2 * t.actual), 4)
                     else round(t.m * t.actual * 1.000000000000000000000000000000 / (2 * t.target), 4) end
            end end as points
  from (select c.*, l.method, l.lower, l.m, l.per_item, l.thresholds, l.steps, b.greatest, b.least, b.beyond,
               case when not c.assigned then 'NOT_ASSIGNED'
                    when c.rejected then 'REJECTED'
                    when case l.method when 'DIRECT' then c.points is null when 'PASS_FAIL' then c.passed is null when 'PER_ITEM' then c.item_count is null
                                       when 'PROPORTIONAL' then c.actual is null or c.target is null else c.actual is null end then 'MISSING'
                    when c.unproven then 'NO_EVIDENCE'
                    else 'SCORED' end as state
          from yardstick.counted c
          join yardstick.leaf l on l.scheme_id = c.scheme_id and l.leaf = c.leaf
          left join yardstick.best b on b.cluster = c.cluster and b.leaf = c.leaf) t;

create table yardstick.total as
with summed as (
  select c.unit,
         sum(c.points) filter (where l.part = 'BASE') as base,
         sum(l.m) filter (where l.part = 'BASE' and c.state <> 'NOT_ASSIGNED') as ceiling,
         count(*) filter (where l.part = 'BASE' and c.state <> 'NOT_ASSIGNED' and c.points = l.m) as full_marks,
         sum(c.points) filter (where l.ties[1]) as tie1, sum(c.points) filter (where l.ties[2]) as tie2,
         sum(c.points) filter (where l.ties[3]) as tie3, sum(c.points) filter (where l.ties[4]) as tie4
    from yardstick.leaf_points c
    join yardstick.leaf l on l.scheme_id = c.scheme_id and l.leaf = c.leaf
   group by c.unit
), lower_group as (
  select c.unit, c.scheme_id, l.part, l.top, l.parent, least(sum(c.points), g.max_points) as points
    from yardstick.leaf_points c
    join yardstick.leaf l on l.scheme_id = c.scheme_id and l.leaf = c.leaf
    left join scheme_node g on g.scheme_id = c.scheme_id and g.code = l.parent and l.parent <> l.top
   where l.part <> 'BASE'
   group by c.unit, c.scheme_id, l.part, l.top, l.parent, g.max_points
), top_group as (
  select c.unit, c.part, least(sum(c.points), g.max_points) as points
    from lower_group c
    join scheme_node g on g.scheme_id = c.scheme_id and g.code = c.top
   group by c.unit, c.part, c.top, g.max_points
), extra as (
  select unit, coalesce(sum(points) filter (where part = 'BONUS'), 0) as bonus, coalesce(sum(points) filter (where part = 'PENALTY'), 0) as penalty
    from top_group group by unit
), counted as (
  select u.unit, u.cluster, u.period_id, u.cluster_id, u.organization_id, s.tie_breaks, t.base, coalesce(t.ceiling, 0) as ceiling, t.full_marks,
         array[t.tie1, t.tie2, t.tie3, t.tie4] as ties, coalesce(e.bonus, 0) as bonus, coalesce(e.penalty, 0) as penalty,
         u.bars || case when u.sheet_id is null then '{NO_SHEET}' when coalesce(t.ceiling, 0) = 0 then '{NOTHING_ASSIGNED}' else '{}' end::text[] as bars,
         case when coalesce(t.ceiling, 0) = 0 then 0.00
              else greatest(0.00, round((t.base * s.total_points + (coalesce(e.bonus, 0) - coalesce(e.penalty, 0)) * t.ceiling)
                                        * 1.000000000000000000000000000000 / t.ceiling, 2)) end as total
    from yardstick.unit u
    join scheme s on s.id = u.scheme_id
    join summed t using (unit)
    left join extra e using (unit)
)
select c.*, array[total] || array(select case when tie = 'FEWEST_PENALTY' then -penalty when tie = 'MOST_BONUS' then bonus when tie = 'MOST_FULL_MARKS' then full_marks
                                              else ties[i] end
                                    from unnest(tie_breaks) with ordinality b (tie, i) order by i) as keys
  from counted c;

create table yardstick.ranked as
select period_id, cluster_id, organization_id, total, base, ceiling, bonus, penalty, bars, null::bigint as rank, false as tied
  from yardstick.total where bars <> '{}'
union all
select period_id, cluster_id, organization_id, total, base, ceiling, bonus, penalty, bars,
       rank() over (partition by cluster order by keys desc), count(*) over (partition by cluster, keys) > 1
  from yardstick.total where bars = '{}';
drop table yardstick.counted;
