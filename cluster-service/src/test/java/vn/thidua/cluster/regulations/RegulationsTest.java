package vn.thidua.cluster.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Regulations in versions, from draft to force, whose limits are applied. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RegulationsTest {

  private static final Map<String, ?> APPROVAL = Map.of("number", "7/QĐ-HĐ", "date", "2023-12-20");

  private String organizer;
  private String secretary;

  @BeforeEach
  void givenAnOrganizer() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
  }

  @Test
  void shouldGoFromDraftToForce_whenConsultedAndApproved() {
    String id = drafted(Map.of("minMembers", 5, "maxMembers", 14));

    assertThat(get(id).<String>path("status")).isEqualTo("DRAFT");
    Problem.of(act(id, "/approval", APPROVAL), 409, "regulation-status").saying("CONSULTED");
    Problem.of(
        act(id, "/entry-into-force", Map.of("from", "2024-01-01")), 409, "regulation-status");
    ok(act(id, "/consultation", Map.of("opinions", "Các đơn vị nhất trí")));
    ok(act(id, "/approval", APPROVAL));
    Problem.of(act(id, "/entry-into-force", Map.of("from", "2023-12-19")), 400, "invalid-request")
        .at("/from", "before-start");
    Response inForce = act(id, "/entry-into-force", Map.of("from", "2024-01-01"));

    ok(inForce);
    assertThat(inForce.<String>path("status")).isEqualTo("IN_FORCE");
    assertThat(inForce.<String>path("opinions")).isEqualTo("Các đơn vị nhất trí");
    assertThat(inForce.<String>path("approval.number")).isEqualTo("7/QĐ-HĐ");
    assertThat(inForce.<Integer>path("limits.maxMembers")).isEqualTo(14);
    assertThat(inForce.header("ETag")).isEqualTo("\"3\"");
    Problem.of(act(id, "/withdrawal", Map.of("reason", "x")), 409, "regulation-status");
  }

  @Test
  void shouldEndOnTheDay_whenAnotherVersionEntersIntoForce() {
    String first = inForce(Map.of("maxMembers", 14), "2024-01-01");

    String second = inForce(Map.of("maxMembers", 10), "2025-01-01");

    assertThat(get(first).<String>path("to")).isEqualTo("2025-01-01");
    assertThat(get(second).<Integer>path("number")).isEqualTo(2);
    assertThat(onlyAsOf("2024-12-31")).containsExactly(first);
    assertThat(onlyAsOf("2025-01-01")).containsExactly(second);
    String third = drafted(Map.of());
    ok(act(third, "/consultation", Map.of("opinions", "Nhất trí")));
    ok(act(third, "/approval", APPROVAL));
    Problem.of(
            act(third, "/entry-into-force", Map.of("from", "2025-01-01")),
            409,
            "date-not-after-present")
        .at("/from", "date-not-after-present");
    assertThat(get(third).<String>path("status")).isEqualTo("APPROVED");
  }

  @Test
  void shouldBeWrittenAnew_whileItIsADraft() {
    String id = drafted(Map.of("maxMembers", 14));
    var body =
        Map.of(
            "title",
            "Quy chế sửa đổi",
            "deadlines",
            List.of(
                Map.of("step", "SUMMARY", "months", 12, "days", 0),
                Map.of("step", "REGISTRATION", "months", 2, "days", 14)));

    Problem.of(
        People.user(secretary).body(body).put("/v1/regulations/" + id),
        428,
        "precondition-required");
    Response redrafted = redraft(id, "\"0\"", body);

    ok(redrafted);
    assertThat(redrafted.<String>path("title")).isEqualTo("Quy chế sửa đổi");
    assertThat(redrafted.<Object>path("limits.maxMembers")).isNull();
    Response calendar =
        People.user(secretary).queryParam("year", 2025).get("/v1/regulations/" + id + "/calendar");
    assertThat(calendar.<List<String>>path("days.step")).containsExactly("REGISTRATION", "SUMMARY");
    assertThat(calendar.<List<String>>path("days.date"))
        .containsExactly("2025-03-15", "2026-01-01");
    Problem.of(redraft(id, "\"0\"", body), 412, "precondition-failed");
    ok(act(id, "/consultation", Map.of("opinions", "Nhất trí")));
    Problem.of(redraft(id, "\"2\"", body), 409, "regulation-status");
  }

  @Test
  void shouldRefuse_whenLimitsOrDeadlinesContradict() {
    Response response =
        People.user(secretary)
            .body(
                Map.of(
                    "organizerId",
                    organizer,
                    "title",
                    "Quy chế",
                    "limits",
                    Map.of("minMembers", 5, "maxMembers", 4),
                    "deadlines",
                    List.of(
                        Map.of("step", "SUMMARY", "months", 11, "days", 0),
                        Map.of("step", "SUMMARY", "months", 12, "days", 0))))
            .post("/v1/regulations");

    Problem.of(response, 400, "invalid-request")
        .at("/limits/maxMembers", "below-minimum")
        .at("/deadlines/1/step", "duplicate")
        .places(2);
  }

  @Test
  void shouldLimitTheSize_whenAClusterIsEstablishedAndJoined() {
    inForce(Map.of("minMembers", 2, "maxMembers", 3), "2024-01-01");
    String first = Given.organization();
    String second = Given.organization();
    String third = Given.organization();
    String fourth = Given.organization();

    Problem.of(establish(first), 409, "too-few-members")
        .at("/members", "too-few-members")
        .saying("Quy chế");
    Problem.of(establish(first, second, third, fourth), 409, "too-many-members")
        .at("/members", "too-many-members");
    String cluster = establish(first, second).path("id");
    ok(join(cluster, third));
    Problem.of(join(cluster, fourth), 409, "too-many-members")
        .at("/organizationId", "too-many-members")
        .saying("3");
    Problem.of(
            People.user(secretary)
                .body(
                    Map.of(
                        "decision", Map.of("number", "1", "date", "2024-02-01"),
                        "on", "2024-02-01",
                        "join", List.of(fourth)))
                .post("/v1/clusters/" + cluster + "/amendments"),
            409,
            "too-many-members")
        .at("/join/0", "too-many-members");
  }

  @Test
  void shouldApplyTheVersionOfTheDay_whenTheyDiffer() {
    inForce(Map.of("maxMembers", 1), "2024-02-01");
    String cluster = establish(Given.organization(), Given.organization()).path("id");

    assertThat(cluster).isNotNull();
    Problem.of(join(cluster, Given.organization()), 409, "too-many-members");
  }

  @Test
  void shouldLimitTheDeputies_whenTheyAreAppointed() {
    inForce(Map.of("maxDeputies", 1), "2024-01-01");
    String first = Given.organization();
    String second = Given.organization();
    String third = Given.organization();
    String cluster = establish(first, second, third).path("id");

    ok(appoint(cluster, first, "DEPUTY_HEAD"));
    Problem.of(appoint(cluster, second, "DEPUTY_HEAD"), 409, "too-many-deputies")
        .at("/role", "too-many-deputies");
    ok(appoint(cluster, third, "HEAD"));
  }

  @Test
  void shouldRefuse_whenItWouldHoldInAClosedYear() {
    String cluster = establish(Given.organization()).path("id");
    ok(
        People.user(secretary)
            .body(Map.of("on", "2024-12-14", "document", "Biên bản"))
            .post("/v1/clusters/" + cluster + "/years/2024/closing"));
    String id = drafted(Map.of());
    ok(act(id, "/consultation", Map.of("opinions", "Nhất trí")));
    ok(act(id, "/approval", APPROVAL));

    Problem.of(
            act(id, "/entry-into-force", Map.of("from", "2024-12-01")), 409, "cluster-year-closed")
        .at("/from", "cluster-year-closed");
    ok(act(id, "/entry-into-force", Map.of("from", "2025-01-01")));
  }

  @Test
  void shouldBeWithdrawn_whenItIsADraftOrConsulted() {
    String id = drafted(Map.of());
    ok(act(id, "/consultation", Map.of("opinions", "Không nhất trí")));

    Response withdrawn = act(id, "/withdrawal", Map.of("reason", "Làm lại"));

    ok(withdrawn);
    assertThat(withdrawn.<String>path("status")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.<String>path("withdrawalReason")).isEqualTo("Làm lại");
  }

  @Test
  void shouldBeSeenByThoseConcerned_whenTheyAsk() {
    String member = Given.organization();
    establish(member);
    String id = drafted(Map.of());
    String officer = Given.officerOf(member);
    String stranger = Given.officerOf(Given.organization());
    String path = "/v1/regulations/" + id;

    assertThat(People.user(officer).get(path).statusCode()).isEqualTo(200);
    assertThat(
            People.user(officer)
                .queryParam("organizerId", organizer)
                .get("/v1/regulations")
                .<List<String>>path("items.id"))
        .containsExactly(id);
    Problem.of(
        People.user(officer).body(Map.of("reason", "x")).post(path + "/withdrawal"),
        403,
        "forbidden");
    Problem.of(People.user(stranger).get(path), 404, "not-found");
    Problem.of(
        People.user(stranger).body(Map.of("reason", "x")).post(path + "/withdrawal"),
        404,
        "not-found");
    assertThat(
            People.user(stranger)
                .queryParam("organizerId", organizer)
                .get("/v1/regulations")
                .<List<?>>path("items"))
        .isEmpty();
  }

  @Test
  void shouldAskTheDatabaseAsOften_whenThereAreMany() {
    drafted(Map.of());
    long one = SqlStatements.during(this::all);
    for (int i = 0; i < 5; i++) {
      drafted(Map.of("maxMembers", 3 + i));
    }

    assertThat(SqlStatements.during(this::all)).isEqualTo(one).isPositive();
  }

  private void all() {
    assertThat(
            People.user(secretary)
                .queryParam("organizerId", organizer)
                .get("/v1/regulations")
                .statusCode())
        .isEqualTo(200);
  }

  private Response establish(String... members) {
    return People.user(secretary).body(Given.clusterBody(organizer, members)).post("/v1/clusters");
  }

  private Response join(String cluster, String organization) {
    return People.user(secretary)
        .body(Map.of("organizationId", organization, "from", "2024-02-01"))
        .post("/v1/clusters/" + cluster + "/members");
  }

  private Response appoint(String cluster, String organization, String role) {
    return People.user(secretary)
        .body(Map.of("year", 2024, "organizationId", organization, "role", role))
        .post("/v1/clusters/" + cluster + "/leaders");
  }

  private String inForce(Map<String, ?> limits, String from) {
    String id = drafted(limits);
    ok(act(id, "/consultation", Map.of("opinions", "Nhất trí")));
    ok(act(id, "/approval", APPROVAL));
    ok(act(id, "/entry-into-force", Map.of("from", from)));
    return id;
  }

  private String drafted(Map<String, ?> limits) {
    Response answer =
        People.user(secretary)
            .body(
                Map.of(
                    "organizerId", organizer,
                    "title", "Quy chế hoạt động cụm, khối",
                    "limits", limits))
            .post("/v1/regulations");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  private List<String> onlyAsOf(String date) {
    return People.user(secretary)
        .queryParams("organizerId", organizer, "asOf", date)
        .get("/v1/regulations")
        .path("items.id");
  }

  private Response redraft(String id, String version, Map<String, ?> body) {
    return People.user(secretary)
        .header("If-Match", version)
        .body(body)
        .put("/v1/regulations/" + id);
  }

  private Response act(String id, String path, Map<String, ?> body) {
    return People.user(secretary).body(body).post("/v1/regulations/" + id + path);
  }

  private Response get(String id) {
    return People.user(secretary).get("/v1/regulations/" + id);
  }

  private static void ok(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
