package vn.thidua.scoring.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.schemes.SchemeQueries;

/** Lays a sheet on the desk of a command: found, seen by the caller, in an open period. */
@ApplicationScoped
public class SheetDesk {

  /** A sheet that may be changed, with what the change has to know. */
  public record Open(Sheet sheet, PeriodInfo period, SheetRights rights) {}

  private final SheetRepository sheets;
  private final SheetAccess access;
  private final PeriodQueries periods;
  private final SchemeQueries schemes;

  SheetDesk(
      SheetRepository sheets, SheetAccess access, PeriodQueries periods, SchemeQueries schemes) {
    this.sheets = sheets;
    this.access = access;
    this.periods = periods;
    this.schemes = schemes;
  }

  public Open take(UUID id, @Nullable Long expectedVersion, Actor actor) {
    Sheet sheet = sheets.findById(id);
    if (sheet == null) {
      throw ProblemException.notFound("score sheet", id);
    }
    PeriodInfo period = period(sheet.periodId());
    SheetRights rights = access.requireVisible(actor, sheet, period);
    Etag.check(expectedVersion, sheet.version());
    return new Open(sheet, period, rights);
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

  /** Held until the command commits, so that the period cannot be closed meanwhile. */
  public PeriodInfo period(UUID id) {
    return periods.held(id).orElseThrow(() -> ProblemException.notFound("period", id));
  }

  public CompiledScheme scheme(PeriodInfo period) {
    return schemes.compiled(period.schemeId());
  }
}
