-- Conferences (hội nghị) of a cluster's year, of an organization, or of the organizer itself.
create table conference (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null references organizer (id),
  cluster_id uuid references cluster (id),
  organization_id uuid references organization (id),
  title text,
  held_from date,
  held_to date,
  starts_at timestamptz,
  ends_at timestamptz,
  place text,
  -- People are told here and in answers only.
  chair jsonb,
  attendees jsonb not null,
  agenda jsonb not null,
  summary text,
  -- Looked at on commit: a file that is not there is told with its place in the request.
  minutes_id uuid references document_file (id) deferrable initially deferred,
  calling_off_reason text,
  -- Changes with every act, so that one on a resolution counts as a version of the conference.
  changed_at timestamptz not null,
  version bigint not null,
  unique (source, key),
  check (cluster_id is null or organization_id is null),
  check (held_from is not null or (held_to is null and starts_at is null and ends_at is null)),
  check (held_from <= held_to),
  check (starts_at <= ends_at)
);
create index conference_organizer on conference (organizer_id, id);
create index conference_cluster on conference (cluster_id, id) where cluster_id is not null;

-- What a conference is for; one may sum up a year and launch the next.
create table conference_occasion (
  conference_id uuid not null references conference (id),
  position integer not null,
  kind text not null check (kind in ('LAUNCH', 'MID_YEAR', 'SUMMARY')),
  year integer not null,
  primary key (conference_id, position)
);
create index conference_occasion_year on conference_occasion (year, conference_id);

-- What it resolved, each with what it refers to. What belongs to other services has no foreign key.
create table conference_resolution (
  id uuid primary key,
  conference_id uuid not null references conference (id),
  position integer not null,
  kind text not null,
  year integer not null,
  text text,
  ranking_id uuid,
  proposal_id uuid,
  agreement_id uuid,
  movement_id uuid,
  election jsonb,
  decision_id uuid references cluster_decision (id),
  handing_over jsonb,
  striking_out_reason text,
  unique (conference_id, position),
  check ((election is not null) = (kind = 'HEADS_ELECTED')),
  check (decision_id is null or kind = 'HEADS_ELECTED'),
  check (handing_over is null or kind = 'AWARDS_HANDED_OVER'),
  check ((ranking_id is not null) = (kind = 'RANKING_PRESENTED')),
  check (proposal_id is null or kind = 'PROPOSAL_SUPPORTED'),
  check ((agreement_id is not null) = (kind = 'AGREEMENT_SIGNED')),
  check ((movement_id is not null) = (kind = 'MOVEMENT_LAUNCHED')),
  check (striking_out_reason is null or (decision_id is null and kind <> 'YEAR_CLOSED'))
);

-- The conference at which a year was closed.
alter table closed_year add conference_id uuid references conference (id);
