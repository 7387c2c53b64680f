package vn.thidua.cluster.movements;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;

/** An organizer with its secretary, and what tests of movements ask of them. */
final class Launched {

  final String organizer = Given.organizer();
  final String secretary = Given.secretaryOf(organizer);

  /** With a name of its own. */
  String movement(Map<String, ?> fields) {
    return created(launch(fields));
  }

  Response launch(Map<String, ?> fields) {
    Map<String, Object> body = body(fields);
    body.put("organizerId", organizer);
    return People.user(secretary).body(body).post("/v1/movements");
  }

  static Map<String, Object> body(Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", Given.unique("Phong trào"));
    body.put("form", "THEMATIC");
    body.putAll(fields);
    return body;
  }

  Response correct(String id, Map<String, ?> fields) {
    return People.user(secretary)
        .header("If-Match", get(id).header("ETag"))
        .body(body(fields))
        .put("/v1/movements/" + id);
  }

  Response post(String id, String path, Map<String, ?> body) {
    return People.user(secretary).body(body).post("/v1/movements/" + id + path);
  }

  /** A cluster of the organizer with members from 2024-01-15 on. */
  String cluster(String... members) {
    return Given.cluster(secretary, organizer, members);
  }

  String joined(String id, String cluster) {
    return joined(id, Map.of("clusterId", cluster));
  }

  /** The participation that came last. */
  String joined(String id, Map<String, ?> joining) {
    Response response = ok(post(id, "/participants", joining));
    List<String> ids = response.path("participants.id");
    return ids.getLast();
  }

  Response review(String id, String kind, Map<String, ?> body) {
    return People.user(secretary)
        .header("If-Match", get(id).header("ETag"))
        .body(body)
        .put("/v1/movements/" + id + "/reviews/" + kind);
  }

  void close(String cluster, int year, String on) {
    ok(
        People.user(secretary)
            .body(Map.of("on", on, "document", "Biên bản hội nghị tổng kết"))
            .post("/v1/clusters/" + cluster + "/years/" + year + "/closing"));
  }

  Response get(String id) {
    return ok(People.user(secretary).get("/v1/movements/" + id));
  }

  /** Ids of those that the list has. */
  List<String> list(Map<String, ?> filter) {
    return ok(People.user(secretary)
            .queryParam("organizerId", organizer)
            .queryParams(filter)
            .get("/v1/movements"))
        .path("items.id");
  }

  static Response register(
      String subject,
      String movement,
      String organization,
      @Nullable String ifMatch,
      Map<String, ?> body) {
    var request = People.user(subject).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/v1/movements/" + movement + "/registrations/" + organization);
  }

  /** A conference that launches what begins in the year. */
  String conference(int year) {
    return created(
        People.user(secretary)
            .body(
                Map.of(
                    "organizerId",
                    organizer,
                    "occasions",
                    List.of(Map.of("kind", "LAUNCH", "year", year))))
            .post("/v1/conferences"));
  }

  String file() {
    Response response =
        People.user(secretary)
            .contentType("application/pdf")
            .queryParams("name", "Kế hoạch.pdf", "organizerId", organizer)
            .body(
                ("%PDF-1.7\n% " + UUID.randomUUID() + "\nstartxref\n9\n%%EOF\n")
                    .getBytes(StandardCharsets.UTF_8))
            .post("/v1/files");
    return created(response);
  }

  static Response ok(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response;
  }

  static String created(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.path("id");
  }
}
