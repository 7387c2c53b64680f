-- Who changed what, when, under which mandate and why. Written with the change itself, never changed.
create table change_log (
  seq bigint generated always as identity primary key,
  id uuid not null unique default uuidv7(),
  at timestamptz not null,
  by_subject text not null,
  -- A mandate's role, or the coarse role of a token, or system.
  acting_as text not null,
  mandate_id uuid,
  mandate_target uuid,
  reason text,
  action text not null,
  aggregate_type text not null,
  aggregate_id uuid not null,
  aggregate_version bigint not null,
  -- Whose affair it is: bounds what an auditor finds.
  organizer_id uuid,
  organization_id uuid,
  -- [{"path":"/members/3/to","from":null,"to":"2025-01-01"}], kept as text because digests count each byte.
  changes text not null,
  unique (aggregate_id, aggregate_version)
);
create index change_log_organizer on change_log (organizer_id, seq);
create index change_log_subject on change_log (by_subject, seq);
create index change_log_at on change_log (at);

-- Which day's digest counts an entry. An entry that was committed late is in the day after.
create table change_log_sealed (
  seq bigint primary key,
  day date not null
);
create index change_log_sealed_day on change_log_sealed (day, seq);

-- One digest a day, each over the one before: no day can be changed without all later ones.
create table change_log_seal (
  day date primary key,
  version bigint not null unique,
  previous_digest text not null,
  digest text not null,
  entries bigint not null,
  sealed_at timestamptz not null
);

-- What other services said their digests were. A second, different one for a day is kept beside the first.
create table kept_digest (
  seq bigint generated always as identity primary key,
  source text not null,
  day date not null,
  previous_digest text not null,
  digest text not null,
  entries bigint not null,
  heard_at timestamptz not null,
  unique (source, day, digest, previous_digest, entries)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on change_log
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on change_log_sealed
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on change_log_seal
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on kept_digest
  for each statement execute function refuse_change();
