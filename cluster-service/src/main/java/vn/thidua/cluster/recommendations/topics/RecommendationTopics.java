package vn.thidua.cluster.recommendations.topics;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class RecommendationTopics implements PanacheRepositoryBase<RecommendationTopic, UUID> {

  /** Two who add the same code at once do so one after the other. */
  void awaitTurn(UUID organizer, String code) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .setParameter("name", "topic " + organizer + code)
        .getSingleResult();
  }

  boolean has(UUID organizer, String code) {
    return count("code = ?1 and (organizerId is null or organizerId = ?2)", code, organizer) > 0;
  }
}
