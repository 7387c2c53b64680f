package vn.thidua.systemtests.faults.rankings;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.thidua.systemtests.national.NationalData;

/**
 * The clusters, each in one of two states, and the digests that an undisturbed run gave for either.
 */
final class Country {

  private static final int FIRST = 1;
  private static final int OTHER = 2;

  private final List<UUID> clusters;
  private final Map<UUID, Integer> states = new HashMap<>();
  private final Map<Integer, Map<UUID, Published.Digests>> undisturbed = new HashMap<>();

  Country(List<UUID> clusters) {
    this.clusters = clusters;
  }

  /** All into one state, so that its digests can be learned. */
  void change(Connection scoring, boolean first) throws SQLException {
    int state = first ? FIRST : OTHER;
    NationalData.change(scoring, clusters, state);
    clusters.forEach(cluster -> states.put(cluster, state));
  }

  /** Takes what is published as right: nothing has disturbed the run. */
  void learn(Connection scoring) throws SQLException {
    int state = states.getOrDefault(clusters.getFirst(), FIRST);
    Map<UUID, Published.Digests> digests = Published.latest(scoring);
    if (!digests.keySet().containsAll(clusters)) {
      throw new IllegalStateException("not every cluster was ranked");
    }
    undisturbed.put(state, digests);
  }

  List<UUID> chosen(RandomGenerator dice, double share) {
    return clusters.stream().filter(cluster -> dice.nextDouble() < share).toList();
  }

  /** Brings clusters into their other state; may be tried again until it is certain. */
  void toggle(Connection scoring, List<UUID> chosen) throws SQLException {
    scoring.setAutoCommit(false);
    for (int state : List.of(FIRST, OTHER)) {
      NationalData.change(
          scoring, chosen.stream().filter(cluster -> !isIn(cluster, state)).toList(), state);
    }
    scoring.commit();
    scoring.setAutoCommit(true);
    chosen.forEach(cluster -> states.merge(cluster, 0, (now, none) -> FIRST + OTHER - now));
  }

  private boolean isIn(UUID cluster, int state) {
    return states.getOrDefault(cluster, FIRST) == state;
  }

  List<String> violations(Connection scoring) throws SQLException {
    Map<UUID, Published.Digests> latest = Published.latest(scoring);
    List<String> found = new ArrayList<>();
    for (UUID cluster : clusters) {
      Published.Digests expected =
          undisturbed.getOrDefault(states.getOrDefault(cluster, FIRST), Map.of()).get(cluster);
      Published.Digests there = latest.get(cluster);
      if (expected == null || !expected.equals(there)) {
        found.add("cluster " + cluster + " has " + there + ", undisturbed " + expected);
      }
    }
    return found;
  }
}
