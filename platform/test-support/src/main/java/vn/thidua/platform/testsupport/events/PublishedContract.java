package vn.thidua.platform.testsupport.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What others build upon, in {@code published.json}: a digest of every recorded example, and the
 * schemas of the types recorded, without their descriptions. It changes only by the explicit
 * command, and only by additions. What was never recorded was never sent and may still change.
 */
final class PublishedContract {

  private final ContractFiles files;

  PublishedContract(ContractFiles files) {
    this.files = files;
  }

  /** Everything that would break a reader. */
  List<String> breaking() {
    List<String> found = new ArrayList<>();
    JsonNode published = published();
    Map<String, JsonNode> schemas = ContractFiles.all(files.schemas());
    published
        .path("schemas")
        .properties()
        .forEach(entry -> {
          JsonNode now = schemas.get(entry.getKey());
          if (now == null) {
            found.add("schemas/" + entry.getKey() + " was removed");
          } else {
            for (String change : SchemaChanges.breaking(entry.getValue(), now)) {
              found.add("schemas/" + entry.getKey() + "#" + change);
            }
          }
        });
    Map<String, String> digests = digests();
    published
        .path("examples")
        .properties()
        .forEach(entry -> {
          String digest = digests.get(entry.getKey());
          if (!entry.getValue().asText().equals(digest)) {
            found.add(
                "examples/%s was %s: what was recorded stays, new examples go beside it"
                    .formatted(entry.getKey(), digest == null ? "removed" : "changed"));
          }
        });
    return found;
  }

  /** Whether the snapshot tells all that the files tell. */
  boolean upToDate() {
    return published().equals(snapshot());
  }

  /** Takes additions in; refuses anything else. */
  void publish() {
    List<String> breaking = breaking();
    if (!breaking.isEmpty()) {
      throw new AssertionError(refusal(breaking));
    }
    if (!upToDate()) {
      ContractFiles.write(files.published(), snapshot());
    }
  }

  static String refusal(List<String> breaking) {
    return "This breaks those who read the events; put it into a new .v2 beside the .v1:\n  "
        + String.join("\n  ", breaking);
  }

  private JsonNode published() {
    return Files.exists(files.published())
        ? ContractFiles.json(files.published())
        : ContractFiles.JSON.createObjectNode();
  }

  private JsonNode snapshot() {
    ObjectNode snapshot = ContractFiles.JSON.createObjectNode();
    ObjectNode schemas = snapshot.putObject("schemas");
    Map<String, JsonNode> all = ContractFiles.all(files.schemas());
    for (String name : recorded(all)) {
      schemas.set(name, bare(all.getOrDefault(name, MissingNode.getInstance())));
    }
    ObjectNode examples = snapshot.putObject("examples");
    digests().forEach(examples::put);
    return snapshot;
  }

  /** The schemas that a recorded event is of. */
  private Set<String> recorded(Map<String, JsonNode> all) {
    Set<String> names = new TreeSet<>();
    for (RecordedEvent example : RecordedEvent.all(files.directory())) {
      names.add(EventContract.HEADERS);
      String name = RecordedEvent.shortName(example.type()) + ".json";
      names.add(name);
      names.add(
          all.getOrDefault(name, MissingNode.getInstance()).at("/properties/state/$ref").asText());
    }
    names.retainAll(all.keySet());
    return names;
  }

  /** A schema without annotations. A property may be named like one, so names are left alone. */
  private static JsonNode bare(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    strip(copy);
    return copy;
  }

  private static void strip(JsonNode schema) {
    if (schema.isArray()) {
      schema.forEach(PublishedContract::strip);
      return;
    }
    if (!(schema instanceof ObjectNode object)) {
      return;
    }
    List<String> keywords = new ArrayList<>();
    object.fieldNames().forEachRemaining(keywords::add);
    for (String keyword : keywords) {
      if (SchemaChanges.isAnnotation(keyword)) {
        object.remove(keyword);
      } else if (keyword.equals("properties") || keyword.equals("$defs")) {
        object.path(keyword).forEach(PublishedContract::strip);
      } else if (!keyword.equals("enum") && !keyword.equals("const")) {
        strip(object.path(keyword));
      }
    }
  }

  private Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    ContractFiles.all(files.examples())
        .forEach((name, content) -> digests.put(name, digest(content.toString())));
    return digests;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
