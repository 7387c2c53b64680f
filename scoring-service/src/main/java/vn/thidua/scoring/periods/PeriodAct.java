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
import vn.thidua.scoring.periods.content.PeriodActKind;

/** Who did what to a period, when and why. */
@Entity
class PeriodAct {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Period period;

  @Enumerated(EnumType.STRING)
  private PeriodActKind act;

  private @Nullable String reason;

  /** In use after the act. */
  private UUID schemeId;

  private String bySubject;
  private Instant at;

  protected PeriodAct() {}

  PeriodAct(
      Period period,
      PeriodActKind act,
      @Nullable String reason,
      UUID schemeId,
      String by,
      Instant at) {
    this.period = period;
    this.act = act;
    this.reason = reason;
    this.schemeId = schemeId;
    this.bySubject = by;
    this.at = at;
  }
}
