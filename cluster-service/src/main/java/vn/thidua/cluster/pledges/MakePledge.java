package vn.thidua.cluster.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.cluster.pledges.PledgeEvents.PledgeChanged;
import vn.thidua.cluster.pledges.PledgeEvents.PledgeMade;
import vn.thidua.cluster.pledges.PledgeEvents.PledgeWithdrawn;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Writes down what a unit promises, writes it anew, and takes it back. */
@ApplicationScoped
class MakePledge {

  private final EntityManager entities;
  private final OrganizerQueries organizers;
  private final OrganizationQueries organizations;
  private final Belongings belongings;
  private final ClosedYears years;
  private final PledgeAccess access;
  private final PledgeEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  MakePledge(
      EntityManager entities,
      OrganizerQueries organizers,
      OrganizationQueries organizations,
      Belongings belongings,
      ClosedYears years,
      PledgeAccess access,
      PledgeEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.entities = entities;
    this.organizers = organizers;
    this.organizations = organizations;
    this.belongings = belongings;
    this.years = years;
    this.access = access;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID make(PledgeRequests.Making request, Actor actor, RequestKey requestKey) {
    if (!organizers.exists(request.organizerId())) {
      throw ProblemException.invalid(
          "/organizerId",
          "unknown-organizer",
          Text.of(
              "Không có cơ quan tổ chức %s", "There is no organizer %s", request.organizerId()));
    }
    By by = access.requireWriter(actor, request.organizationId(), request.organizerId());
    if (by.as().equals(MandateRole.OFFICER.name()) && request.parentId() == null) {
      access.requireInvolved(actor, request.organizerId());
    }
    return idempotency.once(requestKey, request, () -> create(request, by));
  }

  private UUID create(PledgeRequests.Making request, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      requireFree(reference);
    }
    List<FieldError> errors = PledgeCheck.errors(request);
    Map<String, UUID> named = PledgeCheck.organizations(request.content());
    named.put("/organizationId", request.organizationId());
    requireValid(errors, named);
    PledgeViews.Belonging belonging = belongings.of(request);
    requireOpen(belonging.clusterId(), request.from());
    Pledge pledge = new Pledge(belonging, request.organizationId(), reference, request.content());
    entities.persist(pledge);
    entities.flush();
    events.publish(
        by, new PledgeMade(request.organizationId(), request.measure()), null, pledge.kept());
    return pledge.id();
  }

  private void requireFree(ExternalReference reference) {
    entities
        .createQuery(
            "select p.id from Pledge p where p.source = :source and p.key = :key", UUID.class)
        .setParameter("source", reference.source())
        .setParameter("key", reference.key())
        .getResultStream()
        .findFirst()
        .ifPresent(holder -> {
          throw reference.taken(holder);
        });
  }

  private void requireValid(List<FieldError> errors, Map<String, UUID> named) {
    errors.addAll(organizations.unknownAt(named));
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  @Transactional
  void redraft(UUID id, PledgeRequests.Content content, long expected, Actor actor) {
    Pledge pledge = locked(id, actor);
    By by = access.requireWriter(actor, pledge.organizationId(), pledge.organizerId());
    Etag.check(expected, pledge.version());
    if (by.as().equals(MandateRole.OFFICER.name())) {
      requireNotOver(pledge);
    }
    requireValid(PledgeCheck.errors(content), PledgeCheck.organizations(content));
    requireOpen(
        pledge.clusterId(),
        content.from().isBefore(pledge.from()) ? content.from() : pledge.from());
    belongings.requireChangeable(pledge, content);
    PledgeViews.Kept before = pledge.kept();
    pledge.redraft(content);
    entities.flush();
    PledgeViews.Kept after = pledge.kept();
    if (after.version() != before.version()) {
      events.publish(by, new PledgeChanged(content.measure()), before, after);
    }
  }

  @Transactional
  void withdraw(UUID id, PledgeRequests.Withdrawal request, @Nullable Long expected, Actor actor) {
    Pledge pledge = locked(id, actor);
    By by = access.requireSecretary(actor, pledge.organizerId());
    Etag.check(expected, pledge.version());
    requireOpen(pledge.clusterId(), pledge.from());
    PledgeViews.Kept before = pledge.kept();
    pledge.withdraw(request.reason());
    entities.flush();
    events.publish(by, new PledgeWithdrawn(request.reason()), before, pledge.kept());
  }

  /** Nobody asks less of themselves when it is known what was reached. */
  private void requireNotOver(Pledge pledge) {
    if (LocalDate.now(clock).isAfter(pledge.to())) {
      throw ProblemException.of(
          PledgeProblem.OVER,
          "Chỉ tiêu đã hết thời gian ngày %s; từ đó chỉ thư ký sửa được.",
          "The time of the pledge was over on %s; since then only a secretary can change it.",
          pledge.to());
    }
  }

  private Pledge locked(UUID id, Actor actor) {
    Pledge pledge = entities.find(Pledge.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (pledge == null) {
      throw ProblemException.notFound("pledge", id);
    }
    access.requireSeen(pledge, actor);
    return pledge;
  }

  private void requireOpen(@Nullable UUID cluster, LocalDate from) {
    if (cluster != null) {
      years.requireOpen(cluster, from, "/from");
    }
  }
}
