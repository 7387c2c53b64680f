exists (select 1 from organization_name m
         where m.organization_id = s.organization_id and ({m.open_plain} or {m.closed_plain})
           and (m.valid_from <= {on} and (m.valid_to > {on} or m.valid_to is null) or m.valid_from > s.valid_from) offset 0)
