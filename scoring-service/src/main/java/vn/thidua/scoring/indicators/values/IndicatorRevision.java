package vn.thidua.scoring.indicators.values;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said of a figure at one time; it never changes. */
@Entity
@IdClass(IndicatorRevision.Key.class)
class IndicatorRevision {

  record Key(UUID valueId, int number) implements Serializable {}

  @Id private UUID valueId;
  @Id private int number;
  private boolean withdrawn;

  @Enumerated(EnumType.STRING)
  private Sign sign;

  private @Nullable BigDecimal value;
  private @Nullable BigDecimal target;
  private String origin;
  private @Nullable LocalDate asOf;
  private @Nullable String note;
  private @Nullable String reason;
  private String bySubject;
  private Instant at;

  protected IndicatorRevision() {}

  /**
   * @param reason why it says something else than the one before; null for the first
   */
  IndicatorRevision(
      Key key, boolean withdrawn, Figure figure, @Nullable String reason, String by, Instant at) {
    this.valueId = key.valueId();
    this.number = key.number();
    this.withdrawn = withdrawn;
    this.sign = figure.sign();
    this.value = figure.value();
    this.target = figure.target();
    this.origin = figure.origin();
    this.asOf = figure.asOf();
    this.note = figure.note();
    this.reason = reason;
    this.bySubject = by;
    this.at = at;
  }

  UUID valueId() {
    return valueId;
  }

  boolean isWithdrawn() {
    return withdrawn;
  }

  Figure figure() {
    return new Figure(sign, value, target, origin, asOf, note);
  }
}
