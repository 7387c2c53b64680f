package vn.thidua.scoring.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.complaints.ComplaintEvents.ComplaintAnswered;
import vn.thidua.scoring.complaints.ComplaintEvents.ComplaintCommented;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.corrections.CorrectScores;
import vn.thidua.scoring.sheets.corrections.SheetAffair;
import vn.thidua.scoring.sheets.corrections.SheetAffairs;
import vn.thidua.scoring.sheets.values.StageValue;

/**
 * What reviewers say of a complaint, and what the standing office decides. One that is upheld
 * writes the sheet in the same transaction. An answer that comes too late still counts: the unit is
 * not answerable for the office's delay.
 */
@ApplicationScoped
class AnswerComplaint {

  private final ComplaintRepository complaints;
  private final SheetAffairs sheets;
  private final CorrectScores correct;
  private final ComplaintEvents events;
  private final EntityManager entities;
  private final Clock clock;

  AnswerComplaint(
      ComplaintRepository complaints,
      SheetAffairs sheets,
      CorrectScores correct,
      ComplaintEvents events,
      EntityManager entities,
      Clock clock) {
    this.complaints = complaints;
    this.sheets = sheets;
    this.correct = correct;
    this.events = events;
    this.entities = entities;
    this.clock = clock;
  }

  private record Held(Complaint complaint, SheetAffair affair) {}

  @Transactional
  void comment(UUID id, ComplaintRequests.Comment request, @Nullable Long expected, Actor actor) {
    Held held = held(id, actor);
    HeldMandate mandate = SheetAccess.requireReviewer(held.affair().rights());
    Etag.check(expected, held.complaint().version());
    sheets.requireOpen(held.affair());
    Stage stage =
        mandate.equals(held.affair().rights().officeReviewer()) ? Stage.OFFICE : Stage.HEAD;
    Complaint.Logged before = held.complaint().logged();
    held.complaint().commented();
    complaints.flush();
    UUID comment = keep(id, stage, request.text(), actor, clock.instant());
    events.publish(
        By.mandate(actor, mandate).because(request.text()),
        new ComplaintCommented(comment),
        RaiseComplaint.of(held.affair()),
        before,
        held.complaint().logged());
  }

  private UUID keep(UUID complaint, Stage stage, String text, Actor by, Instant at) {
    UUID id = UUID.randomUUID();
    entities
        .createNativeQuery(
            "insert into complaint_comment (id, complaint_id, stage, text, by_subject, at)"
                + " values (:id, :complaint, :stage, :text, :by, :at)")
        .setParameter("id", id)
        .setParameter("complaint", complaint)
        .setParameter("stage", stage.name())
        .setParameter("text", text)
        .setParameter("by", by.subject())
        .setParameter("at", at)
        .executeUpdate();
    return id;
  }

  @Transactional
  void answer(UUID id, ComplaintRequests.Answer request, @Nullable Long expected, Actor actor) {
    Held held = held(id, actor);
    Complaint complaint = held.complaint();
    HeldMandate mandate = SheetAccess.requireOfficeReviewer(held.affair().rights());
    Etag.check(expected, complaint.version());
    complaint.requireOpen();
    sheets.requireOpen(held.affair());
    List<FieldError> errors = errors(complaint, request);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    By by = By.mandate(actor, mandate).because(request.reason());
    Complaint.Logged before = complaint.logged();
    UUID ranking = latestRanking(held.affair());
    complaint.answered(
        request.outcome(),
        request.reason(),
        change(held.affair(), complaint, request, by),
        ranking,
        actor.subject(),
        clock.instant());
    complaints.flush();
    events.publish(
        by,
        new ComplaintAnswered(request.outcome(), request.allCorrections().size()),
        RaiseComplaint.of(held.affair()),
        before,
        complaint.logged());
  }

  private Complaint.@Nullable Change change(
      SheetAffair affair, Complaint complaint, ComplaintRequests.Answer request, By by) {
    if (request.outcome() == ComplaintOutcome.REJECTED) {
      return null;
    }
    CorrectScores.Corrected corrected =
        correct.correct(
            affair,
            request.allCorrections().stream().map(ComplaintRequests.Correction::toValue).toList(),
            complaint.id(),
            by);
    return new Complaint.Change(
        corrected.from(),
        corrected.to(),
        corrected.changes().stream().map(AnswerComplaint::corrected).toList());
  }

  private static ComplaintViews.Corrected corrected(CorrectScores.Change change) {
    StageValue before = change.before();
    return new ComplaintViews.Corrected(
        change.after().criterion(),
        before == null ? null : ComplaintViews.Said.of(before),
        ComplaintViews.Said.of(change.after()));
  }

  private static List<FieldError> errors(Complaint complaint, ComplaintRequests.Answer request) {
    List<FieldError> errors = new ArrayList<>();
    List<String> corrected =
        request.allCorrections().stream().map(ComplaintRequests.Correction::criterion).toList();
    if (request.outcome() == ComplaintOutcome.REJECTED) {
      if (!corrected.isEmpty()) {
        errors.add(
            error(
                "not-for-outcome",
                "Kiến nghị bị bác thì không có điểm sửa",
                "A complaint that is rejected corrects nothing"));
      }
    } else if (corrected.isEmpty()) {
      errors.add(
          error(
              "required",
              "Chấp nhận kiến nghị thì phải nêu điểm sửa",
              "A complaint that is upheld has to correct something"));
    } else if (complaint.criterion() != null && !corrected.contains(complaint.criterion())) {
      errors.add(
          error(
              "criterion-missing",
              "Thiếu tiêu chí bị kiến nghị",
              "The criterion that the complaint is about is missing"));
    }
    return errors;
  }

  private static FieldError error(String code, String vi, String en) {
    return new FieldError("/corrections", code, new Text(vi, en));
  }

  private Held held(UUID id, Actor actor) {
    Complaint complaint = complaints.findById(id);
    if (complaint == null) {
      throw ProblemException.notFound("complaint", id);
    }
    return new Held(complaint, sheets.held(complaint.sheetId(), actor, "complaint", id));
  }

  private @Nullable UUID latestRanking(SheetAffair affair) {
    List<?> latest =
        entities
            .createNativeQuery(
                "select r.id from ranking r where r.period_id = :period and r.cluster_id = :cluster"
                    + " and r.latest",
                UUID.class)
            .setParameter("period", affair.period().id())
            .setParameter("cluster", affair.clusterId())
            .getResultList();
    return latest.isEmpty() ? null : (UUID) latest.getFirst();
  }
}
