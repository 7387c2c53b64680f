package vn.thidua.scoring.rankings.acts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Who did what with a ranking, when and why. */
@Entity
class RankingAct {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID rankingId;

  @Enumerated(EnumType.STRING)
  private RankingActKind act;

  private @Nullable String reason;
  private boolean announced;
  private String bySubject;
  private Instant at;

  protected RankingAct() {}

  RankingAct(UUID rankingId, RankingActKind act, @Nullable String reason, String by, Instant at) {
    this.rankingId = rankingId;
    this.act = act;
    this.reason = reason;
    this.announced = act.announced();
    this.bySubject = by;
    this.at = at;
  }
}
