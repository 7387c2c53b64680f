select * from (select organization_id, matched, valid_from, valid_to from (
  (select organization_id, name as matched, valid_from, valid_to from organization_name
    where valid_to is null and valid_from <= {on} and {in_branch} order by name collate "vi-x-icu", organization_id limit {limit})
  union all
  (select organization_id, name, valid_from, valid_to from organization_name
    where valid_to > {on} and valid_from <= {on} and {in_branch} order by name collate "vi-x-icu", organization_id limit {limit})) s
 order by matched collate "vi-x-icu", organization_id limit {limit}) s
