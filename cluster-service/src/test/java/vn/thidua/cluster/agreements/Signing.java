package vn.thidua.cluster.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;

/** A cluster of three members with its secretary, and what is done to its agreements. */
final class Signing {

  static final String AGREEMENTS = "/v1/agreements";
  static final Map<String, ?> PERSON = Map.of("name", "Trần Thị B", "position", "Trưởng ban");

  final String organizer = Given.organizer();
  final String secretary = Given.secretaryOf(organizer);
  final String first = Given.organization();
  final String second = Given.organization();
  final String third = Given.organization();
  final String cluster = Given.cluster(secretary, organizer, first, second, third);

  Response draft(Map<String, ?> fields) {
    return draft(secretary, fields);
  }

  Response draft(String subject, Map<String, ?> fields) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of("clusterId", cluster, "year", 2025, "title", "Giao ước thi đua năm 2025"));
    body.putAll(fields);
    return People.user(subject).body(body).post(AGREEMENTS);
  }

  String drafted(Map<String, ?> fields) {
    Response response = draft(fields);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.path("id");
  }

  /** Opened on 1 March 2025. */
  String opened() {
    String id = drafted(Map.of());
    ok(act(id, "/opening", Map.of("on", "2025-03-01")));
    return id;
  }

  Response act(String id, String act, Map<String, ?> body) {
    return act(secretary, id, act, body);
  }

  Response act(String subject, String id, String act, Map<String, ?> body) {
    return People.user(subject).body(body).post(AGREEMENTS + "/" + id + act);
  }

  Response onPaper(String id, String organization, String on) {
    return act(
        id,
        "/signatures",
        Map.of(
            "organizationId", organization, "person", PERSON, "signedOn", on, "onPaper", Map.of()));
  }

  Response bySelf(String subject, String id, String organization) {
    return act(
        subject, id, "/signatures", Map.of("organizationId", organization, "person", PERSON));
  }

  Response withdraw(String subject, String id, String signature) {
    return act(
        subject, id, "/signatures/" + signature + "/withdrawal", Map.of("reason", "Ghi nhầm"));
  }

  Response get(String id) {
    return get(secretary, id);
  }

  Response get(String subject, String id) {
    return People.user(subject).get(AGREEMENTS + "/" + id);
  }

  List<String> unsigned(String id) {
    return ok(get(id)).path("unsigned.organizationId");
  }

  void yearCloses(int year) {
    ok(
        People.user(secretary)
            .body(Map.of("on", (year + 1) + "-01-15", "document", "Biên bản tổng kết"))
            .post("/v1/clusters/" + cluster + "/years/" + year + "/closing"));
  }

  static Response ok(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response;
  }
}
