-- Emulation movements (phong trào thi đua) of an organizer. What is not known of one stays null.
create table movement (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null references organizer (id),
  name text not null,
  name_en text,
  form text not null check (form in ('REGULAR', 'THEMATIC', 'CAMPAIGN')),
  launched_by_organization_id uuid references organization (id),
  launched_by_name text,
  launched_by_person jsonb,
  launched_on date,
  launch_place text,
  conference_id uuid,
  -- Years may be known without days. to_day is the last day.
  from_year integer,
  to_year integer,
  from_day date,
  to_day date,
  first_day date generated always as (coalesce(from_day, make_date(from_year, 1, 1))) stored,
  last_day date generated always as (coalesce(to_day, make_date(to_year, 12, 31))) stored,
  motto text,
  content jsonb not null,
  registration_until timestamptz,
  mid_term_review jsonb,
  final_review jsonb,
  withdrawal_reason text,
  changed_at timestamptz not null,
  version bigint not null,
  unique (source, key),
  check (launched_by_organization_id is null or launched_by_name is null),
  check (first_day <= last_day)
);
create index movement_organizer on movement (organizer_id);
create index movement_conference on movement (conference_id) where conference_id is not null;

-- Who takes part, a cluster for its members of each day. Entered by mistake, a row stays with the reason.
create table movement_participant (
  id uuid primary key,
  movement_id uuid not null references movement (id),
  cluster_id uuid references cluster (id),
  organization_id uuid references organization (id),
  from_year integer,
  to_year integer,
  from_day date,
  to_day date,
  first_day date generated always as (coalesce(from_day, make_date(from_year, 1, 1))) stored,
  last_day date generated always as (coalesce(to_day, make_date(to_year, 12, 31))) stored,
  end_reason text,
  withdrawal_reason text,
  check ((cluster_id is null) <> (organization_id is null)),
  check (first_day <= last_day),
  constraint movement_participant_cluster_once exclude using gist (movement_id with =, cluster_id with =,
    daterange(first_day, last_day, '[]') with &&) where (withdrawal_reason is null),
  constraint movement_participant_organization_once exclude using gist (movement_id with =, organization_id with =,
    daterange(first_day, last_day, '[]') with &&) where (withdrawal_reason is null)
);
create index movement_participant_of on movement_participant (movement_id);
create index movement_participant_cluster on movement_participant (cluster_id);
create index movement_participant_organization on movement_participant (organization_id);

-- The organizations that take part, by themselves or through a cluster, and on which days.
create view movement_unit as
select u.*
  from (select p.movement_id, p.organization_id, null::uuid as cluster_id,
               daterange(m.first_day, m.last_day, '[]') * daterange(p.first_day, p.last_day, '[]') as days
          from movement_participant p
          join movement m on m.id = p.movement_id
         where p.organization_id is not null and p.withdrawal_reason is null and m.withdrawal_reason is null
        union all
        select p.movement_id, c.organization_id, p.cluster_id,
               daterange(m.first_day, m.last_day, '[]') * daterange(p.first_day, p.last_day, '[]')
                 * daterange(c.valid_from, c.valid_to)
          from movement_participant p
          join movement m on m.id = p.movement_id
          join cluster_member c on c.cluster_id = p.cluster_id
         where p.withdrawal_reason is null and m.withdrawal_reason is null) u
 where not isempty(u.days);

-- What a unit registers for a movement (đăng ký thi đua): titles and goals.
create table movement_registration (
  id uuid primary key,
  movement_id uuid not null references movement (id),
  organization_id uuid not null references organization (id),
  titles jsonb not null,
  goals jsonb not null,
  registered_at timestamptz not null,
  registered_on date not null,
  withdrawal_reason text,
  version bigint not null,
  unique (movement_id, organization_id)
);
create index movement_registration_organization on movement_registration (organization_id);
