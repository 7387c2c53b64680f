package vn.thidua.systemtests.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What there is of the case in the system: found when it was looked for, or created since. */
final class Played {

  private @Nullable JsonNode organizer;
  private @Nullable JsonNode cluster;
  private @Nullable JsonNode scheme;
  private @Nullable JsonNode period;
  private final Map<String, JsonNode> organizations = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> sheets = new ConcurrentHashMap<>();

  @Nullable JsonNode organizer() {
    return organizer;
  }

  void organizer(@Nullable JsonNode value) {
    organizer = value;
  }

  @Nullable JsonNode cluster() {
    return cluster;
  }

  void cluster(@Nullable JsonNode value) {
    cluster = value;
  }

  @Nullable JsonNode scheme() {
    return scheme;
  }

  void scheme(@Nullable JsonNode value) {
    scheme = value;
  }

  @Nullable JsonNode period() {
    return period;
  }

  void period(@Nullable JsonNode value) {
    period = value;
  }

  /** By the key that the file gives them. */
  Map<String, JsonNode> organizations() {
    return organizations;
  }

  /** By the key of the organization. */
  Map<String, JsonNode> sheets() {
    return sheets;
  }

  String organizerId() {
    return id("organizer", organizer);
  }

  String clusterId() {
    return id("cluster", cluster);
  }

  String schemeId() {
    return id("scheme", scheme);
  }

  String periodId() {
    return id("period", period);
  }

  String organizationId(String key) {
    return id("organization " + key, organizations.get(key));
  }

  /** The key of an organization; of one that the file does not know, its id. */
  String keyOf(String organizationId) {
    return organizations.entrySet().stream()
        .filter(entry -> entry.getValue().path("id").asText().equals(organizationId))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(organizationId);
  }

  List<String> keysOf(List<String> organizationIds) {
    return organizationIds.stream().map(this::keyOf).toList();
  }

  private static String id(String what, @Nullable JsonNode resource) {
    if (resource == null) {
      throw new IllegalStateException(what + " is used before it is there");
    }
    return resource.path("id").asText();
  }
}
