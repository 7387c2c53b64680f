-- Acts by which organizations follow one another. What is planned changes nothing yet; what was
-- carried out stays, and is undone only by another act that rectifies it.
create table succession (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid references organizer (id),
  kind text not null,
  effective_on date not null,
  basis_number text,
  basis_date date,
  basis_issuer text,
  basis_title text,
  status text not null,
  -- The act in its own words (JSON), and what it did when it was carried out.
  act text not null,
  effects text,
  reason text,
  rectifies uuid references succession (id),
  rectified_by uuid references succession (id),
  planned_by text not null,
  planned_at timestamptz not null,
  carried_out_by text,
  carried_out_at timestamptz,
  changed_at timestamptz not null,
  version bigint not null,
  unique (source, key),
  check (basis_number is not null or basis_title is not null),
  check ((status = 'CARRIED_OUT') = (carried_out_at is not null)),
  check ((effects is not null) = (carried_out_at is not null))
);
create index succession_organizer on succession (organizer_id);
create index succession_day on succession (effective_on);
-- An act is undone once.
create unique index succession_rectifies on succession (rectifies) where rectifies is not null;

-- organization_id is null for a successor that the act is yet to establish.
create table succession_part (
  succession_id uuid not null references succession (id),
  role text not null,
  position integer not null,
  organization_id uuid references organization (id),
  new_name text,
  primary key (succession_id, role, position),
  check (organization_id is not null or new_name is not null)
);
create index succession_part_organization on succession_part (organization_id, role);

-- Who left which cluster by the act, and who joined in place.
create table succession_replacement (
  succession_id uuid not null references succession (id),
  position integer not null,
  cluster_id uuid not null references cluster (id),
  organizer_id uuid not null references organizer (id),
  left_id uuid not null references organization (id),
  in_place_id uuid references organization (id),
  primary key (succession_id, position)
);

-- The act that ended a mandate or granted it anew, and when it would have ended otherwise.
alter table mandate add column cause uuid references succession (id);
alter table mandate add column end_cause uuid references succession (id);
