package vn.thidua.scoring.tasks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what there is to do is announced to other systems. */
@ConfigMapping(prefix = "thidua.task-events")
interface TaskAnnouncingConfig {

  /** Off in a replica that only answers requests, and in tests that announce by hand. */
  @WithDefault("true")
  boolean enabled();

  /** How often to compare what there is to do with what was announced. */
  @WithDefault("15s")
  Duration poll();
}
