package vn.thidua.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Who is about to refer to a content keeps off whoever would remove it, until the transaction ends:
 * between a look into the table and the removal nobody can come. Contents are told apart by 60 bits
 * of their digest; two that agree in them only wait for each other.
 */
@ApplicationScoped
class ContentLock {

  private static final int DIGITS = 15;

  private final EntityManager entities;

  ContentLock(EntityManager entities) {
    this.entities = entities;
  }

  /** For whoever is going to refer to it; many may at the same time. */
  void share(String sha256) {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock_shared(:key)", Integer.class)
        .setParameter("key", key(sha256))
        .getSingleResult();
  }

  /** For whoever would remove it; false, at once, while somebody is about to refer to it. */
  boolean tryAlone(String sha256) {
    return (Boolean)
        entities
            .createNativeQuery("select pg_try_advisory_xact_lock(:key)", Boolean.class)
            .setParameter("key", key(sha256))
            .getSingleResult();
  }

  private static long key(String sha256) {
    return Long.parseLong(sha256.substring(0, DIGITS), 16);
  }
}
