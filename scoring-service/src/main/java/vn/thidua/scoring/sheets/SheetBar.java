package vn.thidua.scoring.sheets;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;

/** A reason why the member gets no rank. Lifted, never removed. */
@Entity
class SheetBar {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Sheet sheet;

  private String code;
  private String reason;

  /** The agreement because of which the period's rule imposed it; null if somebody did. */
  private @Nullable UUID agreementId;

  private String imposedBy;
  private Instant imposedAt;
  private @Nullable String liftedBy;
  private @Nullable Instant liftedAt;
  private @Nullable String liftReason;

  protected SheetBar() {}

  SheetBar(
      Sheet sheet, String code, String reason, @Nullable UUID agreementId, String by, Instant at) {
    this.sheet = sheet;
    this.code = code;
    this.reason = reason;
    this.agreementId = agreementId;
    this.imposedBy = by;
    this.imposedAt = at;
  }

  void lift(String why, String by, Instant at) {
    if (!inForce()) {
      throw ProblemException.of(
          SheetProblem.BAR_LIFTED,
          "Căn cứ loại %s đã được gỡ lúc %s.",
          "The bar %s was lifted at %s.",
          code,
          liftedAt);
    }
    this.liftReason = why;
    this.liftedBy = by;
    this.liftedAt = at;
  }

  UUID id() {
    return id;
  }

  boolean is(String other) {
    return code.equals(other);
  }

  @Nullable UUID agreementId() {
    return agreementId;
  }

  boolean inForce() {
    return liftedAt == null;
  }

  String code() {
    return code;
  }
}
