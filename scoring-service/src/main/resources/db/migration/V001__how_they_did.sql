-- What this service has heard of who takes part. Written by events only.
create table known_organizer (
  id uuid primary key,
  name text not null,
  version bigint not null
);
create table known_organization (
  id uuid primary key,
  kind text not null,
  version bigint not null
);
create table known_organization_name (
  organization_id uuid not null references known_organization (id),
  seq integer not null,
  name text not null,
  name_en text,
  valid_from date,
  valid_to date,
  primary key (organization_id, seq)
);
create table known_mandate (
  id uuid primary key,
  subject text not null,
  role text not null,
  target_id uuid not null,
  valid_from date not null,
  valid_to date,
  version bigint not null
);
create index known_mandate_subject on known_mandate (subject);
create table known_cluster (
  id uuid primary key,
  organizer_id uuid not null,
  name text not null,
  name_en text,
  type text not null,
  version bigint not null
);
create index known_cluster_organizer on known_cluster (organizer_id);
create table known_member (
  cluster_id uuid not null references known_cluster (id),
  organization_id uuid not null,
  position integer not null,
  valid_from date not null,
  valid_to date,
  primary key (cluster_id, position)
);
create index known_member_organization on known_member (organization_id);
create table known_leader (
  id uuid primary key,
  cluster_id uuid not null references known_cluster (id),
  year integer not null,
  organization_id uuid not null,
  role text not null,
  permanent boolean not null,
  ended_on date
);
create index known_leader_cluster on known_leader (cluster_id, year);

-- Scoring schemes: a draft may be wrong, a published one never changes.
create table scheme (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null,
  year integer not null,
  title text not null,
  total_points numeric not null,
  tie_breaks text[] not null,
  status text not null,
  replaces_id uuid references scheme (id),
  created_by text not null,
  created_at timestamptz not null,
  changed_at timestamptz,
  published_by text,
  published_at timestamptz,
  version bigint not null,
  unique (source, key)
);
create index scheme_organizer on scheme (organizer_id);
create table scheme_node (
  scheme_id uuid not null references scheme (id),
  position integer not null,
  code text not null,
  parent text,
  part text,
  title text not null,
  max_points numeric,
  method text,
  direction text,
  points_per_item numeric,
  evidence_required boolean not null,
  primary key (scheme_id, position)
);
create table scheme_band (
  scheme_id uuid not null,
  node_position integer not null,
  position integer not null,
  threshold numeric not null,
  points numeric not null,
  primary key (scheme_id, node_position, position),
  foreign key (scheme_id, node_position) references scheme_node (scheme_id, position)
);

-- A period of scoring for one or several clusters of one organizer.
create table period (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null,
  scheme_id uuid not null references scheme (id),
  year integer not null,
  title text not null,
  starts_on date not null,
  ends_on date not null,
  status text not null,
  opened_by text not null,
  opened_at timestamptz not null,
  version bigint not null,
  unique (source, key),
  check (starts_on <= ends_on)
);
create index period_organizer on period (organizer_id);
create table period_cluster (
  period_id uuid not null references period (id),
  cluster_id uuid not null,
  primary key (period_id, cluster_id)
);
create index period_cluster_cluster on period_cluster (cluster_id);
-- Openings, closings and changes of scheme, each with who, when and why.
create table period_act (
  id uuid primary key,
  period_id uuid not null references period (id),
  act text not null,
  reason text,
  scheme_id uuid,
  by_subject text not null,
  at timestamptz not null
);
create index period_act_period on period_act (period_id);

create table score_sheet (
  id uuid primary key,
  period_id uuid not null references period (id),
  cluster_id uuid not null,
  organization_id uuid not null,
  status text not null,
  opened_by text not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  unique (period_id, cluster_id, organization_id)
);
create index score_sheet_organization on score_sheet (organization_id);

-- One row per sheet, criterion and stage; a stage says only what its columns say.
create table sheet_value (
  sheet_id uuid not null references score_sheet (id),
  criterion text not null,
  stage text not null check (stage in ('SELF', 'HEAD', 'OFFICE')),
  assigned boolean,
  target numeric,
  actual numeric,
  points numeric,
  passed boolean,
  item_count numeric,
  rejected boolean,
  comment text,
  primary key (sheet_id, criterion, stage)
);
create table sheet_evidence (
  sheet_id uuid not null references score_sheet (id),
  criterion text not null,
  position integer not null,
  title text not null,
  link text,
  primary key (sheet_id, criterion, position)
);
create table sheet_explanation (
  sheet_id uuid not null references score_sheet (id),
  criterion text not null,
  text text not null,
  primary key (sheet_id, criterion)
);
-- Submissions, recalls, returns, completed reviews: who, when, why, from which status to which.
create table sheet_act (
  id uuid primary key,
  sheet_id uuid not null references score_sheet (id),
  act text not null,
  from_status text not null,
  to_status text not null,
  reason text,
  by_subject text not null,
  at timestamptz not null
);
create index sheet_act_sheet on sheet_act (sheet_id);
create table sheet_bar (
  id uuid primary key,
  sheet_id uuid not null references score_sheet (id),
  code text not null,
  reason text not null,
  imposed_by text not null,
  imposed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text
);
create index sheet_bar_sheet on sheet_bar (sheet_id);
create unique index sheet_bar_open on sheet_bar (sheet_id, code) where lifted_at is null;

-- A run ranks every cluster of open periods (NIGHTLY) or of one period (ON_DEMAND).
create table ranking_run (
  id uuid primary key,
  kind text not null check (kind in ('NIGHTLY', 'ON_DEMAND')),
  night date,
  period_id uuid references period (id),
  status text not null,
  started_by text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  version bigint not null,
  check ((kind = 'NIGHTLY') = (night is not null)),
  check ((kind = 'ON_DEMAND') = (period_id is not null))
);
create unique index ranking_run_night on ranking_run (night) where kind = 'NIGHTLY';
create table ranking_task (
  run_id uuid not null references ranking_run (id),
  period_id uuid not null,
  cluster_id uuid not null,
  status text not null,
  attempts integer not null default 0,
  last_error text,
  ranking_id uuid,
  finished_at timestamptz,
  primary key (run_id, period_id, cluster_id)
);
create index ranking_task_open on ranking_task (run_id) where status = 'PENDING';

-- Results are kept; a new one is written only when the input changed.
create table ranking (
  id uuid primary key,
  period_id uuid not null references period (id),
  cluster_id uuid not null,
  organizer_id uuid not null,
  year integer not null,
  scheme_id uuid not null references scheme (id),
  status text not null,
  computed_at timestamptz not null,
  run_id uuid not null references ranking_run (id),
  input_digest text not null,
  output_digest text not null,
  latest boolean not null
);
create index ranking_period on ranking (period_id, cluster_id);
create index ranking_cluster on ranking (cluster_id);
create index ranking_organizer on ranking (organizer_id);
create unique index ranking_latest on ranking (period_id, cluster_id) where latest;
create table ranking_row (
  ranking_id uuid not null references ranking (id),
  position integer not null,
  organization_id uuid not null,
  organization_name text,
  rank integer,
  tied boolean not null,
  barred boolean not null,
  bars text[] not null,
  total numeric not null,
  base numeric not null,
  ceiling numeric not null,
  bonus numeric not null,
  penalty numeric not null,
  primary key (ranking_id, position),
  unique (ranking_id, organization_id)
);
create table ranking_leaf (
  ranking_id uuid not null references ranking (id),
  organization_id uuid not null,
  position integer not null,
  criterion text not null,
  points numeric not null,
  state text not null,
  primary key (ranking_id, organization_id, position)
);
