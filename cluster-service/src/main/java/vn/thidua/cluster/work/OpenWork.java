package vn.thidua.cluster.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the other services have in hand for organizations. It may lag behind them: good for showing
 * what an act concerns, not for deciding anything.
 */
@ApplicationScoped
public class OpenWork {

  private static final Set<String> CLOSED = Set.of("CLOSED");
  private static final Set<String> ENDED = Set.of("CLOSED", "DECIDED", "REFUSED", "WITHDRAWN");

  private final EntityManager entities;

  OpenWork(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Sheets that were not closed, of periods that are open or have not been heard of, and proposals
   * that nobody has decided, refused or withdrawn. Sheets first, by year.
   */
  public List<WorkItem> of(Collection<UUID> organizations) {
    return organizations.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                """
                select new vn.thidua.cluster.work.WorkItem(w.id, w.kind, w.organizationId,
                         w.clusterId, w.periodId, coalesce(w.year, p.year), p.startsOn, p.endsOn,
                         w.status)
                  from KnownWork w left join KnownPeriod p on p.id = w.periodId
                 where w.organizationId in :organizations
                   and w.status not in :ended
                   and (p.id is null or p.status not in :closed)
                 order by w.kind desc, coalesce(w.year, p.year), w.organizationId, w.id
                """,
                WorkItem.class)
            .setParameter("organizations", Set.copyOf(organizations))
            .setParameter("ended", ENDED)
            .setParameter("closed", CLOSED)
            .getResultList();
  }
}
