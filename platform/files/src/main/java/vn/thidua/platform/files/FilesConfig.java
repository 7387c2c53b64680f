package vn.thidua.platform.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long files stay that nothing uses. */
@ConfigMapping(prefix = "thidua.files")
interface FilesConfig {

  /** Whether this replica removes them. */
  @WithDefault("true")
  boolean cleaning();

  /** How often it looks for some. */
  @WithDefault("6h")
  Duration cleaningEvery();

  /** How long a file is kept after its last use, or after it was uploaded and never used. */
  @WithDefault("7d")
  Duration keepUnused();

  /** How long an upload may take before what has come of it is taken for abandoned. */
  @WithDefault("1d")
  Duration keepArriving();
}
