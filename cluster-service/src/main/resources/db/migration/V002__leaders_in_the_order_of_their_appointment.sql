-- An identifier begins with the time of its making, and a clock can be set back.
alter table cluster_leader add column position integer;
update cluster_leader l
   set position = numbered.position
  from (select id, row_number() over (partition by cluster_id order by id) as position
          from cluster_leader) numbered
 where numbered.id = l.id;
alter table cluster_leader alter column position set not null;
