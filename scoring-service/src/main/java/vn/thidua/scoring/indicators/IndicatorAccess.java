package vn.thidua.scoring.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.participants.Awaiting;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.participants.Successions;

/** Who may see indicators and their figures, and who may write them. */
@ApplicationScoped
public class IndicatorAccess {

  /**
   * What one caller sees.
   *
   * @param all whether that is everything
   * @param organizers whose indicators are seen: by whoever acts for them or for a unit that is or
   *     was in one of their clusters
   * @param owners whose figures are seen
   */
  public record Sight(boolean all, Set<UUID> organizers, Set<UUID> owners) {

    public boolean sees(IndicatorInfo indicator) {
      return all
          || organizers.contains(indicator.organizerId())
          || (indicator.ownerId() != null && owners.contains(indicator.ownerId()));
    }
  }

  /**
   * Somebody who may write an indicator's figures.
   *
   * @param held the units whose affairs are in their hands
   */
  public record Recorder(HeldMandate mandate, IndicatorInfo indicator, Set<UUID> held) {

    /** Nobody measures a unit that they act for, unless that unit owns the figures. */
    public boolean mayMeasure(@Nullable UUID unit) {
      return unit == null || !held.contains(unit) || unit.equals(indicator.ownerId());
    }
  }

  private final Acting acting;
  private final Participants participants;
  private final Successions successions;
  private final Awaiting awaiting;

  IndicatorAccess(
      Acting acting, Participants participants, Successions successions, Awaiting awaiting) {
    this.acting = acting;
    this.participants = participants;
    this.successions = successions;
    this.awaiting = awaiting;
  }

  /** Call before the command, not within its transaction. */
  void awaitThoseConcerned(UUID organizerId, @Nullable UUID ownerId) {
    awaiting.organizer(organizerId);
    if (ownerId != null) {
      awaiting.organization(ownerId);
    }
  }

  /** Call before the command, not within its transaction. */
  public void awaitMeasured(@Nullable UUID organizationId, @Nullable UUID clusterId) {
    if (organizationId != null) {
      awaiting.organization(organizationId);
    }
    if (clusterId != null) {
      awaiting.cluster(clusterId);
    }
  }

  public Sight sightOf(Actor actor) {
    if (actor.isAdministrator() || actor.has(Role.RANKING_JOB)) {
      return new Sight(true, Set.of(), Set.of());
    }
    Set<UUID> targets = acting.of(actor).targets();
    Set<UUID> held = successions.heldBy(targets);
    Set<UUID> organizers = participants.organizersWith(held);
    organizers.addAll(targets);
    return new Sight(false, organizers, held);
  }

  /** The mandate under which the actor may do what only secretaries may. */
  public HeldMandate requireSecretary(Actor actor, UUID organizerId) {
    return acting.of(actor).requireSecretary(organizerId);
  }

  /** 403 for whoever sees the indicator and does not write its figures. */
  public Recorder requireRecorder(Actor actor, IndicatorInfo indicator) {
    Mandates mandates = acting.of(actor);
    HeldMandate mandate = ofOwner(mandates, indicator.ownerId());
    if (mandate == null) {
      mandate = mandates.mandateFor(indicator.organizerId(), MandateRole.SECRETARY).orElse(null);
    }
    if (mandate == null) {
      throw ProblemException.forbidden(
          "Chỉ cán bộ của cơ quan chủ quản số liệu hoặc thư ký của cơ quan tổ chức được ghi số liệu"
              + " của chỉ số %s.",
          "Only an officer of the authority that owns the figures, or a secretary of the organizer,"
              + " may write figures of the indicator %s.",
          indicator.code());
    }
    return new Recorder(mandate, indicator, successions.heldBy(mandates.targets()));
  }

  /** Whoever follows an owner that is no more stands in its place. */
  private @Nullable HeldMandate ofOwner(Mandates mandates, @Nullable UUID owner) {
    if (owner == null) {
      return null;
    }
    return successions.heirsOf(Set.of(owner)).stream()
        .flatMap(heir -> mandates.mandateFor(heir, MandateRole.OFFICER).stream())
        .findFirst()
        .orElse(null);
  }
}
