package vn.thidua.scoring.engine.ranking;

import java.util.List;

/**
 * The ranking of one cluster: rows by rank, barred members last, and among equals in the order of
 * the cluster's members.
 */
public record ClusterRanking(List<RankingRow> rows) {

  public ClusterRanking {
    rows = List.copyOf(rows);
  }
}
