package vn.thidua.scoring.sheets;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.periods.time.Lateness;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.sheets.time.SheetTime;

/** One member's score sheet in one cluster and period: its status, its acts and its bars. */
@Entity
@Table(name = "score_sheet")
public class Sheet {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID periodId;
  private UUID clusterId;
  private UUID organizationId;

  /** Where it stands, or stood when it was closed. */
  @Enumerated(EnumType.STRING)
  private SheetStatus status;

  /** The succession because of which nobody goes on with it. */
  private @Nullable UUID closedBy;

  /** When the member first submitted what it did not take back. */
  private @Nullable Instant submittedAt;

  /**
   * By whose review it last came back, and until when the member then has time, if that was said.
   */
  @Enumerated(EnumType.STRING)
  private @Nullable PeriodStage returnedStage;

  private @Nullable Instant returnedUntil;
  private @Nullable Integer returnedUntilOffset;

  /** The leaf on which points are off because it came late. */
  private @Nullable String latePenalty;

  /** First day on which the unit is no member any more, if that is why nobody goes on with it. */
  private @Nullable LocalDate membershipEndedOn;

  private String openedBy;
  private Instant openedAt;

  /** Changes with every act, so that one on the values or a bar counts as a new version. */
  private Instant changedAt;

  @Version private long version;

  @OneToMany(mappedBy = "sheet", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<SheetAct> acts = new ArrayList<>();

  @OneToMany(mappedBy = "sheet", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<SheetBar> bars = new ArrayList<>();

  @OneToMany(mappedBy = "sheet", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<SheetPenalty> penalties = new ArrayList<>();

  protected Sheet() {}

  public Sheet(UUID periodId, UUID clusterId, UUID organizationId, String by, Instant at) {
    this.periodId = periodId;
    this.clusterId = clusterId;
    this.organizationId = organizationId;
    this.status = SheetStatus.DRAFT;
    this.openedBy = by;
    this.openedAt = at;
    this.changedAt = at;
  }

  /** 409 if nobody goes on with the sheet. */
  public void requireOpen() {
    if (closedBy != null) {
      throw ProblemException.of(
          SheetProblem.SHEET_CLOSED,
          "Phiếu %s đã khóa do việc sắp xếp %s; đơn vị không còn.",
          "The sheet %s was closed by the succession %s; its organization is no more.",
          id,
          closedBy);
    }
    if (membershipEndedOn != null) {
      throw ProblemException.of(
          SheetProblem.SHEET_CLOSED,
          "Phiếu %s đã khóa; đơn vị không còn là thành viên từ ngày %s.",
          "The sheet %s is closed; its organization is no member any more since %s.",
          id,
          membershipEndedOn);
    }
  }

  /** 409 unless the sheet is in one of the statuses. */
  public void require(SheetStatus... allowed) {
    requireOpen();
    if (!Arrays.asList(allowed).contains(status)) {
      String names = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
      throw ProblemException.of(
          SheetProblem.WRONG_STATUS,
          "Phiếu đang ở %s, cần %s.",
          "The sheet is %s, it has to be %s.",
          status,
          names);
    }
  }

  public void move(SheetMove move, @Nullable String reason, String by, Instant at) {
    require(move.from());
    acts.add(new SheetAct(this, move, status, reason, null, by, at));
    this.status = move.to();
    if (move == SheetMove.SUBMIT && submittedAt == null) {
      this.submittedAt = at;
    } else if (move == SheetMove.RECALL && returnedStage == null) {
      this.submittedAt = null;
    }
    changed(at);
  }

  /**
   * Back to the member.
   *
   * @param until when the member has time; null to the end of the stage of whose review it was
   */
  public void giveBack(
      SheetMove move, String reason, @Nullable Moment until, String by, Instant at) {
    require(move.from());
    acts.add(new SheetAct(this, move, status, reason, until, by, at));
    this.status = move.to();
    this.returnedStage = move.stage();
    this.returnedUntil = until == null ? null : until.at();
    this.returnedUntilOffset = until == null ? null : until.offset().getTotalSeconds();
    changed(at);
  }

  public void handOver(UUID to, SheetCause cause, String by, Instant at) {
    acts.add(SheetAct.movedOn(this, organizationId, status(), cause, by, at));
    this.organizationId = to;
    changed(at);
  }

  public void close(SheetCause cause, String by, Instant at) {
    acts.add(SheetAct.closed(this, status, cause, by, at));
    this.closedBy = cause.successionId();
    changed(at);
  }

  public void reopen(SheetCause cause, String by, Instant at) {
    acts.add(SheetAct.reopened(this, status, cause, by, at));
    this.closedBy = null;
    changed(at);
  }

  /** Nobody goes on with it while the unit is no member. */
  public void endMembership(LocalDate on, String reason, String by, Instant at) {
    acts.add(SheetAct.membershipEnded(this, status, reason, by, at));
    this.membershipEndedOn = on;
    changed(at);
  }

  public void resumeMembership(String reason, String by, Instant at) {
    acts.add(SheetAct.membershipResumed(this, status, reason, by, at));
    this.membershipEndedOn = null;
    changed(at);
  }

  public void valuesChanged(Instant at) {
    changed(at);
  }

  /** Later than before also where two acts fall on one instant, so that each is a version. */
  private void changed(Instant at) {
    this.changedAt = at.isAfter(changedAt) ? at : changedAt.plus(1, ChronoUnit.MICROS);
  }

  public void impose(
      String code, String reason, @Nullable LegalBasis legalBasis, String by, Instant at) {
    requireOpen();
    if (hasBar(code)) {
      throw ProblemException.of(
          SheetProblem.BAR_IN_FORCE,
          "Phiếu đang có căn cứ loại %s.",
          "The bar %s is in force on this sheet.",
          code);
    }
    bars.add(new SheetBar(this, code, reason, legalBasis, by, at));
    changed(at);
  }

  public boolean hasBar(String code) {
    return bars.stream().anyMatch(bar -> bar.inForce() && bar.is(code));
  }

  /**
   * @param agreement whose missing signature is the reason; null if it is another
   */
  public void imposeByRule(
      String code,
      String reason,
      @Nullable LegalBasis legalBasis,
      @Nullable UUID agreement,
      String by,
      Instant at) {
    bars.add(SheetBar.ofRule(this, code, reason, legalBasis, agreement, by, at));
    changed(at);
  }

  /** Whether a rule imposed such a bar and it is in force; one that somebody imposed is not. */
  public boolean hasBarOfRule(String code) {
    return barOfRule(code).isPresent();
  }

  private Optional<SheetBar> barOfRule(String code) {
    return bars.stream().filter(b -> b.inForce() && b.is(code) && b.byRule()).findFirst();
  }

  /**
   * Only if a rule imposed one.
   *
   * @return the agreement because of which the bar had been imposed; null if it was another reason
   */
  public @Nullable UUID liftByRule(String code, String reason, String by, Instant at) {
    SheetBar bar = barOfRule(code).orElseThrow();
    bar.lift(reason, null, by, at);
    changed(at);
    return bar.agreementId();
  }

  /**
   * @return the code of the bar that was lifted
   */
  public String lift(
      UUID barId, String reason, @Nullable LegalBasis legalBasis, String by, Instant at) {
    requireOpen();
    SheetBar bar =
        bars.stream()
            .filter(b -> b.id().equals(barId))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("bar", barId));
    if (bar.byRule()) {
      throw ProblemException.of(
          SheetProblem.BAR_OF_RULE,
          "Căn cứ loại %s do quy định của kỳ; gỡ khi không còn lý do hoặc kỳ đổi quy định.",
          "The bar %s is imposed by the period's rule; it is lifted when its reason is no more or"
              + " the rule is changed.",
          bar.code());
    }
    bar.lift(reason, legalBasis, by, at);
    changed(at);
    return bar.code();
  }

  /** The leaf on which points are off because it came late; null if none are. */
  public @Nullable String latePenalty() {
    return latePenalty;
  }

  /** Whether points are off just as the rule says. */
  public boolean hasLatePenalty(Lateness lateness) {
    return latePenalty != null && penaltyInForce().is(lateness);
  }

  public void imposeLatePenalty(Lateness lateness, String criterion, String reason, Instant at) {
    penalties.add(new SheetPenalty(this, lateness, criterion, reason, at));
    this.latePenalty = criterion;
    changed(at);
  }

  public void liftLatePenalty(String reason, Instant at) {
    penaltyInForce().lift(reason, at);
    this.latePenalty = null;
    changed(at);
  }

  private SheetPenalty penaltyInForce() {
    return penalties.stream().filter(SheetPenalty::inForce).findFirst().orElseThrow();
  }

  /** What decides until when it is written and whether it came late. */
  public SheetTime time() {
    return new SheetTime(
        organizationId,
        status == SheetStatus.DRAFT,
        submittedAt,
        returnedStage == null
            ? null
            : new SheetTime.Returned(
                returnedStage, Moment.kept(returnedUntil, returnedUntilOffset)));
  }

  public UUID id() {
    return id;
  }

  public UUID periodId() {
    return periodId;
  }

  public UUID clusterId() {
    return clusterId;
  }

  public UUID organizationId() {
    return organizationId;
  }

  public SheetStatus status() {
    return closedBy == null && membershipEndedOn == null ? status : SheetStatus.CLOSED;
  }

  /** Where it stands, or stood when it was closed. */
  public SheetStatus standing() {
    return status;
  }

  public long version() {
    return version;
  }

  public State state() {
    return new State(
        id,
        periodId,
        clusterId,
        organizationId,
        status,
        closedBy,
        membershipEndedOn,
        bars.stream().filter(SheetBar::inForce).map(SheetBar::code).sorted().toList(),
        latePenalty == null ? List.of() : List.of(latePenalty),
        version);
  }

  /**
   * A sheet as events carry it: without values, which are nobody else's business yet.
   *
   * @param status where it stands, or stood when it was closed
   * @param closedBy the succession because of which nobody goes on with it
   * @param membershipEndedOn first day on which the unit was no member any more, if that is why
   * @param penalties leaves on which points are off by a rule of the period
   */
  public record State(
      UUID id,
      UUID periodId,
      UUID clusterId,
      UUID organizationId,
      SheetStatus status,
      @Nullable UUID closedBy,
      @Nullable LocalDate membershipEndedOn,
      List<String> bars,
      List<String> penalties,
      long version) {}
}
