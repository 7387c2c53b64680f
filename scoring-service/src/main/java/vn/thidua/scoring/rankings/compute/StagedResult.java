package vn.thidua.scoring.rankings.compute;

import java.util.UUID;
import vn.thidua.scoring.engine.ranking.ClusterRanking;

/**
 * A ranking that is to be kept.
 *
 * @param seq of the reading that it was made from
 * @param snapshot what it was made from, packed
 */
record StagedResult(
    UUID id,
    ClusterReading reading,
    long seq,
    String inputDigest,
    String outputDigest,
    ClusterRanking ranking,
    byte[] snapshot) {}
