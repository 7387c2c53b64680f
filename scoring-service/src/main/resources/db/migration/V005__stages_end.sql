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
