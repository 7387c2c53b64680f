package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;

/** Reads organizations as they were on a date; other features ask here whether one exists. */
@ApplicationScoped
public class OrganizationQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable String q,
      @Nullable String kind,
      @Nullable UUID parentId,
      @Nullable String source,
      @Nullable String key) {}

  private static final String ROWS =
      """
      select new vn.thidua.cluster.organizations.OrganizationRow(
               o.id, o.source, o.key, o.kind, o.parentId, n.name, n.nameEn, c.orgCode, o.endedOn,
               o.version)
        from Organization o
        left join o.names n on (n.validFrom is null or n.validFrom <= :on) and (n.validTo is null or n.validTo > :on)
        left join o.codes c on (c.validFrom is null or c.validFrom <= :on) and (c.validTo is null or c.validTo > :on)
      """;

  private final EntityManager entities;

  OrganizationQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** Those of the ids that no organization has. */
  public Set<UUID> unknown(Collection<UUID> ids) {
    Set<UUID> unknown = new HashSet<>(ids);
    if (!ids.isEmpty()) {
      entities
          .createQuery("select id from Organization where id in :ids", UUID.class)
          .setParameter("ids", unknown)
          .getResultList()
          .forEach(unknown::remove);
    }
    return unknown;
  }

  /** The names of those organizations that had one on the date. */
  public Map<UUID, String> namesOn(Collection<UUID> ids, LocalDate on) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select n.organization.id, n.name from OrganizationName n where n.organization.id in :ids"
                + " and (n.validFrom is null or n.validFrom <= :on)"
                + " and (n.validTo is null or n.validTo > :on)",
            Object[].class)
        .setParameter("ids", Set.copyOf(ids))
        .setParameter("on", on)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  Page<OrganizationRow> list(Filter filter, LocalDate on, PageRequest request) {
    Where where =
        new Where()
            .with("on", on)
            .and(
                "lower(function('unaccent', n.name)) like lower(function('unaccent', :q)) escape '!'",
                "q",
                Where.containing(filter.q()))
            .and("o.kind = :kind", "kind", filter.kind())
            .and("o.parentId = :parentId", "parentId", filter.parentId())
            .and("o.source = :source", "source", filter.source())
            .and("o.key = :key", "key", filter.key())
            .and("o.id > :after", "after", request.after());
    return request.page(
        where
            .bind(
                entities.createQuery(
                    ROWS + where.clause() + " order by o.id", OrganizationRow.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        OrganizationRow::id);
  }

  Optional<OrganizationView> one(UUID id, LocalDate on) {
    return entities
        .createQuery(ROWS + " where o.id = :id", OrganizationRow.class)
        .setParameter("on", on)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(this::withHistory);
  }

  private OrganizationView withHistory(OrganizationRow row) {
    return new OrganizationView(
        row.id(),
        row.source(),
        row.key(),
        row.kind(),
        row.parentId(),
        row.name(),
        row.nameEn(),
        row.orgCode(),
        history(
            "select new vn.thidua.cluster.organizations.DatedName(name, nameEn, validFrom, validTo, document)"
                + " from OrganizationName where organization.id = :id order by validFrom nulls first",
            row.id(),
            DatedName.class),
        history(
            "select new vn.thidua.cluster.organizations.DatedCode(orgCode, validFrom, validTo, document)"
                + " from OrganizationCode where organization.id = :id order by validFrom nulls first",
            row.id(),
            DatedCode.class),
        row.endedOn(),
        row.endedOn() == null ? null : endDocument(row.id()),
        row.version());
  }

  private @Nullable String endDocument(UUID id) {
    return entities
        .createQuery("select endDocument from Organization where id = :id", String.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  private <T> List<T> history(String query, UUID id, Class<T> type) {
    return entities.createQuery(query, type).setParameter("id", id).getResultList();
  }
}
