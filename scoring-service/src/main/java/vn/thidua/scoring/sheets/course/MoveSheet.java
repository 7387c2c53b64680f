package vn.thidua.scoring.sheets.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.SheetEvent;
import vn.thidua.scoring.sheets.SheetEvents.SheetMoved;
import vn.thidua.scoring.sheets.SheetEvents.SheetReturned;
import vn.thidua.scoring.sheets.SheetMove;
import vn.thidua.scoring.sheets.SheetProblem;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetStatus;
import vn.thidua.scoring.sheets.bars.SettleLateness;

/** Takes a sheet one step further, or back. */
@ApplicationScoped
public class MoveSheet {

  private final SheetRepository sheets;
  private final SheetDesk desk;
  private final SettleLateness lateness;
  private final SheetEvents events;
  private final Clock clock;

  MoveSheet(
      SheetRepository sheets,
      SheetDesk desk,
      SettleLateness lateness,
      SheetEvents events,
      Clock clock) {
    this.sheets = sheets;
    this.desk = desk;
    this.lateness = lateness;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void move(UUID id, SheetMove move, @Nullable Long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    HeldMandate mandate =
        switch (move) {
          case SUBMIT, RECALL -> SheetAccess.requireOfficer(open.rights());
          case COMPLETE_HEAD_REVIEW, RETURN_BY_HEAD ->
              SheetAccess.requireHeadReviewer(open.rights());
          case COMPLETE_OFFICE_REVIEW, RETURN_BY_OFFICE, TAKE_OVER_FROM_HEAD ->
              SheetAccess.requireOfficeReviewer(open.rights());
        };
    requireTurn(open, move);
    take(open, move, null, By.mandate(by, mandate));
  }

  /** Back to the member, by the reviewer whose turn it is. */
  @Transactional
  public void giveBack(UUID id, SheetReturn request, @Nullable Long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    SheetStatus status = open.sheet().status();
    HeldMandate mandate =
        switch (status) {
          case HEAD_REVIEWED -> SheetAccess.requireOfficeReviewer(open.rights());
          case SUBMITTED -> SheetAccess.requireHeadReviewer(open.rights());
          case DRAFT, OFFICE_REVIEWED, CLOSED -> SheetAccess.requireReviewer(open.rights());
        };
    SheetMove move =
        status == SheetStatus.HEAD_REVIEWED ? SheetMove.RETURN_BY_OFFICE : SheetMove.RETURN_BY_HEAD;
    requireTurn(open, move);
    requireWithin(open, move, request.until());
    take(
        open,
        () ->
            open.sheet()
                .giveBack(move, request.reason(), request.until(), by.subject(), clock.instant()),
        new SheetReturned(move, request.reason(), request.until()),
        By.mandate(by, mandate));
  }

  /** By the standing office, once the head's time for the sheet is over. */
  @Transactional
  public void takeOver(UUID id, String reason, @Nullable Long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    HeldMandate mandate = SheetAccess.requireOfficeReviewer(open.rights());
    requireTurn(open, SheetMove.TAKE_OVER_FROM_HEAD);
    Moment deadline =
        open.period().schedule().deadlineOf(PeriodStage.HEAD_REVIEW, open.sheet().organizationId());
    if (deadline == null) {
      throw ProblemException.of(
          SheetProblem.HEAD_HAS_TIME,
          "Kỳ không đặt thời hạn thẩm định cho cụm trưởng.",
          "The period sets no deadline for the head's review.");
    }
    if (deadline.isAfter(clock.instant())) {
      throw ProblemException.of(
          SheetProblem.HEAD_HAS_TIME,
          new Text(
              "Cụm trưởng còn thời gian thẩm định đến %s.".formatted(deadline.text().vi()),
              "The head has time to review until %s.".formatted(deadline.text().en())),
          List.of());
    }
    take(open, SheetMove.TAKE_OVER_FROM_HEAD, reason, By.mandate(by, mandate));
  }

  private void requireTurn(SheetDesk.Open open, SheetMove move) {
    desk.requireOpen(open.period());
    open.sheet().require(move.from());
    desk.requireTime(open.sheet(), open.period(), move.stage());
  }

  /** A reviewer gives no more time than the own stage has. */
  private void requireWithin(SheetDesk.Open open, SheetMove move, @Nullable Moment until) {
    if (until == null) {
      return;
    }
    if (!until.isAfter(clock.instant())) {
      throw ProblemException.invalid("/until", "past", Text.of("%s đã qua", "%s is past", until));
    }
    Moment end = open.period().schedule().deadlineOf(move.stage(), open.sheet().organizationId());
    if (end != null && until.compareTo(end) > 0) {
      Text detail =
          new Text(
              "%s sau khi hết thời hạn %s (%s)."
                  .formatted(until, move.stage().text().vi(), end.text().vi()),
              "%s is after the end of %s (%s)."
                  .formatted(until, move.stage().text().en(), end.text().en()));
      throw ProblemException.of(
          SheetProblem.UNTIL_TOO_LATE,
          detail,
          List.of(new FieldError("/until", "after-stage", detail)));
    }
  }

  private void take(SheetDesk.Open open, SheetMove move, @Nullable String reason, By by) {
    take(
        open,
        () -> open.sheet().move(move, reason, by.subject(), clock.instant()),
        new SheetMoved(move, reason),
        by);
  }

  private void take(SheetDesk.Open open, Runnable step, SheetEvent fact, By by) {
    Sheet.State before = open.sheet().state();
    step.run();
    sheets.flush();
    Sheet.State after = open.sheet().state();
    events.publish(by, open.period(), fact, before, after, after);
    lateness.settle(open.sheet(), open.period());
  }
}
