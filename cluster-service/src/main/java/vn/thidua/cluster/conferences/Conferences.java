package vn.thidua.cluster.conferences;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.thidua.cluster.conferences.content.ConferenceStatus;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What other features ask about a conference that they refer to. */
@ApplicationScoped
public class Conferences {

  private final ConferenceRepository conferences;

  Conferences(ConferenceRepository conferences) {
    this.conferences = conferences;
  }

  /**
   * 400 {@code unknown-conference} unless the organizer has such a conference, 409 if it was called
   * off.
   *
   * @param pointer where the request names it
   */
  public void requireKnown(UUID id, UUID organizer, String pointer) {
    Conference known = conferences.findById(id);
    if (known == null || !known.organizerId().equals(organizer)) {
      throw ProblemException.invalid(
          pointer,
          "unknown-conference",
          Text.of("Không có hội nghị %s", "There is no conference %s", id));
    }
    if (known.status() == ConferenceStatus.CALLED_OFF) {
      throw ConferenceProblem.CONFERENCE_CALLED_OFF.at(
          pointer,
          "Hội nghị %s đã bị hủy bỏ: %s.",
          "The conference %s was called off: %s.",
          id,
          known.callingOffReason());
    }
  }
}
