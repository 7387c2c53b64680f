-- What the year at a glance shows of the other services, and conferences refer to. Written by their
-- events only. Rankings as scoring-service announced them; none ever changes, a later one comes beside it.
create table known_ranking (
  id uuid primary key,
  period_id uuid not null,
  cluster_id uuid not null,
  year integer not null,
  status text not null,
  computed_at timestamptz not null,
  version bigint not null
);
create index known_ranking_of on known_ranking (cluster_id, year, computed_at);
create table known_ranking_row (
  ranking_id uuid not null references known_ranking (id),
  position integer not null,
  organization_id uuid not null,
  rank integer,
  tied boolean not null,
  barred boolean not null,
  total numeric not null,
  primary key (ranking_id, position)
);
-- How many were awarded in a year, as it was reported to awards-service.
create table known_award_total (
  id uuid primary key,
  organizer_id uuid not null,
  cluster_id uuid,
  year integer not null,
  count integer not null,
  collectives integer,
  individuals integer,
  note text,
  version bigint not null
);
create index known_award_total_of on known_award_total (cluster_id, year);
-- What titles and forms are called.
create table known_award_type (
  id uuid primary key,
  code text not null,
  name text not null,
  name_en text not null,
  version bigint not null
);
create index known_award_type_code on known_award_type (code);
-- Sheets and proposals are read by cluster too.
create index known_work_cluster on known_work (cluster_id);
