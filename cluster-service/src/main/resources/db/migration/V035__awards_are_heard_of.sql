-- What awards-service decided and took back; written by its events only. Who the persons are is not told.
create table known_award (
  id uuid primary key,
  decision_id uuid not null,
  decision_number text not null,
  decided_on date not null,
  authority text not null,
  issuing_organization_id uuid,
  award_type text not null,
  level text not null,
  person boolean not null,
  organization_id uuid not null,
  -- Of the achievement.
  year integer not null,
  -- First day on which it is held no more.
  revoked_on date,
  version bigint not null
);
create index known_award_organization on known_award (organization_id, decided_on);
