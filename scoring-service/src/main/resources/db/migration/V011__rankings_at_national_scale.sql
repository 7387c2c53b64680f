-- A ranking that a run has computed and not published yet (published_at null) is seen by nobody.
-- rules_version says by which arithmetic it was made, lease under which claim, and read_seq tells which of
-- two readings of one cluster's sheets was the later one.
alter table ranking add column rules_version text not null default '1';
alter table ranking alter column rules_version drop default;
alter table ranking add column lease bigint not null default 0;
alter table ranking add column read_seq bigint not null default 0;
alter table ranking add column published_at timestamptz;
update ranking set published_at = computed_at;
alter table ranking add check (published_at is not null or not latest);
create index ranking_staged on ranking (run_id) where published_at is null;
-- Of one run no cluster has two results, whoever computed them.
create unique index ranking_of_run on ranking (run_id, period_id, cluster_id);

-- What the sheets said when a ranking was computed, packed by rankings.snapshots.
create table ranking_snapshot (
  ranking_id uuid primary key references ranking (id),
  content bytea not null
);
alter table ranking_snapshot alter column content set storage external;

-- The points of the leaves and their states, a letter each (rankings.LeafLetters), in the order of the
-- leaves of the ranking's scheme, which never changes.
alter table ranking_row add column leaf_points numeric[];
alter table ranking_row add column leaf_states text;
update ranking_row r
   set leaf_points = l.points, leaf_states = l.states
  from (select ranking_id, organization_id, array_agg(points order by position) as points,
               string_agg(case state when 'SCORED' then 'S' when 'MISSING' then 'M' when 'REJECTED' then 'R'
                                     when 'NO_EVIDENCE' then 'E' when 'NOT_ASSIGNED' then 'N' end,
                          '' order by position) as states
          from ranking_leaf
         group by ranking_id, organization_id) l
 where l.ranking_id = r.ranking_id and l.organization_id = r.organization_id;
update ranking_row set leaf_points = '{}', leaf_states = '' where leaf_points is null;
alter table ranking_row alter column leaf_points set not null;
alter table ranking_row alter column leaf_states set not null;
drop table ranking_leaf;

-- How often a cluster of a period was read for a ranking. Whoever reads counts up, so that of two at once
-- one is turned away and readings have an order. held: the reading as of which the latest ranking holds;
-- held_rules: by which arithmetic. A cluster without members holds as well, with no ranking.
create table ranking_reading (
  period_id uuid not null,
  cluster_id uuid not null,
  seq bigint not null,
  held bigint,
  held_rules text,
  primary key (period_id, cluster_id)
);

-- Something that counts may have changed: of a cluster in a period; of a cluster in all its periods; of a
-- period in all its clusters; of an organization in a year. Only ever added to, so no writer waits for
-- another. The latter three become marks of the first kind when somebody asks what is stale
-- (spread_ranking_marks), not when they are made: what they meet may just be written by somebody else.
create table ranking_mark (
  id bigint generated always as identity primary key,
  period_id uuid,
  cluster_id uuid,
  organization_id uuid,
  year integer,
  check ((organization_id is null) = (year is null)),
  check (num_nulls(period_id, cluster_id, organization_id) between 1 and 2)
);
create index ranking_mark_cluster on ranking_mark (period_id, cluster_id, id);
create index ranking_mark_wide on ranking_mark (id) where period_id is null or cluster_id is null;

-- A transaction that writes row by row marks once: its own mark nobody else can have taken away. Only the
-- newest mark is looked at, however many there are; where somebody else's came between, it marks again.
create function mark_sheets() returns trigger language plpgsql as $$
begin
  insert into ranking_mark (period_id, cluster_id)
  select distinct s.period_id, s.cluster_id
    from changed c
    join score_sheet s on s.id = c.sheet_id
   where (select m.xmin from ranking_mark m
           where m.period_id = s.period_id and m.cluster_id = s.cluster_id
           order by m.id desc limit 1) is distinct from pg_current_xact_id()::xid;
  return null;
end $$;
do $$
declare
  of_sheet text;
begin
  foreach of_sheet in array array['sheet_value', 'sheet_evidence', 'sheet_penalty', 'sheet_bar', 'sheet_act'] loop
    execute format('create trigger counts_when_added after insert on %I referencing new table as changed'
                   || ' for each statement execute function mark_sheets()', of_sheet);
    execute format('create trigger counts_when_changed after update on %I referencing new table as changed'
                   || ' for each statement execute function mark_sheets()', of_sheet);
    execute format('create trigger counts_when_removed after delete on %I referencing old table as changed'
                   || ' for each statement execute function mark_sheets()', of_sheet);
  end loop;
end $$;

create function mark_clusters() returns trigger language plpgsql as $$
begin
  insert into ranking_mark (period_id, cluster_id) select distinct period_id, cluster_id from changed;
  return null;
end $$;
create trigger counts_when_added after insert on score_sheet referencing new table as changed
  for each statement execute function mark_clusters();
create trigger counts_when_removed after delete on score_sheet referencing old table as changed
  for each statement execute function mark_clusters();
create trigger counts_when_added after insert on period_cluster referencing new table as changed
  for each statement execute function mark_clusters();
create function mark_changed_sheets() returns trigger language plpgsql as $$
begin
  insert into ranking_mark (period_id, cluster_id)
  select distinct c.period_id, c.cluster_id
    from changed c
    join before b on b.id = c.id
   where (c.status = 'DRAFT', c.closed, c.opened_by) is distinct from (b.status = 'DRAFT', b.closed, b.opened_by);
  return null;
end $$;
create trigger counts_when_changed after update on score_sheet
  referencing old table as before new table as changed
  for each statement execute function mark_changed_sheets();

create function mark_members() returns trigger language plpgsql as $$
begin
  insert into ranking_mark (cluster_id)
  select distinct c.cluster_id
    from changed c
   where (select m.xmin from ranking_mark m
           where m.period_id is null and m.cluster_id = c.cluster_id
           order by m.id desc limit 1) is distinct from pg_current_xact_id()::xid;
  return null;
end $$;
create trigger counts_when_added after insert on known_member referencing new table as changed
  for each statement execute function mark_members();
create trigger counts_when_changed after update on known_member referencing new table as changed
  for each statement execute function mark_members();
create trigger counts_when_removed after delete on known_member referencing old table as changed
  for each statement execute function mark_members();

create function mark_changed_periods() returns trigger language plpgsql as $$
begin
  insert into ranking_mark (period_id)
  select c.id
    from changed c
    join before b on b.id = c.id
   where (c.scheme_id, c.ends_on, c.year) is distinct from (b.scheme_id, b.ends_on, b.year);
  return null;
end $$;
create trigger counts_when_changed after update on period
  referencing old table as before new table as changed
  for each statement execute function mark_changed_periods();

create function mark_periods() returns trigger language plpgsql as $$
begin
  insert into ranking_mark (period_id) select distinct period_id from changed;
  return null;
end $$;
create trigger counts_when_added after insert on period_indicator referencing new table as changed
  for each statement execute function mark_periods();
create trigger counts_when_changed after update on period_indicator referencing new table as changed
  for each statement execute function mark_periods();
create trigger counts_when_removed after delete on period_indicator referencing old table as changed
  for each statement execute function mark_periods();

-- Each revision of a figure changes its head, so revisions need no trigger of their own.
create function mark_figures() returns trigger language plpgsql as $$
begin
  insert into ranking_mark (organization_id, year)
  select distinct organization_id, year from changed
   where organization_id is not null and from_year = year;
  return null;
end $$;
create trigger counts_when_added after insert on indicator_value referencing new table as changed
  for each statement execute function mark_figures();
create trigger counts_when_changed after update on indicator_value referencing new table as changed
  for each statement execute function mark_figures();
create trigger counts_when_removed after delete on indicator_value referencing old table as changed
  for each statement execute function mark_figures();

create function spread_ranking_marks() returns void language sql as $$
  with wide as (
    delete from ranking_mark where period_id is null or cluster_id is null
    returning period_id, cluster_id, organization_id, year)
  insert into ranking_mark (period_id, cluster_id)
  select pc.period_id, pc.cluster_id from wide w join period_cluster pc on pc.period_id = w.period_id
  union
  select pc.period_id, pc.cluster_id from wide w join period_cluster pc on pc.cluster_id = w.cluster_id
  union
  select pc.period_id, pc.cluster_id
    from wide w
    join known_member m on m.organization_id = w.organization_id
    join period_cluster pc on pc.cluster_id = m.cluster_id
    join period p on p.id = pc.period_id and p.year = w.year
$$;

-- Which clusters have to be computed so that their latest ranking holds, by that arithmetic. Call
-- spread_ranking_marks first.
create function stale_clusters(rules text) returns table (period_id uuid, cluster_id uuid)
language sql stable as $$
  select pc.period_id, pc.cluster_id
    from period_cluster pc
    left join ranking_reading r on r.period_id = pc.period_id and r.cluster_id = pc.cluster_id
   where r.held_rules is distinct from rules
      or exists (select 1 from ranking_mark m
                  where m.period_id = pc.period_id and m.cluster_id = pc.cluster_id)
$$;
