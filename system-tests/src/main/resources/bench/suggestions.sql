select o.id, o.ended_on, h.matched, h.valid_from, h.valid_to, n.name,
       (select k.kind from organization_kind_entry k where k.organization_id = o.id order by k.valid_from desc limit 1) as kind,
       p.parent_id, (select r.name from organization_name r where r.organization_id = p.parent_id order by r.valid_from desc limit 1) as parent
  from (select hits.*, row_number() over () as place from (
    (select organization_id, matched, valid_from, valid_to from (
      (select open_plain as plain, organization_id, name as matched, valid_from, valid_to from organization_name
        where valid_to is null and valid_from <= {on} and open_plain like {begins} order by open_plain, organization_id limit {limit})
      union all
      (select closed_plain, organization_id, name, valid_from, valid_to from organization_name
        where valid_to > {on} and valid_from <= {on} and closed_plain like {begins} order by closed_plain, organization_id limit {limit})) s
     order by plain, organization_id limit {limit})
    union all
    (select organization_id, matched, valid_from, valid_to from (
      (select open_plain as plain, organization_id, name as matched, valid_from, valid_to from organization_name
        where valid_to is null and valid_from <= {on} and {open_plain} and open_plain not like {begins} order by open_plain, organization_id limit {limit})
      union all
      (select closed_plain, organization_id, name, valid_from, valid_to from organization_name
        where valid_to > {on} and valid_from <= {on} and {closed_plain} and closed_plain not like {begins} order by closed_plain, organization_id limit {limit})) s
     order by plain, organization_id limit {limit})
    union all
    (select organization_id, name, valid_from, valid_to from (
      select * from organization_name where valid_to <= {on} and closed_plain like {begins} order by closed_plain, organization_id) s
      where {exists} and not {better} limit {limit})
    union all
    (select organization_id, name, valid_from, valid_to from (
      select * from organization_name where valid_to <= {on} and {closed_plain} and closed_plain not like {begins} order by closed_plain, organization_id) s
      where {exists} and not {better} limit {limit})
    union all
    (select organization_id, name, valid_from, valid_to from (
      select * from organization_name where valid_to <= {on} and closed_plain like {begins} order by closed_plain, organization_id) s
      where not {exists} and not {better} limit {limit})
    union all
    (select organization_id, name, valid_from, valid_to from (
      select * from organization_name where valid_to <= {on} and {closed_plain} and closed_plain not like {begins} order by closed_plain, organization_id) s
      where not {exists} and not {better} limit {limit})
    limit {limit}) hits) h
  join organization o on o.id = h.organization_id
  left join organization_name n on n.organization_id = o.id and n.valid_from <= {on} and (n.valid_to > {on} or n.valid_to is null)
  left join organization_parent_entry p on p.organization_id = o.id
       and p.valid_from <= {on} and (p.valid_to > {on} or p.valid_to = o.ended_on or p.valid_to is null)
 order by h.place
