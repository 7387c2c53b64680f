package vn.thidua.scoring.engine.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import vn.thidua.scoring.verifier.json.Digest;
import vn.thidua.scoring.verifier.json.Json;
import vn.thidua.scoring.verifier.json.JsonReader;
import vn.thidua.scoring.verifier.json.MalformedJsonException;

/** Changes what a bundle says, and puts every digest right that stands in the bundle itself. */
final class Tampering {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Tampering() {}

  static String with(String bundle, Consumer<ObjectNode> change) {
    try {
      ObjectNode tree = (ObjectNode) JSON.readTree(bundle);
      change.accept(tree);
      seal(tree);
      return tree.toString();
    } catch (IOException | MalformedJsonException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static void seal(JsonNode node) throws MalformedJsonException {
    for (JsonNode child : node) {
      seal(child);
    }
    if (node instanceof ObjectNode object && object.has("digest")) {
      Json.Members read =
          (Json.Members) JsonReader.read(object.toString().getBytes(StandardCharsets.UTF_8));
      object.put("digest", Digest.without("digest", read));
    }
  }

  static ObjectNode find(JsonNode list, String field, String value) {
    for (JsonNode item : (ArrayNode) list) {
      if (item.path(field).asText().equals(value)) {
        return (ObjectNode) item;
      }
    }
    throw new IllegalArgumentException("No " + field + " " + value);
  }
}
