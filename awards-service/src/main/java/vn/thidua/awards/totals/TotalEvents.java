package vn.thidua.awards.totals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces reported numbers. */
@ApplicationScoped
class TotalEvents {

  /** What this feature publishes; {@code by} is the subject of a person. */
  sealed interface TotalEvent {}

  record AwardTotalReported(String by) implements TotalEvent {}

  record AwardTotalCorrected(String by) implements TotalEvent {}

  /** A total as events carry it. */
  record TotalState(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID clusterId,
      int year,
      int count,
      @Nullable Integer collectives,
      @Nullable Integer individuals,
      @Nullable String note,
      long version) {}

  private final History history;

  TotalEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null for a new total
   */
  void publish(By by, TotalEvent fact, @Nullable TotalState before, TotalState state) {
    String name =
        switch (fact) {
          case AwardTotalReported reported -> "reported";
          case AwardTotalCorrected corrected -> "corrected";
        };
    history.record(
        by,
        Concerns.organizer(state.organizerId()),
        before,
        new DomainEvent(
            "award-total",
            state.id(),
            state.version(),
            "vn.thidua.awards.award-total-" + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
