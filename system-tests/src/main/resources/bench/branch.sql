with recursive branch (id) as (
  select {under}
  union
  select p.organization_id from branch b join organization_parent_entry p on p.parent_id = b.id
   where p.valid_from <= {on} and (p.valid_to > {on} or p.valid_to is null))
