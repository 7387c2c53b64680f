-- When the stages of a period end, with the offset in seconds in which that was given. What PREPARING
-- ends at is where self-scoring begins.
create table period_deadline (
  period_id uuid not null references period (id),
  stage text not null check (stage in
    ('PREPARING', 'SELF_SCORING', 'HEAD_REVIEW', 'EXPLANATION', 'OFFICE_REVIEW', 'COMPLAINTS', 'ANSWERS')),
  until_at timestamptz not null,
  until_offset integer not null,
  primary key (period_id, stage)
);
-- More time, for one organization's sheet or for all. Never overwritten; of each the last counts.
create table period_extension (
  id uuid primary key,
  seq bigint generated always as identity,
  period_id uuid not null references period (id),
  stage text not null,
  until_at timestamptz not null,
  until_offset integer not null,
  organization_id uuid,
  reason text not null,
  by_subject text not null,
  at timestamptz not null
);
create index period_extension_period on period_extension (period_id, stage, seq);
-- What it means that a sheet comes late, or never.
create table period_rule (
  period_id uuid not null references period (id),
  rule text not null check (rule in ('LATE', 'NOT_SUBMITTED')),
  until_at timestamptz,
  until_offset integer,
  consequence text not null check (consequence in ('NOTHING', 'BAR', 'PENALTY')),
  criterion text,
  items integer,
  basis_number text,
  basis_date date,
  basis_issuer text,
  basis_title text,
  primary key (period_id, rule),
  check ((rule = 'LATE') = (until_at is not null)),
  check ((consequence = 'PENALTY') = (criterion is not null))
);
alter table period add column schedule_changes integer not null default 0;

-- The same as periods.time.Schedule.deadlineOf, for statements that sort by it.
create function deadline_of(the_period uuid, the_stage text, organization uuid) returns timestamptz
language sql stable as $$
  select greatest(
      d.until_at,
      (select e.until_at from period_extension e
        where e.period_id = the_period and e.stage = the_stage and e.organization_id is null
        order by e.seq desc limit 1),
      (select e.until_at from period_extension e
        where e.period_id = the_period and e.stage = the_stage and e.organization_id = organization
        order by e.seq desc limit 1))
    from period_deadline d
   where d.period_id = the_period and d.stage = the_stage
$$;

-- When the member first submitted what it did not take back; by whose review the sheet last came back,
-- and until when the member has time to submit it again, where that was said.
alter table score_sheet add column submitted_at timestamptz;
alter table score_sheet add column returned_stage text
  check (returned_stage in ('HEAD_REVIEW', 'OFFICE_REVIEW'));
alter table score_sheet add column returned_until timestamptz;
alter table score_sheet add column returned_until_offset integer;
-- The leaf on which sheet_penalty takes points off now.
alter table score_sheet add column late_penalty text;
alter table sheet_act add column until_at timestamptz;
alter table sheet_act add column until_offset integer;

update score_sheet s set submitted_at = a.at
  from (select t.sheet_id, min(t.at) as at
          from (select sheet_id, act, at, lead(act) over (partition by sheet_id order by id) as next
                  from sheet_act
                 where act in ('submitted', 'recalled', 'returned', 'head-reviewed', 'office-reviewed')) t
         where t.act = 'submitted' and t.next is distinct from 'recalled'
         group by t.sheet_id) a
 where a.sheet_id = s.id;
update score_sheet s
   set returned_stage = case a.from_status when 'SUBMITTED' then 'HEAD_REVIEW' else 'OFFICE_REVIEW' end
  from (select distinct on (sheet_id) sheet_id, from_status
          from sheet_act where act = 'returned' order by sheet_id, id desc) a
 where a.sheet_id = s.id;

-- The document that a bar, or its lifting, rests on; and whether a rule of the period imposed it.
alter table sheet_bar add column by_rule boolean not null default false;
alter table sheet_bar add column basis_number text;
alter table sheet_bar add column basis_date date;
alter table sheet_bar add column basis_issuer text;
alter table sheet_bar add column basis_title text;
alter table sheet_bar add column lift_basis_number text;
alter table sheet_bar add column lift_basis_date date;
alter table sheet_bar add column lift_basis_issuer text;
alter table sheet_bar add column lift_basis_title text;
update sheet_bar set by_rule = true where agreement_id is not null;

-- Points off by a rule of the period. Nobody's stage: no review replaces it.
create table sheet_penalty (
  id uuid primary key,
  sheet_id uuid not null references score_sheet (id),
  rule text not null check (rule in ('LATE')),
  criterion text not null,
  item_count integer,
  reason text not null,
  basis_number text,
  basis_date date,
  basis_issuer text,
  basis_title text,
  imposed_at timestamptz not null,
  lifted_at timestamptz,
  lift_reason text
);
create index sheet_penalty_sheet on sheet_penalty (sheet_id);
create unique index sheet_penalty_open on sheet_penalty (sheet_id, rule) where lifted_at is null;
