-- What recommendations are about. Those of no organizer are for all; an organizer may add its own.
create table recommendation_topic (
  id uuid primary key,
  organizer_id uuid references organizer (id),
  code text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
  name text not null,
  name_en text,
  unique nulls not distinct (organizer_id, code)
);
insert into recommendation_topic (id, code, name, name_en)
select uuidv7(), code, name, name_en
  from (values
    (1, 'REGULATIONS', 'Quy chế hoạt động cụm, khối thi đua', 'Operating regulations of clusters and blocks'),
    (2, 'CRITERIA', 'Nội dung, tiêu chí thi đua và cách chấm điểm', 'Emulation content, criteria and scoring'),
    (3, 'AGREEMENTS', 'Ký kết giao ước thi đua', 'Emulation agreements'),
    (4, 'MOVEMENTS', 'Phát động, tổ chức phong trào thi đua', 'Launching and organizing movements'),
    (5, 'EXEMPLARS', 'Điển hình tiên tiến', 'Exemplars'),
    (6, 'AWARDS', 'Bình xét, đề nghị khen thưởng', 'Appraisal and proposals of awards'),
    (7, 'APPARATUS', 'Tổ chức bộ máy, cán bộ', 'Organization, apparatus and staff'),
    (8, 'FUNDS', 'Kinh phí, quỹ thi đua, khen thưởng', 'Funds for emulation and commendation'),
    (9, 'TRAINING', 'Tập huấn, hướng dẫn nghiệp vụ', 'Training and guidance'),
    (10, 'PUBLICITY', 'Thông tin, tuyên truyền', 'Information and publicity'),
    (11, 'OTHER', 'Nội dung khác', 'Other')) as given (place, code, name, name_en)
 order by place;

-- Raised by a delegate or given by the chair. A person's name stays in here.
create table recommendation (
  id uuid primary key,
  source text,
  key text,
  organizer_id uuid not null references organizer (id),
  cluster_id uuid references cluster (id),
  year integer not null,
  conference_id uuid,
  kind text not null check (kind in ('RECOMMENDATION', 'INSTRUCTION')),
  raised_on date,
  by_person text,
  by_position text,
  by_organization_id uuid references organization (id),
  by_name text,
  addressee_organization_id uuid references organization (id),
  addressee_name text,
  topic_id uuid not null references recommendation_topic (id),
  text text not null,
  due_on date,
  status text not null check (status in ('OPEN', 'ANSWERED', 'DONE', 'DECLINED', 'WITHDRAWN')),
  settled_on date,
  reason text,
  regulation_id uuid references regulation (id),
  fulfilled_by text,
  answers integer not null,
  files jsonb not null,
  version bigint not null,
  unique (source, key),
  check (addressee_organization_id is null or addressee_name is null),
  check (due_on >= raised_on),
  check ((settled_on is not null) = (status in ('DONE', 'DECLINED'))),
  check (status = 'DONE' or (regulation_id is null and fulfilled_by is null)),
  check (regulation_id is null or fulfilled_by is null)
);
create index recommendation_of on recommendation (organizer_id, year);
create index recommendation_of_cluster on recommendation (cluster_id, year);
create index recommendation_to on recommendation (addressee_organization_id);
create index recommendation_fulfilled_by on recommendation (regulation_id) where regulation_id is not null;

create table recommendation_answer (
  id uuid primary key,
  recommendation_id uuid not null references recommendation (id),
  answered_on date not null,
  by_person text,
  by_position text,
  by_organization_id uuid references organization (id),
  by_name text,
  text text not null
);
create index recommendation_answer_to on recommendation_answer (recommendation_id);
