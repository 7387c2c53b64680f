package vn.thidua.cluster.pledges;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.pledges.count.Sign;
import vn.thidua.cluster.pledges.count.Told;

/** What somebody told of a pledge. Never changed: a mistaken one is corrected by another. */
@Entity
class PledgeEntry {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Pledge pledge;

  private int position;

  @Column(name = "on_date")
  private LocalDate on;

  private @Nullable BigDecimal amount;

  @Enumerated(EnumType.STRING)
  private @Nullable Sign sign;

  private @Nullable Boolean done;
  private @Nullable UUID awardId;
  private @Nullable UUID corrects;
  private @Nullable String source;
  private @Nullable String note;
  private String toldBy;
  private Instant toldAt;

  protected PledgeEntry() {}

  PledgeEntry(
      Pledge pledge, int position, PledgeRequests.Telling telling, String toldBy, Instant toldAt) {
    this.pledge = pledge;
    this.position = position;
    this.on = telling.on();
    this.amount = telling.amount();
    this.sign = signOf(telling);
    this.done = telling.done();
    this.awardId = telling.awardId();
    this.corrects = telling.corrects();
    this.source = telling.source();
    this.note = telling.note();
    this.toldBy = toldBy;
    this.toldAt = toldAt;
  }

  private static @Nullable Sign signOf(PledgeRequests.Telling telling) {
    if (telling.amount() == null) {
      return null;
    }
    return telling.sign() == null ? Sign.EQ : telling.sign();
  }

  UUID id() {
    return id;
  }

  LocalDate on() {
    return on;
  }

  @Nullable UUID corrects() {
    return corrects;
  }

  UUID pledgeId() {
    return pledge.id();
  }

  Told told() {
    return new Told(id, position, on, amount, sign, done, awardId, corrects);
  }

  PledgeViews.Kept.Entry kept() {
    return new PledgeViews.Kept.Entry(
        id, on, amount, sign, done, awardId, corrects, source, note, toldBy, toldAt);
  }
}
