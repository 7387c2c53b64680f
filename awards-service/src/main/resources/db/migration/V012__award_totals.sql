-- Numbers of awards that were reported without the names of their holders.
create table award_total (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null,
  cluster_id uuid,
  year integer not null,
  count integer not null check (count >= 0),
  collectives integer check (collectives >= 0),
  individuals integer check (individuals >= 0),
  note text,
  changed_at timestamptz not null,
  version bigint not null,
  unique (source, key),
  check (collectives + individuals = count)
);
create unique index award_total_once on award_total (
  organizer_id, coalesce(cluster_id, '00000000-0000-0000-0000-000000000000'), year);
