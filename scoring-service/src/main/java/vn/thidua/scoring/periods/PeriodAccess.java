package vn.thidua.scoring.periods;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
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

/** Whether those concerned are known here, who may see a period, and who may act on it. */
@ApplicationScoped
public class PeriodAccess {

  /**
   * What one caller sees.
   *
   * @param all whether that is every period
   * @param own organizers whose periods are seen
   * @param clusters clusters whose periods are seen, by those who are or were members, or follow
   *     one that was
   */
  record Sight(boolean all, Set<UUID> own, Set<UUID> clusters) {

    boolean sees(UUID organizerId, Collection<UUID> clusterIds) {
      return all || own.contains(organizerId) || !Collections.disjoint(clusters, clusterIds);
    }
  }

  private final Acting acting;
  private final Participants participants;
  private final Successions successions;
  private final Awaiting awaiting;

  PeriodAccess(
      Acting acting, Participants participants, Successions successions, Awaiting awaiting) {
    this.acting = acting;
    this.participants = participants;
    this.successions = successions;
    this.awaiting = awaiting;
  }

  /** Call before the command, not within its transaction. */
  public void awaitParticipants(UUID organizerId, Collection<UUID> clusters) {
    awaiting.organizer(organizerId);
    awaiting.clusters(clusters);
  }

  Sight sightOf(Actor actor) {
    if (actor.isAdministrator() || actor.has(Role.RANKING_JOB)) {
      return new Sight(true, Set.of(), Set.of());
    }
    Set<UUID> targets = acting.of(actor).targets();
    return new Sight(false, targets, participants.clustersWith(successions.heldBy(targets)));
  }

  /** The mandate under which the actor may do what only secretaries may. */
  HeldMandate requireSecretary(Actor actor, UUID organizerId) {
    return acting.of(actor).requireSecretary(organizerId);
  }

  /** 404 for whoever may not see the period, 403 for whoever sees it but is no secretary. */
  HeldMandate requireSecretaryOf(Actor actor, Period period) {
    if (!sightOf(actor).sees(period.organizerId(), period.clusterIds())) {
      throw ProblemException.notFound("period", period.id());
    }
    return requireSecretary(actor, period.organizerId());
  }
}
