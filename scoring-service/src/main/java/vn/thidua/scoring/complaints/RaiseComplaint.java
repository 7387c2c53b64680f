package vn.thidua.scoring.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.complaints.ComplaintEvents.ComplaintRaised;
import vn.thidua.scoring.complaints.ComplaintEvents.ComplaintWithdrawn;
import vn.thidua.scoring.periods.Deadlines;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.rankings.endorsements.EndorsedClusters;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.corrections.SheetAffair;
import vn.thidua.scoring.sheets.corrections.SheetAffairs;

/** Raises a unit's complaint against its own reviewed sheet, and takes it back. */
@ApplicationScoped
class RaiseComplaint {

  private final ComplaintRepository complaints;
  private final SheetAffairs sheets;
  private final EndorsedClusters endorsed;
  private final ComplaintEvents events;
  private final Files files;
  private final Idempotency idempotency;
  private final Clock clock;

  RaiseComplaint(
      ComplaintRepository complaints,
      SheetAffairs sheets,
      EndorsedClusters endorsed,
      ComplaintEvents events,
      Files files,
      Idempotency idempotency,
      Clock clock) {
    this.complaints = complaints;
    this.sheets = sheets;
    this.endorsed = endorsed;
    this.events = events;
    this.files = files;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID raise(UUID sheet, ComplaintRequests.Raising request, Actor actor, RequestKey key) {
    SheetAffair affair = sheets.held(sheet, actor);
    HeldMandate mandate = SheetAccess.requireOfficer(affair.rights());
    return idempotency.once(
        key, request, () -> create(affair, request, actor, By.mandate(actor, mandate)));
  }

  private UUID create(SheetAffair affair, ComplaintRequests.Raising request, Actor actor, By by) {
    sheets.requireReviewed(affair);
    requireNotEndorsed(affair);
    Deadlines.require(
        affair.period(), PeriodStage.COMPLAINTS, affair.organizationId(), clock.instant());
    sheets.requireLeaf(affair, request.criterion(), "/criterion");
    List<UUID> proofs = proofs(request, actor);
    if (complaints.hasOpen(affair.id(), request.criterion())) {
      throw ProblemException.of(
          ComplaintProblem.ANOTHER_OPEN,
          "Hãy chờ trả lời, hoặc rút kiến nghị trước.",
          "Wait for its answer, or withdraw it first.");
    }
    Complaint complaint =
        new Complaint(affair.id(), affair.version(), request, by.subject(), clock.instant());
    complaints.persistAndFlush(complaint);
    files.use(
        new Files.Use(
            ComplaintQueries.AGGREGATE_TYPE,
            complaint.id(),
            affair.period().organizerId(),
            affair.clusterId()),
        proofs,
        actor,
        "/evidence");
    events.publish(
        by, new ComplaintRaised(request.criterion()), of(affair), null, complaint.logged());
    return complaint.id();
  }

  private void requireNotEndorsed(SheetAffair affair) {
    UUID ranking = endorsed.ranking(affair.period().id(), affair.clusterId()).orElse(null);
    if (ranking != null) {
      throw ProblemException.of(
          ComplaintProblem.AFTER_ENDORSEMENT,
          "Bảng xếp hạng %s đã được hội nghị thông qua.",
          "The ranking %s was endorsed by the conference.",
          ranking);
    }
  }

  /** The files that prove it; 400 for those that the actor may not see, as if there were none. */
  private List<UUID> proofs(ComplaintRequests.Raising request, Actor actor) {
    Map<String, UUID> named = new LinkedHashMap<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < request.allEvidence().size(); i++) {
      ComplaintRequests.Proof proof = request.allEvidence().get(i);
      String pointer = "/evidence/" + i + "/fileId";
      if (proof.fileId() != null) {
        named.put(pointer, proof.fileId());
        if (proof.link() != null) {
          errors.add(
              new FieldError(
                  pointer,
                  "link-or-file",
                  new Text("Chỉ một liên kết hoặc một tệp", "A link or a file, not both")));
        }
      }
    }
    errors.addAll(files.unknown(named, actor));
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return named.values().stream().distinct().toList();
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
