package vn.thidua.systemtests.live.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * Requests that say enough to be understood, made from the schemas: of every object the fields that
 * are required. What a schema does not tell stands in {@code access/bodies.json}.
 */
final class Bodies {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final JsonNode written;
  private final Map<String, String> known;

  /**
   * @param known what is meant by the names of the fields, such as organizerId
   */
  Bodies(JsonNode document, Map<String, String> known) {
    this.document = document;
    this.known = known;
    try (InputStream in = Bodies.class.getResourceAsStream("/access/bodies.json")) {
      this.written = JSON.readTree(Objects.requireNonNull(in, "access/bodies.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content type first, then the body; nothing where none is taken. */
  Map<String, String> of(Operation operation) {
    JsonNode content = operation.node().path("requestBody").path("content");
    if (content.isMissingNode()) {
      return Map.of();
    }
    String type = content.fieldNames().next();
    JsonNode body = written.path(operation.id());
    if (body.isTextual()) {
      return Map.of(type, named(body.asText()));
    }
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    if (made("", content.path(type).path("schema")) instanceof ObjectNode whole) {
      made = whole;
    }
    made.setAll((ObjectNode) (body.isObject() ? body.deepCopy() : JSON.createObjectNode()));
    return Map.of(type, named(made.toString()));
  }

  private String named(String text) {
    String named = text;
    for (Map.Entry<String, String> one : known.entrySet()) {
      named = named.replace("{" + one.getKey() + "}", one.getValue());
    }
    return named;
  }

  /** A value for a parameter of a query or a path. */
  String value(String name, JsonNode schema) {
    return made(name, schema).asText();
  }

  private JsonNode made(String name, JsonNode described) {
    JsonNode schema = resolved(described);
    String said = known.getOrDefault(name, "");
    if (!said.isEmpty()) {
      return type(schema).equals("integer")
          ? JsonNodeFactory.instance.numberNode(Integer.parseInt(said))
          : JsonNodeFactory.instance.textNode(said);
    }
    if (schema.path("enum").isArray()) {
      return schema.path("enum").get(0);
    }
    return switch (type(schema)) {
      case "object" -> object(schema);
      case "array" ->
          JsonNodeFactory.instance.arrayNode().add(made(singular(name), schema.path("items")));
      case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
      case "integer", "number" ->
          JsonNodeFactory.instance.numberNode(
              name.toLowerCase(java.util.Locale.ROOT).endsWith("year")
                  ? 2025
                  : Math.max(1, schema.path("minimum").asInt(1)));
      default ->
          JsonNodeFactory.instance.textNode(
              text(name, described.has("pattern") ? described : schema));
    };
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    for (JsonNode required : schema.path("required")) {
      String field = required.asText();
      made.set(field, made(field, schema.path("properties").path(field)));
    }
    return made;
  }

  private static String text(String name, JsonNode schema) {
    String pattern = schema.path("pattern").asText();
    return switch (schema.path("format").asText()) {
      case "date" -> name.equals("to") ? "2025-12-31" : "2025-06-01";
      case "date-time" -> "2030-01-01T00:00:00+07:00";
      case "uuid" -> "00000000-0000-7000-8000-000000000000";
      default -> pattern.startsWith("^-?\\d") ? "1" : pattern.contains("A-Z") ? "THU" : "Thử";
    };
  }

  private JsonNode resolved(JsonNode described) {
    String reference = described.path("$ref").asText();
    if (reference.isEmpty()) {
      return described;
    }
    return resolved(document.at(reference.substring(1)));
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText("object");
  }

  private static String singular(String name) {
    return name.endsWith("Ids") ? name.substring(0, name.length() - 1) : "";
  }
}
