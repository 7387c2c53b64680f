package vn.thidua.platform.testsupport.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DynamicTest;
import vn.thidua.platform.testsupport.Topic;

/**
 * The event contract that a service owns: {@code contracts/asyncapi.yaml}, {@code schemas/}, {@code
 * examples/}. A service's EventContractTest runs {@link #all()} and plays a scene in which each
 * type is appended, for {@link #checkAppended}.
 */
public final class EventContract {

  static final String HEADERS = "event-headers.v1.json";

  private static final String STATE = ".state.";

  private final ContractFiles files;
  private final boolean update;
  private final Map<String, JsonNode> schemas;
  private final StrictSchemas strict;
  private final JsonNode asyncApi;

  /** Schema file by event type. */
  private final Map<String, String> types = new TreeMap<>();

  private EventContract(Path directory, boolean update) {
    this.update = update;
    this.files = new ContractFiles(directory);
    if (!Files.exists(files.asyncApi())) {
      throw new AssertionError("There is no " + files.asyncApi() + ", so nothing may be appended");
    }
    this.asyncApi = ContractFiles.yaml(files.asyncApi());
    this.schemas = ContractFiles.all(files.schemas());
    this.strict = new StrictSchemas(schemas);
    asyncApi
        .at("/components/messages")
        .forEach(message ->
            types.put(
                message.path("name").asText(),
                message.at("/payload/$ref").asText().replace("./schemas/", "")));
  }

  /** The contract of the service whose tests are running. */
  public static EventContract own() {
    return new EventContract(Path.of("contracts"), ContractFiles.updating());
  }

  static EventContract in(Path directory) {
    return new EventContract(directory, false);
  }

  /** Every type that the service may append. */
  public Set<String> types() {
    return Set.copyOf(types.keySet());
  }

  /** What the contract says against an event, in the words of its schema; empty if nothing. */
  List<String> violations(String type, String payload) {
    String file = types.get(type);
    if (file == null) {
      return List.of(type + " is not in " + files.asyncApi());
    }
    return strict.violations(file, payload);
  }

  List<String> headerViolations(Map<String, String> headers) {
    return strict.violations(HEADERS, ContractFiles.JSON.valueToTree(headers).toString());
  }

  /** Every check that needs no running service, as a test. */
  public List<DynamicTest> all() {
    return List.of(
        test("every message has a schema, and every schema a use", this::messagesAndSchemas),
        test("every message speaks both languages", this::languages),
        test("the service only sends, on its own channel", this::sendsOnly),
        test("every recorded example fits the present schemas", this::examplesFit),
        test("nothing that was published is broken", this::nothingBroken),
        test("what is new has been published", this::published));
  }

  private static DynamicTest test(String name, Supplier<List<String>> check) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          List<String> found = check.get();
          if (!found.isEmpty()) {
            throw new AssertionError(String.join("\n", found));
          }
        });
  }

  private List<String> messagesAndSchemas() {
    List<String> found = new ArrayList<>();
    if (types.isEmpty()) {
      found.add("there are no messages in " + files.asyncApi());
    }
    types.forEach((type, file) -> {
      check(found, file.equals(RecordedEvent.shortName(type) + ".json"), type + " is in " + file);
      check(found, schemas.containsKey(file), "schemas/" + file + " is missing");
    });
    Set<String> unused = new TreeSet<>(schemas.keySet());
    unused.removeAll(types.values());
    unused.remove(HEADERS);
    unused.removeIf(name -> name.contains(STATE) && refersTo(name));
    unused.forEach(name -> found.add("schemas/" + name + " is used by no message"));
    schemas.forEach((name, schema) -> {
      check(
          found,
          schema.path("$schema").asText().equals("https://json-schema.org/draft/2020-12/schema"),
          name + " is not of the draft 2020-12");
      undescribed("schemas/" + name + "#", schema, found);
    });
    return found;
  }

  private boolean refersTo(String name) {
    return types.values().stream()
        .map(schemas::get)
        .anyMatch(schema -> schema.at("/properties/state/$ref").asText().equals(name));
  }

  private static void undescribed(String at, JsonNode schema, List<String> found) {
    schema
        .path("properties")
        .properties()
        .forEach(property -> {
          String pointer = at + "/properties/" + property.getKey();
          check(
              found,
              property.getValue().has("description") || property.getValue().has("$ref"),
              pointer + " is not described");
          undescribed(pointer, property.getValue(), found);
          undescribed(pointer + "/items", property.getValue().path("items"), found);
        });
    schema
        .path("$defs")
        .properties()
        .forEach(part -> undescribed(at + "/$defs/" + part.getKey(), part.getValue(), found));
  }

  private List<String> languages() {
    List<String> found = new ArrayList<>();
    asyncApi
        .at("/components/messages")
        .forEach(message ->
            check(
                found,
                message.path("summary").asText().contains(" / "),
                message.path("name").asText() + " has no two summaries"));
    return found;
  }

  private List<String> sendsOnly() {
    List<String> found = new ArrayList<>();
    JsonNode channels = asyncApi.path("channels");
    check(found, channels.size() == 1, "there is not one channel but " + channels.size());
    channels.forEach(channel -> {
      String address = channel.path("address").asText();
      check(
          found,
          channel.path("messages").size() == types.size(),
          address + " does not list every message");
      ConfigProvider.getConfig()
          .getOptionalValue("thidua.outbox.topic", String.class)
          .ifPresent(topic ->
              check(
                  found,
                  topic.equals(address),
                  "the events go to %s, not %s".formatted(topic, address)));
    });
    asyncApi
        .path("operations")
        .forEach(operation ->
            check(
                found,
                operation.path("action").asText().equals("send"),
                "an operation does not send"));
    return found;
  }

  private List<String> examplesFit() {
    List<String> found = new ArrayList<>();
    for (RecordedEvent example : RecordedEvent.all(files.directory())) {
      violations(example.type(), example.payload().toString())
          .forEach(violation -> found.add(example.name() + violation));
      headerViolations(example.headers())
          .forEach(violation -> found.add(example.name() + " headers" + violation));
      check(
          found,
          example.name().matches(RecordedEvent.shortName(example.type()) + "\\.\\d{3}\\.json"),
          example.name() + " is an example of " + example.type());
    }
    return found;
  }

  private List<String> nothingBroken() {
    List<String> breaking = new PublishedContract(files).breaking();
    return breaking.isEmpty() ? breaking : List.of(PublishedContract.refusal(breaking));
  }

  private List<String> published() {
    PublishedContract published = new PublishedContract(files);
    if (update) {
      published.publish();
    }
    return published.upToDate()
        ? List.of()
        : List.of(
            files.published()
                + " lacks something new: publish it with -Dthidua.contracts.update=true");
  }

  /**
   * Checks that these records are as the contract says, that each type is among them and that each
   * has an example; records what has no example yet when asked to.
   *
   * @param elsewhere types that another test appends and checks
   */
  public void checkAppended(Collection<Topic.Message> messages, Set<String> elsewhere) {
    List<String> found = new ArrayList<>();
    Set<String> missing = new TreeSet<>(types.keySet());
    missing.removeAll(elsewhere);
    for (Topic.Message message : messages) {
      String type = String.valueOf(message.headers().get("ce_type"));
      missing.remove(type);
      violations(type, message.value()).forEach(violation -> found.add(type + " " + violation));
      headerViolations(message.headers())
          .forEach(violation -> found.add(type + " headers" + violation));
    }
    missing.forEach(type -> found.add(type + " is in the contract and was not appended"));
    if (found.isEmpty() && update) {
      messages.forEach(this::record);
      new PublishedContract(files).publish();
    }
    Set<String> shown =
        RecordedEvent.all(files.directory()).stream()
            .map(RecordedEvent::type)
            .collect(Collectors.toSet());
    types.keySet().stream()
        .filter(type -> !elsewhere.contains(type) && !shown.contains(type))
        .forEach(type ->
            found.add(type + " has no example: record it with -Dthidua.contracts.update=true"));
    if (!found.isEmpty()) {
      throw new AssertionError(String.join("\n", found));
    }
  }

  /** The same for a single record of a type that only one test appends. */
  public void checkAppended(Topic.Message message) {
    Set<String> others = new TreeSet<>(types.keySet());
    others.remove(message.headers().get("ce_type"));
    checkAppended(List.of(message), others);
  }

  /** Writes an example beside those that are there, if none of them has the same fields. */
  private void record(Topic.Message message) {
    String type = String.valueOf(message.headers().get("ce_type"));
    List<RecordedEvent> known =
        RecordedEvent.all(files.directory()).stream()
            .filter(example -> example.type().equals(type))
            .toList();
    String name = "%s.%03d.json".formatted(RecordedEvent.shortName(type), known.size() + 1);
    RecordedEvent event = RecordedEvent.of(name, message);
    if (known.stream().noneMatch(example -> example.shape().equals(event.shape()))) {
      ContractFiles.write(files.examples().resolve(name), event.file());
    }
  }

  private static void check(List<String> found, boolean good, String flaw) {
    if (!good) {
      found.add(flaw);
    }
  }
}
