-- Establishing, amending and appointing decisions are documents of their own.
create table cluster_decision (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null references organizer (id),
  kind text not null check (kind in ('ESTABLISHING', 'AMENDING', 'APPOINTING')),
  number text not null,
  -- The number without spaces and case: the same document whoever wrote it down.
  number_key text not null,
  decision_date date not null,
  issuer text,
  title text,
  signer text,
  version bigint not null,
  unique (source, key),
  unique (organizer_id, number_key, decision_date)
);

-- Until now each row told its decision for itself. What was told differently for one number and
-- date is one document; an issuer that somebody told is taken.
create temporary table told on commit drop as
  select c.organizer_id, c.id as cluster_id, null::uuid as leader_id, 1 as rank, 'ESTABLISHING' as kind,
         c.decision_number as number, c.decision_date, c.decision_issuer as issuer
    from cluster c
  union all
  select c.organizer_id, null, l.id, 2, 'APPOINTING', l.decision_number, l.decision_date, l.decision_issuer
    from cluster_leader l join cluster c on c.id = l.cluster_id
   where l.decision_number is not null;
alter table told add column number_key text;
update told set number_key = lower(regexp_replace(normalize(number, nfc), '\s', '', 'g'));
insert into cluster_decision (id, organizer_id, kind, number, number_key, decision_date, issuer, version)
select uuidv7(), organizer_id, (array_agg(kind order by rank))[1], (array_agg(number order by rank))[1],
       number_key, decision_date, max(issuer), 0
  from told
 group by organizer_id, number_key, decision_date
 order by decision_date, number_key;

alter table cluster add column decision_id uuid references cluster_decision (id);
update cluster c
   set decision_id = d.id
  from told t join cluster_decision d using (organizer_id, number_key, decision_date)
 where t.cluster_id = c.id;
alter table cluster alter column decision_id set not null;
alter table cluster drop column decision_number, drop column decision_date, drop column decision_issuer;
create index cluster_decision_of on cluster (decision_id);

-- A cluster's name and type hold from one date to another; the cluster itself has the last ones.
create table cluster_name (
  id uuid primary key,
  cluster_id uuid not null references cluster (id),
  name text not null,
  name_en text,
  type text not null,
  valid_from date not null,
  valid_to date,
  decision_id uuid references cluster_decision (id),
  check (valid_to is null or valid_from <= valid_to),
  constraint cluster_name_one_a_day exclude using gist (cluster_id with =,
    daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index cluster_name_of on cluster_name (cluster_id);
insert into cluster_name (id, cluster_id, name, name_en, type, valid_from, decision_id)
select uuidv7(), c.id, c.name, c.name_en, c.type,
       least(d.decision_date, (select min(m.valid_from) from cluster_member m where m.cluster_id = c.id)), d.id
  from cluster c join cluster_decision d on d.id = c.decision_id
 order by c.id;

-- cause and end_cause are the succession by which something began or ended.
alter table cluster_member
  add column decision_id uuid references cluster_decision (id),
  add column end_decision_id uuid references cluster_decision (id),
  add column cause uuid,
  add column end_cause uuid;
update cluster_member m
   set decision_id = c.decision_id
  from cluster c join cluster_decision d on d.id = c.decision_id
 where c.id = m.cluster_id and m.valid_from = d.decision_date;
alter table cluster_member add constraint cluster_member_once_a_day exclude using gist (
  cluster_id with =, organization_id with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred;
create index cluster_member_decision on cluster_member (decision_id);
create index cluster_member_end_decision on cluster_member (end_decision_id);
create index cluster_member_cause on cluster_member (cause) where cause is not null;
create index cluster_member_end_cause on cluster_member (end_cause) where end_cause is not null;

-- An office is held from a day on, not only for a year.
alter table cluster_leader
  add column valid_from date,
  add column acting boolean not null default false,
  add column decision_id uuid references cluster_decision (id),
  add column cause uuid,
  add column end_cause uuid;
alter table cluster_leader alter column acting drop default;
update cluster_leader l
   set valid_from = least(
         greatest(
           make_date(l.year, 1, 1),
           (select min(m.valid_from) from cluster_member m
             where m.cluster_id = l.cluster_id and m.organization_id = l.organization_id),
           (select max(f.ended_on) from cluster_leader f
             where f.cluster_id = l.cluster_id and f.year = l.year and f.role = 'HEAD' and l.role = 'HEAD'
               and f.position < l.position)),
         l.ended_on,
         make_date(l.year, 12, 31));
update cluster_leader l
   set decision_id = d.id
  from told t join cluster_decision d using (organizer_id, number_key, decision_date)
 where t.leader_id = l.id;
alter table cluster_leader
  alter column valid_from set not null,
  add check (ended_on is null or valid_from <= ended_on),
  drop column decision_number,
  drop column decision_date,
  drop column decision_issuer;
create index cluster_leader_organization on cluster_leader (organization_id);
create index cluster_leader_decision on cluster_leader (decision_id);
create index cluster_leader_cause on cluster_leader (cause) where cause is not null;
create index cluster_leader_end_cause on cluster_leader (end_cause) where end_cause is not null;
-- A deputy that acts as head stays a deputy.
drop index cluster_leader_open;
create unique index cluster_leader_open on cluster_leader (cluster_id, year, organization_id, acting) where ended_on is null;

-- An office is held by an organization and represented by a person for a time.
create table cluster_representative (
  id uuid primary key,
  leader_id uuid not null references cluster_leader (id),
  name text not null,
  position text,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_from <= valid_to),
  constraint cluster_representative_one_a_day exclude using gist (leader_id with =,
    daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index cluster_representative_of on cluster_representative (leader_id);
insert into cluster_representative (id, leader_id, name, position, valid_from, valid_to)
select uuidv7(), id, person_name, person_position, valid_from, ended_on
  from cluster_leader
 where person_name is not null
 order by cluster_id, position;
alter table cluster_leader drop column person_name, drop column person_position;
