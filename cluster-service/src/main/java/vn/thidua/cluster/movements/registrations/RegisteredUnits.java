package vn.thidua.cluster.movements.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who has registered titles or goals. */
@ApplicationScoped
public class RegisteredUnits {

  private final EntityManager entities;

  RegisteredUnits(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Organizations that by some day had registered for a movement of the year in which they take
   * part through the cluster.
   */
  public Set<UUID> through(UUID cluster, int year, LocalDate by) {
    @SuppressWarnings("unchecked")
    List<UUID> organizations =
        entities
            .createNativeQuery(
                """
                select distinct r.organization_id
                  from movement_unit u
                  join movement_registration r on r.movement_id = u.movement_id
                   and r.organization_id = u.organization_id
                 where u.cluster_id = :cluster
                   and u.days && daterange(cast(:first as date), cast(:last as date), '[]')
                   and r.registered_on <= :by
                   and r.withdrawal_reason is null
                """,
                UUID.class)
            .setParameter("cluster", cluster)
            .setParameter("first", LocalDate.of(year, 1, 1))
            .setParameter("last", LocalDate.of(year, 12, 31))
            .setParameter("by", by)
            .getResultList();
    return Set.copyOf(organizations);
  }
}
