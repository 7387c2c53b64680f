package vn.thidua.scoring.sheets;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.periods.time.Lateness;

/** Points off by a rule of the period. Lifted, never removed. */
@Entity
class SheetPenalty {

  /** The rule on sheets that come late. */
  static final String LATE = "LATE";

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Sheet sheet;

  private String rule;

  /** The leaf that counts. */
  private String criterion;

  /** How many items of it; null where it counts by itself. */
  private @Nullable Integer itemCount;

  private String reason;
  @Embedded private @Nullable LegalBasis legalBasis;
  private Instant imposedAt;
  private @Nullable Instant liftedAt;
  private @Nullable String liftReason;

  protected SheetPenalty() {}

  SheetPenalty(Sheet sheet, Lateness lateness, String criterion, String reason, Instant at) {
    this.sheet = sheet;
    this.rule = LATE;
    this.criterion = criterion;
    this.itemCount = lateness.count();
    this.reason = reason;
    this.legalBasis = lateness.legalBasis();
    this.imposedAt = at;
  }

  void lift(String why, Instant at) {
    this.liftReason = why;
    this.liftedAt = at;
  }

  boolean inForce() {
    return liftedAt == null;
  }

  boolean is(Lateness lateness) {
    return criterion.equals(lateness.criterion()) && Objects.equals(itemCount, lateness.count());
  }
}
