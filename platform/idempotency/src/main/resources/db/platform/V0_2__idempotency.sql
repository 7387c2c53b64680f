-- What a creating request under an Idempotency-Key made.
create table idempotency_key (
  subject text not null,
  key text not null,
  fingerprint text not null,
  resource_id uuid,
  created_at timestamptz not null,
  primary key (subject, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
