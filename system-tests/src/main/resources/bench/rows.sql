select o.id, o.source, o.key, o.version, o.ended_on, n.name, n.name_en, c.org_code, h.matched, h.valid_from, h.valid_to,
       (select k.kind from organization_kind_entry k where k.organization_id = o.id order by k.valid_from desc limit 1) as kind,
       (select p.parent_id from organization_parent_entry p
         where p.organization_id = o.id and p.valid_from <= {on} and (p.valid_to > {on} or p.valid_to is null)) as parent_id
  from (select hits.*, row_number() over () as place from ({hits} limit {limit}) hits) h
  join organization o on o.id = h.organization_id
  left join organization_name n on n.organization_id = o.id and n.valid_from <= {on} and (n.valid_to > {on} or n.valid_to is null)
  left join organization_code c on c.organization_id = o.id and c.valid_from <= {on} and (c.valid_to > {on} or c.valid_to is null)
 order by h.place
