-- Who joins in place of another has its position: one leaves with it, the next comes with it.
alter table known_member drop constraint known_member_pkey;
create index known_member_cluster on known_member (cluster_id);

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
