package vn.thidua.cluster.imports;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The worker as it runs in service, but so lazy that only being woken makes it look. */
public final class ImporterAtWork implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "thidua.organization-imports.work", "true", "thidua.organization-imports.poll", "1h");
  }
}
