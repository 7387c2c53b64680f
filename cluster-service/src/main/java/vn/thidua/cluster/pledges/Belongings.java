package vn.thidua.cluster.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.agreements.Agreements;
import vn.thidua.cluster.movements.Movements;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Finds to what a pledge belongs, and asks whether it may. */
@ApplicationScoped
class Belongings {

  private final EntityManager entities;
  private final OrganizationQueries organizations;
  private final Agreements agreements;
  private final Movements movements;

  Belongings(
      EntityManager entities,
      OrganizationQueries organizations,
      Agreements agreements,
      Movements movements) {
    this.entities = entities;
    this.organizations = organizations;
    this.agreements = agreements;
    this.movements = movements;
  }

  PledgeViews.Belonging of(PledgeRequests.Making request) {
    UUID parentId = request.parentId();
    if (parentId != null) {
      return inside(parentId, request);
    }
    UUID organizer = request.organizerId();
    UUID agreement = request.agreementId();
    if (agreement != null) {
      UUID cluster = agreements.clusterOfUnclosed(agreement, organizer, "/agreementId");
      return new PledgeViews.Belonging(organizer, agreement, null, cluster, null);
    }
    UUID movement = Objects.requireNonNull(request.movementId());
    movements.requireKnown(movement, organizer, "/movementId");
    requireCluster(request.clusterId(), organizer);
    return new PledgeViews.Belonging(organizer, null, movement, request.clusterId(), null);
  }

  private PledgeViews.Belonging inside(UUID parentId, PledgeRequests.Making request) {
    Pledge parent = entities.find(Pledge.class, parentId, LockModeType.PESSIMISTIC_READ);
    if (parent == null || !parent.organizerId().equals(request.organizerId())) {
      throw ProblemException.invalid(
          "/parentId",
          "unknown-pledge",
          Text.of("Không có chỉ tiêu %s", "There is no pledge %s", parentId));
    }
    parent.requireStanding();
    requireWithin(parent, request.content());
    if (!organizations.inBranch(
        request.organizationId(), parent.organizationId(), request.from(), request.to())) {
      throw PledgeProblem.NOT_IN_BRANCH.at(
          "/organizationId",
          Text.of(
              "Đơn vị %s không phải là %s và cũng không trực thuộc đơn vị đó.",
              "The organization %s neither is %s nor stands below it.",
              request.organizationId(),
              parent.organizationId()));
    }
    return parent.belonging().in(parentId);
  }

  /**
   * What members pledged in an agreement stays when it is closed; how a unit divides it among those
   * below it does not concern the others. What is nested lies within the time of what it is nested
   * in, also when one is changed.
   */
  void requireChangeable(Pledge pledge, PledgeRequests.Content content) {
    UUID parentId = pledge.parentId();
    UUID agreement = pledge.belonging().agreementId();
    if (parentId == null && agreement != null) {
      agreements.clusterOfUnclosed(agreement, pledge.organizerId(), "/text");
    }
    if (parentId != null) {
      requireWithin(entities.find(Pledge.class, parentId, LockModeType.PESSIMISTIC_READ), content);
    }
    long outside =
        entities
            .createQuery(
                "select count(p) from Pledge p where p.parentId = :id"
                    + " and (p.startsOn < :from or p.endsOn > :to)",
                Long.class)
            .setParameter("id", pledge.id())
            .setParameter("from", content.from())
            .setParameter("to", content.to())
            .getSingleResult();
    if (outside > 0) {
      throw PledgeProblem.OUTSIDE_PLEDGE.at(
          "/from",
          Text.of(
              "%d chỉ tiêu bên trong nằm ngoài thời gian này.",
              "%d nested pledges are outside of this time.", outside));
    }
  }

  private static void requireWithin(Pledge parent, PledgeRequests.Content content) {
    boolean early = content.from().isBefore(parent.from());
    if (early || content.to().isAfter(parent.to())) {
      throw PledgeProblem.OUTSIDE_PLEDGE.at(
          early ? "/from" : "/to",
          Text.of(
              "Chỉ tiêu trên từ %s đến %s.",
              "The pledge above is from %s to %s.", parent.from(), parent.to()));
    }
  }

  private void requireCluster(@Nullable UUID cluster, UUID organizer) {
    if (cluster == null) {
      return;
    }
    boolean unknown =
        entities
            .createNativeQuery(
                "select c.id from cluster c where c.id = :id and c.organizer_id = :organizer",
                UUID.class)
            .setParameter("id", cluster)
            .setParameter("organizer", organizer)
            .getResultList()
            .isEmpty();
    if (unknown) {
      throw ProblemException.invalid(
          "/clusterId",
          "unknown-cluster",
          Text.of(
              "Cơ quan tổ chức %2$s không có cụm %1$s",
              "There is no cluster %1$s of the organizer %2$s", cluster, organizer));
    }
  }
}
