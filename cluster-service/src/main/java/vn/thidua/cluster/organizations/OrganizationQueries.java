package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What other features ask about organizations. */
@ApplicationScoped
public class OrganizationQueries {

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

  /**
   * 400 {@code unknown-organization} at each place whose id no organization ever had.
   *
   * @param byPointer ids by the JSON pointer of their place in the request
   */
  public void requireKnown(Map<String, UUID> byPointer) {
    Set<UUID> unknown = unknown(byPointer.values());
    if (!unknown.isEmpty()) {
      throw ProblemException.invalid(
          byPointer.entrySet().stream()
              .filter(place -> unknown.contains(place.getValue()))
              .map(place -> unknown(place.getKey(), place.getValue()))
              .toList());
    }
  }

  static FieldError unknown(String pointer, UUID id) {
    return new FieldError(
        pointer,
        "unknown-organization",
        Text.of("Không có đơn vị %s", "There is no organization %s", id));
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

  /** All that was ever true of it. */
  public Optional<OrganizationState> one(UUID id) {
    return entities
        .createQuery(
            "select source, key, endedOn, endDocument, version from Organization where id = :id",
            Tuple.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(row ->
            OrganizationState.of(
                id,
                row.get(0, String.class),
                row.get(1, String.class),
                history(id, "OrganizationName", "name, nameEn", Dated.Name.class),
                history(id, "OrganizationCode", "orgCode", Dated.Code.class),
                history(id, "OrganizationKindEntry", "kind", Dated.Kind.class),
                history(id, "OrganizationParentEntry", "parentId", Dated.Parent.class),
                row.get(2, LocalDate.class),
                row.get(3, String.class),
                row.get(4, Long.class)));
  }

  private <D extends Dated> List<D> history(UUID id, String entry, String what, Class<D> type) {
    return entities
        .createQuery(
            "select new %s(%s, validFrom, validTo, document) from %s where organization.id = :id"
                    .formatted(type.getName(), what, entry)
                + " order by validFrom nulls first, validTo nulls last, id",
            type)
        .setParameter("id", id)
        .getResultList();
  }
}
