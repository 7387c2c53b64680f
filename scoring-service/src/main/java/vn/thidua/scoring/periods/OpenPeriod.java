package vn.thidua.scoring.periods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.participants.KnownCluster;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.periods.PeriodEvents.PeriodOpened;
import vn.thidua.scoring.periods.content.PeriodRequests;
import vn.thidua.scoring.periods.content.ScheduleCheck;
import vn.thidua.scoring.periods.schemes.PeriodSchemes;
import vn.thidua.scoring.periods.time.Schedule;
import vn.thidua.scoring.schemes.PublishedScheme;

@ApplicationScoped
public class OpenPeriod {

  private final PeriodRepository periods;
  private final PeriodAccess access;
  private final PeriodSchemes schemes;
  private final Participants participants;
  private final ScheduleTable schedules;
  private final PeriodEvents events;
  private final Event<PeriodBegun> begun;
  private final Idempotency idempotency;
  private final Clock clock;

  OpenPeriod(
      PeriodRepository periods,
      PeriodAccess access,
      PeriodSchemes schemes,
      Participants participants,
      ScheduleTable schedules,
      PeriodEvents events,
      Event<PeriodBegun> begun,
      Idempotency idempotency,
      Clock clock) {
    this.periods = periods;
    this.access = access;
    this.schemes = schemes;
    this.participants = participants;
    this.schedules = schedules;
    this.events = events;
    this.begun = begun;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  public UUID open(PeriodRequests.Opening request, Actor by, RequestKey requestKey) {
    HeldMandate mandate = access.requireSecretary(by, request.organizerId());
    return idempotency.once(requestKey, request, () -> create(request, By.mandate(by, mandate)));
  }

  private UUID create(PeriodRequests.Opening request, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      periods
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    List<FieldError> errors = errors(request.clusterIds(), request.organizerId());
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    PublishedScheme scheme = schemes.requirePublished(request.schemeId(), request.organizerId());
    Schedule schedule =
        ScheduleCheck.require(
            request.schedule(),
            request.lateness(),
            request.unsubmitted(),
            List.of(),
            scheme.compiled());
    Period period = new Period(reference, request, by.subject(), clock.instant());
    periods.persistAndFlush(period);
    schedules.replace(period.id(), schedule);
    events.publish(by, new PeriodOpened(by.subject()), null, period.state(schedule));
    begun.fire(new PeriodBegun(period.id()));
    return period.id();
  }

  private List<FieldError> errors(List<UUID> clusters, UUID organizerId) {
    Map<UUID, UUID> organizers =
        participants.clusters(clusters).stream()
            .collect(Collectors.toMap(KnownCluster::id, KnownCluster::organizerId));
    Set<UUID> seen = new HashSet<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      UUID id = clusters.get(i);
      String pointer = "/clusterIds/" + i;
      if (!organizerId.equals(organizers.get(id))) {
        errors.add(
            new FieldError(
                pointer,
                "unknown-cluster",
                Text.of(
                    "Cơ quan tổ chức %s không có cụm, khối %s",
                    "The organizer %s has no cluster %s", organizerId, id)));
      }
      if (!seen.add(id)) {
        errors.add(
            new FieldError(
                pointer,
                "duplicate",
                Text.of("Cụm, khối %s có hai lần", "The cluster %s stands twice", id)));
      }
    }
    return errors;
  }
}
