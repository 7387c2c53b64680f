package vn.thidua.scoring.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.participants.Awaiting;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.participants.Successions;

/** Whether an organizer is known here, who may see a scheme, and who may act on it. */
@ApplicationScoped
public class SchemeAccess {

  /**
   * What one caller sees.
   *
   * @param own organizers whose drafts and published schemes are seen
   * @param allPublished whether every published scheme is seen
   * @param taking organizers whose published schemes are seen, by the members of their clusters
   */
  record Sight(Set<UUID> own, boolean allPublished, Set<UUID> taking) {

    boolean sees(UUID organizerId, boolean published) {
      return own.contains(organizerId)
          || (published && (allPublished || taking.contains(organizerId)));
    }
  }

  private final Acting acting;
  private final Participants participants;
  private final Successions successions;
  private final Awaiting awaiting;

  SchemeAccess(
      Acting acting, Participants participants, Successions successions, Awaiting awaiting) {
    this.acting = acting;
    this.participants = participants;
    this.successions = successions;
    this.awaiting = awaiting;
  }

  /** Call before the command, not within its transaction. */
  public void awaitOrganizer(UUID organizerId) {
    awaiting.organizer(organizerId);
  }

  Sight sightOf(Actor actor) {
    Set<UUID> targets = acting.of(actor).targets();
    return new Sight(
        targets,
        actor.isAdministrator() || actor.has(Role.RANKING_JOB),
        participants.organizersWith(successions.heldBy(targets)));
  }

  /** The mandate under which the actor may do what only secretaries may. */
  public HeldMandate requireSecretary(Actor actor, UUID organizerId) {
    return acting.of(actor).requireSecretary(organizerId);
  }

  /** 404 for whoever may not see the scheme, 403 for whoever sees it but is no secretary. */
  HeldMandate requireSecretaryOf(Actor actor, Scheme scheme) {
    requireSeen(actor, scheme);
    return requireSecretary(actor, scheme.organizerId());
  }

  void requireSeen(Actor actor, Scheme scheme) {
    if (!sightOf(actor).sees(scheme.organizerId(), scheme.isPublished())) {
      throw ProblemException.notFound("scheme", scheme.id());
    }
  }
}
