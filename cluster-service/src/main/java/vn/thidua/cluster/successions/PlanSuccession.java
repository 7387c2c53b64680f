package vn.thidua.cluster.successions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.cluster.successions.SuccessionEvents.SuccessionChanged;
import vn.thidua.cluster.successions.SuccessionEvents.SuccessionPlanned;
import vn.thidua.cluster.successions.SuccessionEvents.SuccessionState;
import vn.thidua.cluster.successions.SuccessionEvents.SuccessionWithdrawn;
import vn.thidua.cluster.successions.effects.ReadFacts;
import vn.thidua.cluster.successions.plan.Act;
import vn.thidua.cluster.successions.plan.Plan;
import vn.thidua.cluster.successions.plan.Refusal;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * A plan may be made for a day on which other things will be true, so what the present state does
 * not allow is shown in the preview and refused when it is carried out.
 */
@ApplicationScoped
class PlanSuccession {

  private final SuccessionRepository successions;
  private final SuccessionAccess access;
  private final SuccessionJson json;
  private final SuccessionEvents events;
  private final ReadFacts facts;
  private final OrganizerQueries organizers;
  private final Idempotency idempotency;
  private final Clock clock;

  PlanSuccession(
      SuccessionRepository successions,
      SuccessionAccess access,
      SuccessionJson json,
      SuccessionEvents events,
      ReadFacts facts,
      OrganizerQueries organizers,
      Idempotency idempotency,
      Clock clock) {
    this.successions = successions;
    this.access = access;
    this.json = json;
    this.events = events;
    this.facts = facts;
    this.organizers = organizers;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID plan(SuccessionRequests.Content request, Actor actor, RequestKey key) {
    By by = permitted(request, actor);
    return idempotency.once(key, request, () -> create(request, actor, by));
  }

  private UUID create(SuccessionRequests.Content request, Actor actor, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      successions
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    Act act = checked(request, actor);
    Succession succession =
        new Succession(
            reference,
            request.organizerId(),
            act,
            json.write(act),
            request.legalBasis(),
            actor.subject(),
            clock.instant());
    successions.persistAndFlush(succession);
    events.publish(by, new SuccessionPlanned(actor.subject()), null, succession.state());
    return succession.id();
  }

  @Transactional
  void change(UUID id, SuccessionRequests.Content request, long expected, Actor actor) {
    Succession succession = successions.forChange(id, expected);
    By by = access.require(actor, succession.organizerId());
    succession.requirePlanned();
    if (!Objects.equals(succession.organizerId(), request.organizerId())) {
      throw fixed("/organizerId");
    }
    if (!succession.isFrom(request.source(), request.key())) {
      throw fixed("/source");
    }
    SuccessionState before = succession.state();
    Act act = checked(request, actor);
    succession.change(act, json.write(act), request.legalBasis(), clock.instant());
    successions.flush();
    events.publish(by, new SuccessionChanged(actor.subject()), before, succession.state());
  }

  @Transactional
  void withdraw(
      UUID id, SuccessionRequests.Withdrawal request, @Nullable Long expected, Actor actor) {
    Succession succession = successions.forChange(id, expected);
    By by = access.require(actor, succession.organizerId());
    SuccessionState before = succession.state();
    succession.withdraw(request.reason(), clock.instant());
    successions.flush();
    events.publish(
        by, new SuccessionWithdrawn(actor.subject(), request.reason()), before, succession.state());
  }

  /** 400 for an organizer that does not exist, 403 for whoever may not act for it. */
  By permitted(SuccessionRequests.Content request, Actor actor) {
    UUID organizer = request.organizerId();
    if (organizer != null && !organizers.exists(organizer)) {
      throw ProblemException.invalid(
          "/organizerId",
          "unknown-organizer",
          Text.of("Không có cơ quan tổ chức %s", "There is no organizer %s", organizer));
    }
    return access.require(actor, organizer);
  }

  private Act checked(SuccessionRequests.Content request, Actor actor) {
    List<FieldError> errors = request.errors();
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    Act act = request.act();
    Plan plan = Plan.of(act, facts.before(act, false));
    Refusal.throwIfAny(plan.refusals().stream().filter(Refusal::wrongInItself).toList());
    access.requireConcerned(actor, request.organizerId(), plan.effects(), act.on());
    return act;
  }

  private static ProblemException fixed(String pointer) {
    return ProblemException.invalid(
        pointer,
        "fixed",
        Text.of("Không đổi được sau khi lập", "Cannot be changed once it is planned"));
  }
}
