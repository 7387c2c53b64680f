package vn.thidua.scoring.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to complaints; what was said at length stays in the change log. */
@ApplicationScoped
class ComplaintEvents {

  /** What this feature publishes. */
  sealed interface ComplaintEvent {}

  record ComplaintRaised(@Nullable String criterion) implements ComplaintEvent {}

  record ComplaintCommented(UUID commentId) implements ComplaintEvent {}

  record ComplaintWithdrawn() implements ComplaintEvent {}

  /**
   * @param corrected how many criteria were scored anew
   */
  record ComplaintAnswered(ComplaintOutcome outcome, int corrected) implements ComplaintEvent {}

  private final History history;

  ComplaintEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null for a new one
   */
  void publish(
      By by,
      ComplaintEvent fact,
      Complaint.Affair affair,
      Complaint.@Nullable Logged before,
      Complaint.Logged after) {
    String name =
        switch (fact) {
          case ComplaintRaised raised -> "raised";
          case ComplaintCommented commented -> "commented";
          case ComplaintWithdrawn withdrawn -> "withdrawn";
          case ComplaintAnswered answered -> "answered";
        };
    Complaint.State state = after.state();
    history.record(
        by,
        new Concerns(affair.organizerId(), affair.organizationId()),
        before,
        after,
        new DomainEvent(
            "complaint",
            state.id(),
            state.version(),
            "vn.thidua.scoring.complaint-" + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
