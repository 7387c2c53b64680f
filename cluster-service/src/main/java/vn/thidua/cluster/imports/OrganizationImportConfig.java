package vn.thidua.cluster.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files of organizations are worked off. */
@ConfigMapping(prefix = "thidua.organization-imports")
interface OrganizationImportConfig {

  /** The most rows that a file may have besides its heads. */
  @WithDefault("100000")
  int rows();

  /** Rows that are taken in one transaction. */
  @WithDefault("100")
  int batch();

  /** How often to look for work that nobody woke this replica for. */
  @WithDefault("3s")
  Duration poll();

  /** How often an import may break before it is given up. */
  @WithDefault("5")
  int attempts();

  /** Off in a replica that only answers requests, and in tests that work off by hand. */
  @WithDefault("true")
  boolean work();
}
