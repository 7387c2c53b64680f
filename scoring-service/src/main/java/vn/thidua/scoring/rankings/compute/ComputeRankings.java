package vn.thidua.scoring.rankings.compute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.ClusterRanking;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingDigests;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.rankings.snapshots.PackedMembers;

/**
 * Ranks clusters and stages each result if anything that counts has changed; nobody sees it before
 * {@link PublishRankings} has published the run's results. A dozen statements for a batch, however
 * many clusters it has.
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

  private final SheetsReader sheets;
  private final Readings readings;
  private final StagedRows staged;

  ComputeRankings(SheetsReader sheets, Readings readings, StagedRows staged) {
    this.sheets = sheets;
    this.readings = readings;
    this.staged = staged;
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
    List<Readings.Reading> begun = readings.begin(batch);
    List<ClusterReading> read = sheets.read(batch, false);
    List<Outcome> outcomes = new ArrayList<>(batch.size());
    List<StagedResult> results = new ArrayList<>(batch.size());
    List<ClusterOfPeriod> holding = new ArrayList<>();
    Map<UUID, byte[]> snapshotsMissing = new LinkedHashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      Readings.Reading reading = begun.get(i);
      ClusterReading of = read.get(i);
      Outcome outcome = compute(reading, of, results);
      outcomes.add(outcome);
      if (outcome.kind() != Kind.STAGED) {
        holding.add(reading.cluster());
      }
      if (outcome.kind() == Kind.UNCHANGED
          && outcome.rankingId() != null
          && !reading.hasSnapshot()) {
        snapshotsMissing.put(outcome.rankingId(), packed(of));
      }
    }
    if (!results.isEmpty()) {
      staged.insert(results, runId, lease);
    }
    if (!holding.isEmpty()) {
      readings.hold(holding);
    }
    if (!snapshotsMissing.isEmpty()) {
      staged.insertSnapshots(snapshotsMissing);
    }
    return outcomes;
  }

  private static Outcome compute(
      Readings.Reading reading, ClusterReading of, List<StagedResult> results) {
    if (of.members().isEmpty()) {
      return new Outcome(reading.cluster(), Kind.EMPTY, null);
    }
    RankingInput input = of.snapshot().input(of.scheme());
    String inputDigest = RankingDigests.ofInput(of.schemeId().toString(), input);
    if (inputDigest.equals(reading.latestInput())) {
      return new Outcome(reading.cluster(), Kind.UNCHANGED, reading.latest());
    }
    ClusterRanking ranking = Ranker.rank(input);
    results.add(
        new StagedResult(
            reading.ranking(),
            of,
            reading.seq(),
            inputDigest,
            RankingDigests.ofOutput(ranking),
            ranking,
            packed(of)));
    return new Outcome(reading.cluster(), Kind.STAGED, reading.ranking());
  }

  private static byte[] packed(ClusterReading of) {
    return PackedMembers.pack(of.members(), of.scheme());
  }
}
