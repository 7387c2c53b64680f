package vn.thidua.scoring.sheets;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.periods.time.Moment;

/** A step that was taken: who, when, why. */
@Entity
class SheetAct {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Sheet sheet;

  private String act;

  @Enumerated(EnumType.STRING)
  private SheetStatus fromStatus;

  @Enumerated(EnumType.STRING)
  private SheetStatus toStatus;

  private @Nullable String reason;
  private String bySubject;
  private Instant at;

  /** Of a return: until when the member has time, if that was said. */
  private @Nullable Instant untilAt;

  private @Nullable Integer untilOffset;

  /** The act on organizations because of which the step was taken, by nobody. */
  private @Nullable UUID successionId;

  /** From whose hands the sheet came. */
  private @Nullable UUID fromOrganizationId;

  protected SheetAct() {}

  SheetAct(
      Sheet sheet,
      SheetMove move,
      SheetStatus from,
      @Nullable String reason,
      @Nullable Moment until,
      String by,
      Instant at) {
    this(sheet, move.pastTense(), from, move.to(), reason, by, at);
    this.untilAt = until == null ? null : until.at();
    this.untilOffset = until == null ? null : until.offset().getTotalSeconds();
  }

  private SheetAct(
      Sheet sheet,
      String act,
      SheetStatus from,
      SheetStatus to,
      @Nullable String reason,
      String by,
      Instant at) {
    this.sheet = sheet;
    this.act = act;
    this.fromStatus = from;
    this.toStatus = to;
    this.reason = reason;
    this.bySubject = by;
    this.at = at;
  }

  /** Into other hands, at the stage where it stands. */
  static SheetAct movedOn(
      Sheet sheet, UUID from, SheetStatus status, SheetCause cause, String by, Instant at) {
    SheetAct moved = new SheetAct(sheet, "moved", status, status, cause.reason(), by, at);
    moved.successionId = cause.successionId();
    moved.fromOrganizationId = from;
    return moved;
  }

  static SheetAct closed(Sheet sheet, SheetStatus from, SheetCause cause, String by, Instant at) {
    SheetAct closed =
        new SheetAct(sheet, "closed", from, SheetStatus.CLOSED, cause.reason(), by, at);
    closed.successionId = cause.successionId();
    return closed;
  }

  static SheetAct membershipEnded(
      Sheet sheet, SheetStatus from, String reason, String by, Instant at) {
    return new SheetAct(sheet, "membership-ended", from, SheetStatus.CLOSED, reason, by, at);
  }

  static SheetAct membershipResumed(
      Sheet sheet, SheetStatus to, String reason, String by, Instant at) {
    return new SheetAct(sheet, "membership-resumed", SheetStatus.CLOSED, to, reason, by, at);
  }

  static SheetAct reopened(Sheet sheet, SheetStatus to, SheetCause cause, String by, Instant at) {
    SheetAct reopened =
        new SheetAct(sheet, "reopened", SheetStatus.CLOSED, to, cause.reason(), by, at);
    reopened.successionId = cause.successionId();
    return reopened;
  }
}
