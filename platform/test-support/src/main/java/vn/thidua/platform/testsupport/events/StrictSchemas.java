package vn.thidua.platform.testsupport.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas as the producer's tests take them. The files leave objects open, because a consumer
 * has to bear fields that it does not know; the producer may not send any that the files do not
 * tell.
 */
final class StrictSchemas {

  private static final String BASE = "https://contracts.invalid/schemas/";

  private final SchemaRegistry registry;

  StrictSchemas(Map<String, JsonNode> files) {
    Map<String, String> byAddress = new HashMap<>();
    files.forEach((name, schema) -> byAddress.put(BASE + name, closed(schema).toString()));
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(byAddress));
  }

  /** What the schema file says against a value; empty if nothing. */
  List<String> violations(String file, String value) {
    Schema schema = registry.getSchema(SchemaLocation.of(BASE + file));
    return schema
        .validate(
            value,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private static JsonNode closed(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    close(copy);
    return copy;
  }

  /** Alternatives (oneOf, anyOf, allOf) only restrict what the properties tell: they stay open. */
  private static void close(JsonNode schema) {
    if (!(schema instanceof ObjectNode object)) {
      return;
    }
    if (object.has("properties") && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    object.path("properties").forEach(StrictSchemas::close);
    object.path("$defs").forEach(StrictSchemas::close);
    close(object.path("items"));
  }
}
