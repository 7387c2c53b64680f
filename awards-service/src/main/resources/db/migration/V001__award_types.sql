-- Titles and forms that may be awarded, as dated data with their legal source; none is hard-coded.
create table award_type (
  id uuid primary key,
  code text not null,
  name text not null,
  name_en text,
  subject text not null check (subject in ('PERSON', 'COLLECTIVE', 'HOUSEHOLD')),
  citation text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_from < valid_to)
);
create unique index award_type_current on award_type (code) where valid_to is null;
