package vn.thidua.cluster.successions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.successions.SuccessionEvents.SuccessionCarriedOut;
import vn.thidua.cluster.successions.SuccessionEvents.SuccessionState;
import vn.thidua.cluster.successions.effects.ApplyEffects;
import vn.thidua.cluster.successions.effects.ReadFacts;
import vn.thidua.cluster.successions.plan.Act;
import vn.thidua.cluster.successions.plan.Effects;
import vn.thidua.cluster.successions.plan.Effects.Party;
import vn.thidua.cluster.successions.plan.Facts;
import vn.thidua.cluster.successions.plan.Plan;
import vn.thidua.cluster.successions.plan.Refusal;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;

/**
 * Everything in one transaction. Locked are the succession, then organizations, then clusters, each
 * in the order of their ids.
 */
@ApplicationScoped
class CarryOutSuccession {

  private final SuccessionRepository successions;
  private final SuccessionAccess access;
  private final SuccessionJson json;
  private final SuccessionEvents events;
  private final ReadFacts facts;
  private final ApplyEffects apply;
  private final Clock clock;

  CarryOutSuccession(
      SuccessionRepository successions,
      SuccessionAccess access,
      SuccessionJson json,
      SuccessionEvents events,
      ReadFacts facts,
      ApplyEffects apply,
      Clock clock) {
    this.successions = successions;
    this.access = access;
    this.json = json;
    this.events = events;
    this.facts = facts;
    this.apply = apply;
    this.clock = clock;
  }

  @Transactional
  void carryOut(UUID id, @Nullable Long expected, Actor actor) {
    Succession succession = successions.forChange(id, expected);
    By by = access.require(actor, succession.organizerId());
    succession.requirePlanned();
    SuccessionProblem.requireDue(succession.on(), LocalDate.now(clock));
    SuccessionState before = succession.state();
    Act act = json.act(succession);
    Facts present = facts.before(act, true);
    Plan plan = Plan.of(act, present);
    Refusal.throwIfAny(plan.refusals());
    access.requireConcerned(actor, succession.organizerId(), plan.effects(), act.on());
    String document = succession.legalBasis().asDocument();
    ApplyEffects.Done done =
        apply.carryOut(
            act,
            present,
            plan.effects(),
            new ApplyEffects.Under(id, act.on(), document, by.because(document)));
    succession.carriedOut(
        done.act(),
        json.write(done.act()),
        done.effects(),
        json.write(done.effects()),
        new Succession.CarriedOut(actor.subject(), clock.instant(), successions.nextTurn()));
    successions.flush();
    events.publish(by, fact(actor, done), before, succession.state());
  }

  private static SuccessionCarriedOut fact(Actor actor, ApplyEffects.Done done) {
    Effects effects = done.effects();
    List<UUID> ended = effects.ending().stream().map(Party::known).toList();
    List<UUID> continued =
        done.act().predecessors().stream().filter(id -> !ended.contains(id)).toList();
    return new SuccessionCarriedOut(
        actor.subject(), ended, effects.beginning().stream().map(Party::known).toList(), continued);
  }
}
