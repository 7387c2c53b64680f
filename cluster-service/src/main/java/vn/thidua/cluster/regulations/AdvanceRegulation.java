package vn.thidua.cluster.regulations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.cluster.regulations.RegulationEvents.RegulationApproved;
import vn.thidua.cluster.regulations.RegulationEvents.RegulationConsulted;
import vn.thidua.cluster.regulations.RegulationEvents.RegulationEvent;
import vn.thidua.cluster.regulations.RegulationEvents.RegulationInForce;
import vn.thidua.cluster.regulations.RegulationEvents.RegulationReplaced;
import vn.thidua.cluster.regulations.RegulationEvents.RegulationWithdrawn;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Etag;

/** A version's way from draft to force, or to its withdrawal. */
@ApplicationScoped
class AdvanceRegulation {

  private final RegulationRepository regulations;
  private final RegulationQueries queries;
  private final Secretaries secretaries;
  private final ClosedYears years;
  private final RegulationEvents events;
  private final EntityManager entities;
  private final Clock clock;

  AdvanceRegulation(
      RegulationRepository regulations,
      RegulationQueries queries,
      Secretaries secretaries,
      ClosedYears years,
      RegulationEvents events,
      EntityManager entities,
      Clock clock) {
    this.regulations = regulations;
    this.queries = queries;
    this.secretaries = secretaries;
    this.years = years;
    this.events = events;
    this.entities = entities;
    this.clock = clock;
  }

  @Transactional
  void consult(
      UUID id, RegulationResource.Consultation request, @Nullable Long expected, Actor by) {
    LocalDate on = request.on() == null ? LocalDate.now(clock) : request.on();
    act(
        id,
        expected,
        by,
        new RegulationConsulted(on),
        regulation -> regulation.consulted(request.opinions(), on));
  }

  @Transactional
  void approve(UUID id, RegulationViews.Approval request, @Nullable Long expected, Actor by) {
    act(
        id,
        expected,
        by,
        new RegulationApproved(request),
        regulation -> regulation.approved(request));
  }

  /** The one in force before ends on the day. */
  @Transactional
  void enterIntoForce(
      UUID id, RegulationResource.EntryIntoForce request, @Nullable Long expected, Actor by) {
    act(
        id,
        expected,
        by,
        new RegulationInForce(request.from()),
        regulation -> {
          requireOpenYears(regulation.organizerId(), request.from());
          Regulation former = regulations.openInForce(regulation.organizerId()).orElse(null);
          regulation.inForce(request.from());
          if (former != null) {
            RegulationViews.One before = former.view();
            former.replacedFrom(request.from());
            regulations.flush();
            events.publish(
                By.mandate(by, secretaries.require(by, former.organizerId())),
                new RegulationReplaced(id, request.from()),
                before,
                former.view());
          }
        });
  }

  @Transactional
  void withdraw(UUID id, RegulationResource.Withdrawal request, @Nullable Long expected, Actor by) {
    act(
        id,
        expected,
        by,
        new RegulationWithdrawn(request.reason()),
        regulation -> regulation.withdrawn(request.reason()));
  }

  private void act(
      UUID id,
      @Nullable Long expected,
      Actor actor,
      RegulationEvent fact,
      Consumer<Regulation> change) {
    queries.requireVisible(id, actor);
    By by = By.mandate(actor, secretaries.require(actor, queries.organizerOf(id)));
    regulations.awaitTurn(queries.organizerOf(id));
    Regulation regulation = regulations.findById(id, LockModeType.PESSIMISTIC_WRITE);
    Etag.check(expected, regulation.version());
    RegulationViews.One before = regulation.view();
    change.accept(regulation);
    regulations.flush();
    events.publish(by, fact, before, regulation.view());
  }

  /** What was in force in a closed year of one of the organizer's clusters stays so. */
  private void requireOpenYears(UUID organizer, LocalDate from) {
    @SuppressWarnings("unchecked")
    List<UUID> closed =
        entities
            .createNativeQuery(
                "select y.cluster_id from closed_year y join cluster c on c.id = y.cluster_id"
                    + " where c.organizer_id = :organizer and y.year >= :year"
                    + " order by y.year desc limit 1",
                UUID.class)
            .setParameter("organizer", organizer)
            .setParameter("year", from.getYear())
            .getResultList();
    closed.forEach(cluster -> years.requireOpen(cluster, from, "/from"));
  }
}
