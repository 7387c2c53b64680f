package vn.thidua.scoring.runs.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How runs are followed. */
@ConfigMapping(prefix = "thidua.run-progress")
interface RunProgressConfig {

  /** How often a run that somebody follows is looked at, however many do. */
  @WithDefault("1s")
  Duration look();

  /** After so long without news a comment is sent; a gateway gives up what is silent for longer. */
  @WithDefault("10s")
  Duration heartbeat();

  /** After so long a stream ends, so that whoever follows on shows a token that is still good. */
  @WithDefault("10m")
  Duration longest();

  /**
   * How many may follow in this replica. Each holds one of the gateway's connections to it, so it
   * is well below their number.
   */
  @WithDefault("24")
  int followers();

  /** How many of them may be one and the same. */
  @WithDefault("4")
  int perSubject();
}
