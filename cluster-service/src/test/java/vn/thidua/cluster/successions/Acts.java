package vn.thidua.cluster.successions;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.cluster.People;

/** Acts on organizations through the API. */
public final class Acts {

  private Acts() {}

  /** The body of an act; fields that are not told here are added by {@link #with}. */
  public static Map<String, Object> act(String kind, String on, String... predecessors) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", kind);
    body.put("on", on);
    body.put("legalBasis", Map.of("number", "202/2025/QH15", "date", "2025-06-12"));
    body.put("predecessors", List.of(predecessors));
    return body;
  }

  public static Map<String, Object> merge(String on, String into, String... predecessors) {
    return with(act("MERGE", on, predecessors), "successors", List.of(existing(into)));
  }

  public static Map<String, Object> mergeIntoNew(String on, String name, String... predecessors) {
    return with(act("MERGE", on, predecessors), "successors", List.of(begun(name)));
  }

  public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> other = new HashMap<>(body);
    other.put(field, value);
    return other;
  }

  public static Map<String, Object> existing(String organization) {
    return Map.of("organizationId", organization);
  }

  public static Map<String, Object> begun(String name, String... keysAndValues) {
    Map<String, Object> content = new HashMap<>(Map.of("name", name));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      content.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Map.of("new", content);
  }

  public static Response plan(Map<String, Object> body) {
    return People.administrator().body(body).post("/v1/successions");
  }

  public static String planned(Map<String, Object> body) {
    return created(plan(body));
  }

  public static Response execute(String id) {
    return People.administrator().post("/v1/successions/" + id + "/execution");
  }

  /** Planned and carried out. */
  public static Response carriedOut(Map<String, Object> body) {
    Response done = execute(planned(body));
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    return done;
  }

  public static Response rectify(String id, String on) {
    return People.administrator()
        .body(
            Map.of("on", on, "legalBasis", Map.of("number", "7/QĐ-ĐC"), "reason", "Văn bản bị hủy"))
        .post("/v1/successions/" + id + "/rectification");
  }

  public static Response preview(Map<String, Object> body) {
    return People.administrator().body(body).post("/v1/successions/preview");
  }

  public static Response organization(String id, String asOf) {
    return People.administrator().queryParam("asOf", asOf).get("/v1/organizations/" + id);
  }

  public static Response cluster(String id, String asOf) {
    return People.administrator().queryParam("asOf", asOf).get("/v1/clusters/" + id);
  }

  /** Ids of the members on a day, in their order. */
  public static List<String> members(String cluster, String asOf) {
    return cluster(cluster, asOf).path("members.organizationId");
  }

  /** Ids of those at the ends of the chains. */
  public static List<String> chain(String organization, String direction, String... parameters) {
    var request = People.administrator();
    Arrays.stream(parameters)
        .map(parameter -> parameter.split("=", 2))
        .forEach(parameter -> request.queryParam(parameter[0], parameter[1]));
    return request
        .get("/v1/organizations/" + organization + "/" + direction)
        .path("items.organizationId");
  }

  static String created(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.path("id");
  }
}
