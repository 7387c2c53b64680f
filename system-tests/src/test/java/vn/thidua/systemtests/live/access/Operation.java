package vn.thidua.systemtests.live.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One operation of the system's OpenAPI document.
 *
 * @param path with its parameters in braces, from {@code /api} on
 */
record Operation(String id, String method, String path, JsonNode node) {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  static List<Operation> all(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation ->
                    operations.add(
                        new Operation(
                            operation.getValue().path("operationId").asText(),
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            operation.getValue()))));
    return operations;
  }

  boolean reads() {
    return method.equals("GET");
  }

  boolean isAboutOneThing() {
    return path.contains("{");
  }

  /** The first part of the path, which belongs to one service. */
  String collection() {
    return path.split("/", -1)[3];
  }

  List<JsonNode> parameters(String in) {
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode parameter : node.path("parameters")) {
      if (parameter.path("in").asText().equals(in)) {
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  boolean asks(String in, String name) {
    return parameters(in).stream().anyMatch(one -> one.path("name").asText().equals(name));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
