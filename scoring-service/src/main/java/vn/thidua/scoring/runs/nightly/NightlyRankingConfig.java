package vn.thidua.scoring.runs.nightly;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When the nightly run is started, if nobody did before. */
@ConfigMapping(prefix = "thidua.nightly-ranking")
interface NightlyRankingConfig {

  /** Vietnamese time of day. */
  @WithDefault("01:00")
  LocalTime at();

  /** Off where something else starts the run. */
  @WithDefault("true")
  boolean enabled();

  /** How often to look at the clock. */
  @WithDefault("30s")
  Duration check();
}
