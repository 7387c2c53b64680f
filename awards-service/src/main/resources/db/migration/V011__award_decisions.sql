-- Decisions by which awards are given, and those by which they are taken back. Nothing is deleted.
create table award_decision (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null,
  kind text not null check (kind in ('AWARD', 'REVOCATION')),
  number text not null,
  -- The number without spaces and case.
  number_key text not null,
  decided_on date not null,
  authority text not null,
  issuing_organization_id uuid,
  signer_name text not null,
  signer_position text not null,
  title text,
  revoked_decision_id uuid references award_decision (id),
  ground text,
  reason text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  unique (source, key),
  check ((kind = 'REVOCATION') = (revoked_decision_id is not null)),
  check ((kind = 'REVOCATION') = (ground is not null))
);
create unique index award_decision_number on award_decision (
  authority,
  coalesce(issuing_organization_id, '00000000-0000-0000-0000-000000000000'),
  (extract(year from decided_on)),
  number_key);
create index award_decision_organizer on award_decision (organizer_id);
create index award_decision_revoked on award_decision (revoked_decision_id);

-- What one holder got by one decision. Level as the award type had it on the decision's date.
create table award (
  id uuid primary key,
  decision_id uuid not null references award_decision (id),
  position integer not null,
  organizer_id uuid not null,
  decided_on date not null,
  award_type text not null,
  commendation_type text not null,
  level text not null,
  subject text not null check (subject in ('PERSON', 'COLLECTIVE')),
  organization_id uuid not null,
  -- The only place in which persons are named.
  person_name text,
  person_position text,
  year integer not null,
  proposal_id uuid references proposal (id),
  revoked_on date,
  revoked_by uuid references award_decision (id),
  unique (decision_id, position),
  check ((subject = 'PERSON') = (person_name is not null)),
  check ((revoked_on is null) = (revoked_by is null))
);
create index award_newest on award (decided_on desc, decision_id desc, position);
create index award_organization on award (organization_id, year);
create index award_organizer on award (organizer_id, year);
create index award_revoked_by on award (revoked_by);
alter table proposal add foreign key (decision_id) references award_decision (id);
