package vn.thidua.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One service's OpenAPI document; every path in it begins with {@code /v1/<collection>}. */
public record Contract(Service service, ObjectNode document) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");

  public Contract {
    document
        .path("paths")
        .fieldNames()
        .forEachRemaining(path -> {
          if (!path.matches("/v1/[a-z][a-z0-9-]*(/([A-Za-z0-9-]+|\\{[A-Za-z]+}))*")) {
            throw new IllegalStateException(
                "%s: the path %s is not /v1/<collection>/…".formatted(service.key(), path));
          }
        });
  }

  public List<Operations> operations() {
    return document.path("paths").properties().stream()
        .map(path -> new Operations(path.getKey(), methods(path), files(path)))
        .toList();
  }

  /** By method the largest file that an operation takes as its body, in bytes. */
  private static Map<String, Long> files(Map.Entry<String, JsonNode> path) {
    Map<String, Long> files = new HashMap<>();
    for (String method : methods(path)) {
      for (JsonNode body : path.getValue().path(method).path("requestBody").path("content")) {
        JsonNode schema = body.path("schema");
        if (schema.path("format").asText().equals("binary") && schema.has("maxLength")) {
          files.merge(method, schema.path("maxLength").asLong(), Math::max);
        }
      }
    }
    return files;
  }

  private static Set<String> methods(Map.Entry<String, JsonNode> path) {
    Set<String> methods = new TreeSet<>();
    path.getValue().fieldNames().forEachRemaining(methods::add);
    methods.retainAll(METHODS);
    return methods;
  }

  /**
   * A path template and the methods that are documented for it, in lower case.
   *
   * @param files by method the largest file that it takes as its body, in bytes; of other methods
   *     no body is larger than usual
   */
  public record Operations(String template, Set<String> methods, Map<String, Long> files) {}
}
