package vn.thidua.cluster.successions.effects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.cluster.successions.plan.Facts.ClosedYear;
import vn.thidua.cluster.successions.plan.Facts.Unit;

/** What an act has to know of organizations, each in one statement however many there are. */
@ApplicationScoped
class UnitReading {

  /** The given ones and everything that is above them now. */
  private static final String UNITS =
      """
      with recursive above (id) as (
        select o.id from organization o where o.id in (:ids)
        union
        select p.parent_id
          from above a join organization_parent_entry p on p.organization_id = a.id
         where p.valid_to is null)
      select o.id, o.ended_on, o.end_document, n.name, n.name_en, k.kind, c.org_code, p.parent_id,
             (select max(f.valid_from) from organization_name f
               where f.organization_id = o.id
                 and not exists (select 1 from organization_name e
                                  where e.organization_id = f.organization_id and e.id <> f.id
                                    and e.valid_to = f.valid_from
                                    and e.valid_from is distinct from e.valid_to)) as begun,
             (select max(greatest(d.valid_from, d.valid_to))
                from (select valid_from, valid_to from organization_name where organization_id = o.id
                      union all
                      select valid_from, valid_to from organization_code where organization_id = o.id
                      union all
                      select valid_from, valid_to from organization_kind_entry where organization_id = o.id
                      union all
                      select valid_from, valid_to from organization_parent_entry
                       where organization_id = o.id) d) as last_change,
             (select cast(s.id as text) from succession s
                join succession_part part on part.succession_id = s.id
               where part.organization_id = o.id and part.role = 'PREDECESSOR'
                 and s.status = 'CARRIED_OUT' and s.rectified_by is null
                 and s.effective_on = o.ended_on
               order by s.turn desc limit 1) as ended_by
        from above a
        join organization o on o.id = a.id
        join lateral (select name, name_en from organization_name where organization_id = o.id
                       order by valid_from desc nulls last, valid_to desc nulls first, id desc
                       limit 1) n on true
        join lateral (select kind from organization_kind_entry where organization_id = o.id
                       order by valid_from desc nulls last, valid_to desc nulls first, id desc
                       limit 1) k on true
        left join lateral (select org_code, valid_to from organization_code
                            where organization_id = o.id
                            order by valid_from desc nulls last, valid_to desc nulls first, id desc
                            limit 1) c on c.valid_to is null or c.valid_to = o.ended_on
        left join lateral (select parent_id, valid_to from organization_parent_entry
                            where organization_id = o.id
                            order by valid_from desc nulls last, valid_to desc nulls first, id desc
                            limit 1) p on p.valid_to is null or p.valid_to = o.ended_on
      """;

  private static final String CHILDREN =
      """
      select p.organization_id
        from organization_parent_entry p
        join organization o on o.id = p.organization_id
       where p.parent_id in (:ids) and p.valid_to is null and o.ended_on is null
       order by p.organization_id
      """;

  private static final String HOLDERS =
      """
      select c.org_code, c.organization_id from organization_code c
       where c.org_code in (:codes) and (c.valid_to is null or c.valid_to > :on)
         and c.valid_from is distinct from c.valid_to
       order by c.org_code, c.valid_from desc nulls last
      """;

  private static final String CLOSED =
      """
      select distinct on (of) of, cluster_id, year, closed_on, document
        from (select m.organization_id as of, y.cluster_id, y.year, y.closed_on, y.document
                from closed_year y
                join closed_year_organization m on m.cluster_id = y.cluster_id and m.year = y.year
               where m.organization_id in (:ids) and y.year >= :year
              union all
              select y.cluster_id, y.cluster_id, y.year, y.closed_on, y.document
                from closed_year y where y.cluster_id in (:ids) and y.year >= :year) closed
       order by of, year desc
      """;

  private final EntityManager entities;

  UnitReading(EntityManager entities) {
    this.entities = entities;
  }

  Map<UUID, Unit> units(Collection<UUID> ids) {
    Map<UUID, Unit> units = new LinkedHashMap<>();
    if (ids.isEmpty()) {
      return units;
    }
    for (Tuple row : rows(UNITS, Map.of("ids", Set.copyOf(ids)))) {
      String by = row.get("ended_by", String.class);
      String document = row.get("end_document", String.class);
      Unit unit =
          new Unit(
              row.get("id", UUID.class),
              row.get("name", String.class),
              row.get("name_en", String.class),
              row.get("kind", String.class),
              row.get("org_code", String.class),
              row.get("parent_id", UUID.class),
              row.get("begun", LocalDate.class),
              row.get("ended_on", LocalDate.class),
              by == null ? document : document + ", " + by,
              row.get("last_change", LocalDate.class));
      units.put(unit.id(), unit);
    }
    return units;
  }

  List<UUID> children(Collection<UUID> parents) {
    return parents.isEmpty()
        ? List.of()
        : rows(CHILDREN, Map.of("ids", Set.copyOf(parents))).stream()
            .map(row -> row.get(0, UUID.class))
            .toList();
  }

  Map<String, UUID> holders(Collection<String> codes, LocalDate on) {
    Map<String, UUID> holders = new HashMap<>();
    if (!codes.isEmpty()) {
      for (Tuple row : rows(HOLDERS, Map.of("codes", Set.copyOf(codes), "on", on))) {
        holders.putIfAbsent(row.get(0, String.class), row.get(1, UUID.class));
      }
    }
    return holders;
  }

  /** Of organizations and clusters: the last year that was closed, if it is this one or later. */
  Map<UUID, ClosedYear> closed(Collection<UUID> ids, int year) {
    Map<UUID, ClosedYear> closed = new HashMap<>();
    if (!ids.isEmpty()) {
      for (Tuple row : rows(CLOSED, Map.of("ids", Set.copyOf(ids), "year", year))) {
        closed.put(
            row.get(0, UUID.class),
            new ClosedYear(
                row.get(1, UUID.class),
                row.get(2, Integer.class),
                row.get(3, LocalDate.class),
                row.get(4, String.class)));
      }
    }
    return closed;
  }

  List<String> kinds() {
    return rows("select code from organization_kind order by code", Map.of()).stream()
        .map(row -> row.get(0, String.class))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String sql, Map<String, Object> parameters) {
    var query = entities.createNativeQuery(sql, Tuple.class);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }
}
