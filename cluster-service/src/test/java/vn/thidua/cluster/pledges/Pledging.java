package vn.thidua.cluster.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;

/** An organizer with a secretary, and what is pledged to it. */
final class Pledging {

  static final String CERTIFICATE = "MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT";
  static final String FIGHTER = "GRASSROOTS_EMULATION_FIGHTER";

  final String organizer = Given.organizer();
  final String secretary = Given.secretaryOf(organizer);
  final String movement = movement();

  private String movement() {
    Response launched =
        post(
            secretary,
            "/v1/movements",
            Map.of("organizerId", organizer, "name", "Thi đua 2026 – 2030", "form", "THEMATIC"));
    assertThat(launched.statusCode()).as(launched.asString()).isEqualTo(201);
    return launched.path("id");
  }

  /** In words, from 2026 to 2030. */
  Map<String, Object> pledge(String organization, String text) {
    Map<String, Object> body = new HashMap<>();
    body.put("organizerId", organizer);
    body.put("movementId", movement);
    body.put("organizationId", organization);
    body.put("text", text);
    body.put("measure", "TEXT");
    body.put("from", "2026-01-01");
    body.put("to", "2030-12-31");
    return body;
  }

  static Map<String, Object> in(@Nullable String parent, Map<String, Object> body) {
    if (parent != null) {
      body.remove("movementId");
      body.put("parentId", parent);
    }
    return body;
  }

  static Map<String, Object> awards(
      Map<String, Object> body, int atLeast, String type, String scope, String... issuers) {
    Map<String, Object> awards = new HashMap<>();
    awards.put("atLeast", atLeast);
    awards.put("awardTypes", List.of(type));
    awards.put("issuers", List.of(issuers));
    awards.put("scope", scope);
    if (scope.equals("ROLE_GROUP")) {
      awards.put("roleGroup", "Ban lãnh đạo Sở");
    }
    body.put("measure", "AWARDS");
    body.put("awards", awards);
    return body;
  }

  static Map<String, Object> ratio(Map<String, Object> body, String target, String of) {
    body.put("measure", "RATIO");
    body.put("ratio", Map.of("target", target, "of", of));
    return body;
  }

  static Map<String, Object> value(
      Map<String, Object> body, String sign, String amount, String unit) {
    body.put("measure", "VALUE");
    body.put("value", Map.of("sign", sign, "amount", amount, "unit", unit));
    return body;
  }

  static Map<String, Object> during(Map<String, Object> body, String from, String to) {
    body.put("from", from);
    body.put("to", to);
    return body;
  }

  Response asks(Map<String, ?> body) {
    return post(secretary, "/v1/pledges", body);
  }

  String made(Map<String, ?> body) {
    Response answer = asks(body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  Response tell(String pledge, Map<String, ?> entry) {
    return post(secretary, "/v1/pledges/" + pledge + "/entries", entry);
  }

  /** The id of the entry. */
  String told(String pledge, Map<String, ?> entry) {
    Response answer = tell(pledge, entry);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("entries[-1].id");
  }

  Response get(String pledge, String asOf) {
    Response answer = People.user(secretary).queryParam("asOf", asOf).get("/v1/pledges/" + pledge);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  String state(String pledge, String asOf) {
    return get(pledge, asOf).path("progress.state");
  }

  String count(String pledge, String asOf) {
    return get(pledge, asOf).path("progress.awards.count");
  }

  Response overview(String filter, String value, String asOf) {
    Response answer =
        People.user(secretary).queryParams(filter, value, "asOf", asOf).get("/v1/pledges/overview");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  static String uploaded(String officer, String organization) {
    Response file =
        People.user(officer)
            .contentType("application/pdf")
            .queryParam("name", "Báo cáo.pdf")
            .queryParam("organizationId", organization)
            .body(
                ("%PDF-1.7\n% " + Given.unique("content") + "\nstartxref\n9\n%%EOF\n")
                    .getBytes(StandardCharsets.UTF_8))
            .post("/v1/files");
    assertThat(file.statusCode()).as(file.asString()).isEqualTo(201);
    return file.path("id");
  }

  static Response post(String subject, String path, Map<String, ?> body) {
    return People.user(subject).body(body).post(path);
  }
}
