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
    List<FieldError> errors = unknownAt(byPointer);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  /** The same for whoever tells all that is wrong at once. */
  public List<FieldError> unknownAt(Map<String, UUID> byPointer) {
    Set<UUID> unknown = unknown(byPointer.values());
    return byPointer.entrySet().stream()
        .filter(place -> unknown.contains(place.getValue()))
        .map(place -> unknown(place.getKey(), place.getValue()))
        .toList();
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

  /** The names that each of them had on some day, in their order; one statement. */
  public Map<UUID, List<Dated.Name>> names(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select n.organization.id, n.name, n.nameEn, n.validFrom, n.validTo, n.document"
                + " from OrganizationName n where n.organization.id in :ids"
                + " and (n.validFrom is null or n.validTo is null or n.validTo > n.validFrom)"
                + " order by n.validFrom nulls first, n.id",
            Tuple.class)
        .setParameter("ids", Set.copyOf(ids))
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> row.get(0, UUID.class),
                Collectors.mapping(
                    row ->
                        new Dated.Name(
                            row.get(1, String.class),
                            row.get(2, String.class),
                            row.get(3, LocalDate.class),
                            row.get(4, LocalDate.class),
                            row.get(5, String.class)),
                    Collectors.toList())));
  }

  /**
   * Whether one stands below the other, or is the other, on some day of a time.
   *
   * @param to the last day
   */
  public boolean inBranch(UUID organization, UUID of, LocalDate from, LocalDate to) {
    return organization.equals(of)
        || !entities
            .createNativeQuery(
                """
                with recursive up (id, during) as (
                  select cast(:organization as uuid), daterange(:from, :to, '[]')
                  union
                  select p.parent_id, up.during * daterange(p.valid_from, p.valid_to)
                    from up
                    join organization_parent_entry p on p.organization_id = up.id
                     and daterange(p.valid_from, p.valid_to) && up.during)
                select id from up where id = :of limit 1
                """,
                UUID.class)
            .setParameter("organization", organization)
            .setParameter("of", of)
            .setParameter("from", from)
            .setParameter("to", to)
            .getResultList()
            .isEmpty();
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
