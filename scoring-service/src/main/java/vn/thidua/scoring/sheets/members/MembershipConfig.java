package vn.thidua.scoring.sheets.members;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sheets follow memberships. */
@ConfigMapping(prefix = "thidua.sheet-members")
interface MembershipConfig {

  /** How often to look for what nobody woke this replica for. */
  @WithDefault("10s")
  Duration poll();

  /** Off in a replica that only answers requests, and in tests that work off by hand. */
  @WithDefault("true")
  boolean work();
}
