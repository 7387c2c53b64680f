package vn.thidua.scoring.tasks;

/**
 * What there is to do, computed from states: one statement, however many clusters and periods. Its
 * parts are put together for one person, or for everybody.
 */
final class TaskStatement {

  /** What is not the affair of whoever asks is left out before anything is looked at. */
  private static final String CONCERNED =
      """
       and (s.organization_id in (:officer) or p.organizer_id in (:reviewing)
            or s.cluster_id in (select l.cluster_id from known_leader l
                                 where l.organization_id in (:reviewing)))
      """;

  private static final String OPEN =
      """
      with sheet as (
        select s.id, s.period_id, s.cluster_id, s.organization_id, s.status, p.organizer_id,
               p.year, coalesce(a.at, s.opened_at) as since, coalesce(a.id, s.id) as turn,
               a.act, a.reason
          from score_sheet s
          join period p on p.id = s.period_id and p.status = 'OPEN'
          left join lateral (
               select t.id, t.act, t.reason, t.at
                 from sheet_act t
                where t.sheet_id = s.id and t.act not in ('moved', 'closed', 'reopened')
                order by t.id desc
                limit 1) a on true
         where not s.closed and s.status in ('DRAFT', 'SUBMITTED', 'HEAD_REVIEWED')
               %1$s
      ), turn as (
        select case when s.act = 'returned' then 'SHEET_RETURNED' else 'SHEET_TO_FINISH' end as kind,
               'MEMBER' as side, 'SELF_SCORING' as stage, s.id as sheet_id,
               cast(null as uuid) as complaint_id, s.organizer_id, s.period_id, s.cluster_id,
               s.organization_id, s.year, s.since, s.turn,
               case when s.act = 'returned' then s.reason end as reason
          from sheet s
         where s.status = 'DRAFT'
           and deadline_of(s.period_id, 'PREPARING', s.organization_id) > :now is not true
        union all
        select 'EXPLANATION_DUE', 'MEMBER', 'EXPLANATION', s.id, null, s.organizer_id,
               s.period_id, s.cluster_id, s.organization_id, s.year, s.since, s.turn, null
          from sheet s
         where s.status = 'HEAD_REVIEWED' and exists (%2$s)
           and deadline_of(s.period_id, 'EXPLANATION', s.organization_id) <= :now is not true
        union all
        select case when h.over then 'HEAD_REVIEW_TO_TAKE_OVER' else 'HEAD_REVIEW_WAITING' end,
               case when h.over then 'OFFICE' else 'HEAD' end,
               case when h.over then 'OFFICE_REVIEW' else 'HEAD_REVIEW' end, s.id, null,
               s.organizer_id, s.period_id, s.cluster_id, s.organization_id, s.year, s.since,
               s.turn, null
          from sheet s
         cross join lateral (
               select coalesce(deadline_of(s.period_id, 'HEAD_REVIEW', s.organization_id) <= :now,
                               false) as over) h
         where s.status = 'SUBMITTED'
        union all
        select 'OFFICE_REVIEW_WAITING', 'OFFICE', 'OFFICE_REVIEW', s.id, null, s.organizer_id,
               s.period_id, s.cluster_id, s.organization_id, s.year, s.since, s.turn, null
          from sheet s
         where s.status = 'HEAD_REVIEWED'
        union all
        select 'COMPLAINT_TO_ANSWER', 'OFFICE', 'ANSWERS', s.id, c.id, p.organizer_id, s.period_id,
               s.cluster_id, s.organization_id, p.year, c.raised_at, c.id, null
          from complaint c
          join score_sheet s on s.id = c.sheet_id and not s.closed
          join period p on p.id = s.period_id and p.status = 'OPEN'
         where c.status = 'OPEN' %1$s
      ), task as (
        select cast(md5(t.kind || t.sheet_id || t.turn) as uuid) as id,
               case when r.until is not null or t.kind <> 'SHEET_RETURNED'
                    then greatest(r.until, deadline_of(t.period_id, t.stage, t.organization_id))
               end as due, t.*
          from turn t
          left join lateral (
               select coalesce(s.returned_until,
                               deadline_of(t.period_id, s.returned_stage, t.organization_id))
                      as until
                 from score_sheet s
                where s.id = t.sheet_id and t.kind = 'SHEET_RETURNED') r on true
      )
      """;

  /** What the head's review changed or rejected and nobody has explained. */
  static final String TO_EXPLAIN =
      """
      select 1
        from sheet_value h
        left join sheet_value m on m.sheet_id = h.sheet_id and m.criterion = h.criterion
         and m.stage = 'SELF'
       where h.sheet_id = s.id and h.stage = 'HEAD'
         and (h.rejected
              or (h.target is not null and h.target is distinct from m.target)
              or (h.actual is not null and h.actual is distinct from m.actual)
              or (h.points is not null and h.points is distinct from m.points)
              or (h.passed is not null and h.passed is distinct from m.passed)
              or (h.item_count is not null and h.item_count is distinct from m.item_count))
         and not exists (select 1 from sheet_explanation e
                          where e.sheet_id = h.sheet_id and e.criterion = h.criterion)
      """;

  /** The rules of who may do what with a sheet, for many sheets at once. */
  private static final String MINE =
      """
      (t.side = 'MEMBER' and t.organization_id in (:officer)
       or t.organization_id not in (:acting)
          and (t.side = 'OFFICE' and t.organizer_id in (:reviewing)
               or t.side = 'HEAD' and (
                  exists (select 1 from leader l
                           where l.cluster_id = t.cluster_id and l.year = t.year
                             and l.organization_id <> t.organization_id
                             and l.organization_id in (:reviewing)
                             and (l.role = 'HEAD' or not exists (
                                  select 1 from leader h
                                   where h.cluster_id = t.cluster_id and h.year = t.year
                                     and h.organization_id <> t.organization_id
                                     and h.role = 'HEAD')))
                  or t.organizer_id in (:reviewing) and not exists (
                     select 1 from leader l
                      where l.cluster_id = t.cluster_id and l.year = t.year
                        and l.organization_id <> t.organization_id))))
      """;

  private static final String LEADERS =
      """
      , leader as (
        select l.cluster_id, l.year, l.organization_id, l.role
          from known_leader l
         where l.role in ('HEAD', 'DEPUTY_HEAD')
           and (l.valid_from is null or l.valid_from <= :today)
           and (l.ended_on is null or l.ended_on > :today)
      ), mine as (
        select t.*, r.at as read_at, coalesce(t.due <= :now, false) as overdue
          from task t
          left join task_read_mark r on r.subject = :subject and r.task_id = t.id
         where %s
      )
      """
          .formatted(MINE);

  /** Ends with a table {@code task} of all that there is to do. */
  static final String ALL = OPEN.formatted("", TO_EXPLAIN);

  /** Ends with a table {@code mine} of what one person has to do. */
  static final String MINE_ONLY = OPEN.formatted(CONCERNED, TO_EXPLAIN) + LEADERS;

  private TaskStatement() {}
}
