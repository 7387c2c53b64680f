package vn.thidua.cluster.organizations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;

/** Organizations are read as entities only together with their row's lock. */
@ApplicationScoped
class OrganizationRepository implements PanacheRepositoryBase<Organization, UUID> {

  /** One for all parents: whether a cycle would arise is asked of all of them together. */
  private static final String LOCK_PARENTS =
      "select cast(pg_advisory_xact_lock(hashtextextended('organization-parents', 0)) as text)";

  private static final String ALWAYS = "-infinity";

  private static final String LOCK_CODE =
      "select cast(pg_advisory_xact_lock(hashtextextended(:code, 1)) as text)";

  private static final String HOLDER =
      """
      select c.organization_id from organization_code c
       where c.org_code = :code and c.organization_id <> :but
         and daterange(c.valid_from, c.valid_to) && daterange(cast(:on as date), null)
       order by c.valid_from limit 1
      """;

  /** All that are above the parent on some day from then on, with the days that are left. */
  private static final String PATH_UP =
      """
      with recursive up (id, during, path) as (
        select cast(:parent as uuid), daterange(:on, null), cast(:parent as text)
        union all
        select p.parent_id, up.during * daterange(p.valid_from, p.valid_to),
               up.path || ' ' || p.parent_id
          from up
          join organization_parent_entry p on p.organization_id = up.id
           and daterange(p.valid_from, p.valid_to) && up.during
         where up.id <> :id)
      select path from up where id = :id limit 1
      """;

  private static final String EXISTENCE =
      """
      select o.id,
             exists (select 1 from OrganizationName n where n.organization = o
                 and (n.validFrom is null or n.validFrom <= :on)
                 and (n.validTo is null or n.validTo > :on)),
             exists (select 1 from OrganizationName n where n.organization = o
                 and n.validTo <= :on)
        from Organization o
       where o.id in :ids
      """;

  /** Whether an organization is there on a day. */
  enum Existence {
    THERE,
    NOT_YET,
    ENDED
  }

  /** Those that there are, in the order of their ids. */
  List<Organization> locked(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : find("id in ?1 order by id", Set.copyOf(ids))
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
  }

  Organization forChange(UUID id) {
    Organization organization = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (organization == null) {
      throw ProblemException.notFound("organization", id);
    }
    return organization;
  }

  Optional<UUID> holder(ExternalReference reference) {
    return getEntityManager()
        .createQuery(
            "select id from Organization where source = :source and key = :key", UUID.class)
        .setParameter("source", reference.source())
        .setParameter("key", reference.key())
        .getResultStream()
        .findFirst();
  }

  /**
   * Who else has the code on that day or later; nobody else takes it before the transaction ends.
   */
  Optional<UUID> otherHolder(String orgCode, UUID but, @Nullable LocalDate on) {
    getEntityManager().createNativeQuery(LOCK_CODE).setParameter("code", orgCode).getSingleResult();
    return first(
        getEntityManager()
            .createNativeQuery(HOLDER, UUID.class)
            .setParameter("code", orgCode)
            .setParameter("but", but)
            .setParameter("on", on == null ? ALWAYS : on.toString()),
        UUID.class);
  }

  /**
   * From the parent up to the organization; empty if it is nowhere above. No other parent moves.
   */
  List<UUID> pathUp(UUID parent, UUID organization, LocalDate on) {
    getEntityManager().createNativeQuery(LOCK_PARENTS).getSingleResult();
    return first(
            getEntityManager()
                .createNativeQuery(PATH_UP, String.class)
                .setParameter("parent", parent)
                .setParameter("id", organization)
                .setParameter("on", on),
            String.class)
        .map(path -> Arrays.stream(path.split(" ")).map(UUID::fromString).toList())
        .orElse(List.of());
  }

  private static <T> Optional<T> first(Query query, Class<T> type) {
    List<?> rows = query.getResultList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(type.cast(rows.getFirst()));
  }

  /** Where those of them that there are stand on the day; locked, so that they stay there. */
  Map<UUID, Existence> existence(Collection<UUID> ids, LocalDate on) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Set<UUID> asked = Set.copyOf(ids);
    getEntityManager()
        .createNativeQuery(
            "select id from organization where id in (:ids) order by id for share", UUID.class)
        .setParameter("ids", asked)
        .getResultList();
    return getEntityManager()
        .createQuery(EXISTENCE, Object[].class)
        .setParameter("ids", asked)
        .setParameter("on", on)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0],
                row -> {
                  if ((Boolean) row[1]) {
                    return Existence.THERE;
                  }
                  return (Boolean) row[2] ? Existence.ENDED : Existence.NOT_YET;
                }));
  }

  List<UUID> childrenOn(UUID parent, LocalDate on) {
    return getEntityManager()
        .createQuery(
            "select p.organization.id from OrganizationParentEntry p where p.parentId = :parent"
                + " and (p.validFrom is null or p.validFrom <= :on)"
                + " and (p.validTo is null or p.validTo > :on) order by p.organization.id",
            UUID.class)
        .setParameter("parent", parent)
        .setParameter("on", on)
        .getResultList();
  }
}
