-- Proposals that an organization be given an award.
create table proposal (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null,
  year integer not null,
  award_type text not null,
  commendation_type text not null,
  organization_id uuid not null,
  -- The ranking as it stood when it was referred to; kept whatever becomes of it.
  ranking_id uuid,
  ranking_cluster_id uuid,
  ranking_digest text,
  ranking_status text,
  ranking_rank integer,
  ranking_tied boolean,
  ranking_total numeric,
  merits text not null,
  status text not null,
  decision_id uuid,
  changed_at timestamptz not null,
  version bigint not null,
  unique (source, key),
  check ((status = 'DECIDED') = (decision_id is not null)),
  check (num_nonnulls(ranking_id, ranking_cluster_id, ranking_digest, ranking_status, ranking_rank,
                      ranking_tied, ranking_total) in (0, 7))
);
create unique index proposal_living on proposal (organization_id, award_type, year)
  where status not in ('REFUSED', 'WITHDRAWN');
create index proposal_organizer on proposal (organizer_id);

create table proposal_act (
  id uuid primary key,
  proposal_id uuid not null references proposal (id),
  act text not null,
  from_status text,
  to_status text not null,
  reason text,
  by_subject text not null,
  at timestamptz not null
);
create index proposal_act_proposal on proposal_act (proposal_id);
