-- What a unit promised in an agreement or a movement; a nested one belongs to what its parent belongs to.
create table pledge (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null references organizer (id),
  agreement_id uuid,
  movement_id uuid,
  cluster_id uuid references cluster (id),
  parent_id uuid references pledge (id),
  organization_id uuid not null references organization (id),
  text text not null,
  measure text not null check (measure in ('TEXT', 'AWARDS', 'RATIO', 'VALUE')),
  starts_on date not null,
  -- The last day.
  ends_on date not null,
  awards jsonb,
  ratio jsonb,
  value jsonb,
  -- How many entries there are, so that each counts as a new version.
  entry_count integer not null,
  withdrawal_reason text,
  version bigint not null,
  unique (source, key),
  check (num_nonnulls(agreement_id, movement_id) = 1),
  check (starts_on <= ends_on),
  check ((awards is not null) = (measure = 'AWARDS')),
  check ((ratio is not null) = (measure = 'RATIO')),
  check ((value is not null) = (measure = 'VALUE'))
);
create index pledge_organizer on pledge (organizer_id);
create index pledge_organization on pledge (organization_id);
create index pledge_cluster on pledge (cluster_id);
create index pledge_agreement on pledge (agreement_id);
create index pledge_movement on pledge (movement_id);
create index pledge_parent on pledge (parent_id);

-- What was reached by a day. One that was mistaken stays, and a later one refers to it.
create table pledge_entry (
  id uuid primary key,
  pledge_id uuid not null references pledge (id),
  position integer not null,
  on_date date not null,
  amount numeric,
  sign text check (sign in ('GT', 'GE', 'LT', 'LE', 'EQ')),
  done boolean,
  award_id uuid,
  corrects uuid unique references pledge_entry (id),
  source text,
  note text,
  told_by text not null,
  told_at timestamptz not null,
  unique (pledge_id, position),
  check (num_nonnulls(amount, done, award_id) = 1 or (corrects is not null and num_nonnulls(amount, done, award_id) = 0)),
  check ((sign is null) = (amount is null))
);
