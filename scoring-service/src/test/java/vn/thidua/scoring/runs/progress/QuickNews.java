package vn.thidua.scoring.runs.progress;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs are looked at often, and few may follow them. */
public final class QuickNews implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "thidua.run-progress.look", "50ms",
        "thidua.run-progress.heartbeat", "100ms",
        "thidua.run-progress.per-subject", "2");
  }
}
