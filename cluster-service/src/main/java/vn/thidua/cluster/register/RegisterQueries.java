package vn.thidua.cluster.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;

/** Reads the register as it was on a date. */
@ApplicationScoped
class RegisterQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable String q,
      @Nullable String kind,
      @Nullable UUID parentId,
      @Nullable String source,
      @Nullable String key) {}

  private static final String ROWS =
      """
      select o.id, o.source, o.key, k.kind, p.parent_id, n.name, n.name_en, c.org_code, o.ended_on,
             o.version
        from organization o
        left join organization_name n on n.organization_id = o.id
         and daterange(n.valid_from, n.valid_to) @> cast(:on as date)
        left join organization_code c on c.organization_id = o.id
         and daterange(c.valid_from, c.valid_to) @> cast(:on as date)
        left join organization_kind_entry k on k.organization_id = o.id
         and daterange(k.valid_from, k.valid_to) @> cast(:on as date)
        left join organization_parent_entry p on p.organization_id = o.id
         and daterange(p.valid_from, p.valid_to) @> cast(:on as date)
      """;

  private final EntityManager entities;
  private final OrganizationQueries organizations;

  RegisterQueries(EntityManager entities, OrganizationQueries organizations) {
    this.entities = entities;
    this.organizations = organizations;
  }

  Page<OrganizationRow> list(Filter filter, LocalDate on, PageRequest request) {
    Where where =
        new Where()
            .with("on", on)
            .and(
                "lower(unaccent(n.name)) like lower(unaccent(:q)) escape '!'",
                "q",
                Where.containing(filter.q()))
            .and("k.kind = :kind", "kind", filter.kind())
            .and("p.parent_id = :parentId", "parentId", filter.parentId())
            .and("o.source = :source", "source", filter.source())
            .and("o.key = :key", "key", filter.key())
            .and("o.id > :after", "after", request.after());
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        where
            .bind(entities.createNativeQuery(ROWS + where.clause() + " order by o.id", Tuple.class))
            .setMaxResults(request.fetch())
            .getResultList();
    return request.page(rows.stream().map(RegisterQueries::row).toList(), OrganizationRow::id);
  }

  private static OrganizationRow row(Tuple row) {
    return new OrganizationRow(
        row.get("id", UUID.class),
        row.get("source", String.class),
        row.get("key", String.class),
        row.get("kind", String.class),
        row.get("parent_id", UUID.class),
        row.get("name", String.class),
        row.get("name_en", String.class),
        row.get("org_code", String.class),
        row.get("ended_on", LocalDate.class),
        row.get("version", Long.class));
  }

  Optional<OrganizationView> one(UUID id, LocalDate on) {
    return organizations.one(id).map(state -> OrganizationView.of(state, on));
  }
}
