-- Brings clusters into another state: the standing office corrects two leaves of the third unit, one of
-- them compared with the others'. ?: the clusters; which state, 1 to 9.
with corrected as (
  insert into sheet_value as v (sheet_id, criterion, stage, points, actual, rejected, comment, version)
  select s.id, l.criterion, 'OFFICE', l.points, l.actual, false, 'Thẩm định lại', s.version + 1
    from (select cast(? as uuid[]) as clusters, cast(? as integer) as state) given
    join score_sheet s on s.cluster_id = any (given.clusters)
    join known_member m on m.cluster_id = s.cluster_id and m.organization_id = s.organization_id and m.position = 3
   cross join lateral (values ('I.1.1', given.state * 0.5, null), ('I.1.3', null, given.state * 150.5)) l (criterion, points, actual)
  on conflict (sheet_id, criterion, stage) do update
     set points = excluded.points, actual = excluded.actual, rejected = false, comment = excluded.comment, version = excluded.version
  returning v.sheet_id)
update score_sheet s
   set version = s.version + 1, changed_at = greatest(s.changed_at, now())
 where s.id in (select sheet_id from corrected)
