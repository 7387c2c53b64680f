package vn.thidua.scoring.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.indicators.leaves.PeriodFigures;
import vn.thidua.scoring.periods.Deadlines;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.schemes.SchemeQueries;

/** Lays a sheet on the desk of a command: found, seen by the caller, in an open period. */
@ApplicationScoped
public class SheetDesk {

  /** A sheet that may be changed, with what the change has to know. */
  public record Open(Sheet sheet, PeriodInfo period, SheetRights rights) {}

  /** A sheet of which the caller may write a stage now. */
  public record Turn(Sheet sheet, PeriodInfo period, HeldMandate mandate) {}

  /** One way for all: first the period, then the sheet, so that nobody waits for each other. */
  private static final String HOLD_PERIOD =
      "select s.period_id from score_sheet s join period p on p.id = s.period_id"
          + " where s.id = :id for share of p";

  private final SheetRepository sheets;
  private final SheetAccess access;
  private final PeriodQueries periods;
  private final SchemeQueries schemes;
  private final Clock clock;
  private final PeriodFigures figures;

  SheetDesk(
      SheetRepository sheets,
      SheetAccess access,
      PeriodQueries periods,
      SchemeQueries schemes,
      PeriodFigures figures,
      Clock clock) {
    this.sheets = sheets;
    this.access = access;
    this.periods = periods;
    this.schemes = schemes;
    this.clock = clock;
    this.figures = figures;
  }

  /** Until the present transaction ends nobody else changes the sheet, and the period stays. */
  public Open take(UUID id, @Nullable Long expectedVersion, Actor actor) {
    PeriodInfo period = periodOf(id);
    Sheet sheet = alone(id);
    SheetRights rights = access.requireVisible(actor, sheet, period);
    Etag.check(expectedVersion, sheet.version());
    return new Open(sheet, period, rights);
  }

  /** As {@link #take}, by whoever's turn it is to write the stage; others are refused. */
  public Turn takeToWrite(UUID id, Stage stage, @Nullable Long expectedVersion, Actor actor) {
    PeriodInfo period = periodOf(id);
    Sheet sheet = alone(id);
    HeldMandate officer = stage == Stage.SELF ? access.officerOf(actor, sheet) : null;
    SheetRights rights = officer == null ? access.requireVisible(actor, sheet, period) : null;
    Etag.check(expectedVersion, sheet.version());
    HeldMandate mandate =
        rights == null ? Objects.requireNonNull(officer) : SheetAccess.requireWriter(rights, stage);
    requireOpen(period);
    sheet.require(
        switch (stage) {
          case SELF -> SheetStatus.DRAFT;
          case HEAD -> SheetStatus.SUBMITTED;
          case OFFICE -> SheetStatus.HEAD_REVIEWED;
        });
    requireTime(
        sheet,
        period,
        switch (stage) {
          case SELF -> PeriodStage.SELF_SCORING;
          case HEAD -> PeriodStage.HEAD_REVIEW;
          case OFFICE -> PeriodStage.OFFICE_REVIEW;
        });
    return new Turn(sheet, period, mandate);
  }

  private PeriodInfo periodOf(UUID sheet) {
    List<?> held =
        sheets
            .getEntityManager()
            .createNativeQuery(HOLD_PERIOD, UUID.class)
            .setParameter("id", sheet)
            .getResultList();
    if (held.isEmpty()) {
      throw ProblemException.notFound("score sheet", sheet);
    }
    return periods.info((UUID) held.getFirst()).orElseThrow();
  }

  private Sheet alone(UUID id) {
    return sheets.findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  public void requireOpen(PeriodInfo period) {
    if (!period.open()) {
      throw ProblemException.of(
          SheetProblem.PERIOD_CLOSED,
          "Kỳ chấm điểm %s đã đóng.",
          "The period %s is closed.",
          period.id());
    }
  }

  /**
   * 409 if the time of the stage is over for this sheet. Self-scoring has to have begun too, and
   * goes on for what is taken late and for what was given back.
   */
  public void requireTime(Sheet sheet, PeriodInfo period, PeriodStage stage) {
    Instant now = clock.instant();
    if (stage != PeriodStage.SELF_SCORING) {
      Deadlines.require(period, stage, sheet.organizationId(), now);
      return;
    }
    Deadlines.requireBegun(period, sheet.organizationId(), now);
    Moment until = sheet.time().writableUntil(period.schedule());
    if (until != null && !until.isAfter(now)) {
      throw Deadlines.passed(stage, until);
    }
  }

  /** Held until the command commits, so that the period cannot be closed meanwhile. */
  public PeriodInfo period(UUID id) {
    return periods.held(id).orElseThrow(() -> ProblemException.notFound("period", id));
  }

  /** The criteria whose actual values come from indicators and are entered by nobody. */
  public Set<String> measured(PeriodInfo period) {
    return figures.criteria(period.id());
  }

  public CompiledScheme scheme(PeriodInfo period) {
    return schemes.compiled(period.schemeId());
  }
}
