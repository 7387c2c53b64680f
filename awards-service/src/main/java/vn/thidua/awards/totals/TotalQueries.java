package vn.thidua.awards.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;

/** Reads reported numbers; they name nobody, so everybody may. */
@ApplicationScoped
class TotalQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable Integer year,
      @Nullable String source,
      @Nullable String key) {}

  @Schema(name = "AwardTotal")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID clusterId,
      int year,
      @Schema(description = "Collectives and individuals together") int count,
      @Nullable Integer collectives,
      @Nullable Integer individuals,
      @Nullable String note,
      long version) {}

  private static final String TOTALS =
      "select new vn.thidua.awards.totals.TotalQueries$One(t.id, t.source, t.key, t.organizerId,"
          + " t.clusterId, t.year, t.count, t.collectives, t.individuals, t.note, t.version)"
          + " from AwardTotal t";

  private final EntityManager entities;

  TotalQueries(EntityManager entities) {
    this.entities = entities;
  }

  Page<One> list(Filter filter, PageRequest request) {
    Where where =
        new Where()
            .and("t.organizerId = :organizer", "organizer", filter.organizerId())
            .and("t.clusterId = :cluster", "cluster", filter.clusterId())
            .and("t.year = :year", "year", filter.year())
            .and("t.source = :source", "source", filter.source())
            .and("t.key = :key", "key", filter.key())
            .and("t.id > :after", "after", request.after());
    return request.page(
        where
            .bind(entities.createQuery(TOTALS + where.clause() + " order by t.id", One.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        One::id);
  }

  Optional<One> one(UUID id) {
    return entities
        .createQuery(TOTALS + " where t.id = :id", One.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }
}
