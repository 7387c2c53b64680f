package vn.thidua.scoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Successions as cluster-service tells them. */
public final class Acts {

  private static final Map<UUID, Map<String, @Nullable Object>> TOLD = new ConcurrentHashMap<>();

  private Acts() {}

  /** Who left which cluster, and who joined in place. */
  public record Replaced(UUID cluster, UUID left, @Nullable UUID inPlace) {}

  /** The id of an act that was carried out. */
  public static UUID carriedOut(
      String kind,
      String on,
      List<UUID> predecessors,
      List<UUID> successors,
      Replaced... replaced) {
    UUID id = UUID.randomUUID();
    Map<String, @Nullable Object> state =
        state(id, kind, on, predecessors, successors, null, replaced);
    TOLD.put(id, state);
    ClusterTopic.send("succession", id, 0, state);
    return id;
  }

  /** The id of the act that undoes another one, which then is told to be undone. */
  public static UUID rectified(UUID act, String on) {
    UUID id = UUID.randomUUID();
    ClusterTopic.send("succession", id, 0, state(id, "RECTIFY", on, List.of(), List.of(), act));
    Map<String, @Nullable Object> undone = TOLD.get(act);
    if (undone != null) {
      undone.put("rectifiedBy", id);
      undone.put("version", 1);
      ClusterTopic.send("succession", act, 1, undone);
    }
    return id;
  }

  public static Map<String, @Nullable Object> state(
      UUID id,
      String kind,
      String on,
      List<UUID> predecessors,
      List<UUID> successors,
      @Nullable UUID rectifies,
      Replaced... replaced) {
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("id", id);
    state.put("kind", kind);
    state.put("on", LocalDate.parse(on).toString());
    state.put("legalBasis", Map.of("number", "202/2025/QH15", "title", "Sắp xếp"));
    state.put("predecessors", predecessors);
    state.put("successors", successors.stream().map(s -> Map.of("organizationId", s)).toList());
    state.put("status", "CARRIED_OUT");
    state.put("rectifies", rectifies);
    state.put("replacements", Arrays.stream(replaced).map(Acts::replacement).toList());
    state.put("version", 0);
    return state;
  }

  private static Map<String, @Nullable Object> replacement(Replaced replaced) {
    Map<String, @Nullable Object> replacement = new HashMap<>();
    replacement.put("clusterId", replaced.cluster());
    replacement.put("left", replaced.left());
    replacement.put("inPlace", replaced.inPlace());
    return replacement;
  }
}
