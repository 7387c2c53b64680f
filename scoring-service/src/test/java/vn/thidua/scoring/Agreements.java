package vn.thidua.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement as cluster-service tells of it. */
public final class Agreements {

  public final UUID id = UUID.randomUUID();
  private final UUID cluster;
  private final int year;
  private long next;

  private Agreements(UUID cluster, int year) {
    this.cluster = cluster;
    this.year = year;
  }

  public static Agreements of(UUID cluster, int year) {
    return new Agreements(cluster, year);
  }

  /** It is open still. */
  public Map<String, @Nullable Object> opened(List<UUID> signed, List<UUID> unsigned) {
    return told("OPEN", null, signed, unsigned);
  }

  /** It was closed, or is told again because of a signature. */
  public Map<String, @Nullable Object> closed(List<UUID> signed, List<UUID> unsigned) {
    return told("CLOSED", "2024-03-20", signed, unsigned);
  }

  /** Tells a state again, as when everything is published anew. */
  public void again(Map<String, @Nullable Object> state) {
    ClusterTopic.sendAgain("agreement", id, ((Number) state.get("version")).longValue(), state);
  }

  public long version() {
    return next - 1;
  }

  private Map<String, @Nullable Object> told(
      String status, @Nullable String closedOn, List<UUID> signed, List<UUID> unsigned) {
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("id", id);
    state.put("clusterId", cluster);
    state.put("year", year);
    state.put("status", status);
    state.put("closedOn", closedOn);
    state.put("signed", signed);
    state.put("unsigned", unsigned);
    state.put("version", next);
    ClusterTopic.send("agreement", id, next, state);
    next++;
    return state;
  }
}
