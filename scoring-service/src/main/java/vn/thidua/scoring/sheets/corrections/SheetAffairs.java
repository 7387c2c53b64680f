package vn.thidua.scoring.sheets.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetRights;
import vn.thidua.scoring.sheets.SheetStatus;

/** Holds a sheet for a feature that has something to do with it. Within a transaction only. */
@ApplicationScoped
public class SheetAffairs {

  private final SheetRepository sheets;
  private final SheetAccess access;
  private final SheetDesk desk;

  SheetAffairs(SheetRepository sheets, SheetAccess access, SheetDesk desk) {
    this.sheets = sheets;
    this.access = access;
    this.desk = desk;
  }

  /** Nobody else writes the sheet, nor closes its period; 404 for whoever does not see it. */
  public SheetAffair held(UUID id, Actor actor) {
    return held(id, actor, "score sheet", id);
  }

  /**
   * @param what of the sheet is asked for, which is not found by whoever does not see the sheet
   */
  public SheetAffair held(UUID id, Actor actor, String what, UUID asked) {
    Sheet sheet = sheets.findById(id);
    if (sheet == null) {
      throw ProblemException.notFound(what, asked);
    }
    PeriodInfo period = desk.period(sheet.periodId());
    SheetRights rights = access.of(actor, sheet.organizationId(), sheet.clusterId(), period);
    if (!rights.visible()) {
      throw ProblemException.notFound(what, asked);
    }
    sheets.getEntityManager().refresh(sheet, LockModeType.PESSIMISTIC_WRITE);
    return new SheetAffair(
        id, period, sheet.clusterId(), sheet.organizationId(), sheet.version(), rights);
  }

  /** 409 unless the period is open. */
  public void requireOpen(SheetAffair affair) {
    desk.requireOpen(affair.period());
  }

  /** 409 unless the period is open and every stage of the sheet is done. */
  public void requireReviewed(SheetAffair affair) {
    requireOpen(affair);
    sheets.findById(affair.id()).require(SheetStatus.OFFICE_REVIEWED);
  }

  /** 400 unless it is a leaf of the period's scheme; the sheet as a whole is null. */
  public void requireLeaf(SheetAffair affair, @Nullable String criterion, String pointer) {
    if (criterion == null) {
      return;
    }
    List<FieldError> errors =
        EntryCheck.ofCriteria(desk.scheme(affair.period()), List.of(criterion)).stream()
            .map(v ->
                new FieldError(pointer, v.rule().code(), new Text(v.vietnamese(), v.english())))
            .toList();
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }
}
