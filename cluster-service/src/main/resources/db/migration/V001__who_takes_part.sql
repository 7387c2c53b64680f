create extension if not exists unaccent;
create extension if not exists btree_gist;

-- The council that owns clusters, schemes, periods and decisions.
create table organizer (
  id uuid primary key,
  source text,
  key text,
  name text not null,
  name_en text,
  version bigint not null,
  unique (source, key)
);

-- Kinds of organizations are data: tiers come and go with the law.
create table organization_kind (
  code text primary key,
  name text not null,
  name_en text
);
insert into organization_kind (code, name, name_en) values
  ('MINISTRY', 'Bộ, cơ quan ngang bộ', 'Ministry or ministerial body'),
  ('PROVINCE', 'Tỉnh, thành phố', 'Province or city'),
  ('PROVINCIAL_DEPARTMENT', 'Sở, ban cấp tỉnh', 'Provincial department'),
  ('OFFICE', 'Văn phòng', 'Office'),
  ('COMMUNE', 'Xã, phường, đặc khu', 'Commune, ward or special zone'),
  ('DIVISION', 'Phòng, ban trực thuộc', 'Division'),
  ('PUBLIC_SERVICE_UNIT', 'Đơn vị sự nghiệp công lập', 'Public service unit'),
  ('ENTERPRISE', 'Doanh nghiệp', 'Enterprise'),
  ('OTHER', 'Loại khác', 'Other');

create table organization (
  id uuid primary key,
  source text,
  key text,
  kind text not null references organization_kind (code),
  parent_id uuid references organization (id),
  version bigint not null,
  unique (source, key)
);
create index organization_parent on organization (parent_id);

-- valid_to is the first day on which the row no longer holds.
create table organization_name (
  id uuid primary key,
  organization_id uuid not null references organization (id),
  name text not null,
  name_en text,
  valid_from date,
  valid_to date,
  document text,
  check (valid_to is null or valid_from is null or valid_from < valid_to),
  -- One at a time. Looked at on commit: the new row is written before the old one is closed.
  constraint organization_name_one_a_day exclude using gist (organization_id with =,
    daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index organization_name_of on organization_name (organization_id);

create table organization_code (
  id uuid primary key,
  organization_id uuid not null references organization (id),
  org_code text not null,
  valid_from date,
  valid_to date,
  document text,
  check (valid_to is null or valid_from is null or valid_from < valid_to),
  -- One at a time. Looked at on commit: the new row is written before the old one is closed.
  constraint organization_code_one_a_day exclude using gist (organization_id with =,
    daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index organization_code_of on organization_code (organization_id);
create index organization_code_value on organization_code (org_code);

create table mandate (
  id uuid primary key,
  subject text not null,
  person_name text,
  role text not null,
  organization_id uuid references organization (id),
  organizer_id uuid references organizer (id),
  valid_from date not null,
  valid_to date,
  granted_by text not null,
  granted_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  end_reason text,
  version bigint not null,
  check ((organization_id is null) <> (organizer_id is null)),
  check (valid_to is null or valid_from <= valid_to)
);
create index mandate_subject on mandate (subject);
create index mandate_organization on mandate (organization_id);
create index mandate_organizer on mandate (organizer_id);
create unique index mandate_open on mandate (subject, role, organization_id, organizer_id)
  nulls not distinct where valid_to is null;

create table cluster (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null references organizer (id),
  name text not null,
  name_en text,
  type text not null,
  decision_number text not null,
  decision_date date not null,
  decision_issuer text,
  changed_at timestamptz not null,
  version bigint not null,
  unique (source, key)
);
create index cluster_organizer on cluster (organizer_id);

create table cluster_member (
  id uuid primary key,
  cluster_id uuid not null references cluster (id),
  organization_id uuid not null references organization (id),
  position integer not null,
  valid_from date not null,
  valid_to date,
  end_reason text,
  check (valid_to is null or valid_from <= valid_to)
);
create index cluster_member_of on cluster_member (cluster_id);
create index cluster_member_organization on cluster_member (organization_id);
create unique index cluster_member_open on cluster_member (cluster_id, organization_id) where valid_to is null;

create table cluster_leader (
  id uuid primary key,
  cluster_id uuid not null references cluster (id),
  year integer not null,
  organization_id uuid not null references organization (id),
  role text not null,
  permanent boolean not null,
  person_name text,
  person_position text,
  decision_number text,
  decision_date date,
  decision_issuer text,
  ended_on date,
  end_reason text
);
create index cluster_leader_of on cluster_leader (cluster_id);
create unique index cluster_leader_open on cluster_leader (cluster_id, year, organization_id) where ended_on is null;
create unique index cluster_head_open on cluster_leader (cluster_id, year) where role = 'HEAD' and ended_on is null;
