package vn.thidua.scoring.sheets.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.participants.Successions;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.SheetOpened;
import vn.thidua.scoring.sheets.SheetProblem;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetRights;
import vn.thidua.scoring.sheets.bars.BarUnsigned;
import vn.thidua.scoring.sheets.bars.SettleLateness;

/** Finds the unit's sheet, which is made when the period opens, or makes it before that is done. */
@ApplicationScoped
public class OpenSheet {

  /**
   * @param found whether it was there before
   */
  public record Opened(UUID id, boolean found) {}

  private final SheetRepository sheets;
  private final SheetAccess access;
  private final SheetDesk desk;
  private final BarUnsigned unsigned;
  private final SettleLateness lateness;
  private final Participants participants;
  private final Successions successions;
  private final SheetEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  OpenSheet(
      SheetRepository sheets,
      SheetAccess access,
      SheetDesk desk,
      BarUnsigned unsigned,
      SettleLateness lateness,
      Participants participants,
      Successions successions,
      SheetEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.sheets = sheets;
    this.access = access;
    this.desk = desk;
    this.unsigned = unsigned;
    this.lateness = lateness;
    this.participants = participants;
    this.successions = successions;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  public Opened open(SheetOpening request, Actor by, RequestKey requestKey) {
    PeriodInfo period = desk.period(request.periodId());
    SheetRights rights = access.of(by, request.organizationId(), request.clusterId(), period);
    if (!rights.visible() || !concerns(period, rights, request.organizationId())) {
      throw ProblemException.notFound("period", request.periodId());
    }
    HeldMandate mandate = SheetAccess.requireOfficer(rights);
    AtomicBoolean found = new AtomicBoolean();
    UUID id =
        idempotency.once(
            requestKey,
            request,
            () -> {
              Optional<UUID> same = same(request);
              found.set(same.isPresent());
              return same.orElseGet(() -> create(request, period, By.mandate(by, mandate)));
            });
    return new Opened(id, found.get());
  }

  private Optional<UUID> same(SheetOpening request) {
    return sheets
        .find(
            "periodId = ?1 and clusterId = ?2 and organizationId = ?3",
            request.periodId(),
            request.clusterId(),
            request.organizationId())
        .firstResultOptional()
        .map(Sheet::id);
  }

  /** To others the period is not there, whatever unit they act for. */
  private boolean concerns(PeriodInfo period, SheetRights rights, UUID organization) {
    return rights.organizer()
        || !Collections.disjoint(
            participants.clustersWith(Set.of(organization)), period.clusterIds());
  }

  private UUID create(SheetOpening request, PeriodInfo period, By by) {
    desk.requireOpen(period);
    boolean member =
        period.clusterIds().contains(request.clusterId())
            && !successions.isNoMoreOn(request.organizationId(), period.to())
            && participants.membersOn(request.clusterId(), period.to()).stream()
                .anyMatch(m -> m.organizationId().equals(request.organizationId()));
    if (!member) {
      throw ProblemException.of(
          SheetProblem.NOT_A_MEMBER,
          "Đơn vị %s không phải là thành viên của cụm %s ngày %s.",
          "The organization %s is no member of the cluster %s on %s.",
          request.organizationId(),
          request.clusterId(),
          period.to());
    }
    Sheet sheet =
        new Sheet(
            request.periodId(),
            request.clusterId(),
            request.organizationId(),
            by.subject(),
            clock.instant());
    sheets.persistAndFlush(sheet);
    Sheet.State state = sheet.state();
    events.publish(by, period, new SheetOpened(), null, state, state);
    unsigned.settle(sheet, period);
    lateness.settle(sheet, period);
    return sheet.id();
  }
}
