package vn.thidua.awards.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.participants.Awaiting;
import vn.thidua.awards.participants.Successions;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;

/** Whether those concerned are known here, who records decisions, and who reads names in them. */
@ApplicationScoped
class DecisionAccess {

  /**
   * Whose names one caller reads.
   *
   * @param all whether that is everybody's
   * @param targets organizers and organizations whose people are named to the caller, also those
   *     that are no more and are followed by one that the caller acts for
   */
  record Sight(boolean all, Set<UUID> targets) {

    boolean namesOf(UUID organizerId, @Nullable UUID organizationId) {
      return all || targets.contains(organizerId) || targets.contains(organizationId);
    }
  }

  private final Acting acting;
  private final Successions successions;
  private final Awaiting awaiting;

  DecisionAccess(Acting acting, Successions successions, Awaiting awaiting) {
    this.acting = acting;
    this.successions = successions;
    this.awaiting = awaiting;
  }

  /** Call before the command, not within its transaction. */
  void await(@Nullable UUID organizer, @Nullable UUID issuing, Collection<UUID> holders) {
    if (organizer != null) {
      awaiting.organizer(organizer);
    }
    Set<UUID> organizations = new HashSet<>(holders);
    if (issuing != null) {
      organizations.add(issuing);
    }
    if (!organizations.isEmpty()) {
      awaiting.organizations(organizations);
    }
  }

  Sight sightOf(Actor actor) {
    return actor.isAdministrator()
        ? new Sight(true, Set.of())
        : new Sight(false, successions.heldBy(acting.of(actor).targets()));
  }

  /** The mandate under which the actor may do what only secretaries may. */
  HeldMandate requireSecretary(Actor actor, UUID organizerId) {
    return acting.of(actor).requireSecretary(organizerId);
  }
}
