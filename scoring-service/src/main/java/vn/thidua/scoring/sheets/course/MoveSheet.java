package vn.thidua.scoring.sheets.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.SheetMoved;
import vn.thidua.scoring.sheets.SheetMove;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetStatus;

/** Takes a sheet one step further, or back. */
@ApplicationScoped
public class MoveSheet {

  private final SheetRepository sheets;
  private final SheetDesk desk;
  private final SheetEvents events;
  private final Clock clock;

  MoveSheet(SheetRepository sheets, SheetDesk desk, SheetEvents events, Clock clock) {
    this.sheets = sheets;
    this.desk = desk;
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
          case COMPLETE_OFFICE_REVIEW, RETURN_BY_OFFICE ->
              SheetAccess.requireOfficeReviewer(open.rights());
        };
    take(open, move, null, By.mandate(by, mandate));
  }

  /** Back to the member, by the reviewer whose turn it is. */
  @Transactional
  public void giveBack(UUID id, String reason, @Nullable Long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    SheetStatus status = open.sheet().status();
    boolean officeTurn = status == SheetStatus.HEAD_REVIEWED;
    HeldMandate mandate =
        switch (status) {
          case HEAD_REVIEWED -> SheetAccess.requireOfficeReviewer(open.rights());
          case SUBMITTED -> SheetAccess.requireHeadReviewer(open.rights());
          case DRAFT, OFFICE_REVIEWED, CLOSED -> SheetAccess.requireReviewer(open.rights());
        };
    take(
        open,
        officeTurn ? SheetMove.RETURN_BY_OFFICE : SheetMove.RETURN_BY_HEAD,
        reason,
        By.mandate(by, mandate));
  }

  private void take(SheetDesk.Open open, SheetMove move, @Nullable String reason, By by) {
    desk.requireOpen(open.period());
    Sheet.State before = open.sheet().state();
    open.sheet().move(move, reason, by.subject(), clock.instant());
    sheets.flush();
    Sheet.State after = open.sheet().state();
    events.publish(by, open.period(), new SheetMoved(move, reason), before, after, after);
  }
}
