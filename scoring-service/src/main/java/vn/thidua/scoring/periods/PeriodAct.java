package vn.thidua.scoring.periods;

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

/** Who did what to a period, when and why. */
@Entity
class PeriodAct {

  enum Kind {
    OPENED,
    CLOSED,
    REOPENED,
    SCHEME_APPLIED,
    UNSIGNED_BARRED,
    UNSIGNED_NOT_BARRED
  }

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Period period;

  @Enumerated(EnumType.STRING)
  private Kind act;

  private @Nullable String reason;

  /** In use after the act. */
  private UUID schemeId;

  private String bySubject;
  private Instant at;

  protected PeriodAct() {}

  PeriodAct(
      Period period, Kind act, @Nullable String reason, UUID schemeId, String by, Instant at) {
    this.period = period;
    this.act = act;
    this.reason = reason;
    this.schemeId = schemeId;
    this.bySubject = by;
    this.at = at;
  }
}
