package vn.thidua.cluster.movements.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.movements.Movements;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/** Reads registrations; whoever may see the movement may. */
@ApplicationScoped
class RegistrationQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(UUID movementId, @Nullable UUID clusterId, @Nullable UUID organizationId) {}

  /** More than organizations will ever take part in one movement. */
  private static final int MOST_EXPORTED = 20_000;

  private static final String NAMES =
      """
      select r.id, n.name
        from movement_registration r
        join lateral (
             select o.name from organization_name o where o.organization_id = r.organization_id
              order by daterange(o.valid_from, o.valid_to) @> r.registered_on desc,
                       o.valid_from desc nulls last limit 1) n on true
       where r.id in (:ids)
      """;

  private final EntityManager entities;
  private final RegistrationRepository registrations;
  private final Movements movements;

  RegistrationQueries(
      EntityManager entities, RegistrationRepository registrations, Movements movements) {
    this.entities = entities;
    this.registrations = registrations;
    this.movements = movements;
  }

  /** The withdrawn ones too. */
  Page<RegistrationViews.MovementRegistration> list(
      Filter filter, Actor actor, PageRequest request) {
    movements.requireSeen(filter.movementId(), actor);
    List<MovementRegistration> rows =
        rows(where(filter).and("r.id > :after", "after", request.after()), request.fetch());
    Page<RegistrationViews.Content> page =
        request.page(
            rows.stream().map(MovementRegistration::content).toList(),
            RegistrationViews.Content::id);
    return new Page<>(named(page.items()), page.nextCursor());
  }

  /** All that hold, in the order in which organizations registered first. */
  List<RegistrationViews.MovementRegistration> export(UUID movement, Actor actor) {
    movements.requireSeen(movement, actor);
    return named(
        rows(
                where(new Filter(movement, null, null)).and("r.withdrawalReason is null"),
                MOST_EXPORTED)
            .stream()
            .map(MovementRegistration::content)
            .toList());
  }

  /** 404 also for whoever may not see it. */
  RegistrationViews.MovementRegistration one(UUID movement, UUID organization, Actor actor) {
    movements.requireSeen(movement, actor);
    return named(
            registrations
                .list("movementId = ?1 and organizationId = ?2", movement, organization)
                .stream()
                .map(MovementRegistration::content)
                .toList())
        .stream()
        .findFirst()
        .orElseThrow(() -> notFound(organization));
  }

  static ProblemException notFound(UUID organization) {
    return ProblemException.notFound("movement-registration", organization);
  }

  private Where where(Filter filter) {
    Where where =
        new Where()
            .and("r.movementId = :movement", "movement", filter.movementId())
            .and("r.organizationId = :organization", "organization", filter.organizationId());
    UUID cluster = filter.clusterId();
    if (cluster != null) {
      List<UUID> through = through(filter.movementId(), cluster);
      if (through.isEmpty()) {
        where.and("1 = 0");
      } else {
        where.and("r.organizationId in :through", "through", through);
      }
    }
    return where;
  }

  private List<UUID> through(UUID movement, UUID cluster) {
    List<UUID> organizations = new ArrayList<>();
    entities
        .createNativeQuery(
            "select distinct organization_id from movement_unit"
                + " where movement_id = :movement and cluster_id = :cluster",
            UUID.class)
        .setParameter("movement", movement)
        .setParameter("cluster", cluster)
        .getResultList()
        .forEach(id -> organizations.add((UUID) id));
    return organizations;
  }

  private List<MovementRegistration> rows(Where where, int most) {
    return where
        .bind(
            entities.createQuery(
                "select r from MovementRegistration r" + where.clause() + " order by r.id",
                MovementRegistration.class))
        .setMaxResults(most)
        .getResultList();
  }

  private List<RegistrationViews.MovementRegistration> named(
      List<RegistrationViews.Content> contents) {
    Map<UUID, String> names = names(contents.stream().map(RegistrationViews.Content::id).toList());
    return contents.stream()
        .map(content ->
            new RegistrationViews.MovementRegistration(
                content.id(),
                content.movementId(),
                content.organizationId(),
                names.get(content.id()),
                content.titles(),
                content.goals(),
                content.registeredAt(),
                content.withdrawalReason(),
                content.version()))
        .toList();
  }

  private Map<UUID, String> names(List<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .createNativeQuery(NAMES, Tuple.class)
          .setParameter("ids", ids)
          .getResultStream()
          .forEach(row -> {
            Tuple one = (Tuple) row;
            names.put(one.get("id", UUID.class), one.get("name", String.class));
          });
    }
    return names;
  }
}
