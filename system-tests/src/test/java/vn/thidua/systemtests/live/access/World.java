package vn.thidua.systemtests.live.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.live.Doors;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;
import vn.thidua.systemtests.live.WholeSystem;
import vn.thidua.systemtests.play.ExitCode;

/**
 * One cluster's year with at least one thing of every kind, its people, and people of another
 * organizer. What is asked about is always of the unit c or of its cluster.
 */
final class World {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOURCE = "access";
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

  /** Where the things of a collection are made that the case does not bring, and by whom. */
  private static final List<Caller> MAKERS =
      List.of(Caller.SECRETARY, Caller.OFFICER, Caller.OFFICE_REVIEWER, Caller.ADMINISTRATOR);

  private final Doors doors;
  private final String address;
  private final Gateway gateway;
  private final List<Operation> operations;
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, JsonNode> things = new HashMap<>();
  private final Bodies bodies;

  private World(WholeSystem system, Doors doors, JsonNode document) {
    this.doors = doors;
    this.address = system.gateway().toString();
    this.gateway =
        new Gateway(
            doors.http(),
            system.gateway(),
            doors.tokens(),
            new Patience(WholeSystem.CLOCK, Duration.ofSeconds(20), Thread::sleep));
    this.gateway.settle();
    this.operations = Operation.all(document);
    this.bodies = new Bodies(document, known);
  }

  static World made(WholeSystem system, Doors doors, JsonNode document) {
    CaseFiles file =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with("/case", "'" + SOURCE + "'")
            .with("/sheets/2/bars", "['LATE_SELF_SCORE']")
            .without("/expect");
    year().properties().forEach(part -> file.with("/" + part.getKey(), part.getValue().toString()));
    WholeSystem.Outcome outcome = system.play(file.bytes());
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    World world = new World(system, doors, document);
    world.learn();
    return world;
  }

  private static JsonNode year() {
    try (InputStream in = World.class.getResourceAsStream("/access/year.json")) {
      return JSON.readTree(Objects.requireNonNull(in, "access/year.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void learn() {
    JsonNode cluster = named(Account.SECRETARY, "/clusters", "c");
    know("clusters", cluster);
    know("periods", named(Account.SECRETARY, "/periods", "period-2025"));
    know("schemes", named(Account.SECRETARY, "/schemes", "scheme"));
    know("organizations", named(Account.ADMINISTRATOR, "/organizations", "c"));
    known.put("organizerId", cluster.path("organizerId").asText());
    known.put("otherOrganizationId", id(named(Account.ADMINISTRATOR, "/organizations", "d")));
    known.put("agreementId", id(thing("agreements")));
    known.put("fileId", id(thing("files")));
    things.put(
        "organizers",
        gateway.ask(Account.SECRETARY, Call.get("/organizers/" + known.get("organizerId"))));
    know(
        "score-sheets",
        gateway
            .list(
                Account.SECRETARY,
                "/score-sheets",
                Map.of("periodId", said("periodId"), "organizationId", said("organizationId")))
            .getFirst());
    known.put("year", "2025");
    known.put("awardType", "EXCELLENT_LABOUR_COLLECTIVE");
    known.put("authority", "MINISTER");
    known.put("topic", "OTHER");
    known.put("criterion", "I.1");
    known.put("position", "1");
    known.put("subject", UUID.randomUUID().toString());
    appoint();
    make("registerForMovement", Caller.OFFICER);
    make("raiseComplaint", Caller.OFFICER);
    known.put("indicatorId", id(thing("indicators")));
    known.put("tieId", id(make("setPeriodIndicator", Caller.SECRETARY)));
    // All that is asked about is there before anybody asks.
    operations.forEach(this::asking);
  }

  /** What is no collection's, so that it is not found. */
  private JsonNode make(String operationId, Caller who) {
    Operation operation =
        operations.stream().filter(one -> one.id().equals(operationId)).findFirst().orElseThrow();
    Asking asking = asking(operation);
    Asking first = new Asking(asking.method(), asking.path(), asking.body(), Map.of());
    Reply reply = doors.ask(address, who.person(), first);
    assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    return reply.body();
  }

  private void know(String collection, JsonNode thing) {
    String whole = collection.substring(0, collection.length() - 1).replace("score-s", "s");
    things.put(
        collection, gateway.ask(Account.SECRETARY, Call.get("/" + collection + "/" + id(thing))));
    known.put(whole + "Id", id(thing));
  }

  /** Those whom the player does not need: two for this organizer, four for another. */
  private void appoint() {
    mandate(Caller.REPRESENTATIVE, "REPRESENTATIVE", "organizationId", said("organizationId"));
    mandate(Caller.COUNCIL, "COUNCIL_MEMBER", "organizerId", said("organizerId"));
    ObjectNode organizer = JsonNodeFactory.instance.objectNode().put("name", "Hội đồng nơi khác");
    String elsewhere = id(create(Account.ADMINISTRATOR, "/organizers", organizer));
    ObjectNode unit = JsonNodeFactory.instance.objectNode().put("name", "Đơn vị nơi khác");
    String far = id(create(Account.ADMINISTRATOR, "/organizations", unit));
    mandate(Caller.FAR_OFFICER, "OFFICER", "organizationId", far);
    mandate(Caller.FAR_REVIEWER, "REVIEWER", "organizerId", elsewhere);
    mandate(Caller.FAR_SECRETARY, "SECRETARY", "organizerId", elsewhere);
    mandate(Caller.FAR_AUDITOR, "AUDITOR", "organizerId", elsewhere);
  }

  private void mandate(Caller who, String role, String field, String holder) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("subject", gateway.subject(who.person())).put("role", role);
    body.put("from", "2025-01-01").put(field, holder);
    create(Account.ADMINISTRATOR, "/mandates", body);
  }

  private JsonNode create(Account who, String path, JsonNode body) {
    return gateway.create(who, Call.post(path, body)).orFail();
  }

  private JsonNode named(Account who, String collection, String key) {
    return gateway.list(who, collection, Map.of("source", SOURCE, "key", key)).getFirst();
  }

  private String said(String name) {
    return Objects.requireNonNull(known.get(name), name);
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }

  List<Operation> operations() {
    return operations;
  }

  /** What is everybody's, not this world's, is called again as it was. */
  void putBack() {
    JsonNode topic = thing("recommendation-topics");
    ObjectNode names = JsonNodeFactory.instance.objectNode();
    names.set("name", topic.path("name"));
    names.set("nameEn", topic.path("nameEn"));
    gateway.ask(Account.ADMINISTRATOR, Call.put("/recommendation-topics/" + id(topic), names));
  }

  /** The request as everybody sends it; whoever sends it. */
  Asking asking(Operation operation) {
    return asking(operation, path(operation));
  }

  /** The same about something that does not exist. */
  Asking askingForNothing(Operation operation) {
    String nothing = operation.path().replaceFirst("\\{[^}]+}", UUID.randomUUID().toString());
    return asking(operation, filled(operation, nothing));
  }

  private Asking asking(Operation operation, String path) {
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.parameters("query")) {
      String name = parameter.path("name").asText();
      boolean narrows = name.equals(narrowing(operation));
      if (parameter.path("required").asBoolean() || narrows) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
        query.append(bodies.value(name, parameter.path("schema")));
      }
    }
    if (operation.id().equals("compareSchemes")) {
      query.append("?from=").append(said("schemeId"));
    }
    Map<String, String> body = bodies.of(operation);
    Asking asking =
        new Asking(
            operation.method(),
            path + query,
            body.values().stream().findFirst().orElse(null),
            Map.of());
    for (String type : body.keySet()) {
      asking = asking.with("Content-Type", type);
    }
    // Nobody has the version: whoever may act is told so, and nothing changes.
    return operation.asks("header", "If-Match") ? asking.with("If-Match", "\"-1\"") : asking;
  }

  /** With the version that the thing has now. */
  Asking askingInTime(Operation operation) {
    String thing = operation.collection() + "/" + id(thing(operation.collection()));
    JsonNode now = get(Caller.SECRETARY, "/api/v1/" + thing);
    return asking(operation).with("If-Match", "\"" + now.path("version").asText() + "\"");
  }

  /** Whether its list can be asked for this world alone. */
  boolean isNarrowed(Operation operation) {
    return operation.isAboutOneThing() || narrowing(operation) != null;
  }

  private static @Nullable String narrowing(Operation operation) {
    if (operation.isAboutOneThing()) {
      return null;
    }
    return Stream.of("organizerId", "periodId", "clusterId")
        .filter(name -> operation.asks("query", name))
        .findFirst()
        .orElse(null);
  }

  private String path(Operation operation) {
    return filled(operation, operation.path());
  }

  private String filled(Operation operation, String path) {
    Matcher parameters = PARAMETER.matcher(path);
    StringBuilder filled = new StringBuilder();
    while (parameters.find()) {
      parameters.appendReplacement(
          filled, parameter(operation, parameters.group(1), path.substring(0, parameters.start())));
    }
    return parameters.appendTail(filled).toString();
  }

  private String parameter(Operation operation, String name, String before) {
    String collection = operation.collection();
    if (name.equals("id")) {
      return id(thing(collection));
    }
    if (name.equals("code") && before.endsWith(collection + "/")) {
      return thing(collection).path("code").asText();
    }
    if (name.equals("code")) {
      return "I";
    }
    String said = known.get(name);
    if (said != null) {
      return said;
    }
    JsonNode inside = inside(thing(collection), name, before);
    return inside == null ? ofItsSchema(operation, name) : inside.path("id").asText();
  }

  /** What a thing consists of: signatureId is one of its signatures. */
  private static @Nullable JsonNode inside(JsonNode thing, String name, String before) {
    String part = before.substring(before.lastIndexOf('/', before.length() - 2) + 1);
    for (String list : List.of(name.replaceFirst("Id$", "s"), part.replace("/", ""), "steps")) {
      if (thing.path(list).isArray() && !thing.path(list).isEmpty()) {
        return thing.path(list).get(0);
      }
    }
    return null;
  }

  private String ofItsSchema(Operation operation, String name) {
    for (JsonNode parameter : operation.parameters("path")) {
      if (parameter.path("name").asText().equals(name)) {
        return bodies.value(name, parameter.path("schema"));
      }
    }
    throw new IllegalStateException(operation + " has a parameter " + name + " that is nowhere");
  }

  /** Something of a collection: what the case brought, or what is made now. */
  private synchronized JsonNode thing(String collection) {
    return things.computeIfAbsent(collection, this::found);
  }

  private JsonNode found(String collection) {
    String query =
        operations.stream()
            .filter(one -> one.reads() && one.path().equals("/api/v1/" + collection))
            .map(World::narrowing)
            .filter(Objects::nonNull)
            .findFirst()
            .map(name -> "?" + name + "=" + said(name))
            .orElse("");
    for (Caller who : MAKERS) {
      JsonNode first = get(who, "/api/v1/" + collection + query).path("items").path(0);
      if (first.has("id") || first.has("code")) {
        JsonNode whole = get(who, "/api/v1/" + collection + "/" + id(first));
        return whole.has("id") ? whole : first;
      }
    }
    return made(collection);
  }

  private JsonNode get(Caller who, String path) {
    return doors.ask(address, who.person(), Asking.get(path)).body();
  }

  private JsonNode made(String collection) {
    StringBuilder refusals = new StringBuilder();
    for (Operation operation : operations) {
      if (operation.method().equals("POST") && operation.path().equals("/api/v1/" + collection)) {
        for (Caller who : MAKERS) {
          Reply reply = doors.ask(address, who.person(), asking(operation, operation.path()));
          if (reply.status() / 100 == 2 && reply.body().has("id")) {
            return reply.body();
          }
          refusals.append('\n').append(who).append(": ").append(reply.text());
        }
      }
    }
    throw new IllegalStateException("there is nothing in " + collection + refusals);
  }
}
