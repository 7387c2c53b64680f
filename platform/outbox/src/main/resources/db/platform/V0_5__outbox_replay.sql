-- An event can be published again, marked so: to give a consumer the present state, or to fill a rebuilt broker.
alter table outbox add column replay boolean not null default false;
-- What was just committed goes before what is only repeated.
create index outbox_waiting on outbox (replay, seq) where status = 'PENDING';
drop index outbox_pending;
