package vn.thidua.scoring.sheets.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.platform.changelog.By;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.MembershipEnded;
import vn.thidua.scoring.sheets.SheetEvents.MembershipResumed;
import vn.thidua.scoring.sheets.SheetEvents.SheetEvent;
import vn.thidua.scoring.sheets.SheetEvents.SheetOpened;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.bars.BarUnsigned;
import vn.thidua.scoring.sheets.bars.SettleLateness;

/**
 * Makes the sheets of one cluster in one period those of its members: what is missing is made, who
 * left keeps a sheet that is closed, and who is back goes on with it. What it does depends on the
 * states alone, so it may be done any number of times.
 */
@ApplicationScoped
class FollowMembers {

  private static final String FOLLOWER = "membership-follower";

  private final SheetRepository sheets;
  private final PeriodQueries periods;
  private final MembershipDifferences differences;
  private final BarUnsigned unsigned;
  private final SettleLateness lateness;
  private final SheetEvents events;
  private final Clock clock;

  FollowMembers(
      SheetRepository sheets,
      PeriodQueries periods,
      MembershipDifferences differences,
      BarUnsigned unsigned,
      SettleLateness lateness,
      SheetEvents events,
      Clock clock) {
    this.sheets = sheets;
    this.periods = periods;
    this.differences = differences;
    this.unsigned = unsigned;
    this.lateness = lateness;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  List<MembershipDifferences.Place> places() {
    return differences.places();
  }

  /**
   * @return how many sheets were made, closed or reopened
   */
  @Transactional
  int follow(MembershipDifferences.Place place) {
    Optional<PeriodInfo> period = periods.heldAlone(place.periodId()).filter(PeriodInfo::open);
    int done = 0;
    if (period.isPresent()) {
      for (MembershipDifferences.Difference difference : differences.in(place)) {
        settle(difference, place.clusterId(), period.get());
        done++;
      }
    }
    return done;
  }

  private void settle(
      MembershipDifferences.Difference difference, UUID cluster, PeriodInfo period) {
    UUID id = difference.sheetId();
    LocalDate leftOn = difference.leftOn();
    if (id == null) {
      make(difference.organizationId(), cluster, period);
    } else if (leftOn == null) {
      resume(sheets.findById(id), period);
    } else {
      end(sheets.findById(id), leftOn, period);
    }
  }

  private void make(UUID organization, UUID cluster, PeriodInfo period) {
    Sheet sheet = new Sheet(period.id(), cluster, organization, FOLLOWER, clock.instant());
    sheets.persistAndFlush(sheet);
    Sheet.State state = sheet.state();
    events.publish(By.system(FOLLOWER), period, new SheetOpened(), null, state, state);
    if (period.unsignedBars()) {
      unsigned.settle(sheet, period);
    }
  }

  private void end(Sheet sheet, LocalDate on, PeriodInfo period) {
    String reason = "Không còn là thành viên của cụm, khối từ ngày " + on;
    Sheet.State before = sheet.state();
    sheet.endMembership(on, reason, FOLLOWER, clock.instant());
    publish(sheet, before, new MembershipEnded(on, reason), period);
  }

  private void resume(Sheet sheet, PeriodInfo period) {
    String reason = "Lại là thành viên của cụm, khối ngày " + period.to();
    Sheet.State before = sheet.state();
    Instant now = clock.instant();
    sheet.resumeMembership(reason, FOLLOWER, now);
    publish(sheet, before, new MembershipResumed(reason), period);
    unsigned.settle(sheet, period);
    lateness.settle(sheet, period);
  }

  private void publish(Sheet sheet, Sheet.State before, SheetEvent fact, PeriodInfo period) {
    sheets.flush();
    Sheet.State after = sheet.state();
    events.publish(By.system(FOLLOWER), period, fact, before, after, after);
  }
}
