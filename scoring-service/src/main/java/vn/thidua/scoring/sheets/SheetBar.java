package vn.thidua.scoring.sheets;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.legal.LegalBasis;

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

  /** Whether a rule of the period imposed it and lifts it. */
  private boolean byRule;

  /** The agreement whose missing signature is the rule's reason. */
  private @Nullable UUID agreementId;

  @Embedded private @Nullable LegalBasis legalBasis;
  private String imposedBy;
  private Instant imposedAt;
  private @Nullable String liftedBy;
  private @Nullable Instant liftedAt;
  private @Nullable String liftReason;

  @Embedded
  @AttributeOverride(name = "number", column = @Column(name = "lift_basis_number"))
  @AttributeOverride(name = "date", column = @Column(name = "lift_basis_date"))
  @AttributeOverride(name = "issuer", column = @Column(name = "lift_basis_issuer"))
  @AttributeOverride(name = "title", column = @Column(name = "lift_basis_title"))
  private @Nullable LegalBasis liftBasis;

  protected SheetBar() {}

  SheetBar(
      Sheet sheet,
      String code,
      String reason,
      @Nullable LegalBasis legalBasis,
      String by,
      Instant at) {
    this.sheet = sheet;
    this.code = code;
    this.reason = reason;
    this.legalBasis = legalBasis;
    this.imposedBy = by;
    this.imposedAt = at;
  }

  static SheetBar ofRule(
      Sheet sheet,
      String code,
      String reason,
      @Nullable LegalBasis legalBasis,
      @Nullable UUID agreement,
      String by,
      Instant at) {
    SheetBar bar = new SheetBar(sheet, code, reason, legalBasis, by, at);
    bar.byRule = true;
    bar.agreementId = agreement;
    return bar;
  }

  void lift(String why, @Nullable LegalBasis basis, String by, Instant at) {
    if (!inForce()) {
      throw ProblemException.of(
          SheetProblem.BAR_LIFTED,
          "Căn cứ loại %s đã được gỡ lúc %s.",
          "The bar %s was lifted at %s.",
          code,
          liftedAt);
    }
    this.liftReason = why;
    this.liftBasis = basis;
    this.liftedBy = by;
    this.liftedAt = at;
  }

  UUID id() {
    return id;
  }

  boolean is(String other) {
    return code.equals(other);
  }

  /** Also one of a replica that knew of no other rule than the signature's. */
  boolean byRule() {
    return byRule || agreementId != null;
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
