package vn.thidua.systemtests.play.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.report.Awards;
import vn.thidua.systemtests.report.ClusterAfter;
import vn.thidua.systemtests.report.Ranking;
import vn.thidua.systemtests.report.YearLife;

/** What there is of the case in the system: found when it was looked for, or created since. */
public final class Played {

  private @Nullable JsonNode organizer;
  private @Nullable JsonNode cluster;
  private @Nullable JsonNode scheme;
  private @Nullable JsonNode period;
  private @Nullable Ranking ranking;
  private final Map<String, JsonNode> organizations = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> sheets = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> proposals = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> awardDecisions = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> successions = new ConcurrentHashMap<>();
  private final Map<String, Map<String, JsonNode>> things = new ConcurrentHashMap<>();
  private @Nullable YearLife yearLife;
  private @Nullable ClusterAfter clusterAfter;
  private @Nullable JsonNode awardTotals;
  private @Nullable Awards awards;

  public @Nullable JsonNode organizer() {
    return organizer;
  }

  public void organizer(@Nullable JsonNode value) {
    organizer = value;
  }

  public @Nullable JsonNode cluster() {
    return cluster;
  }

  public void cluster(@Nullable JsonNode value) {
    cluster = value;
  }

  public @Nullable JsonNode scheme() {
    return scheme;
  }

  public void scheme(@Nullable JsonNode value) {
    scheme = value;
  }

  public @Nullable JsonNode period() {
    return period;
  }

  public void period(@Nullable JsonNode value) {
    period = value;
  }

  /** The latest ranking, once it is there; null also if the case has no scheme to rank by. */
  public @Nullable Ranking ranking() {
    return ranking;
  }

  public void ranking(@Nullable Ranking value) {
    ranking = value;
  }

  public @Nullable JsonNode awardTotals() {
    return awardTotals;
  }

  public void awardTotals(@Nullable JsonNode value) {
    awardTotals = value;
  }

  /** What the register answered in the end; null if the case is not about awards. */
  public @Nullable Awards awards() {
    return awards;
  }

  public void awards(@Nullable Awards value) {
    awards = value;
  }

  /** By the key that the file gives them. */
  public Map<String, JsonNode> organizations() {
    return organizations;
  }

  /** By the key of the organization. */
  public Map<String, JsonNode> sheets() {
    return sheets;
  }

  /** By their own keys of the case. */
  public Map<String, JsonNode> proposals() {
    return proposals;
  }

  /** By their own keys of the case. */
  public Map<String, JsonNode> awardDecisions() {
    return awardDecisions;
  }

  /** By their identities in the case. */
  public Map<String, JsonNode> successions() {
    return successions;
  }

  /** What the case has in a collection of the year, by its own keys. */
  public Map<String, JsonNode> things(String collection) {
    return things.computeIfAbsent(collection, any -> new ConcurrentHashMap<>());
  }

  /** What the year has besides scores and awards; null if the case has nothing of that. */
  public @Nullable YearLife yearLife() {
    return yearLife;
  }

  public void yearLife(@Nullable YearLife value) {
    yearLife = value;
  }

  /** The cluster after the last succession; null if there was none to play. */
  public @Nullable ClusterAfter clusterAfter() {
    return clusterAfter;
  }

  public void clusterAfter(@Nullable ClusterAfter value) {
    clusterAfter = value;
  }

  public String organizerId() {
    return id("organizer", organizer);
  }

  public String clusterId() {
    return id("cluster", cluster);
  }

  public String schemeId() {
    return id("scheme", scheme);
  }

  public String periodId() {
    return id("period", period);
  }

  public String organizationId(String key) {
    return id("organization " + key, organizations.get(key));
  }

  /** The key of an organization; of one that the file does not know, its id. */
  public String keyOf(String organizationId) {
    return organizations.entrySet().stream()
        .filter(entry -> entry.getValue().path("id").asText().equals(organizationId))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(organizationId);
  }

  public List<String> keysOf(List<String> organizationIds) {
    return organizationIds.stream().map(this::keyOf).toList();
  }

  private static String id(String what, @Nullable JsonNode resource) {
    if (resource == null) {
      throw new IllegalStateException(what + " is used before it is there");
    }
    return resource.path("id").asText();
  }
}
