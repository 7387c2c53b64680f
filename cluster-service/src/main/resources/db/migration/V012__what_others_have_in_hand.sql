-- What scoring-service and awards-service have in hand for organizations; for previews only.
-- Written by their events only.
create table known_period (
  id uuid primary key,
  year integer not null,
  starts_on date not null,
  ends_on date not null,
  status text not null,
  version bigint not null
);
create table known_work (
  id uuid primary key,
  kind text not null check (kind in ('SHEET', 'PROPOSAL')),
  organization_id uuid not null,
  cluster_id uuid,
  period_id uuid,
  year integer,
  status text not null,
  version bigint not null
);
create index known_work_organization on known_work (organization_id);
