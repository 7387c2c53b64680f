create extension if not exists unaccent;

-- What is done with a ranking once it was published. The ranking itself never changes: acts stand beside it.

-- Until it ends, those below the council see the rankings of this cluster up to this one only.
create table ranking_freeze (
  id uuid primary key,
  ranking_id uuid not null references ranking (id),
  period_id uuid not null references period (id),
  cluster_id uuid not null,
  reason text,
  frozen_by text not null,
  frozen_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  end_reason text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index ranking_freeze_open on ranking_freeze (period_id, cluster_id)
  where ended_at is null;
create index ranking_freeze_ranking on ranking_freeze (ranking_id);

-- In which order units stand that the arithmetic leaves equal.
create table tie_decision (
  id uuid primary key,
  ranking_id uuid not null references ranking (id),
  number integer not null,
  -- The computed rank that they share.
  rank integer not null,
  -- In their order; those of the tie that are not named come after them, equal.
  organizations uuid[] not null,
  reason text not null,
  basis_number text,
  basis_date date,
  basis_issuer text,
  basis_title text,
  decided_by text not null,
  decided_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  unique (ranking_id, number),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawal_reason is null))
);
create unique index tie_decision_standing on tie_decision (ranking_id, rank)
  where withdrawn_at is null;

-- What the conference made of a ranking.
create table ranking_endorsement (
  id uuid primary key,
  ranking_id uuid not null references ranking (id),
  period_id uuid not null references period (id),
  cluster_id uuid not null,
  held_on date not null,
  -- In cluster-service.
  conference_id uuid,
  basis_number text,
  basis_date date,
  basis_issuer text,
  basis_title text,
  -- What it was warned of.
  warnings text[] not null,
  -- The ranking whose endorsement this one puts right.
  rectifies uuid references ranking (id),
  reason text,
  endorsed_by text not null,
  endorsed_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  published_by text,
  published_at timestamptz,
  check (basis_number is not null or basis_title is not null),
  check ((rectifies is null) = (reason is null)),
  check (rectifies <> ranking_id),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawal_reason is null)),
  check ((published_at is null) = (published_by is null)),
  check (published_at is null or withdrawn_at is null)
);
-- A ranking is endorsed once, a cluster's first once, and each is put right by one at most.
create unique index ranking_endorsement_of on ranking_endorsement (ranking_id)
  where withdrawn_at is null;
create unique index ranking_endorsement_first on ranking_endorsement (period_id, cluster_id)
  where withdrawn_at is null and rectifies is null;
create unique index ranking_endorsement_rectifies on ranking_endorsement (rectifies)
  where withdrawn_at is null;
create index ranking_endorsement_cluster on ranking_endorsement (period_id, cluster_id);
create index ranking_endorsement_published on ranking_endorsement (published_at)
  where published_at is not null;

create table endorsed_rank (
  endorsement_id uuid not null references ranking_endorsement (id),
  -- In the order of the computed ranking.
  position integer not null,
  organization_id uuid not null,
  computed_rank integer,
  rank integer,
  -- Null where the rank is the computed one.
  reason text,
  -- By which of the ranking's tie decisions; null where none decided.
  tie_decision integer,
  primary key (endorsement_id, position),
  unique (endorsement_id, organization_id),
  check ((computed_rank is null) = (rank is null)),
  check (computed_rank = rank or reason is not null)
);

create function what_was_endorsed_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was endorsed is never changed';
end $$;
create trigger endorsed_rank_stays before update or delete on endorsed_rank
  for each row execute function what_was_endorsed_stays();

-- All that was done with a ranking, in order.
create table ranking_act (
  id uuid primary key,
  ranking_id uuid not null references ranking (id),
  act text not null,
  reason text,
  -- Whether an event tells of it; those are counted by the versions of the aggregate.
  announced boolean not null,
  by_subject text not null,
  at timestamptz not null
);
create index ranking_act_ranking on ranking_act (ranking_id);
