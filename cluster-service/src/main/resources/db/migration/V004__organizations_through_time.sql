-- Undone on its own first day, a row was never valid; it stays as history with an empty range.
alter table organization_name drop constraint organization_name_check;
alter table organization_name add constraint organization_name_range check (valid_from <= valid_to);
alter table organization_code drop constraint organization_code_check;
alter table organization_code add constraint organization_code_range check (valid_from <= valid_to);

-- A code has one holder a day. Looked at on commit, as the others are.
alter table organization_code add constraint organization_code_one_holder exclude using gist (org_code with =,
  daterange(valid_from, valid_to) with &&) deferrable initially deferred;

create table organization_kind_entry (
  id uuid primary key,
  organization_id uuid not null references organization (id),
  kind text not null references organization_kind (code),
  valid_from date,
  valid_to date,
  document text,
  constraint organization_kind_entry_range check (valid_from <= valid_to),
  constraint organization_kind_entry_one_a_day exclude using gist (organization_id with =,
    daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index organization_kind_entry_of on organization_kind_entry (organization_id);

create table organization_parent_entry (
  id uuid primary key,
  organization_id uuid not null references organization (id),
  parent_id uuid not null references organization (id),
  valid_from date,
  valid_to date,
  document text,
  constraint organization_parent_entry_range check (valid_from <= valid_to),
  constraint organization_parent_entry_other check (parent_id <> organization_id),
  constraint organization_parent_entry_one_a_day exclude using gist (organization_id with =,
    daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index organization_parent_entry_of on organization_parent_entry (organization_id);
create index organization_parent_entry_parent on organization_parent_entry (parent_id);

-- What was true of an organization all its life has been true since its first name.
insert into organization_kind_entry (id, organization_id, kind, valid_from, valid_to)
select gen_random_uuid(), o.id, o.kind,
       (select n.valid_from from organization_name n where n.organization_id = o.id
         order by n.valid_from nulls first limit 1),
       o.ended_on
  from organization o;
insert into organization_parent_entry (id, organization_id, parent_id, valid_from, valid_to)
select gen_random_uuid(), o.id, o.parent_id,
       (select n.valid_from from organization_name n where n.organization_id = o.id
         order by n.valid_from nulls first limit 1),
       o.ended_on
  from organization o
 where o.parent_id is not null;
alter table organization drop column kind;
alter table organization drop column parent_id;

-- Closed by an act at the summary conference: nothing later changes what was valid in the year.
create table closed_year (
  cluster_id uuid not null references cluster (id),
  year integer not null,
  closed_on date not null,
  document text not null,
  note text,
  closed_by text not null,
  closed_at timestamptz not null,
  primary key (cluster_id, year)
);
-- Who took part in the year.
create table closed_year_organization (
  cluster_id uuid not null,
  year integer not null,
  organization_id uuid not null references organization (id),
  primary key (cluster_id, year, organization_id),
  foreign key (cluster_id, year) references closed_year (cluster_id, year)
);
create index closed_year_organization_of on closed_year_organization (organization_id, year);
