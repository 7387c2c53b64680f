-- Runs are worked off by replicas in batches, each under a lease, and published all at once.
alter table ranking_run
  add column cluster_id uuid,
  add column mode text not null default 'FULL' check (mode in ('CHANGED', 'FULL')),
  -- Of the arithmetic that the run was started with.
  add column rules_version text not null default '1',
  add column begun_at timestamptz,
  add column resumed_at timestamptz,
  -- Clusters with a task, and clusters in scope that had nothing new to rank.
  add column total bigint not null default 0,
  add column untouched bigint not null default 0,
  -- Counted once when the run ends, so that a list of runs counts no tasks.
  add column done bigint not null default 0,
  add column unchanged bigint not null default 0,
  add column failed bigint not null default 0,
  add column cancel_reason text,
  add constraint ranking_run_cluster check (cluster_id is null or period_id is not null),
  add constraint ranking_run_status
    check (status in ('PENDING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'));
alter table ranking_run alter column mode drop default, alter column rules_version drop default;

update ranking_run r
   set total = t.total, done = t.done, unchanged = t.unchanged, failed = t.failed,
       begun_at = case when r.status <> 'PENDING' then r.created_at end
  from (select run_id, count(*) as total,
               count(*) filter (where status in ('DONE', 'UNCHANGED')) as done,
               count(*) filter (where status = 'UNCHANGED') as unchanged,
               count(*) filter (where status = 'FAILED') as failed
          from ranking_task group by run_id) t
 where t.run_id = r.id;

-- The scope of a nightly run is every open period: one run for scope, night and rules version.
drop index ranking_run_night;
create unique index ranking_run_night on ranking_run (night, rules_version) where kind = 'NIGHTLY';
create index ranking_run_open on ranking_run (id) where status in ('PENDING', 'RUNNING');

-- Each claim of a batch by a replica. The id is the fencing token: it only grows, and what comes back
-- under another than the task's last one is not accepted. Time is the database's.
create table ranking_lease (
  id bigint generated always as identity primary key,
  run_id uuid not null references ranking_run (id),
  replica text not null,
  claimed_at timestamptz not null default clock_timestamp(),
  until timestamptz not null,
  tasks integer not null,
  -- Tasks that could not be ranked, and tasks whose result came back too late to be accepted.
  failed integer not null default 0,
  refused integer not null default 0,
  closed_at timestamptz
);
create index ranking_lease_run on ranking_lease (run_id);

alter table ranking_task
  add column lease bigint references ranking_lease (id),
  -- How often a lease ran out over it: a cluster that takes its replica down is given up in the end.
  add column lapses integer not null default 0,
  add constraint ranking_task_status
    check (status in ('PENDING', 'LEASED', 'DONE', 'UNCHANGED', 'FAILED', 'CANCELLED')),
  add constraint ranking_task_leased check (status <> 'LEASED' or lease is not null);
drop index ranking_task_open;
create index ranking_task_pending on ranking_task (run_id, attempts, period_id, cluster_id)
  where status = 'PENDING';
create index ranking_task_leased_open on ranking_task (run_id, lease) where status = 'LEASED';

-- Which lease's result was accepted. Rows are never changed: that there is one for a cluster and no
-- second is held by the key, whatever a program does.
create table ranking_acceptance (
  run_id uuid not null,
  period_id uuid not null,
  cluster_id uuid not null,
  lease bigint not null references ranking_lease (id),
  accepted_at timestamptz not null default clock_timestamp(),
  primary key (run_id, period_id, cluster_id),
  foreign key (run_id, period_id, cluster_id)
    references ranking_task (run_id, period_id, cluster_id)
);
