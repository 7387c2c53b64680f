package vn.thidua.cluster.years;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** For what is recorded of a cluster's year without being a part of the cluster. */
@ApplicationScoped
public class OpenYears {

  private final EntityManager entities;
  private final ClosedYears closed;

  OpenYears(EntityManager entities, ClosedYears closed) {
    this.entities = entities;
    this.closed = closed;
  }

  /** 400 unless the cluster is one of the organizer's. None, which is null, always is. */
  public void requireOf(UUID organizer, @Nullable UUID cluster, String pointer) {
    if (cluster != null
        && entities
            .createNativeQuery(
                "select 1 from cluster where id = :cluster and organizer_id = :organizer",
                Integer.class)
            .setParameter("cluster", cluster)
            .setParameter("organizer", organizer)
            .getResultList()
            .isEmpty()) {
      throw ProblemException.invalid(
          pointer,
          "unknown-cluster",
          Text.of("Cơ quan tổ chức không có cụm %s", "The organizer has no cluster %s", cluster));
    }
  }

  /**
   * 409 if the year of the cluster is closed; else nobody closes it until the transaction ends.
   *
   * @param pointer where the request says what it would change
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(@Nullable UUID cluster, int year, String pointer) {
    if (cluster != null) {
      entities
          .createNativeQuery("select 1 from cluster where id = :cluster for share", Integer.class)
          .setParameter("cluster", cluster)
          .getResultList();
      closed.requireOpen(cluster, year, pointer);
    }
  }
}
