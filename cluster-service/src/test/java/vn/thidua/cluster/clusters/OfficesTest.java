package vn.thidua.cluster.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Offices held by an organization from a day on, and represented by a person for a time. */
@QuarkusTest
@WithTestResource(RealServers.class)
class OfficesTest {

  private String secretary;
  private String first;
  private String second;
  private String third;
  private String cluster;

  @BeforeEach
  void establish() {
    String organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    first = Given.organization();
    second = Given.organization();
    third = Given.organization();
    cluster = Given.cluster(secretary, organizer, first, second, third);
  }

  @Test
  void shouldBeginAsEarlyAsItCan_whenNoDayIsSaid() {
    appoint(first, 2024, "HEAD", Map.of());
    appoint(second, 2025, "HEAD", Map.of());

    assertThat(get(null).<List<String>>path("leaders.from"))
        .containsExactly("2024-01-15", "2025-01-01");
    assertThat(get("2024-01-14").<List<?>>path("leaders")).isEmpty();
    assertThat(get("2024-12-31").<List<String>>path("leaders.organizationId"))
        .containsExactly(first);
    assertThat(get("2025-01-01").<List<String>>path("leaders.organizationId"))
        .containsExactly(second);
  }

  @Test
  void shouldHoldFromTheDay_whenOneIsSaid() {
    appoint(first, 2024, "DEPUTY_HEAD", Map.of("from", "2024-07-08"));

    assertThat(get("2024-07-07").<List<?>>path("leaders")).isEmpty();
    assertThat(get("2024-07-08").<List<String>>path("leaders.organizationId"))
        .containsExactly(first);
    Problem.of(answer(second, 2024, "HEAD", Map.of("from", "2025-01-01")), 400, "invalid-request")
        .at("/from", "outside-year");
    Problem.of(answer(second, 2024, "HEAD", Map.of("from", "2024-01-01")), 409, "not-a-member")
        .at("/organizationId", "not-a-member");
  }

  @Test
  void shouldRefuse_whenTwoWouldBeHeadOnADay() {
    appoint(first, 2024, "HEAD", Map.of());
    String leader = get(null).path("leaders[0].id");
    act("/leaders/" + leader + "/end", Map.of("on", "2024-06-01", "reason", "Hợp nhất"));

    Problem.of(
            answer(second, 2024, "HEAD", Map.of("from", "2024-05-31")),
            409,
            "head-already-appointed")
        .at("/role", "head-already-appointed");
    appoint(second, 2024, "HEAD", Map.of("from", "2024-06-01"));

    assertThat(get("2024-05-31").<List<String>>path("leaders.organizationId"))
        .containsExactly(first);
    assertThat(get("2024-06-01").<List<String>>path("leaders.organizationId"))
        .containsExactly(second);
  }

  @Test
  void shouldHaveOnePermanentDeputyAYear_whenSeveralAreAppointed() {
    appoint(first, 2024, "DEPUTY_HEAD", Map.of("permanent", true));

    Problem.of(
            answer(second, 2024, "DEPUTY_HEAD", Map.of("permanent", true)),
            409,
            "permanent-deputy-already-appointed")
        .at("/permanent", "permanent-deputy-already-appointed");
    appoint(second, 2024, "DEPUTY_HEAD", Map.of());
    appoint(third, 2025, "DEPUTY_HEAD", Map.of("permanent", true));

    assertThat(get(null).<List<Boolean>>path("leaders.permanent"))
        .containsExactly(true, false, true);
  }

  @Test
  void shouldRefuse_whenAnEndIsOutsideTheOffice() {
    appoint(first, 2024, "HEAD", Map.of("from", "2024-03-01"));
    String leader = get(null).path("leaders[0].id");

    Problem.of(end(leader, "2024-02-29"), 400, "invalid-request").at("/on", "before-start");
    Problem.of(end(leader, "2025-01-01"), 400, "invalid-request").at("/on", "outside-year");
  }

  @Test
  void shouldRepresentForATime_whenAnotherPersonFollows() {
    appoint(
        first,
        2024,
        "HEAD",
        Map.of("person", Map.of("name", "Trần Thị B", "position", "Giám đốc")));
    String leader = get(null).path("leaders[0].id");

    Response named =
        act(
            "/leaders/" + leader + "/representatives",
            Map.of("name", "Lê Văn C", "position", "Giám đốc", "from", "2024-08-01"));

    assertThat(named.header("ETag")).isEqualTo("\"2\"");
    assertThat(get("2024-07-31").<String>path("leaders[0].person.name")).isEqualTo("Trần Thị B");
    assertThat(get("2024-08-01").<String>path("leaders[0].person.name")).isEqualTo("Lê Văn C");
    assertThat(named.<List<String>>path("leaders[0].representatives.to"))
        .containsExactly("2024-08-01", null);
    Problem.of(represent(leader, "2024-07-01"), 400, "invalid-request").at("/from", "before-start");
    Problem.of(represent(leader, "2024-01-01"), 400, "invalid-request")
        .at("/from", "outside-office");
    Problem.of(represent("00000000-0000-7000-8000-000000000000", "2024-09-01"), 404, "not-found");
  }

  @Test
  void shouldNameNoPersonInTheLog_whenOneRepresents() {
    String name = Given.unique("Nguyễn");
    appoint(first, 2024, "HEAD", Map.of("person", Map.of("name", name)));

    String changes = People.user(secretary).get("/v1/clusters/" + cluster + "/changes").asString();

    assertThat(changes).contains("leader-appointed").doesNotContain(name);
  }

  @Test
  void shouldSayTheDecision_whenOneAppointed() {
    appoint(
        first,
        2024,
        "HEAD",
        Map.of("decision", Map.of("number", "441/QĐ-UBDT", "date", "2024-07-08")));

    assertThat(get(null).<String>path("leaders[0].decision.number")).isEqualTo("441/QĐ-UBDT");
    assertThat(get(null).<String>path("members[0].decision.number")).isEqualTo("12/QĐ-HĐ");
  }

  @Test
  void shouldRefuse_whenTheNewMemberIsNoMoreOrNotYet() {
    String ended = Given.organization(Map.of("from", "2000-01-01"));
    Given.ended(ended, "2025-07-01");
    String young = Given.organization(Map.of("from", "2025-07-01"));

    Problem.of(join(ended, "2025-07-01"), 409, "organization-ended")
        .at("/organizationId", "organization-ended");
    Problem.of(join(young, "2025-06-30"), 409, "organization-not-yet")
        .at("/organizationId", "organization-not-yet");
    assertThat(join(young, "2025-07-01").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldAskTheDatabaseAsOften_whenThereAreManyLeadersAndPersons() {
    appoint(first, 2024, "HEAD", Map.of("person", Map.of("name", "Một")));
    long one = SqlStatements.during(() -> get("2024-12-31"));
    appoint(second, 2024, "DEPUTY_HEAD", Map.of("person", Map.of("name", "Hai")));
    appoint(third, 2024, "DEPUTY_HEAD", Map.of("person", Map.of("name", "Ba")));

    assertThat(SqlStatements.during(() -> get("2024-12-31"))).isEqualTo(one).isPositive();
  }

  private Response join(String organization, String from) {
    return People.user(secretary)
        .body(Map.of("organizationId", organization, "from", from))
        .post("/v1/clusters/" + cluster + "/members");
  }

  private Response represent(String leader, String from) {
    return People.user(secretary)
        .body(Map.of("name", "Ai", "from", from))
        .post("/v1/clusters/" + cluster + "/leaders/" + leader + "/representatives");
  }

  private Response end(String leader, String on) {
    return People.user(secretary)
        .body(Map.of("on", on, "reason", "Thôi"))
        .post("/v1/clusters/" + cluster + "/leaders/" + leader + "/end");
  }

  private Response answer(String organization, int year, String role, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("organizationId", organization);
    body.put("year", year);
    body.put("role", role);
    return People.user(secretary).body(body).post("/v1/clusters/" + cluster + "/leaders");
  }

  private void appoint(String organization, int year, String role, Map<String, ?> more) {
    Response answer = answer(organization, year, role, more);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  private Response act(String path, Map<String, ?> body) {
    Response answer = People.user(secretary).body(body).post("/v1/clusters/" + cluster + path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private Response get(@Nullable String asOf) {
    var request = People.user(secretary);
    if (asOf != null) {
      request.queryParam("asOf", asOf);
    }
    return request.get("/v1/clusters/" + cluster);
  }
}
