package vn.thidua.scoring.sheets.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetCause;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.ClosedBySuccession;
import vn.thidua.scoring.sheets.SheetEvents.HolderChanged;
import vn.thidua.scoring.sheets.SheetEvents.ReopenedAfterSuccession;
import vn.thidua.scoring.sheets.SheetEvents.SheetEvent;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.bars.BarUnsigned;
import vn.thidua.scoring.sheets.bars.SettleLateness;

/** Who holds the sheets of a cluster, and how that changes where organizations follow others. */
@ApplicationScoped
public class SheetHolders {

  private static final String FOLLOWER = "succession-follower";

  /** A sheet and whose it is. */
  public record Held(UUID sheetId, UUID organizationId, boolean closed) {}

  /**
   * What an act on organizations did to a sheet.
   *
   * @param movedFrom from whose hands it came; null if the act closed it
   */
  public record Touched(UUID sheetId, @Nullable UUID movedFrom) {}

  private final SheetRepository sheets;
  private final SheetEvents events;
  private final BarUnsigned unsigned;
  private final SettleLateness lateness;
  private final EntityManager entities;
  private final Clock clock;

  SheetHolders(
      SheetRepository sheets,
      SheetEvents events,
      BarUnsigned unsigned,
      SettleLateness lateness,
      EntityManager entities,
      Clock clock) {
    this.sheets = sheets;
    this.events = events;
    this.unsigned = unsigned;
    this.lateness = lateness;
    this.entities = entities;
    this.clock = clock;
  }

  /** Every sheet of the cluster in the period. */
  public List<Held> in(UUID periodId, UUID clusterId) {
    return entities
        .createQuery(
            "select new vn.thidua.scoring.sheets.course.SheetHolders$Held(id, organizationId,"
                + " closedBy is not null or membershipEndedOn is not null) from Sheet"
                + " where periodId = :period and clusterId = :cluster order by id",
            Held.class)
        .setParameter("period", periodId)
        .setParameter("cluster", clusterId)
        .getResultList();
  }

  /** What the act did to sheets of the cluster in the period, in the order in which it did so. */
  public List<Touched> touchedBy(UUID successionId, UUID periodId, UUID clusterId) {
    return entities
        .createQuery(
            "select new vn.thidua.scoring.sheets.course.SheetHolders$Touched(sheet.id,"
                + " fromOrganizationId) from SheetAct"
                + " where successionId = :succession and sheet.periodId = :period"
                + " and sheet.clusterId = :cluster order by id",
            Touched.class)
        .setParameter("succession", successionId)
        .setParameter("period", periodId)
        .setParameter("cluster", clusterId)
        .getResultList();
  }

  /** The sheet goes on in other hands, at the stage where it stands. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void handOver(UUID sheetId, UUID to, PeriodInfo period, SheetCause cause) {
    Sheet sheet = sheets.findById(sheetId);
    UUID from = sheet.organizationId();
    change(
        sheet,
        () -> sheet.handOver(to, cause, FOLLOWER, clock.instant()),
        new HolderChanged(cause.successionId(), cause.on(), from, to, cause.reason()),
        period);
  }

  /** Nobody goes on with the sheet. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void close(UUID sheetId, PeriodInfo period, SheetCause cause) {
    Sheet sheet = sheets.findById(sheetId);
    change(
        sheet,
        () -> sheet.close(cause, FOLLOWER, clock.instant()),
        new ClosedBySuccession(cause.successionId(), cause.on(), cause.reason()),
        period);
  }

  /** A sheet that was closed goes on where it stood. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void reopen(UUID sheetId, PeriodInfo period, SheetCause cause) {
    Sheet sheet = sheets.findById(sheetId);
    change(
        sheet,
        () -> sheet.reopen(cause, FOLLOWER, clock.instant()),
        new ReopenedAfterSuccession(cause.successionId(), cause.on(), cause.reason()),
        period);
  }

  private void change(Sheet sheet, Runnable act, SheetEvent fact, PeriodInfo period) {
    Sheet.State before = sheet.state();
    act.run();
    sheets.flush();
    Sheet.State after = sheet.state();
    events.publish(By.system(FOLLOWER), period, fact, before, after, after);
    unsigned.settle(sheet, period);
    lateness.settle(sheet, period);
  }
}
