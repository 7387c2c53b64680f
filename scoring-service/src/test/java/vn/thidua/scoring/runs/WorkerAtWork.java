package vn.thidua.scoring.runs;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The worker as it runs in service, but so lazy that only being woken makes it look. */
public final class WorkerAtWork implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("thidua.ranking-runs.work", "true", "thidua.ranking-runs.poll", "1h");
  }
}
