package vn.thidua.platform.testsupport.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.thidua.platform.testsupport.Topic;

/**
 * An event as it once lay on a topic.
 *
 * @param name of the file, for example {@code member-joined.v1.001.json}
 * @param payload {@code {"fact": …, "state": …}}
 */
public record RecordedEvent(
    String name, String key, Map<String, String> headers, JsonNode payload) {

  private static final String PREFIX = "vn\\.thidua\\.[a-z]+\\.";

  /** Every recorded event of a service, in order of file names; {@code contracts} its directory. */
  public static List<RecordedEvent> all(Path contracts) {
    return ContractFiles.all(new ContractFiles(contracts).examples()).entrySet().stream()
        .map(file -> read(file.getKey(), file.getValue()))
        .toList();
  }

  static RecordedEvent of(String name, Topic.Message message) {
    return new RecordedEvent(
        name, message.key(), message.headers(), ContractFiles.json(message.value()));
  }

  private static RecordedEvent read(String name, JsonNode file) {
    Map<String, String> headers = new TreeMap<>();
    file.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new RecordedEvent(name, file.path("key").asText(), headers, file.path("payload"));
  }

  JsonNode file() {
    ObjectNode file = ContractFiles.JSON.createObjectNode();
    file.put("key", key);
    ObjectNode headersNode = file.putObject("headers");
    new TreeMap<>(headers).forEach(headersNode::put);
    file.set("payload", payload);
    return file;
  }

  public String type() {
    return header("ce_type");
  }

  public String header(String name) {
    String value = headers.get(name);
    if (value == null) {
      throw new AssertionError(this.name + " has no header " + name);
    }
    return value;
  }

  /** The type without service: {@code member-joined.v1}. */
  static String shortName(String type) {
    return type.replaceFirst(PREFIX, "");
  }

  /**
   * Which fields are there, whatever their values: {@code /state/members/0/from} without number.
   */
  Set<String> shape() {
    Set<String> fields = new TreeSet<>();
    collect("", payload, fields);
    return fields;
  }

  private static void collect(String at, JsonNode node, Set<String> fields) {
    fields.add(at);
    node.properties()
        .forEach(entry -> collect(at + "/" + entry.getKey(), entry.getValue(), fields));
    if (node.isArray()) {
      node.forEach(item -> collect(at + "/*", item, fields));
    }
  }
}
