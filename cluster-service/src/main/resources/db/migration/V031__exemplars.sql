-- Persons, collectives and models worth following (điển hình tiên tiến). A person's name stays in here.
create table exemplar (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null references organizer (id),
  cluster_id uuid references cluster (id),
  year integer not null,
  to_year integer,
  kind text not null check (kind in ('PERSON', 'COLLECTIVE', 'MODEL')),
  person_name text,
  person_position text,
  person_organization text,
  organization_id uuid references organization (id),
  name text,
  field text,
  about text,
  files jsonb not null,
  withdrawal_reason text,
  acts integer not null,
  version bigint not null,
  unique (source, key),
  check (to_year >= year),
  check ((person_name is not null) = (kind = 'PERSON')),
  check (name is not null or organization_id is not null or person_name is not null)
);
create index exemplar_of on exemplar (organizer_id, year);
create index exemplar_of_cluster on exemplar (cluster_id, year);
create index exemplar_organization on exemplar (organization_id);

-- Steps may run side by side, and each more than once.
create table exemplar_step (
  id uuid primary key,
  exemplar_id uuid not null references exemplar (id),
  step text not null check (step in ('DISCOVER', 'NURTURE', 'SUM_UP', 'REPLICATE')),
  valid_from date,
  valid_to date,
  by_person text,
  by_position text,
  by_organization_id uuid references organization (id),
  by_name text,
  note text,
  withdrawal_reason text,
  check (valid_from <= valid_to)
);
create index exemplar_step_of on exemplar_step (exemplar_id);

-- Where it was followed.
create table exemplar_replication (
  id uuid primary key,
  exemplar_id uuid not null references exemplar (id),
  organization_id uuid references organization (id),
  place text,
  replicated_on date,
  note text,
  withdrawal_reason text,
  check ((organization_id is null) <> (place is null))
);
create index exemplar_replication_of on exemplar_replication (exemplar_id);

-- By what it was honored: an award of awards-service, or what is told in words.
create table exemplar_honor (
  id uuid primary key,
  exemplar_id uuid not null references exemplar (id),
  award_id uuid,
  text text,
  honored_on date,
  note text,
  withdrawal_reason text,
  check ((award_id is null) <> (text is null))
);
create index exemplar_honor_of on exemplar_honor (exemplar_id);
