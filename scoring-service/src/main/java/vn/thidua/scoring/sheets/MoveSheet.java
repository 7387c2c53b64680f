package vn.thidua.scoring.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.scoring.sheets.SheetEvents.SheetMoved;

/** Takes a sheet one step further, or back. */
@ApplicationScoped
class MoveSheet {

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
  void move(UUID id, SheetMove move, @Nullable Long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    switch (move) {
      case SUBMIT, RECALL -> SheetAccess.requireOfficer(open.rights());
      case COMPLETE_HEAD_REVIEW, RETURN_BY_HEAD -> SheetAccess.requireHeadReviewer(open.rights());
      case COMPLETE_OFFICE_REVIEW, RETURN_BY_OFFICE ->
          SheetAccess.requireOfficeReviewer(open.rights());
    }
    take(open, move, null, by);
  }

  /** Back to the member, by the reviewer whose turn it is. */
  @Transactional
  void giveBack(UUID id, String reason, @Nullable Long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    SheetStatus status = open.sheet().status();
    boolean officeTurn = status == SheetStatus.HEAD_REVIEWED;
    switch (status) {
      case HEAD_REVIEWED -> SheetAccess.requireOfficeReviewer(open.rights());
      case SUBMITTED -> SheetAccess.requireHeadReviewer(open.rights());
      case DRAFT, OFFICE_REVIEWED -> SheetAccess.requireReviewer(open.rights());
    }
    take(open, officeTurn ? SheetMove.RETURN_BY_OFFICE : SheetMove.RETURN_BY_HEAD, reason, by);
  }

  private void take(SheetDesk.Open open, SheetMove move, @Nullable String reason, Actor by) {
    desk.requireOpen(open.period());
    open.sheet().move(move, reason, by.subject(), clock.instant());
    sheets.flush();
    events.publish(new SheetMoved(move, reason), open.sheet().state());
  }
}
