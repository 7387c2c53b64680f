-- What operators did through their door: who, when, what, on what, why, and what came of it.
create table operator_act (
  id uuid primary key default uuidv7(),
  at timestamptz not null,
  operator text not null,
  what text not null,
  target text not null,
  reason text not null,
  outcome text not null
);
