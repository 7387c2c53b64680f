package vn.thidua.cluster.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import vn.thidua.cluster.outside.Awaiting;

/** The proposals that awards-service has told of. */
@ApplicationScoped
public class KnownProposals {

  private final EntityManager entities;
  private final Awaiting awaiting;

  KnownProposals(EntityManager entities, Awaiting awaiting) {
    this.entities = entities;
    this.awaiting = awaiting;
  }

  /**
   * Waits a moment for a proposal that has not been heard of, then 409. Call before the command.
   *
   * @param pointer where the request names it
   */
  public void requireKnown(UUID id, String pointer) {
    awaiting.await(() -> known(id), id, pointer);
  }

  private boolean known(UUID id) {
    return !entities
        .createQuery("select id from KnownWork where id = :id and kind = :kind", UUID.class)
        .setParameter("id", id)
        .setParameter("kind", WorkKind.PROPOSAL)
        .getResultList()
        .isEmpty();
  }
}
