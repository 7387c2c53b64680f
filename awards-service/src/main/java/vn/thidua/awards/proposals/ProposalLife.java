package vn.thidua.awards.proposals;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The life of a proposal: its statuses, and which step leads from where to where. */
final class ProposalLife {

  private ProposalLife() {}

  @Schema(name = "ProposalStatus")
  enum Status {
    DRAFT,
    SUBMITTED,
    RETURNED,
    FORWARDED,
    DECIDED,
    REFUSED,
    WITHDRAWN
  }

  /** What can be done to a proposal that is there. */
  enum Step {
    CHANGE("changed", null, false, Status.DRAFT, Status.RETURNED),
    SUBMIT("submitted", Status.SUBMITTED, false, Status.DRAFT, Status.RETURNED),
    RETURN("returned", Status.RETURNED, true, Status.SUBMITTED),
    FORWARD("forwarded", Status.FORWARDED, true, Status.SUBMITTED),
    REFUSE("refused", Status.REFUSED, true, Status.FORWARDED),
    WITHDRAW("withdrawn", Status.WITHDRAWN, false, Status.DRAFT, Status.SUBMITTED, Status.RETURNED),
    DECIDE("decided", Status.DECIDED, false, Status.FORWARDED);

    private final String pastTense;
    private final @Nullable Status to;
    private final boolean byReviewersToo;
    private final Set<Status> from;

    Step(String pastTense, @Nullable Status to, boolean byReviewersToo, Status... from) {
      this.pastTense = pastTense;
      this.to = to;
      this.byReviewersToo = byReviewersToo;
      this.from = Set.of(from);
    }

    /** As the event's name has it. */
    String pastTense() {
      return pastTense;
    }

    /** Whether a reviewer of the organizer may take it, besides its secretaries. */
    boolean byReviewersToo() {
      return byReviewersToo;
    }

    boolean possibleIn(Status status) {
      return from.contains(status);
    }

    /** Where the step leads from a status in which it is possible. */
    Status after(Status status) {
      if (!possibleIn(status)) {
        throw new IllegalArgumentException(this + " is not possible in " + status);
      }
      return to == null ? status : to;
    }

    /** The statuses in which the step is possible, for people. */
    String possible() {
      return String.join(", ", from.stream().sorted().map(Enum::name).toList());
    }
  }
}
