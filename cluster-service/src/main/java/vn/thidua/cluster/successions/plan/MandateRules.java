package vn.thidua.cluster.successions.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.cluster.successions.plan.Effects.MandateEffect;

/** Nobody acts for an organization that is no more. */
final class MandateRules {

  private MandateRules() {}

  static List<MandateEffect> ending(Collection<UUID> ending, LocalDate on, Facts facts) {
    Set<UUID> ended = Set.copyOf(ending);
    return facts.mandates().stream()
        .filter(held -> ended.contains(held.organizationId()))
        .filter(held -> held.to() == null || held.to().isAfter(on))
        .map(held ->
            new MandateEffect(
                held.id(),
                held.subject(),
                held.role(),
                held.organizationId(),
                held.from(),
                held.to()))
        .toList();
  }
}
