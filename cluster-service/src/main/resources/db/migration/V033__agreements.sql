-- The agreement that the members of a cluster sign for a year.
create table agreement (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null references organizer (id),
  cluster_id uuid not null references cluster (id),
  year integer not null,
  title text not null,
  text text,
  -- The agreement of an earlier year from which it was drafted.
  based_on_id uuid references agreement (id),
  status text not null check (status in ('DRAFT', 'OPEN', 'CLOSED')),
  opened_on date,
  closed_on date,
  changed_at timestamptz not null,
  version bigint not null,
  unique (source, key),
  unique (cluster_id, year),
  check ((status = 'DRAFT') = (opened_on is null)),
  check ((status = 'CLOSED') = (closed_on is not null)),
  check (opened_on <= closed_on)
);
create index agreement_organizer on agreement (organizer_id);
create index agreement_based_on on agreement (based_on_id) where based_on_id is not null;

-- Who was a member when it was closed, and therefore had to sign.
create table agreement_due (
  agreement_id uuid not null references agreement (id),
  position integer not null,
  organization_id uuid not null references organization (id),
  primary key (agreement_id, position),
  unique (agreement_id, organization_id)
);
create index agreement_due_organization on agreement_due (organization_id);

-- Never deleted; a mistaken one is withdrawn.
create table agreement_signature (
  id uuid primary key,
  agreement_id uuid not null references agreement (id),
  organization_id uuid not null references organization (id),
  person_name text,
  person_position text,
  signed_on date not null,
  on_paper boolean not null,
  -- The scan, if there is one; the use of the file is recorded after the signature.
  file_id uuid references document_file (id) deferrable initially deferred,
  late boolean not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  check (on_paper or file_id is null),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawal_reason is null))
);
create index agreement_signature_of on agreement_signature (agreement_id);
create index agreement_signature_organization on agreement_signature (organization_id);
create index agreement_signature_file on agreement_signature (file_id) where file_id is not null;
create unique index agreement_signature_standing on agreement_signature (agreement_id, organization_id)
  where withdrawn_at is null;
