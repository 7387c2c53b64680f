-- A file of organizations, and what became of it.
create table organization_import (
  id uuid primary key default uuidv7(),
  format text not null,
  file_digest text not null,
  dry_run boolean not null,
  status text not null check (status in ('STAGED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED',
    'CANCELLED')),
  total integer not null,
  created integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  submitted_by text not null,
  acting_as text not null,
  submitted_at timestamptz not null,
  finished_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  version bigint not null default 0
);
create index organization_import_open on organization_import (id)
  where status in ('STAGED', 'CHECKING', 'RUNNING');

-- Its rows. Those that cannot be taken whatever the register says are refused from the first.
create table organization_import_row (
  id uuid primary key default uuidv7(),
  import_id uuid not null references organization_import (id),
  number integer not null,
  depth integer not null default 0,
  source text,
  key text,
  kind text,
  name text,
  name_en text,
  org_code text,
  -- Its id, if the name is one of this system itself; the same for the parent.
  own_id uuid,
  parent_source text,
  parent_key text,
  parent_id uuid,
  valid_from date,
  document text,
  unfit boolean not null,
  outcome text not null check (outcome in ('PENDING', 'CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
  organization_id uuid,
  errors jsonb not null default '[]',
  unique (import_id, number)
);
create index organization_import_row_pending on organization_import_row (import_id, depth, number)
  where outcome = 'PENDING';
create index organization_import_row_named on organization_import_row (import_id, source, key);
create index organization_import_row_outcome on organization_import_row (import_id, outcome, id);
