-- In which order acts were carried out, whatever the clock said. Two acts on one organization take
-- their turns under its lock.
create sequence succession_turn;
alter table succession add column turn bigint unique;
update succession s
   set turn = o.turn
  from (select id, row_number() over (order by carried_out_at, id) as turn
          from succession where carried_out_at is not null) o
 where o.id = s.id;
select setval('succession_turn', (select coalesce(max(turn), 0) + 1 from succession), false);
alter table succession add check ((turn is null) = (carried_out_at is null));
