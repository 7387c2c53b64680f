package vn.thidua.systemtests.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Bodies of requests; {@link Request#NUMBER} stands where the operation's number will. */
final class Bodies {

  private Bodies() {}

  static ObjectNode of(String... fieldsAndValues) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      body.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
    }
    return body;
  }

  static ArrayNode array(List<? extends JsonNode> items) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    items.forEach(array::add);
    return array;
  }

  static ObjectNode decision() {
    return of("number", "QĐ " + Request.NUMBER, "date", "2024-01-05");
  }

  /** A small scheme that can be published. */
  static ObjectNode scheme(String organizer) {
    ObjectNode body =
        of("organizerId", organizer, "title", "Bảng " + Request.NUMBER, "totalPoints", "10");
    body.put("year", 2025);
    body.putArray("nodes")
        .add(of("code", "1", "part", "BASE", "title", "Nhóm", "maxPoints", "10"))
        .add(
            of("code", "1.1", "parent", "1", "title", "Lá", "maxPoints", "10", "method", "DIRECT"));
    return body;
  }

  static ObjectNode selfScore(String points) {
    ObjectNode entry = of("criterion", "1.1", "points", points);
    entry.putArray("evidence").add(of("title", "Minh chứng " + Request.NUMBER));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("entries").add(entry);
    return body;
  }

  static ObjectNode explanations() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("entries").add(of("criterion", "1.1", "text", "Giải trình " + Request.NUMBER));
    return body;
  }
}
