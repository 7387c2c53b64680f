package vn.thidua.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.thidua.gateway.access.AnonymousReads;
import vn.thidua.gateway.contract.Contract;

/**
 * Lays the documents of the services side by side: paths as seen from outside, components by name.
 * What has the same name must be the same thing; two things of one name stop the gateway.
 */
final class Merge {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
  private final ObjectNode components = JsonNodeFactory.instance.objectNode();
  private final ArrayNode tags = JsonNodeFactory.instance.arrayNode();
  private final Map<String, Owned> owners = new HashMap<>();

  private final List<String> conflicts = new ArrayList<>();

  private Merge() {}

  /**
   * The merged {@code paths}, {@code components} and {@code tags}; the rest is the gateway's own.
   */
  static ObjectNode of(List<Contract> contracts) {
    Merge merge = new Merge();
    contracts.forEach(merge::add);
    if (!merge.conflicts.isEmpty()) {
      throw new IllegalStateException(String.join("; ", merge.conflicts));
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("tags", merge.tags);
    document.set("paths", merge.paths);
    document.set("components", merge.components);
    return document;
  }

  private void add(Contract contract) {
    String service = contract.service().key();
    ObjectNode document = contract.document().deepCopy();
    for (JsonNode tag : document.path("tags")) {
      if (once("tag " + tag.path("name").asText(), tag, service)) {
        tags.add(tag);
      }
    }
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      ObjectNode item = (ObjectNode) path.getValue();
      item.remove("servers");
      for (Map.Entry<String, JsonNode> entry : item.properties()) {
        if (METHODS.contains(entry.getKey())) {
          operation((ObjectNode) entry.getValue(), path.getKey(), entry.getKey(), service);
        }
      }
      once("path " + path.getKey(), item, service);
      paths.set("/api" + path.getKey(), item);
    }
    for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
      if (!section.getKey().equals("securitySchemes")) {
        components(section.getKey(), section.getValue(), service);
      }
    }
  }

  private void components(String section, JsonNode content, String service) {
    for (Map.Entry<String, JsonNode> component : content.properties()) {
      String name = "components/%s/%s".formatted(section, component.getKey());
      if (once(name, component.getValue(), service)) {
        components.withObjectProperty(section).set(component.getKey(), component.getValue());
      }
    }
  }

  private void operation(ObjectNode operation, String path, String method, String service) {
    operation.remove("servers");
    String id = operation.path("operationId").asText("");
    if (!id.isEmpty()) {
      once("operationId " + id, operation.textNode(service + " " + method + " " + path), service);
    }
    Set<String> roles = new TreeSet<>();
    operation
        .path("security")
        .forEach(way -> way.forEach(scopes -> scopes.forEach(role -> roles.add(role.asText()))));
    operation.remove("security");
    if (!roles.isEmpty()) {
      operation.set("security", SignIn.security(roles));
    } else if (AnonymousReads.documentedAs(method, "/api" + path)) {
      operation.putArray("security");
    }
  }

  /** Whether the thing is new; a thing of the same name and other content is a conflict. */
  private boolean once(String name, JsonNode content, String service) {
    Owned before = owners.putIfAbsent(name, new Owned(service, content));
    if (before != null && !before.content().equals(content)) {
      conflicts.add(
          "%s is not the same in %s and in %s".formatted(name, before.service(), service));
    }
    return before == null;
  }

  private record Owned(String service, JsonNode content) {}
}
