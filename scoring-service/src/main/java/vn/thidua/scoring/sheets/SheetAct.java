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

  protected SheetAct() {}

  SheetAct(
      Sheet sheet,
      SheetMove move,
      SheetStatus from,
      @Nullable String reason,
      String by,
      Instant at) {
    this.sheet = sheet;
    this.act = move.pastTense();
    this.fromStatus = from;
    this.toStatus = move.to();
    this.reason = reason;
    this.bySubject = by;
    this.at = at;
  }
}
