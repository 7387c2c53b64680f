package vn.thidua.awards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import vn.thidua.platform.testsupport.Topic;

/** Speaks as the other services do, on their real topics. */
public enum Upstream {
  CLUSTER("cluster"),
  SCORING("scoring");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String domain;

  Upstream(String domain) {
    this.domain = domain;
  }

  /** An event with this state, of a type that nobody has to know. */
  public void send(String aggregate, UUID id, long version, Map<String, ?> state) {
    Topic.named(domain + ".events.v1")
        .publish(
            "/" + domain + "-service",
            "vn.thidua." + domain + "." + aggregate + "-changed.v1",
            aggregate,
            id,
            version,
            json(Map.of("fact", Map.of("some", "thing"), "state", state)));
  }

  private static String json(Map<String, ?> value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
