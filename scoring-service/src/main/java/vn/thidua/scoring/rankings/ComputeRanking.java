package vn.thidua.scoring.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.ClusterRanking;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingDigests;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.schemes.SchemeQueries;

/** Ranks one cluster in one period and keeps the result if anything that counts has changed. */
@ApplicationScoped
public class ComputeRanking {

  /**
   * What came of it.
   *
   * @param rankingId the latest ranking now; null for a cluster without members
   * @param unchanged whether that ranking was there before, made from equal input
   */
  public record Outcome(@Nullable UUID rankingId, boolean unchanged) {}

  private final ClusterSheetsReader sheets;
  private final SchemeQueries schemes;
  private final RankingRepository rankings;
  private final RankingRows rows;
  private final RankingEvents events;
  private final Clock clock;

  ComputeRanking(
      ClusterSheetsReader sheets,
      SchemeQueries schemes,
      RankingRepository rankings,
      RankingRows rows,
      RankingEvents events,
      Clock clock) {
    this.sheets = sheets;
    this.schemes = schemes;
    this.rankings = rankings;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** The caller's transaction is repeatable read, so that all is read as of one moment. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Outcome compute(UUID periodId, UUID clusterId, UUID runId) {
    ClusterSheets of = sheets.read(periodId, clusterId);
    if (of.members().isEmpty()) {
      return new Outcome(null, false);
    }
    RankingInput input = RankingInput.of(schemes.compiled(of.schemeId()), of.members());
    String inputDigest = RankingDigests.ofInput(of.schemeId().toString(), input);
    Ranking before = rankings.latest(periodId, clusterId);
    if (before != null && before.isOf(inputDigest)) {
      return new Outcome(before.id(), true);
    }
    if (before != null) {
      before.giveWay();
      rankings.flush();
    }
    return new Outcome(keep(of, runId, inputDigest, Ranker.rank(input)), false);
  }

  private UUID keep(ClusterSheets of, UUID runId, String inputDigest, ClusterRanking result) {
    Ranking ranking =
        new Ranking(of, runId, inputDigest, RankingDigests.ofOutput(result), clock.instant());
    rankings.persistAndFlush(ranking);
    rows.insert(ranking.id(), result.rows(), of.names());
    events.published(ranking.header(), result.rows(), runId);
    return ranking.id();
  }
}
