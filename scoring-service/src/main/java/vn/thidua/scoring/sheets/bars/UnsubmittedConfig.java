package vn.thidua.scoring.sheets.bars;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When sheets that were not submitted are looked for. */
@ConfigMapping(prefix = "thidua.unsubmitted-sheets")
interface UnsubmittedConfig {

  /** Whether this replica looks. */
  @WithDefault("true")
  boolean enabled();

  @WithDefault("60s")
  Duration check();
}
