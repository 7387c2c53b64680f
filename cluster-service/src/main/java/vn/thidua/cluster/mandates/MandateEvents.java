package vn.thidua.cluster.mandates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to mandates. */
@ApplicationScoped
class MandateEvents {

  /** What this feature publishes. */
  sealed interface MandateEvent {}

  record MandateGranted(String grantedBy) implements MandateEvent {}

  record MandateEnded(LocalDate on, String endedBy) implements MandateEvent {}

  private final History history;

  MandateEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null if the mandate is new
   */
  void publish(By by, MandateEvent fact, Mandate.@Nullable State before, Mandate.State state) {
    String name =
        switch (fact) {
          case MandateGranted granted -> "mandate-granted";
          case MandateEnded ended -> "mandate-ended";
        };
    history.record(
        by,
        new Concerns(state.organizerId(), state.organizationId()),
        before,
        new DomainEvent(
            "mandate",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + version(state.role()),
            new DomainEvent.Data(fact, state)));
  }

  /** The first version names the roles that there were; a later one has a version of its own. */
  private static String version(MandateRole role) {
    return switch (role) {
      case OFFICER, REVIEWER, SECRETARY, COUNCIL_MEMBER, AUDITOR -> ".v1";
      case REPRESENTATIVE -> ".v2";
    };
  }
}
