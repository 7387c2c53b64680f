-- Events that may not take effect yet: behind a gap, or at or behind one that fails. In order of version, per aggregate.
create table inbox_parked (
  source text not null,
  aggregateid uuid not null,
  aggregateversion bigint not null,
  event_id uuid not null,
  aggregatetype text not null,
  type text not null,
  payload text not null,
  traceparent text,
  replay boolean not null,
  topic text not null,
  partition integer not null,
  record_offset bigint not null,
  parked_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  primary key (source, aggregateid, aggregateversion)
);

-- Records that are no events, with where they lie; the records themselves are on the dead-letter topic.
create table inbox_dead_letter (
  topic text not null,
  partition integer not null,
  record_offset bigint not null,
  record_key text,
  cause text not null,
  heard_at timestamptz not null,
  primary key (topic, partition, record_offset)
);
