package vn.thidua.scoring.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.complaints.ComplaintEvents.ComplaintRaised;
import vn.thidua.scoring.complaints.ComplaintEvents.ComplaintWithdrawn;
import vn.thidua.scoring.periods.Deadlines;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.corrections.SheetAffair;
import vn.thidua.scoring.sheets.corrections.SheetAffairs;

/** Raises a unit's complaint against its own reviewed sheet, and takes it back. */
@ApplicationScoped
class RaiseComplaint {

  private final ComplaintRepository complaints;
  private final SheetAffairs sheets;
  private final ComplaintEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  RaiseComplaint(
      ComplaintRepository complaints,
      SheetAffairs sheets,
      ComplaintEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.complaints = complaints;
    this.sheets = sheets;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID raise(UUID sheet, ComplaintRequests.Raising request, Actor actor, RequestKey key) {
    SheetAffair affair = sheets.held(sheet, actor);
    HeldMandate mandate = SheetAccess.requireOfficer(affair.rights());
    return idempotency.once(
        key, request, () -> create(affair, request, By.mandate(actor, mandate)));
  }

  private UUID create(SheetAffair affair, ComplaintRequests.Raising request, By by) {
    sheets.requireReviewed(affair);
    Deadlines.require(
        affair.period(), PeriodStage.COMPLAINTS, affair.organizationId(), clock.instant());
    sheets.requireLeaf(affair, request.criterion(), "/criterion");
    if (complaints.hasOpen(affair.id(), request.criterion())) {
      throw ProblemException.of(
          ComplaintProblem.ANOTHER_OPEN,
          "Hãy chờ trả lời, hoặc rút kiến nghị trước.",
          "Wait for its answer, or withdraw it first.");
    }
    Complaint complaint =
        new Complaint(affair.id(), affair.version(), request, by.subject(), clock.instant());
    complaints.persistAndFlush(complaint);
    events.publish(
        by, new ComplaintRaised(request.criterion()), of(affair), null, complaint.logged());
    return complaint.id();
  }

  /** Also when its time is over: what is withdrawn costs nobody anything. */
  @Transactional
  void withdraw(UUID id, @Nullable Long expected, Actor actor) {
    Complaint complaint = complaints.findById(id);
    if (complaint == null) {
      throw ProblemException.notFound("complaint", id);
    }
    SheetAffair affair = sheets.held(complaint.sheetId(), actor, "complaint", id);
    HeldMandate mandate = SheetAccess.requireOfficer(affair.rights());
    Etag.check(expected, complaint.version());
    Complaint.Logged before = complaint.logged();
    complaint.withdrawn(actor.subject(), clock.instant());
    complaints.flush();
    events.publish(
        By.mandate(actor, mandate),
        new ComplaintWithdrawn(),
        of(affair),
        before,
        complaint.logged());
  }

  static Complaint.Affair of(SheetAffair affair) {
    return new Complaint.Affair(affair.period().organizerId(), affair.organizationId());
  }
}
