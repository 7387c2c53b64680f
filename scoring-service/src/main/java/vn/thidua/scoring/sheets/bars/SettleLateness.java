package vn.thidua.scoring.sheets.bars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.ScheduleChanged;
import vn.thidua.scoring.periods.time.LateConsequence;
import vn.thidua.scoring.periods.time.Lateness;
import vn.thidua.scoring.periods.time.Unsubmitted;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.BarImposed;
import vn.thidua.scoring.sheets.SheetEvents.BarLifted;
import vn.thidua.scoring.sheets.SheetEvents.PenaltyImposed;
import vn.thidua.scoring.sheets.SheetEvents.PenaltyLifted;
import vn.thidua.scoring.sheets.SheetEvents.SheetEvent;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetStatus;

/**
 * Bars or fines the sheets that came late or not at all, where the period says so, and takes that
 * back when more time is granted, the sheet is submitted or the rule falls. It brings a sheet to
 * what the period's schedule, the sheet's own course and the clock say now, however often it is
 * asked. Periods that are closed and sheets that nobody goes on with stay as they are.
 */
@ApplicationScoped
public class SettleLateness {

  static final String LATE = "LATE";
  static final String NOT_SUBMITTED = "NOT_SUBMITTED";

  private static final String RULE = "lateness-rule";

  private final SheetRepository sheets;
  private final SheetEvents events;
  private final EntityManager entities;
  private final Clock clock;

  SettleLateness(SheetRepository sheets, SheetEvents events, EntityManager entities, Clock clock) {
    this.sheets = sheets;
    this.events = events;
    this.entities = entities;
    this.clock = clock;
  }

  /** One sheet, which is new, took a step or is in other hands. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void settle(Sheet sheet, PeriodInfo period) {
    if (period.open() && sheet.status() != SheetStatus.CLOSED) {
      Instant now = clock.instant();
      settleLate(sheet, period);
      settleUnsubmitted(sheet, period, now);
      settlePenalty(sheet, period, now);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void follow(@Observes ScheduleChanged changed) {
    settle(changed.period(), null);
  }

  /**
   * Several sheets of the period.
   *
   * @param period locked by the caller, so that nobody writes a sheet meanwhile
   * @param those null for all
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void settle(PeriodInfo period, @Nullable Collection<UUID> those) {
    if (period.open()) {
      withBars(period.id(), those).forEach(sheet -> settle(sheet, period));
    }
  }

  private void settleLate(Sheet sheet, PeriodInfo period) {
    Lateness lateness = period.schedule().lateness();
    boolean wanted =
        lateness != null
            && lateness.consequence() == LateConsequence.BAR
            && sheet.time().late(period.schedule());
    if (lateness != null && wanted && !sheet.hasBar(LATE)) {
      impose(LATE, LatenessReasons.late(sheet, period), lateness.legalBasis(), sheet, period);
    } else if (!wanted && sheet.hasBarOfRule(LATE)) {
      lift(LATE, LatenessReasons.lateNoMore(sheet, period), sheet, period);
    }
  }

  private void settleUnsubmitted(Sheet sheet, PeriodInfo period, Instant now) {
    Unsubmitted rule = period.schedule().unsubmitted();
    boolean wanted =
        rule != null && rule.bars() && sheet.time().unsubmitted(period.schedule(), now);
    if (rule != null && wanted && !sheet.hasBar(NOT_SUBMITTED)) {
      impose(
          NOT_SUBMITTED,
          LatenessReasons.unsubmitted(sheet, period),
          rule.legalBasis(),
          sheet,
          period);
    } else if (!wanted && sheet.hasBarOfRule(NOT_SUBMITTED)) {
      lift(NOT_SUBMITTED, LatenessReasons.unsubmittedNoMore(sheet, period, now), sheet, period);
    }
  }

  private void settlePenalty(Sheet sheet, PeriodInfo period, Instant now) {
    Lateness lateness = period.schedule().lateness();
    String criterion = lateness == null ? null : lateness.criterion();
    boolean wanted = criterion != null && sheet.time().late(period.schedule());
    String present = sheet.latePenalty();
    if (present != null && !(lateness != null && wanted && sheet.hasLatePenalty(lateness))) {
      String reason = LatenessReasons.lateNoMore(sheet, period);
      Sheet.State before = sheet.state();
      sheet.liftLatePenalty(reason, now);
      publish(new PenaltyLifted(LATE, present, reason), period, before, sheet);
    }
    if (lateness != null && criterion != null && wanted && sheet.latePenalty() == null) {
      String reason = LatenessReasons.late(sheet, period);
      Sheet.State before = sheet.state();
      sheet.imposeLatePenalty(lateness, criterion, reason, now);
      publish(new PenaltyImposed(LATE, criterion, lateness.count(), reason), period, before, sheet);
    }
  }

  private void impose(
      String code, String reason, @Nullable LegalBasis basis, Sheet sheet, PeriodInfo period) {
    Sheet.State before = sheet.state();
    sheet.imposeByRule(code, reason, basis, null, RULE, clock.instant());
    publish(new BarImposed(code, reason, null, basis), period, before, sheet);
  }

  private void lift(String code, String reason, Sheet sheet, PeriodInfo period) {
    Sheet.State before = sheet.state();
    sheet.liftByRule(code, reason, RULE, clock.instant());
    publish(new BarLifted(code, reason, null, null), period, before, sheet);
  }

  private void publish(SheetEvent fact, PeriodInfo period, Sheet.State before, Sheet sheet) {
    sheets.flush();
    Sheet.State after = sheet.state();
    events.publish(By.system(RULE), period, fact, before, after, after);
  }

  private List<Sheet> withBars(UUID period, @Nullable Collection<UUID> those) {
    var query =
        entities
            .createQuery(
                "select distinct s from Sheet s left join fetch s.bars where s.periodId = :period"
                    + (those == null ? "" : " and s.id in :those")
                    + " order by s.id",
                Sheet.class)
            .setParameter("period", period);
    if (those != null) {
      query.setParameter("those", those);
    }
    return query.getResultList();
  }
}
