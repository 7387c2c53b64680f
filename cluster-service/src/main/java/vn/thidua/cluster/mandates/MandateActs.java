package vn.thidua.cluster.mandates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.mandates.MandateEvents.MandateEnded;
import vn.thidua.cluster.mandates.MandateEvents.MandateGranted;
import vn.thidua.platform.changelog.By;

/** What acts on organizations do to mandates, in the act's own transaction. */
@ApplicationScoped
public class MandateActs {

  private final MandateRepository mandates;
  private final MandateQueries queries;
  private final MandateEvents events;
  private final Clock clock;

  MandateActs(
      MandateRepository mandates, MandateQueries queries, MandateEvents events, Clock clock) {
    this.mandates = mandates;
    this.queries = queries;
    this.events = events;
    this.clock = clock;
  }

  /** Mandates for one of the organizations that reach past the day, in the order of their ids. */
  public List<MandateFacts> ofOrganizations(Collection<UUID> organizations, LocalDate on) {
    return organizations.isEmpty() ? List.of() : queries.reachingPast(organizations, on);
  }

  /**
   * @param on first day on which nobody acts by them any more
   * @param cause the succession
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(Collection<UUID> ids, LocalDate on, String reason, UUID cause, By by) {
    for (UUID id : ids.stream().sorted().toList()) {
      Mandate mandate = mandates.findById(id);
      Mandate.State before = mandate.state();
      mandate.endBySuccession(on, reason, cause, by.subject(), clock.instant());
      mandates.flush();
      events.publish(
          by.because(reason), new MandateEnded(on, by.subject()), before, mandate.state());
    }
  }

  /**
   * Grants what had ended as a new mandate, unless the person holds such a one meanwhile.
   *
   * @param former the mandate that had ended
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void grantAnew(UUID former, LocalDate from, @Nullable LocalDate to, UUID cause, By by) {
    Mandate ended = mandates.findById(former);
    if (queries.heldBy(ended.subject(), from).held().stream()
        .anyMatch(held ->
            held.role() == ended.state().role()
                && held.target().equals(ended.state().organizationId()))) {
      return;
    }
    Mandate anew = Mandate.anew(ended, from, to, cause, by.subject(), clock.instant());
    mandates.persistAndFlush(anew);
    events.publish(by, new MandateGranted(by.subject()), null, anew.state());
  }
}
