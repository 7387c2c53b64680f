-- Who joins in place of another has its position: one leaves with it, the next comes with it.
alter table known_member drop constraint known_member_pkey;
create index known_member_cluster on known_member (cluster_id);
-- First day on which it leads; null if that was announced before anybody told it.
alter table known_leader add column valid_from date;

-- Acts by which organizations follow one another, as they were heard of.
create table known_succession (
  id uuid primary key,
  on_date date not null,
  status text not null,
  rectified boolean not null,
  version bigint not null
);
create table known_succession_part (
  succession_id uuid not null references known_succession (id),
  organization_id uuid not null,
  role text not null check (role in ('PREDECESSOR', 'SUCCESSOR')),
  primary key (succession_id, organization_id, role)
);
create index known_succession_part_organization on known_succession_part (organization_id);

-- What was done here because of an act. An act is followed once, also if it is told again, so this
-- is not forgotten with what was heard.
create table followed_succession (
  succession_id uuid primary key,
  at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
create table followed_replacement (
  succession_id uuid not null references followed_succession (succession_id),
  cluster_id uuid not null,
  left_id uuid not null,
  in_place_id uuid,
  primary key (succession_id, cluster_id, left_id)
);

-- The act that closed the sheet; its status stays what it was.
alter table score_sheet add column closed_by uuid;
-- A step that was not taken by a person: because of which act, and from whose hands the sheet came.
alter table sheet_act add column succession_id uuid;
alter table sheet_act add column from_organization_id uuid;
create index sheet_act_succession on sheet_act (succession_id) where succession_id is not null;

create index ranking_row_organization on ranking_row (organization_id);
