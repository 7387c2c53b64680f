package vn.thidua.cluster.recommendations.topics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;

/** Reads topics: those for all, and those of organizers that the caller has to do with. */
@ApplicationScoped
public class TopicQueries {

  private static final String TOPIC =
      "select new vn.thidua.cluster.recommendations.topics.TopicView(id, organizerId, code, name,"
          + " nameEn) from RecommendationTopic";

  private final EntityManager entities;
  private final Involved involved;

  TopicQueries(EntityManager entities, Involved involved) {
    this.entities = entities;
    this.involved = involved;
  }

  /** The topic that the code means for an organizer. */
  public Optional<UUID> coded(String code, UUID organizer) {
    return entities
        .createQuery(
            "select id from RecommendationTopic"
                + " where code = :code and (organizerId is null or organizerId = :organizer)",
            UUID.class)
        .setParameter("code", code)
        .setParameter("organizer", organizer)
        .getResultStream()
        .findFirst();
  }

  Page<TopicView> list(@Nullable UUID organizer, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("(organizerId is null or organizerId = :organizer)", "organizer", organizer)
            .and("id > :after", "after", request.after());
    if (!involved.inAll(actor)) {
      Set<UUID> organizers = involved.organizers(actor);
      if (organizers.isEmpty()) {
        where.and("organizerId is null");
      } else {
        where.and("(organizerId is null or organizerId in :organizers)", "organizers", organizers);
      }
    }
    return request.page(
        where
            .bind(entities.createQuery(TOPIC + where.clause() + " order by id", TopicView.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        TopicView::id);
  }

  Optional<TopicView> one(UUID id) {
    return entities
        .createQuery(TOPIC + " where id = :id", TopicView.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }
}
