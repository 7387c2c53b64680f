exists (select 1 from organization_name e
         where e.organization_id = s.organization_id and e.valid_from <= {on} and (e.valid_to > {on} or e.valid_to is null) offset 0)
