package vn.thidua.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Schemes for tests. */
public final class Schemes {

  private Schemes() {}

  /** One BASE group of 100 points with a leaf per method that tests need; it can be published. */
  public static Map<String, Object> sound(UUID organizer) {
    return of(
        organizer,
        List.of(
            Map.of("code", "I", "part", "BASE", "title", "Nhiệm vụ", "maxPoints", "100"),
            leaf("I.1", "60.50", "DIRECT"),
            leaf("I.2", "19.5", "PASS_FAIL"),
            Map.of(
                "code",
                "I.3",
                "parent",
                "I",
                "title",
                "Tăng trưởng",
                "maxPoints",
                20,
                "method",
                "BANDS",
                "direction",
                "LOWER_IS_BETTER",
                "bands",
                List.of(
                    Map.of("threshold", "0.10", "points", "20.0"),
                    Map.of("threshold", "0.20", "points", "5")),
                "evidenceRequired",
                true)));
  }

  public static Map<String, Object> of(UUID organizer, List<? extends Map<String, ?>> nodes) {
    return of(organizer, nodes, List.of("GROUP:I", "MOST_FULL_MARKS"));
  }

  public static Map<String, Object> of(
      UUID organizer, List<? extends Map<String, ?>> nodes, List<String> tieBreaks) {
    Map<String, Object> scheme = new LinkedHashMap<>();
    scheme.put("organizerId", organizer);
    scheme.put("year", 2024);
    scheme.put("title", "Bảng chấm điểm");
    scheme.put("totalPoints", "100.00");
    scheme.put("tieBreaks", tieBreaks);
    scheme.put("nodes", nodes);
    return scheme;
  }

  public static Map<String, ?> leaf(String code, Object maxPoints, String method) {
    return Map.of(
        "code", code, "parent", "I", "title", code, "maxPoints", maxPoints, "method", method);
  }

  /** Drafts and publishes the sound one. */
  public static String published(Town town) {
    Api secretary = Api.as(town.secretary);
    String id = secretary.created("/v1/schemes", sound(town.organizer));
    secretary.post("/v1/schemes/" + id + "/publish").statusCode(200);
    return id;
  }

  /** The id of a copy of the sound one, in which one node has changed. */
  public static String copiedAndEdited(Api secretary, String sound) {
    String copy = secretary.created("/v1/schemes/" + sound + "/copies", Map.of("year", 2025));
    secretary
        .put("/v1/schemes/" + copy + "/nodes/I.2", "\"0\"", leaf("I.2", "19.5", "DIRECT"))
        .statusCode(200);
    return copy;
  }
}
