package vn.thidua.cluster.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.testsupport.Topic;

/** What scoring-service and awards-service would announce. */
public final class Announcements {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Announcements() {}

  /** The last of the members is barred, the others stand in their order. */
  public static Map<String, @Nullable Object> ranking(
      UUID id, UUID cluster, int year, String computedAt, List<UUID> members) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      boolean barred = i > 0 && i == members.size() - 1;
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("organizationId", members.get(i));
      row.put("rank", barred ? null : i + 1);
      row.put("tied", false);
      row.put("barred", barred);
      row.put("total", barred ? "0.00" : (95 - i) + ".50");
      rows.add(row);
    }
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("id", id);
    state.put("periodId", UUID.randomUUID());
    state.put("clusterId", cluster);
    state.put("organizerId", UUID.randomUUID());
    state.put("year", year);
    state.put("status", "PROVISIONAL");
    state.put("computedAt", computedAt);
    state.put("rows", rows);
    state.put("version", 0);
    return state;
  }

  public static Map<String, @Nullable Object> total(
      UUID id, UUID cluster, int year, int count, @Nullable Integer collectives, long version) {
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("id", id);
    state.put("organizerId", UUID.randomUUID());
    state.put("clusterId", cluster);
    state.put("year", year);
    state.put("count", count);
    state.put("collectives", collectives);
    state.put("individuals", collectives == null ? null : count - collectives);
    state.put("note", null);
    state.put("version", version);
    return state;
  }

  public static Map<String, @Nullable Object> awardType(
      UUID id, String code, List<String> names, long version) {
    return Map.of(
        "id",
        id,
        "code",
        code,
        "versions",
        names.stream().map(name -> Map.of("name", name, "nameEn", name + " (en)")).toList(),
        "version",
        version);
  }

  /** Awards as {@link #award} makes them. */
  public static Map<String, @Nullable Object> decision(
      UUID id, String date, int year, List<Map<String, @Nullable Object>> awards) {
    Map<String, @Nullable Object> issuer = new HashMap<>();
    issuer.put("authority", "GOVERNMENT");
    issuer.put("organizationId", null);
    awards.forEach(award -> award.put("year", year));
    return Map.of(
        "id", id,
        "number", id + "/QĐ",
        "date", date,
        "issuer", issuer,
        "awards", awards,
        "version", 0);
  }

  public static Map<String, @Nullable Object> award(
      String type, UUID organization, boolean person, @Nullable String revokedOn) {
    Map<String, @Nullable Object> award = new HashMap<>();
    award.put("id", UUID.randomUUID());
    award.put("awardType", type);
    award.put("level", "STATE");
    award.put("subject", person ? "PERSON" : "COLLECTIVE");
    award.put("organizationId", organization);
    award.put("revokedOn", revokedOn);
    return award;
  }

  public static JsonNode tree(Map<String, @Nullable Object> state) {
    return JSON.valueToTree(state);
  }

  /** On the topic, as its service would. */
  public static void publish(
      String domain, String aggregate, UUID id, Map<String, @Nullable Object> state) {
    Topic.named(domain + ".events.v1")
        .publish(
            "/" + domain + "-service",
            "vn.thidua." + domain + "." + aggregate + "-announced.v1",
            aggregate,
            id,
            0,
            JSON.valueToTree(Map.of("fact", Map.of(), "state", state)).toString());
  }
}
