create extension if not exists unaccent;
create extension if not exists btree_gist;

-- What this service has heard of who takes part. Written by events of cluster-service only.
create table known_organizer (
  id uuid primary key,
  name text not null,
  version bigint not null
);
-- ended_on is the first day on which it is no more.
create table known_organization (
  id uuid primary key,
  kind text not null,
  ended_on date,
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

-- Rankings as scoring-service announced them; none ever changes, a later one comes beside it.
create table known_ranking (
  id uuid primary key,
  period_id uuid not null,
  cluster_id uuid not null,
  organizer_id uuid not null,
  year integer not null,
  status text not null,
  computed_at timestamptz not null,
  input_digest text not null,
  output_digest text not null,
  version bigint not null
);
create index known_ranking_of on known_ranking (period_id, cluster_id, computed_at);
create table known_ranking_row (
  ranking_id uuid not null references known_ranking (id),
  organization_id uuid not null,
  rank integer,
  tied boolean not null,
  barred boolean not null,
  total numeric not null,
  primary key (ranking_id, organization_id)
);
create index known_ranking_row_organization on known_ranking_row (organization_id);
