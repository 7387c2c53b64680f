package vn.thidua.scoring.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.paging.Where;
import vn.thidua.scoring.participants.Successions;

/** In whose hands tasks are. */
@ApplicationScoped
class TaskHands {

  /** Native statements know no empty list. */
  private static final List<UUID> NOBODY = List.of(new UUID(0, 0));

  /**
   * For whom a person does what, those that are no more included.
   *
   * @param officer whose sheets they write
   * @param reviewing in whose name they review
   * @param acting for whom they act at all, whose sheets they never review
   */
  record Hands(Set<UUID> officer, Set<UUID> reviewing, Set<UUID> acting) {

    boolean empty() {
      return officer.isEmpty() && reviewing.isEmpty();
    }

    Where bind(Where where) {
      return where
          .with("officer", orNobody(officer))
          .with("reviewing", orNobody(reviewing))
          .with("acting", orNobody(acting));
    }

    private static Collection<UUID> orNobody(Collection<UUID> ids) {
      return ids.isEmpty() ? NOBODY : ids;
    }
  }

  private final Acting acting;
  private final Successions successions;

  TaskHands(Acting acting, Successions successions) {
    this.acting = acting;
    this.successions = successions;
  }

  Hands of(Actor actor) {
    Mandates mandates = acting.of(actor);
    return new Hands(
        held(mandates, MandateRole.OFFICER),
        held(mandates, MandateRole.REVIEWER),
        successions.heldBy(mandates.targets()));
  }

  private Set<UUID> held(Mandates mandates, MandateRole role) {
    return successions.heldBy(
        mandates.held().stream()
            .filter(mandate -> mandate.role() == role)
            .map(HeldMandate::target)
            .collect(Collectors.toSet()));
  }
}
