package vn.thidua.scoring.participants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who follows whom, by the acts that have been heard of. Only those that were carried out and not
 * undone count, and a chain goes through acts in the order of their days: what an organization took
 * over after it was split is no part of what split from it.
 */
@ApplicationScoped
public class Successions {

  private static final String COUNTS = "a.status = 'CARRIED_OUT' and not a.rectified";

  /** The one at the left of the act is no more after it. */
  private static final String ENDED =
      """
       and not exists (
             select 1 from known_succession_part c
              where c.succession_id = a.id and c.role = 'SUCCESSOR'
                and c.organization_id = l.organization_id)
      """;

  private static final String NO_MORE = "select " + isNoMore(":organization", "cast(:on as date)");

  private static final String BACKWARDS =
      """
      with recursive step (organization_id, on_date) as (
        select l.organization_id, a.on_date
          from known_succession_part r
          join known_succession a on a.id = r.succession_id and %1$s
          join known_succession_part l on l.succession_id = a.id and l.role = 'PREDECESSOR'
           and l.organization_id <> r.organization_id %2$s
         where r.role = 'SUCCESSOR' and r.organization_id in (:organizations)
        union
        select l.organization_id, a.on_date
          from step s
          join known_succession_part r on r.organization_id = s.organization_id
           and r.role = 'SUCCESSOR'
          join known_succession a on a.id = r.succession_id and a.on_date <= s.on_date and %1$s
          join known_succession_part l on l.succession_id = a.id and l.role = 'PREDECESSOR'
           and l.organization_id <> r.organization_id %2$s
      )
      select distinct organization_id from step
      """;

  private static final String MADE_OF = BACKWARDS.formatted(COUNTS, "");

  private static final String HELD = BACKWARDS.formatted(COUNTS, ENDED);

  private static final String HEIRS =
      """
      with recursive step (organization_id, on_date) as (
        select r.organization_id, a.on_date
          from known_succession_part l
          join known_succession a on a.id = l.succession_id and %1$s
          join known_succession_part r on r.succession_id = a.id and r.role = 'SUCCESSOR'
         where l.role = 'PREDECESSOR' and l.organization_id in (:organizations) %2$s
        union
        select r.organization_id, a.on_date
          from step s
          join known_succession_part l on l.organization_id = s.organization_id
           and l.role = 'PREDECESSOR'
          join known_succession a on a.id = l.succession_id and a.on_date >= s.on_date and %1$s
          join known_succession_part r on r.succession_id = a.id and r.role = 'SUCCESSOR'
         where true %2$s
      )
      select distinct organization_id from step
      """
          .formatted(COUNTS, ENDED);

  private final EntityManager entities;

  Successions(EntityManager entities) {
    this.entities = entities;
  }

  /** All that the organizations were made of, also what goes on beside them; not themselves. */
  public Set<UUID> predecessorsOf(Collection<UUID> organizations) {
    return chain(MADE_OF, organizations);
  }

  /**
   * The organizations, and those of their predecessors that are no more: what was these' is in the
   * hands of whoever acts for those.
   */
  public Set<UUID> heldBy(Collection<UUID> organizations) {
    Set<UUID> held = chain(HELD, organizations);
    held.addAll(organizations);
    return held;
  }

  /** The organizations, and those that follow them where they are no more. */
  public Set<UUID> heirsOf(Collection<UUID> organizations) {
    Set<UUID> heirs = chain(HEIRS, organizations);
    heirs.addAll(organizations);
    return heirs;
  }

  /** Whether an act ended the organization by the date, whatever its memberships still say. */
  public boolean isNoMoreOn(UUID organization, LocalDate on) {
    return (Boolean)
        entities
            .createNativeQuery(NO_MORE, Boolean.class)
            .setParameter("organization", organization)
            .setParameter("on", on)
            .getSingleResult();
  }

  /** The same as a condition in SQL, of an organization and a date that stand in the statement. */
  public static String isNoMore(String organization, String on) {
    return """
    exists (
      select 1
        from known_succession_part l
        join known_succession a on a.id = l.succession_id and %s and a.on_date <= %s
       where l.role = 'PREDECESSOR' and l.organization_id = %s %s)
    """
        .formatted(COUNTS, on, organization, ENDED);
  }

  private Set<UUID> chain(String statement, Collection<UUID> organizations) {
    return organizations.isEmpty()
        ? new HashSet<>()
        : new HashSet<>(
            entities
                .createNativeQuery(statement, UUID.class)
                .setParameter("organizations", Set.copyOf(organizations))
                .getResultList());
  }
}
