-- Files that prove what a sheet says. Contents are kept once each, under the digest of their bytes.
create table document_file (
  id uuid primary key,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  organizer_id uuid,
  organization_id uuid,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  -- Since when nothing refers to it; null while something does.
  unused_since timestamptz,
  version bigint not null,
  check (sha256 ~ '^[0-9a-f]{64}$'),
  check (size > 0),
  check ((organizer_id is null) <> (organization_id is null))
);
create index document_file_sha256 on document_file (sha256);
create index document_file_unused on document_file (unused_since) where unused_since is not null;

-- What refers to a file. Whoever may see that thing may see the file.
create table document_use (
  file_id uuid not null references document_file (id),
  aggregate_type text not null,
  aggregate_id uuid not null,
  organizer_id uuid,
  cluster_id uuid,
  used_at timestamptz not null,
  primary key (file_id, aggregate_type, aggregate_id)
);
create index document_use_aggregate on document_use (aggregate_id, aggregate_type);

alter table sheet_evidence
  add column file_id uuid references document_file (id) deferrable initially deferred,
  add check (link is null or file_id is null);
create index sheet_evidence_file on sheet_evidence (file_id) where file_id is not null;
