package vn.thidua.systemtests.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak and the gateway as far as the player needs them: keeps what it is sent and answers as
 * the services do, but decides nothing about who may do what.
 */
final class FakeSystem implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> NOT_FILTERS = Set.of("limit", "cursor", "asOf", "latest");

  private record Reply(int status, JsonNode body) {}

  private final HttpServer server;
  private final Map<String, Map<String, ObjectNode>> collections = new HashMap<>();
  private final Map<String, String> idempotencyKeys = new HashMap<>();
  private final List<String> writes = new ArrayList<>();
  private final Map<String, List<Reply>> prepared = new HashMap<>();
  private final List<ObjectNode> rows = new ArrayList<>();
  private final FakeAwards awards = new FakeAwards(this::collection);
  private int nextId = 1;
  private int loginsToRefuse;

  FakeSystem() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What was asked to be changed, as "person METHOD path". */
  synchronized List<String> writes() {
    return List.copyOf(writes);
  }

  synchronized void forgetWrites() {
    writes.clear();
  }

  /** The next request like this gets this answer. */
  synchronized void prepare(String methodAndPath, int status, String body) {
    prepared
        .computeIfAbsent(methodAndPath, any -> new ArrayList<>())
        .add(new Reply(status, tree(body.replace('\'', '"'))));
  }

  /** The next logins are refused, as when somebody else logs in as the same person just then. */
  synchronized void refuseLogins(int count) {
    loginsToRefuse = count;
  }

  /** Rows of every ranking, with the organization's key of the case in place of its id. */
  synchronized void rank(JsonNode expected) {
    rows.clear();
    expected.forEach(row -> rows.add(row.deepCopy()));
  }

  synchronized List<ObjectNode> all(String collection) {
    return List.copyOf(collections.getOrDefault(collection, Map.of()).values());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    Reply reply;
    if (path.endsWith("/token")) {
      reply = token(body);
    } else {
      reply = answer(exchange, path.substring("/api/v1".length()), body);
    }
    byte[] bytes = reply.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private synchronized Reply token(String form) {
    if (loginsToRefuse > 0) {
      loginsToRefuse--;
      return new Reply(400, tree("{\"error\":\"invalid_grant\"}"));
    }
    Map<String, String> fields = query(form);
    String who = fields.getOrDefault("username", fields.get("client_id"));
    String claims = "{\"sub\":\"sub-" + who + "\"}";
    String token =
        "h."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
            + "."
            + who;
    return new Reply(200, node().put("access_token", token).put("expires_in", 300));
  }

  private synchronized Reply answer(HttpExchange exchange, String path, String body) {
    String method = exchange.getRequestMethod();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String who = authorization.substring(authorization.lastIndexOf('.') + 1);
    List<Reply> waiting = prepared.getOrDefault(method + " " + path, new ArrayList<>());
    if (!waiting.isEmpty()) {
      return waiting.removeFirst();
    }
    List<String> parts = Arrays.asList(path.substring(1).split("/", -1));
    Map<String, ObjectNode> collection = collection(parts.getFirst());
    if (method.equals("GET")) {
      return parts.size() == 1
          ? list(collection, query(exchange.getRequestURI().getRawQuery()))
          : found(collection.get(parts.get(1)));
    }
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    String made = key == null ? null : idempotencyKeys.get(who + key);
    if (made != null) {
      return new Reply(200, Objects.requireNonNull(collection.get(made)));
    }
    writes.add(who + " " + method + " " + path);
    if (parts.size() == 1) {
      ObjectNode created = create(parts.getFirst(), (ObjectNode) tree(body));
      collection.put(created.path("id").asText(), created);
      if (key != null) {
        idempotencyKeys.put(who + key, created.path("id").asText());
      }
      return new Reply(201, created);
    }
    ObjectNode resource = collection.computeIfAbsent(parts.get(1), any -> node());
    String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
    if (ifMatch != null && !ifMatch.equals("\"" + resource.path("version").asInt() + "\"")) {
      return new Reply(412, node().put("title", "stale"));
    }
    resource.put("version", resource.path("version").asInt() + 1);
    change(resource, String.join("/", parts.subList(2, parts.size())), tree(body));
    if (parts.getFirst().equals("proposals")) {
      awards.changed(resource);
    }
    return new Reply(200, resource);
  }

  private Map<String, ObjectNode> collection(String name) {
    return collections.computeIfAbsent(name, any -> new LinkedHashMap<>());
  }

  private ObjectNode create(String collection, ObjectNode created) {
    created.put("id", "id-" + nextId++).put("version", 0);
    switch (collection) {
      case "organizations" -> {
        if (!created.has("kind")) {
          created.put("kind", "OTHER");
        }
      }
      case "mandates" -> created.putNull("to");
      case "clusters" -> {
        created.putArray("leaders");
        int position = 1;
        for (JsonNode member : created.path("members")) {
          ((ObjectNode) member).put("position", position++);
        }
      }
      case "proposals" -> awards.drafted(created);
      case "award-decisions" -> awards.recorded(created);
      case "agreements" -> {
        JsonNode cluster = collection("clusters").get(created.path("clusterId").asText());
        created.set("organizerId", Objects.requireNonNull(cluster).path("organizerId"));
        created.put("status", "DRAFT");
        created.putArray("signatures");
        created.putArray("unsigned");
      }
      case "pledges" -> created.put("state", "ON_THE_WAY");
      case "conferences" -> created.putArray("resolutions");
      case "recommendations" -> created.put("status", "OPEN");
      case "schemes" -> created.put("status", "DRAFT");
      case "successions" -> created.put("status", "PLANNED");
      case "periods" -> created.put("status", "OPEN");
      case "score-sheets" -> {
        created.put("status", "DRAFT");
        created.putArray("entries");
        created.putArray("bars");
      }
      case "ranking-runs" -> {
        created.put("status", "DONE");
        publishRanking(created.path("periodId").asText());
      }
      default -> {}
    }
    return created;
  }

  /** The latest ranking is another now, with another result. */
  synchronized void overtakeRanking() {
    Map<String, ObjectNode> rankings = collection("rankings");
    ObjectNode later = Objects.requireNonNull(rankings.remove("ranking"));
    rankings.put("later", later.put("id", "later").put("outputDigest", "out-later"));
  }

  private void publishRanking(String periodId) {
    ObjectNode ranking = node();
    ranking.put("id", "ranking").put("periodId", periodId);
    ranking.put("inputDigest", "in").put("outputDigest", "out");
    JsonNode period = Objects.requireNonNull(collection("periods").get(periodId));
    ranking.set("clusterId", period.path("clusterIds").path(0));
    ArrayNode all = ranking.putArray("rows");
    for (ObjectNode row : rows) {
      ObjectNode copy = row.deepCopy();
      String key = copy.remove("organization").asText();
      for (ObjectNode organization : collection("organizations").values()) {
        if (organization.path("key").asText().equals(key)
            && organization.path("source").equals(period.path("source"))) {
          copy.set("organizationId", organization.path("id"));
          copy.set("organizationName", organization.path("name"));
        }
      }
      all.add(copy);
    }
    collection("rankings").put("ranking", ranking);
  }

  private static void change(ObjectNode resource, String act, JsonNode body) {
    switch (act) {
      case "" -> resource.setAll((ObjectNode) body);
      case "leaders" -> ((ArrayNode) resource.path("leaders")).add(body);
      case "bars" -> ((ArrayNode) resource.path("bars")).add(body);
      case "opening" -> resource.put("status", "OPEN");
      case "closing" -> resource.put("status", "CLOSED");
      case "signatures" -> ((ArrayNode) resource.path("signatures")).add(body);
      case "steps", "replications", "honors" -> resource.withArray(act).add(body);
      case "resolutions" -> ((ArrayNode) resource.path("resolutions")).add(body);
      case "execution" -> resource.put("status", "CARRIED_OUT");
      case "publish" -> resource.put("status", "PUBLISHED");
      case "submission" -> resource.put("status", "SUBMITTED");
      case "forwarding" -> resource.put("status", "FORWARDED");
      case "submit" -> resource.put("status", "SUBMITTED");
      case "head-review/complete" -> resource.put("status", "HEAD_REVIEWED");
      case "office-review/complete" -> resource.put("status", "OFFICE_REVIEWED");
      case "self-score" -> enter(resource, "selfScore", body);
      case "head-review" -> enter(resource, "headReview", body);
      case "office-review" -> enter(resource, "officeReview", body);
      case "explanations" -> enter(resource, "explanation", body);
      default -> throw new IllegalArgumentException(act);
    }
  }

  private static void enter(ObjectNode sheet, String part, JsonNode body) {
    ArrayNode entries = (ArrayNode) sheet.path("entries");
    for (JsonNode line : body.path("entries")) {
      ObjectNode entry = null;
      for (JsonNode there : entries) {
        if (there.path("criterion").equals(line.path("criterion"))) {
          entry = (ObjectNode) there;
        }
      }
      if (entry == null) {
        entry = entries.addObject();
        entry.set("criterion", line.path("criterion"));
      }
      entry.set(part, part.equals("explanation") ? line.path("text") : line);
    }
  }

  private static Reply list(Map<String, ObjectNode> collection, Map<String, String> filter) {
    ObjectNode page = node();
    ArrayNode items = page.putArray("items");
    collection.values().stream()
        .filter(item ->
            filter.entrySet().stream()
                .filter(field -> !NOT_FILTERS.contains(field.getKey()))
                .allMatch(field -> item.path(field.getKey()).asText().equals(field.getValue())))
        .forEach(items::add);
    page.putNull("nextCursor");
    return new Reply(200, page);
  }

  private static Reply found(@Nullable JsonNode resource) {
    return resource == null
        ? new Reply(404, node().put("title", "Không tìm thấy"))
        : new Reply(200, resource);
  }

  private static Map<String, String> query(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String field : query.split("&", -1)) {
      String[] pair = field.split("=", 2);
      fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static JsonNode tree(String body) {
    try {
      return JSON.readTree(body.isEmpty() ? "{}" : body);
    } catch (IOException malformed) {
      throw new IllegalArgumentException(body, malformed);
    }
  }
}
