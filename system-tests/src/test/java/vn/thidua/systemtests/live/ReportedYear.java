package vn.thidua.systemtests.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The resources of a reported case, as they are asked for through the gateway. */
final class ReportedYear {

  private final Scene scene;

  ReportedYear(Scene scene) {
    this.scene = scene;
  }

  /**
   * "cluster DAY" and "overview YEAR" are the cluster and its year at a glance, "COLLECTION of
   * FIELD VALUE" what the case has of that kind, "figures KEY" those of an indicator, and anything
   * else a collection and a key of the case.
   */
  JsonNode resource(String name) {
    String[] words = name.split(" ", 4);
    if (words[0].equals("cluster")) {
      return scene.get("/clusters/" + scene.cluster() + "?asOf=" + words[1]);
    }
    if (words[0].equals("overview")) {
      return scene.overview(Integer.parseInt(words[1]));
    }
    if (words[0].equals("figures")) {
      String indicator = scene.one("/indicators", words[1]).path("id").asText();
      return all(scene.list("/indicator-values", Map.of("indicatorId", indicator)));
    }
    if (words[1].equals("of")) {
      return those(words[0], words[2], words[3]);
    }
    return scene.one("/" + words[0], name.substring(words[0].length() + 1));
  }

  private JsonNode those(String collection, String field, String value) {
    return all(
        scene.list(
            "/" + collection,
            Map.of("organizerId", scene.organizer(), "source", scene.source(), field, value)));
  }

  private static JsonNode all(List<JsonNode> found) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    ArrayNode items = all.putArray("items");
    found.forEach(items::add);
    return all;
  }
}
