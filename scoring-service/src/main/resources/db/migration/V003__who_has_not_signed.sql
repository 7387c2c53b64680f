-- Agreements of clusters, as they were heard of.
create table known_agreement (
  id uuid primary key,
  cluster_id uuid not null,
  year integer not null,
  status text not null,
  closed_on date,
  version bigint not null
);
create index known_agreement_cluster on known_agreement (cluster_id, year);
-- Who has signed, and who would have had to.
create table known_agreement_party (
  agreement_id uuid not null references known_agreement (id),
  organization_id uuid not null,
  signed boolean not null,
  primary key (agreement_id, organization_id)
);

-- Whether units that did not sign the agreement of the year are barred. A replica that does not know
-- of it goes on writing.
alter table period add column unsigned_bars boolean not null default false;

-- The agreement because of which a bar was imposed by that rule; null if somebody imposed it.
alter table sheet_bar add column agreement_id uuid;
