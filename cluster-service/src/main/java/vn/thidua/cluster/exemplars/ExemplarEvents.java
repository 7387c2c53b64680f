package vn.thidua.cluster.exemplars;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.exemplars.content.ExemplarEntryKind;
import vn.thidua.cluster.exemplars.content.ExemplarKind;
import vn.thidua.cluster.exemplars.content.ExemplarStepKind;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what is told of exemplars. */
@ApplicationScoped
class ExemplarEvents {

  /** What this feature publishes. */
  sealed interface ExemplarEvent {}

  record ExemplarRecorded(ExemplarKind kind, int year) implements ExemplarEvent {}

  record ExemplarChanged(ExemplarKind kind) implements ExemplarEvent {}

  record ExemplarStepRecorded(UUID stepId, ExemplarStepKind step) implements ExemplarEvent {}

  record ExemplarReplicated(UUID replicationId, @Nullable UUID organizationId)
      implements ExemplarEvent {}

  record ExemplarHonored(UUID honorId, @Nullable UUID awardId) implements ExemplarEvent {}

  record ExemplarEntryChanged(ExemplarEntryKind entry, UUID entryId) implements ExemplarEvent {}

  record ExemplarEntryWithdrawn(UUID entryId) implements ExemplarEvent {}

  record ExemplarWithdrawn(ExemplarKind kind) implements ExemplarEvent {}

  private final History history;

  ExemplarEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null if it is new
   */
  void publish(By by, ExemplarEvent fact, Exemplar.@Nullable Logged before, Exemplar.Logged after) {
    String name =
        switch (fact) {
          case ExemplarRecorded recorded -> "exemplar-recorded";
          case ExemplarChanged changed -> "exemplar-changed";
          case ExemplarStepRecorded recorded -> "exemplar-step-recorded";
          case ExemplarReplicated replicated -> "exemplar-replicated";
          case ExemplarHonored honored -> "exemplar-honored";
          case ExemplarEntryChanged changed -> "exemplar-entry-changed";
          case ExemplarEntryWithdrawn withdrawn -> "exemplar-entry-withdrawn";
          case ExemplarWithdrawn withdrawn -> "exemplar-withdrawn";
        };
    Exemplar.State state = after.state();
    history.record(
        by,
        Concerns.organizer(state.organizerId()),
        before,
        after,
        new DomainEvent(
            "exemplar",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
