package vn.thidua.scoring.rankings.acts.freezing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.rankings.RankingViews;

/** From when to when a cluster's ranking stands still for those below the council. */
@Entity
class RankingFreeze {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID rankingId;
  private UUID periodId;
  private UUID clusterId;
  private @Nullable String reason;
  private String frozenBy;
  private Instant frozenAt;
  private @Nullable String endedBy;
  private @Nullable Instant endedAt;
  private @Nullable String endReason;

  protected RankingFreeze() {}

  RankingFreeze(RankingViews.Header at, @Nullable String reason, String by, Instant now) {
    this.rankingId = at.id();
    this.periodId = at.periodId();
    this.clusterId = at.clusterId();
    this.reason = reason;
    this.frozenBy = by;
    this.frozenAt = now;
  }

  void end(@Nullable String why, String by, Instant now) {
    this.endReason = why;
    this.endedBy = by;
    this.endedAt = now;
  }

  UUID rankingId() {
    return rankingId;
  }
}
