package vn.thidua.cluster.successions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.successions.effects.ReadFacts;
import vn.thidua.cluster.successions.plan.Act;
import vn.thidua.cluster.successions.plan.Effects;
import vn.thidua.cluster.successions.plan.Plan;
import vn.thidua.cluster.work.OpenWork;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.ProblemException;

/**
 * Shows what an act would do as things are now. Who holds mandates and what is in hand is shown to
 * those only who may carry the act out.
 */
@ApplicationScoped
class PreviewSuccession {

  private final SuccessionRepository successions;
  private final SuccessionAccess access;
  private final SuccessionJson json;
  private final PlanSuccession planning;
  private final ReadFacts facts;
  private final OpenWork work;
  private final Clock clock;

  PreviewSuccession(
      SuccessionRepository successions,
      SuccessionAccess access,
      SuccessionJson json,
      PlanSuccession planning,
      ReadFacts facts,
      OpenWork work,
      Clock clock) {
    this.successions = successions;
    this.access = access;
    this.json = json;
    this.planning = planning;
    this.facts = facts;
    this.work = work;
    this.clock = clock;
  }

  SuccessionViews.Preview of(UUID id, Actor actor, Language language) {
    Succession succession = successions.findById(id);
    if (succession == null) {
      throw ProblemException.notFound("succession", id);
    }
    access.require(actor, succession.organizerId());
    succession.requirePlanned();
    return preview(json.act(succession), succession.organizerId(), actor, language);
  }

  /** Of what is not kept. */
  SuccessionViews.Preview of(SuccessionRequests.Content request, Actor actor, Language language) {
    planning.permitted(request, actor);
    List<FieldError> errors = request.errors();
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return preview(request.act(), request.organizerId(), actor, language);
  }

  private SuccessionViews.Preview preview(
      Act act, @Nullable UUID organizerId, Actor actor, Language language) {
    Plan plan = Plan.of(act, facts.before(act, false));
    access.requireConcerned(actor, organizerId, plan.effects(), act.on());
    return new SuccessionViews.Preview(
        plan.refusals().isEmpty(),
        !act.on().isAfter(LocalDate.now(clock)),
        plan.refusals().stream()
            .map(refusal -> SuccessionViews.Refused.of(refusal.place(), language))
            .toList(),
        plan.effects(),
        work.of(concerned(plan.effects())));
  }

  private static Set<UUID> concerned(Effects effects) {
    Set<UUID> concerned = new LinkedHashSet<>();
    effects.ending().forEach(party -> concerned.add(party.known()));
    effects.changing().forEach(changing -> concerned.add(changing.organization().known()));
    return concerned;
  }
}
