package vn.thidua.cluster.regulations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.cluster.regulations.RegulationEvents.RegulationChanged;
import vn.thidua.cluster.regulations.RegulationEvents.RegulationDrafted;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Writes a new version of an organizer's regulation, and writes it anew while it is a draft. */
@ApplicationScoped
class DraftRegulation {

  private final RegulationRepository regulations;
  private final OrganizerQueries organizers;
  private final Secretaries secretaries;
  private final RegulationQueries queries;
  private final RegulationEvents events;
  private final Idempotency idempotency;

  DraftRegulation(
      RegulationRepository regulations,
      OrganizerQueries organizers,
      Secretaries secretaries,
      RegulationQueries queries,
      RegulationEvents events,
      Idempotency idempotency) {
    this.regulations = regulations;
    this.organizers = organizers;
    this.secretaries = secretaries;
    this.queries = queries;
    this.events = events;
    this.idempotency = idempotency;
  }

  @Transactional
  UUID draft(RegulationResource.Draft request, Actor by, RequestKey requestKey) {
    if (!organizers.exists(request.organizerId())) {
      throw ProblemException.invalid(
          "/organizerId",
          "unknown-organizer",
          Text.of(
              "Không có cơ quan tổ chức %s", "There is no organizer %s", request.organizerId()));
    }
    HeldMandate mandate = secretaries.require(by, request.organizerId());
    return idempotency.once(requestKey, request, () -> create(request, By.mandate(by, mandate)));
  }

  private UUID create(RegulationResource.Draft request, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      regulations
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    RegulationResource.Body content = request.content();
    check(content);
    regulations.awaitTurn(request.organizerId());
    int number = regulations.nextNumber(request.organizerId());
    Regulation regulation = new Regulation(request.organizerId(), reference, number, content);
    regulations.persistAndFlush(regulation);
    events.publish(by, new RegulationDrafted(number), null, regulation.view());
    return regulation.id();
  }

  @Transactional
  void redraft(UUID id, RegulationResource.Body content, long expected, Actor by) {
    queries.requireVisible(id, by);
    Regulation regulation = regulations.findById(id, LockModeType.PESSIMISTIC_WRITE);
    HeldMandate mandate = secretaries.require(by, regulation.organizerId());
    Etag.check(expected, regulation.version());
    check(content);
    RegulationViews.One before = regulation.view();
    regulation.redraft(content);
    regulations.flush();
    RegulationViews.One after = regulation.view();
    if (after.version() != before.version()) {
      events.publish(By.mandate(by, mandate), new RegulationChanged(after.number()), before, after);
    }
  }

  private static void check(RegulationResource.Body content) {
    List<FieldError> errors = new ArrayList<>();
    RegulationLimits limits = content.limits();
    if (limits != null) {
      Integer most = limits.maxMembers();
      Integer fewest = limits.minMembers();
      if (most != null && fewest != null && fewest > most) {
        errors.add(
            new FieldError(
                "/limits/maxMembers",
                "below-minimum",
                Text.of(
                    "Nhiều nhất %d ít hơn ít nhất %d",
                    "At most %d is less than at least %d", most, fewest)));
      }
    }
    duplicates(content.deadlines(), errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private static void duplicates(@Nullable List<Deadline> deadlines, List<FieldError> errors) {
    Set<Deadline.Step> seen = EnumSet.noneOf(Deadline.Step.class);
    for (int i = 0; deadlines != null && i < deadlines.size(); i++) {
      if (!seen.add(deadlines.get(i).step())) {
        errors.add(
            new FieldError(
                "/deadlines/" + i + "/step",
                "duplicate",
                Text.of(
                    "Bước %s có hai lần", "The step %s stands twice", deadlines.get(i).step())));
      }
    }
  }
}
