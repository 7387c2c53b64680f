-- What an organizer has measured, of units or of a cluster as a whole, and who owns the figures.
create table indicator (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null,
  -- Null: the organizer itself owns the figures.
  owner_id uuid,
  code text not null,
  title text not null,
  title_en text,
  scope text not null check (scope in ('ORGANIZATION', 'CLUSTER')),
  unit text not null,
  decimals integer,
  direction text,
  origin text,
  basis_number text,
  basis_date date,
  basis_issuer text,
  basis_title text,
  created_by text not null,
  created_at timestamptz not null,
  version bigint not null,
  unique (source, key),
  unique (organizer_id, code)
);
create index indicator_owner on indicator (owner_id);

-- One figure: of whom, and for which years.
create table indicator_value (
  id uuid primary key,
  indicator_id uuid not null references indicator (id),
  organizer_id uuid not null,
  from_year integer not null,
  year integer not null,
  organization_id uuid,
  cluster_id uuid,
  -- The number of the revision that holds.
  revision integer not null,
  version bigint not null,
  check ((organization_id is null) <> (cluster_id is null)),
  check (from_year <= year)
);
create unique index indicator_value_of_organization
    on indicator_value (indicator_id, organization_id, year, from_year)
 where organization_id is not null;
create unique index indicator_value_of_cluster
    on indicator_value (indicator_id, cluster_id, year, from_year)
 where cluster_id is not null;
create index indicator_value_organizer on indicator_value (organizer_id);
create index indicator_value_organization on indicator_value (organization_id);

-- What was said, in order; nothing of it is overwritten.
create table indicator_revision (
  value_id uuid not null references indicator_value (id),
  number integer not null,
  withdrawn boolean not null,
  sign text not null check (sign in ('EQUAL', 'OVER', 'AT_LEAST', 'UNDER', 'AT_MOST', 'ABOUT')),
  value numeric,
  target numeric,
  origin text not null,
  as_of date,
  note text,
  reason text,
  by_subject text not null,
  at timestamptz not null,
  primary key (value_id, number),
  check (value is not null or target is not null)
);

-- That a leaf takes its actual value from an indicator, as long as it is not removed.
create table period_indicator (
  id uuid primary key,
  period_id uuid not null references period (id),
  criterion text not null,
  indicator_id uuid not null references indicator (id),
  inexact_counts boolean not null,
  set_by text not null,
  set_at timestamptz not null,
  removed_by text,
  removed_at timestamptz,
  removal_reason text,
  version bigint not null,
  check ((removed_by is null) = (removed_at is null))
);
create unique index period_indicator_present
    on period_indicator (period_id, criterion) where removed_at is null;
create index period_indicator_indicator on period_indicator (indicator_id);
