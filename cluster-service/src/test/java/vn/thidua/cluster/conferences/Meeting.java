package vn.thidua.cluster.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;

/** A cluster of three whose conferences a test records. */
public final class Meeting {

  public final String organizer = Given.organizer();
  public final String secretary = Given.secretaryOf(organizer);
  public final String first = member("Thái Bình");
  public final String second = member("Nam Định");
  public final String third = member("Hải Dương");
  public final String cluster = cluster();

  private static String member(String name) {
    return Given.organization(Map.of("name", name, "from", "2000-01-01"));
  }

  /** Members since 2023. */
  private String cluster() {
    Map<String, Object> body = Given.clusterBody(organizer, first, second, third);
    body.put("decision", Map.of("number", "1/QĐ-HĐ", "date", "2023-01-05"));
    Response established = People.user(secretary).body(body).post("/v1/clusters");
    assertThat(established.statusCode()).as(established.asString()).isEqualTo(201);
    return established.path("id");
  }

  /** Of the cluster, for these occasions told as {@code SUMMARY 2023}. */
  public Map<String, Object> body(String... occasions) {
    Map<String, Object> body = new HashMap<>();
    body.put("organizerId", organizer);
    body.put("clusterId", cluster);
    body.put("occasions", occasions(occasions));
    return body;
  }

  public static List<Map<String, Object>> occasions(String... occasions) {
    return Arrays.stream(occasions)
        .map(occasion -> occasion.split(" "))
        .map(parts -> Map.<String, Object>of("kind", parts[0], "year", Integer.valueOf(parts[1])))
        .toList();
  }

  /** The summary of 2023 on 13 March 2024, which launches 2024 as well. */
  public String inMarch() {
    Map<String, Object> body = body("SUMMARY 2023", "LAUNCH 2024");
    body.put("heldFrom", "2024-03-13");
    return recorded(body);
  }

  /** The summary of 2023 alone. */
  public String summary() {
    Map<String, Object> body = body("SUMMARY 2023");
    body.put("title", "Hội nghị tổng kết năm 2023");
    body.put("heldFrom", "2024-03-13");
    return recorded(body);
  }

  public Response record(Map<String, ?> body) {
    return People.user(secretary).body(body).post("/v1/conferences");
  }

  public String recorded(Map<String, ?> body) {
    return created(record(body));
  }

  public Response get(String conference) {
    return People.user(secretary).get("/v1/conferences/" + conference);
  }

  public Response act(String conference, String path, Map<String, ?> body) {
    return People.user(secretary).body(body).post("/v1/conferences/" + conference + path);
  }

  public Response resolve(String conference, Map<String, ?> body) {
    return act(conference, "/resolutions", body);
  }

  public String resolved(String conference, Map<String, ?> body) {
    return created(resolve(conference, body));
  }

  /** That the first deputy is the permanent one. */
  public Map<String, Object> election(int year, String head, String... deputies) {
    return Map.of(
        "year",
        year,
        "head",
        head,
        "deputies",
        Arrays.stream(deputies)
            .map(d ->
                Map.<String, Object>of("organizationId", d, "permanent", d.equals(deputies[0])))
            .toList());
  }

  public static Map<String, Object> decision() {
    return Map.of(
        "decision", Map.of("number", "441/QĐ-UBDT", "date", "2024-07-08", "issuer", "Ủy ban"));
  }

  public Response appoint(String conference, String resolution) {
    return act(conference, "/resolutions/" + resolution + "/appointment", decision());
  }

  public Response year(int year) {
    return People.user(secretary).get("/v1/clusters/" + cluster + "/years/" + year);
  }

  private static String created(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.path("id");
  }
}
