package vn.thidua.platform.reports;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the templates of reports are. */
@ConfigMapping(prefix = "thidua.reports")
public interface ReportsConfig {

  /**
   * A folder with the installation's own templates; one that it does not have is taken as it comes
   * with the service.
   */
  Optional<Path> folder();
}
