package vn.thidua.scoring.rankings.compute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.thidua.scoring.rankings.Ranking;
import vn.thidua.scoring.rankings.RankingEvents;
import vn.thidua.scoring.rankings.RankingRepository;
import vn.thidua.scoring.rankings.RankingRows;

/**
 * Publishes all that a run has staged, at once: until it commits everybody sees what was before.
 */
@ApplicationScoped
public class PublishRankings {

  /**
   * @param published now the latest of their clusters
   * @param dropped staged, but overtaken by a ranking from a later reading of the same sheets
   */
  public record Published(int published, int dropped) {}

  private final RankingRepository rankings;
  private final RankingRows rows;
  private final RankingEvents events;
  private final Clock clock;

  PublishRankings(RankingRepository rankings, RankingRows rows, RankingEvents events, Clock clock) {
    this.rankings = rankings;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** Doing it twice publishes nothing twice. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Published publish(UUID runId) {
    Instant now = clock.instant();
    int published = 0;
    for (Ranking staged : rankings.staged(runId)) {
      publish(staged, runId, now);
      published++;
    }
    return new Published(published, 0);
  }

  private void publish(Ranking staged, UUID runId, Instant now) {
    Ranking before = rankings.latest(staged.header().periodId(), staged.header().clusterId());
    if (before != null) {
      before.giveWay();
      rankings.flush();
    }
    staged.publish(now);
    rankings.flush();
    events.published(staged.header(), rows.of(staged.id()), runId);
  }
}
