select * from (
  (select organization_id, name as matched, valid_from, valid_to from (
    (select * from organization_name where valid_to is null and valid_from <= {on} and {open_plain} order by name collate "vi-x-icu", organization_id limit {limit})
    union all
    (select * from organization_name where valid_to > {on} and valid_from <= {on} and {closed_plain} order by name collate "vi-x-icu", organization_id limit {limit})) s
   order by name collate "vi-x-icu", organization_id limit {limit})
  union all
  (select organization_id, name, valid_from, valid_to from (
    (select * from (select * from organization_name where valid_to <= {on} and {closed_plain} order by name collate "vi-x-icu", organization_id) s where not {better} limit {limit})
    union all
    (select * from (select * from organization_name where valid_to > {on} and valid_from > {on} and {closed_plain} order by name collate "vi-x-icu", organization_id) s where not {better} limit {limit})
    union all
    (select * from (select * from organization_name where valid_to is null and valid_from > {on} and {open_plain} order by name collate "vi-x-icu", organization_id) s where not {better} limit {limit})) s
   order by name collate "vi-x-icu", organization_id limit {limit})) s
