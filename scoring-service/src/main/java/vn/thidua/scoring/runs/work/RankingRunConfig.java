package vn.thidua.scoring.runs.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How runs are worked off. */
@ConfigMapping(prefix = "thidua.ranking-runs")
interface RankingRunConfig {

  /** How often to look for work that nobody woke this replica for. */
  @WithDefault("3s")
  Duration poll();

  /** How many batches this replica works at. */
  @WithDefault("2")
  int workers();

  /** How many clusters are claimed, ranked and accepted at once. */
  @WithDefault("16")
  int batch();

  /**
   * How long a claimed batch is left to its replica, by the database's clock. It is prolonged while
   * the replica is at it, so this is how long the batch of a killed one lies about.
   */
  @WithDefault("20s")
  Duration lease();

  /** How often a cluster is tried before it is given up. */
  @WithDefault("3")
  int attempts();

  /**
   * How often a lease may run out over a cluster before that is given up. Far more than attempts:
   * who is killed says nothing of the cluster.
   */
  @WithDefault("12")
  int lapses();

  /** Off in a replica that only answers requests, and in tests that work off by hand. */
  @WithDefault("true")
  boolean work();

  /** The name under which this process claims; made of host and process if left out. */
  Optional<String> replica();
}
