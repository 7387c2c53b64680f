-- What a unit holds against its score once the reviews are done, and what became of it.
create table complaint (
  id uuid primary key,
  sheet_id uuid not null references score_sheet (id),
  -- Null: against the sheet as a whole.
  criterion text,
  text text not null,
  status text not null check (status in ('OPEN', 'WITHDRAWN', 'ANSWERED')),
  raised_by text not null,
  raised_at timestamptz not null,
  -- The sheet's version that it is against.
  sheet_version bigint not null,
  outcome text check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'REJECTED')),
  reason text,
  settled_by text,
  settled_at timestamptz,
  -- What the answer made of the sheet; null if it changed nothing.
  corrections jsonb not null default '[]',
  corrected_from bigint,
  corrected_to bigint,
  -- The latest when it was answered; null if there was none.
  ranking_id uuid references ranking (id),
  comments integer not null default 0,
  version bigint not null,
  check ((status = 'ANSWERED') = (outcome is not null)),
  check ((status = 'OPEN') = (settled_at is null)),
  check ((corrected_from is null) = (corrected_to is null))
);
create index complaint_sheet on complaint (sheet_id);
-- One at a time against one criterion.
create unique index complaint_open on complaint (sheet_id, coalesce(criterion, ''))
  where status = 'OPEN';
create table complaint_evidence (
  complaint_id uuid not null references complaint (id),
  position integer not null,
  title text not null,
  link text,
  file_id uuid references document_file (id),
  primary key (complaint_id, position),
  check (link is null or file_id is null)
);
create index complaint_evidence_file on complaint_evidence (file_id) where file_id is not null;
-- What reviewers say of it before it is answered.
create table complaint_comment (
  id uuid primary key,
  complaint_id uuid not null references complaint (id),
  stage text not null check (stage in ('HEAD', 'OFFICE')),
  text text not null,
  by_subject text not null,
  at timestamptz not null
);
create index complaint_comment_complaint on complaint_comment (complaint_id);

-- Who has seen what there is to do. Tasks are computed; the id of one changes with its turn.
create table task_read_mark (
  subject text not null,
  task_id uuid not null,
  at timestamptz not null,
  primary key (subject, task_id)
);

-- What was announced of tasks; compared with what there is to do, and no source of it.
create table announced_task (
  id uuid primary key,
  kind text not null,
  sheet_id uuid not null,
  complaint_id uuid,
  organizer_id uuid not null,
  period_id uuid not null,
  cluster_id uuid not null,
  organization_id uuid not null,
  since timestamptz not null,
  due timestamptz,
  open boolean not null,
  version bigint not null
);
create index announced_task_open on announced_task (id) where open;
