-- Regulations (quy chế) of an organizer's clusters, in versions; one is in force a day.
create table regulation (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null references organizer (id),
  number integer not null,
  title text not null,
  text text,
  min_members integer check (min_members >= 0),
  max_members integer,
  max_deputies integer check (max_deputies >= 0),
  status text not null check (status in ('DRAFT', 'CONSULTED', 'APPROVED', 'IN_FORCE', 'WITHDRAWN')),
  opinions text,
  consulted_on date,
  approval_number text,
  approval_date date,
  approval_issuer text,
  valid_from date,
  valid_to date,
  withdrawal_reason text,
  version bigint not null,
  unique (source, key),
  unique (organizer_id, number),
  check (min_members <= max_members),
  check ((approval_number is null) = (approval_date is null)),
  check ((valid_from is not null) = (status = 'IN_FORCE')),
  check (valid_from <= valid_to),
  -- Looked at on commit: the new one is written before the old one is closed.
  constraint regulation_one_a_day exclude using gist (organizer_id with =,
    daterange(valid_from, valid_to) with &&) where (status = 'IN_FORCE') deferrable initially deferred
);

-- By when a step of the year is done: months and days after the year's first day.
create table regulation_deadline (
  regulation_id uuid not null references regulation (id),
  position integer not null,
  step text not null,
  months integer not null check (months >= 0),
  days integer not null check (days >= 0),
  primary key (regulation_id, position),
  unique (regulation_id, step)
);
