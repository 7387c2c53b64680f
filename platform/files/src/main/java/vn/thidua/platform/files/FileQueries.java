package vn.thidua.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Where;

@ApplicationScoped
class FileQueries {

  private static final String VIEW =
      "f.id, f.name, f.media_type, f.size, f.sha256, f.uploaded_at from document_file f";

  private final EntityManager entities;
  private final ServiceFiles service;

  FileQueries(EntityManager entities, ServiceFiles service) {
    this.entities = entities;
    this.service = service;
  }

  Optional<FileView> one(UUID id, Actor actor) {
    Where where = new Where().and("f.id = :id", "id", id);
    service.onlyVisible(where, actor);
    return where
        .bind(entities.createNativeQuery("select " + VIEW + where.clause(), Tuple.class))
        .getResultStream()
        .findFirst()
        .map(row -> view((Tuple) row));
  }

  /** Those of the files that are there and that the actor may see. */
  Set<UUID> visible(Collection<UUID> ids, Actor actor) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    Where where = new Where().and("f.id in (:ids)", "ids", ids);
    service.onlyVisible(where, actor);
    Set<UUID> visible = new HashSet<>();
    where
        .bind(
            entities.createNativeQuery(
                "select f.id from document_file f" + where.clause(), UUID.class))
        .getResultList()
        .forEach(id -> visible.add((UUID) id));
    return visible;
  }

  /** What each of the aggregates uses, in the order of uploading; one statement for all. */
  Map<UUID, List<FileView>> usedBy(String aggregateType, Collection<UUID> aggregates) {
    Map<UUID, List<FileView>> files = new LinkedHashMap<>();
    if (aggregates.isEmpty()) {
      return files;
    }
    entities
        .createNativeQuery(
            "select u.aggregate_id, "
                + VIEW
                + " join document_use u on u.file_id = f.id"
                + " where u.aggregate_type = :type and u.aggregate_id in (:aggregates)"
                + " order by f.id",
            Tuple.class)
        .setParameter("type", aggregateType)
        .setParameter("aggregates", aggregates)
        .getResultStream()
        .forEach(row -> {
          Tuple tuple = (Tuple) row;
          files
              .computeIfAbsent(tuple.get("aggregate_id", UUID.class), id -> new ArrayList<>())
              .add(view(tuple));
        });
    return files;
  }

  /** Digests of contents that files have, in their order; for whoever asks outside of a request. */
  @ActivateRequestContext
  List<String> contentsAfter(String sha256, int most) {
    return entities
        .createQuery(
            "select distinct sha256 from DocumentFile where sha256 > :after order by sha256",
            String.class)
        .setParameter("after", sha256)
        .setMaxResults(most)
        .getResultList();
  }

  @ActivateRequestContext
  List<UUID> withContent(String sha256) {
    return entities
        .createQuery("select id from DocumentFile where sha256 = :sha256 order by id", UUID.class)
        .setParameter("sha256", sha256)
        .getResultList();
  }

  private static FileView view(Tuple row) {
    return new FileView(
        row.get("id", UUID.class),
        row.get("name", String.class),
        row.get("media_type", String.class),
        row.get("size", Number.class).longValue(),
        row.get("sha256", String.class),
        row.get("uploaded_at", Instant.class));
  }
}
