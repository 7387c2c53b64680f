package vn.thidua.scoring.runs.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** What this process is called among those that work off runs. Told, never relied on. */
@ApplicationScoped
class Replica {

  private static final int LONGEST = 100;

  private final RankingRunConfig config;

  Replica(RankingRunConfig config) {
    this.config = config;
  }

  String name() {
    String name =
        config
            .replica()
            .orElseGet(() ->
                Objects.requireNonNullElse(System.getenv("HOSTNAME"), "scoring-service")
                    + "-"
                    + ProcessHandle.current().pid());
    return name.substring(0, Math.min(name.length(), LONGEST));
  }
}
