package vn.thidua.scoring.runs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How runs are worked off. */
@ConfigMapping(prefix = "thidua.ranking-runs")
interface RankingRunConfig {

  /** How often to look for work that nobody woke this replica for. */
  @WithDefault("3s")
  Duration poll();

  /** How often a cluster is tried before it is given up. */
  @WithDefault("3")
  int attempts();

  /** Off in a replica that only answers requests, and in tests that work off by hand. */
  @WithDefault("true")
  boolean work();
}
