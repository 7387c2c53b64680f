package vn.thidua.cluster.conferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.ConferenceEvents.ConferenceEvent;
import vn.thidua.cluster.conferences.content.ConferenceStatus;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;

/**
 * How a secretary's act on a conference goes: who may, then the conference is locked, then what the
 * act locks besides (organizations and clusters after it), one version and one event.
 */
@ApplicationScoped
public class ConferenceChanges {

  /** A conference on which somebody may act. */
  public record Admitted(UUID conference, By by) {}

  private final ConferenceRepository conferences;
  private final Involved involved;
  private final Secretaries secretaries;
  private final ConferenceEvents events;
  private final Clock clock;

  ConferenceChanges(
      ConferenceRepository conferences,
      Involved involved,
      Secretaries secretaries,
      ConferenceEvents events,
      Clock clock) {
    this.conferences = conferences;
    this.involved = involved;
    this.secretaries = secretaries;
    this.events = events;
    this.clock = clock;
  }

  /** 404 for whoever may not see it, 403 for whoever is no secretary of its organizer. */
  public Admitted admit(UUID id, Actor actor) {
    UUID organizer =
        conferences.organizerOf(id).orElseThrow(() -> ProblemException.notFound("conference", id));
    involved.requireSeen(organizer, actor, "conference", id);
    return new Admitted(id, By.mandate(actor, secretaries.require(actor, organizer)));
  }

  /**
   * @param expected version that the caller saw; null if any will do
   * @param act changes what the conference resolved, and says what happened
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <F extends ConferenceEvent> F change(
      Admitted admitted, @Nullable Long expected, Function<ConferenceFacts, F> act) {
    return changeIt(admitted, expected, conference -> act.apply(conference.facts()));
  }

  /**
   * @param act writes to the conference itself at its end only, so that it counts one version
   */
  <F extends ConferenceEvent> F changeIt(
      Admitted admitted, @Nullable Long expected, Function<Conference, F> act) {
    Conference conference =
        conferences.findById(admitted.conference(), LockModeType.PESSIMISTIC_WRITE);
    Etag.check(expected, conference.version());
    if (conference.status() == ConferenceStatus.CALLED_OFF) {
      throw ProblemException.of(
          ConferenceProblem.CONFERENCE_CALLED_OFF,
          "Hội nghị %s đã bị hủy bỏ: %s.",
          "The conference %s was called off: %s.",
          conference.id(),
          conference.callingOffReason());
    }
    ConferenceState.Logged before = events.state(conference);
    F fact = act.apply(conference);
    conference.changed(clock.instant());
    conferences.flush();
    events.publish(admitted.by(), fact, before, events.state(conference));
    return fact;
  }
}
