package vn.thidua.awards.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.awards.Papers.DECISIONS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.awards.Api;
import vn.thidua.awards.AtOnce;
import vn.thidua.awards.Papers;
import vn.thidua.awards.Standing;
import vn.thidua.awards.Town;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.rankings.KnownRankings;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class RevocationTest {

  private static final int AT_ONCE = 6;
  private static final Map<String, Object> GOVERNMENT = Map.of("authority", "GOVERNMENT");

  @Inject DataSource database;
  @Inject Participants participants;
  @Inject Acting acting;
  @Inject KnownRankings rankings;

  private Town town;
  private Api secretary;

  @BeforeEach
  void arrive() {
    town = Town.heard(participants, acting, rankings);
    secretary = Api.as(town.secretary);
  }

  @Test
  void shouldRevokeByANewDecision_andDeleteNothing() {
    String first = secretary.created(DECISIONS, Papers.departmentDecision(town));
    String commune = secretary.get(path(first)).extract().path("awards[0].id");
    Map<String, Object> revocation = Papers.revocation(department());
    revocation.put("awardIds", List.of(commune));

    String second = secretary.created(path(first) + "/revocations", revocation);

    secretary
        .get(path(second))
        .body("kind", equalTo("REVOCATION"))
        .body("awards", empty())
        .body("revokes.decisionId", equalTo(first))
        .body("revokes.ground", equalTo("FALSE_MERIT"))
        .body("revokes.reason", equalTo("Kê khai gian dối thành tích"))
        .body("revokes.awardIds", contains(commune));
    secretary
        .get(path(first))
        .header("ETag", "\"1\"")
        .body("awards[0].revokedOn", equalTo("2025-09-01"))
        .body("awards[0].revokedBy", equalTo(second))
        .body("awards[1].revokedOn", nullValue());
    assertThat(Standing.announced(database, first))
        .containsExactly("0 award-decision-recorded", "1 award-decision-revoked");
    assertThat(Standing.announced(database, second)).containsExactly("0 award-decision-recorded");

    String third = secretary.created(path(first) + "/revocations", Papers.revocation(department()));
    secretary.get(path(first)).body("awards[1].revokedBy", equalTo(third));
    revocationRefused(first, Papers.revocation(department()), 409, "already-revoked");
    revocation.put("number", Papers.number());
    revocationRefused(first, revocation, 409, "already-revoked")
        .at("/awardIds/0", "already-revoked");
    revocationRefused(second, Papers.revocation(department()), 409, "not-an-award-decision");
  }

  @Test
  void shouldRevokeOnce_whenTheSameKeyComesTwice() {
    String first = secretary.created(DECISIONS, Papers.flagDecision(town));
    Map<String, Object> revocation = Papers.revocation(GOVERNMENT);
    String key = "key-" + UUID.randomUUID();

    String second = withKey(key, path(first) + "/revocations", revocation);
    String again = withKey(key, path(first) + "/revocations", revocation);

    assertThat(again).isEqualTo(second);
    secretary.get(path(first)).header("ETag", "\"1\"");
  }

  private String withKey(String key, String path, Map<String, ?> body) {
    return secretary
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void shouldRefuseARevocation_whenItsDateNumberAwardOrAuthorityIsWrong() {
    Map<String, Object> decision = Papers.departmentDecision(town);
    String first = secretary.created(DECISIONS, decision);
    Map<String, Object> revocation = Papers.revocation(department());

    revocation.put("date", "2025-02-09");
    revocation.put("awardIds", List.of(UUID.randomUUID()));
    revocationRefused(first, revocation, 400, "invalid-request")
        .at("/date", "before-decision")
        .at("/awardIds/0", "unknown-award");
    revocation.remove("awardIds");
    revocation.put("date", "2025-02-10");
    revocation.put("number", decision.get("number"));
    revocationRefused(first, revocation, 409, "number-used").saying(first);
    revocationRefused(
            first,
            Papers.revocation(Map.of("authority", "PRIME_MINISTER")),
            409,
            "authority-not-competent")
        .saying("COMMENDATION_CERTIFICATE")
        .saying("Luật 06/2022/QH15, Điều 80(1)");
    Standing before = Standing.of(database);
    Problem.of(
        Api.as(town.reviewer)
            .post(path(first) + "/revocations", Papers.revocation(department()))
            .extract()
            .response(),
        403,
        "forbidden");
    Problem.of(
        secretary
            .request()
            .header("If-Match", "\"3\"")
            .contentType(ContentType.JSON)
            .body(Papers.revocation(department()))
            .post(path(first) + "/revocations"),
        412,
        "precondition-failed");
    assertThat(Standing.of(database)).isEqualTo(before);
  }

  @Test
  void shouldRevokeOnce_whenSeveralRevokeAtOnce() throws Exception {
    String first = secretary.created(DECISIONS, Papers.flagDecision(town));

    List<Response> answers =
        AtOnce.ask(AT_ONCE, i -> post(path(first) + "/revocations", Papers.revocation(GOVERNMENT)));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).isSubsetOf(201, 409);
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(answer -> Problem.of(answer, 409, "already-revoked"));
  }

  private Map<String, Object> department() {
    return Map.of("authority", "DEPARTMENT_HEAD", "organizationId", town.department);
  }

  private Problem revocationRefused(
      String decision, Map<String, ?> revocation, int status, String slug) {
    Standing before = Standing.of(database);
    Problem problem = Problem.of(post(path(decision) + "/revocations", revocation), status, slug);
    assertThat(Standing.of(database)).isEqualTo(before);
    return problem;
  }

  private Response post(String path, Map<String, ?> body) {
    return secretary.request().contentType(ContentType.JSON).body(body).post(path);
  }

  private static String path(String id) {
    return DECISIONS + "/" + id;
  }
}
