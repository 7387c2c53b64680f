package vn.thidua.scoring.sheets.bars;

import java.time.Instant;
import java.util.Objects;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetStatus;
import vn.thidua.scoring.sheets.time.SheetTime;

/** Why a rule on lateness imposes or lifts something, as it is kept with the sheet. */
final class LatenessReasons {

  private static final String RULE_CHANGED = "Kỳ đã đổi quy định về phiếu nộp muộn";

  private LatenessReasons() {}

  static String late(Sheet sheet, PeriodInfo period) {
    Moment deadline = deadline(sheet, period);
    Instant submitted = Objects.requireNonNull(sheet.time().submittedAt());
    return "Nộp phiếu lúc %s, thời hạn %s"
        .formatted(new Moment(submitted, deadline.offset()).text().vi(), deadline.text().vi());
  }

  static String lateNoMore(Sheet sheet, PeriodInfo period) {
    SheetTime time = sheet.time();
    if (time.submittedAt() == null) {
      return "Phiếu đã được rút lại";
    }
    if (time.late(period.schedule())
        || period.schedule().deadlineOf(PeriodStage.SELF_SCORING, sheet.organizationId()) == null) {
      return RULE_CHANGED;
    }
    return "Thời hạn được gia hạn đến %s".formatted(deadline(sheet, period).text().vi());
  }

  static String unsubmitted(Sheet sheet, PeriodInfo period) {
    Moment until = Objects.requireNonNull(sheet.time().writableUntil(period.schedule()));
    return "Chưa nộp phiếu đến %s".formatted(until.text().vi());
  }

  static String unsubmittedNoMore(Sheet sheet, PeriodInfo period, Instant now) {
    if (sheet.status() != SheetStatus.DRAFT) {
      return "Phiếu đã được nộp";
    }
    Moment until = sheet.time().writableUntil(period.schedule());
    return until == null || !until.isAfter(now)
        ? RULE_CHANGED
        : "Thời hạn được gia hạn đến %s".formatted(until.text().vi());
  }

  private static Moment deadline(Sheet sheet, PeriodInfo period) {
    return Objects.requireNonNull(
        period.schedule().deadlineOf(PeriodStage.SELF_SCORING, sheet.organizationId()));
  }
}
