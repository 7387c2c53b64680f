-- Who may decide (cấp có thẩm quyền). Which kinds of organizations hold an authority is data too: tiers
-- come and go with the law. A row without a kind: an authority of the state, whose decision no organization
-- of the register issues.
create table authority (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,63}$'),
  position integer not null unique,
  name text not null,
  name_en text not null
);
create table authority_kind (
  authority text not null references authority (code),
  organization_kind text,
  citation text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_from < valid_to),
  unique nulls not distinct (authority, organization_kind, valid_from)
);

-- Nothing was ever written into the first draft of this table: what changes with the law is a version of a type.
drop table award_type;
create table award_type (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z][A-Z0-9_]{0,63}$'),
  version bigint not null
);
-- valid_to is the first day on which the version no longer holds. verified: the citation was read, not remembered.
create table award_type_version (
  id uuid primary key,
  award_type_id uuid not null references award_type (id),
  name text not null,
  name_en text not null,
  kind text not null check (kind in ('TITLE', 'FORM')),
  level text not null check (level in ('STATE', 'MINISTRY_PROVINCE', 'GRASSROOTS')),
  subjects text[] not null check (cardinality(subjects) > 0
    and subjects <@ array['PERSON', 'COLLECTIVE', 'HOUSEHOLD']),
  commendation_types text[] not null check (cardinality(commendation_types) > 0
    and commendation_types <@ array['MERIT', 'IRREGULAR', 'MOVEMENT', 'CONTRIBUTION', 'SENIORITY', 'EXTERNAL']),
  requires_ranking boolean not null,
  ranking_citation text,
  citation text not null,
  verified boolean not null,
  source text,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_from < valid_to),
  check (not requires_ranking or ranking_citation is not null),
  -- One at a time. Looked at on commit: the new row is written before the old one is closed.
  constraint award_type_version_one_a_day exclude using gist (award_type_id with =,
    daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index award_type_version_of on award_type_version (award_type_id);
create table award_type_authority (
  award_type_version_id uuid not null references award_type_version (id),
  position integer not null,
  authority text not null references authority (code),
  citation text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_from < valid_to),
  primary key (award_type_version_id, position),
  constraint award_type_authority_one_a_day exclude using gist (award_type_version_id with =, authority with =,
    daterange(valid_from, valid_to) with &&)
);
create index award_type_authority_of on award_type_authority (authority);
