-- Events committed with the state they tell of, until they are on the topic. Debezium's column names.
create table outbox (
  seq bigint generated always as identity primary key,
  id uuid not null unique default uuidv7(),
  aggregatetype text not null,
  aggregateid uuid not null,
  aggregateversion bigint not null,
  type text not null,
  payload text not null,
  traceparent text,
  occurred_at timestamptz not null,
  status text not null default 'PENDING' check (status in ('PENDING', 'PUBLISHED')),
  attempts integer not null default 0,
  next_try_at timestamptz not null,
  last_error text,
  published_at timestamptz,
  unique (aggregateid, aggregateversion)
);
create index outbox_pending on outbox (seq) where status = 'PENDING';
create index outbox_published_at on outbox (published_at) where status = 'PUBLISHED';

-- The newest version of each foreign aggregate whose event took effect here.
create table inbox (
  source text not null,
  aggregateid uuid not null,
  aggregateversion bigint not null,
  event_id uuid not null,
  received_at timestamptz not null,
  primary key (source, aggregateid)
);
