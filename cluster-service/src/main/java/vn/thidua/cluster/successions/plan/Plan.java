package vn.thidua.cluster.successions.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What an act would do, and everything that stands against it.
 *
 * @param refusals all at once; empty if it can be carried out
 */
public record Plan(Effects effects, List<Refusal> refusals) {

  public static Plan of(Act act, Facts facts) {
    List<Refusal> refusals = new ArrayList<>(ActCheck.wrong(act, facts));
    if (!refusals.isEmpty()) {
      return new Plan(
          new Effects(
              List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
              List.of()),
          refusals);
    }
    OrganizationRules organizations = new OrganizationRules(act, facts);
    ClusterRules clusters = new ClusterRules(act, facts);
    Effects effects =
        new Effects(
            organizations.ending(),
            organizations.beginning(),
            List.of(),
            organizations.changing(),
            organizations.moving(),
            clusters.effects(),
            MandateRules.ending(act.ending(), act.on(), facts),
            List.of());
    refusals.addAll(StateCheck.against(act, facts, effects));
    refusals.addAll(clusters.refusals());
    return new Plan(effects, List.copyOf(refusals));
  }
}
