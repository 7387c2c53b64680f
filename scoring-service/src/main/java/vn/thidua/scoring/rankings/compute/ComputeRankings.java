package vn.thidua.scoring.rankings.compute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.ClusterRanking;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingDigests;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.rankings.Ranking;
import vn.thidua.scoring.rankings.RankingRepository;
import vn.thidua.scoring.rankings.RankingRows;
import vn.thidua.scoring.schemes.SchemeQueries;

/**
 * Ranks clusters and stages each result if anything that counts has changed; nobody sees it before
 * {@link PublishRankings} has published the run's results.
 */
@ApplicationScoped
public class ComputeRankings {

  /** What can come of a cluster. */
  public enum Kind {
    /** Computed and kept, seen by nobody yet. */
    STAGED,
    /** The latest ranking was made from equal input and holds. */
    UNCHANGED,
    /** There are no members, so there is nothing to rank. */
    EMPTY
  }

  /**
   * @param rankingId the staged one, or the latest that holds; null for an empty cluster
   */
  public record Outcome(ClusterOfPeriod cluster, Kind kind, @Nullable UUID rankingId) {}

  private final ClusterSheetsReader sheets;
  private final SchemeQueries schemes;
  private final RankingRepository rankings;
  private final RankingRows rows;
  private final Readings readings;
  private final Clock clock;

  ComputeRankings(
      ClusterSheetsReader sheets,
      SchemeQueries schemes,
      RankingRepository rankings,
      RankingRows rows,
      Readings readings,
      Clock clock) {
    this.sheets = sheets;
    this.schemes = schemes;
    this.rankings = rankings;
    this.rows = rows;
    this.readings = readings;
    this.clock = clock;
  }

  /**
   * The caller's transaction is repeatable read, so that all is read as of one moment. It fails
   * with SQLSTATE 40001 if somebody else has read one of the clusters meanwhile; then everything is
   * to be tried again.
   *
   * @param lease the claim under which the caller works
   * @return one per cluster, in their order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Outcome> compute(List<ClusterOfPeriod> batch, UUID runId, long lease) {
    List<Outcome> outcomes = new ArrayList<>(batch.size());
    for (ClusterOfPeriod cluster : batch) {
      outcomes.add(compute(cluster, runId, lease));
    }
    return outcomes;
  }

  private Outcome compute(ClusterOfPeriod cluster, UUID runId, long lease) {
    long seq = readings.begin(cluster);
    ClusterSheets of = sheets.read(cluster.periodId(), cluster.clusterId());
    readings.clearMarks(cluster);
    if (of.members().isEmpty()) {
      readings.holds(cluster, seq);
      return new Outcome(cluster, Kind.EMPTY, null);
    }
    RankingInput input = RankingInput.of(schemes.compiled(of.schemeId()), of.members());
    String inputDigest = RankingDigests.ofInput(of.schemeId().toString(), input);
    Ranking before = rankings.latest(cluster.periodId(), cluster.clusterId());
    if (before != null && before.isOf(inputDigest)) {
      readings.holds(cluster, seq);
      return new Outcome(cluster, Kind.UNCHANGED, before.id());
    }
    ClusterRanking result = Ranker.rank(input);
    Ranking ranking =
        new Ranking(
            of.periodId(),
            of.clusterId(),
            of.organizerId(),
            of.year(),
            of.schemeId(),
            new Ranking.Made(runId, lease, seq, clock.instant()),
            inputDigest,
            RankingDigests.ofOutput(result));
    rankings.persistAndFlush(ranking);
    rows.insert(ranking.id(), result.rows(), of.names());
    return new Outcome(cluster, Kind.STAGED, ranking.id());
  }
}
