package vn.thidua.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service takes in the events of others. */
@ConfigMapping(prefix = "thidua.inbox")
public interface InboxConfig {

  /** How often an event is tried before it is parked; trouble of the database does not count. */
  @WithDefault("3")
  int attempts();

  /** How often to look for parked events whose turn has come. */
  @WithDefault("5s")
  Duration sweep();
}
