package vn.thidua.cluster.clusters;

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

@QuarkusTest
@WithTestResource(RealServers.class)
class ClustersTest {

  private String organizer;
  private String secretary;
  private String first;
  private String second;
  private String cluster;

  @BeforeEach
  void establish() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    first = Given.organization(Map.of("name", "Hà Nội", "from", "2000-01-01"));
    second = Given.organization();
    cluster = Given.cluster(secretary, organizer, first, second);
  }

  @Test
  void shouldHaveItsMembersInTheDecisionsOrder_whenEstablished() {
    Response response = get("2024-01-15");

    assertThat(response.<List<String>>path("members.organizationId"))
        .containsExactly(first, second);
    assertThat(response.<List<Integer>>path("members.position")).containsExactly(1, 2);
    assertThat(response.<List<String>>path("members.from")).containsOnly("2024-01-15");
    assertThat(response.<String>path("members[0].name")).isEqualTo("Hà Nội");
    assertThat(response.header("ETag")).isEqualTo("\"0\"");
    assertThat(get("2024-01-14").<List<?>>path("members")).isEmpty();
  }

  @Test
  void shouldShowNamesOfTheDay_whenAMemberWasRenamed() {
    People.administrator()
        .body(Map.of("name", "Thủ đô Hà Nội", "from", "2024-07-01"))
        .post("/v1/organizations/" + first + "/names");

    assertThat(get("2024-06-30").<String>path("members[0].name")).isEqualTo("Hà Nội");
    assertThat(get("2024-07-01").<String>path("members[0].name")).isEqualTo("Thủ đô Hà Nội");
  }

  @Test
  void shouldLeaveOnTheDay_whenAMembershipEnds() {
    Response ended =
        act("/members/" + second + "/end", Map.of("on", "2024-09-01", "reason", "Sáp nhập"));

    assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
    assertThat(ended.header("ETag")).isEqualTo("\"1\"");
    assertThat(get("2024-08-31").<List<String>>path("members.organizationId"))
        .containsExactly(first, second);
    assertThat(get("2024-09-01").<List<String>>path("members.organizationId"))
        .containsExactly(first);
    assertThat(ended.<List<String>>path("members.to")).containsExactly(null, "2024-09-01");
    Problem.of(
        act("/members/" + second + "/end", Map.of("on", "2024-10-01", "reason", "x")),
        409,
        "not-a-member");
  }

  @Test
  void shouldComeBack_whenItHadLeft() {
    act("/members/" + second + "/end", Map.of("on", "2024-09-01", "reason", "Sáp nhập"));

    Problem.of(join(second, "2024-08-31"), 409, "already-a-member");
    Response back = join(second, "2024-09-01");

    assertThat(back.statusCode()).as(back.asString()).isEqualTo(200);
    assertThat(get("2024-09-01").<List<String>>path("members.organizationId"))
        .containsExactly(first, second);
  }

  @Test
  void shouldRefuse_whenAnEndIsBeforeItsBeginning() {
    Response response =
        act("/members/" + second + "/end", Map.of("on", "2024-01-14", "reason", "x"));

    Problem.of(response, 400, "invalid-request").at("/on", "before-start");
  }

  @Test
  void shouldRefuse_whenAMemberIsUnknownOrThere() {
    Problem.of(join("00000000-0000-7000-8000-000000000000", "2024-02-01"), 400, "invalid-request")
        .at("/organizationId", "unknown-organization");
    Problem.of(join(first, "2024-02-01"), 409, "already-a-member");
  }

  @Test
  void shouldRefuseAll_whenTheDecisionNamesAnUnknownAndADoubleMember() {
    var body = Given.clusterBody(organizer, first, "00000000-0000-7000-8000-000000000000", first);

    Problem.of(People.user(secretary).body(body).post("/v1/clusters"), 400, "invalid-request")
        .at("/members/1/organizationId", "unknown-organization")
        .at("/members/2/organizationId", "duplicate")
        .places(2);
  }

  @Test
  void shouldHaveOneHeadAYear_whenLeadersAreAppointed() {
    Response head = appoint(first, 2024, "HEAD");
    assertThat(head.statusCode()).as(head.asString()).isEqualTo(200);

    Problem.of(appoint(second, 2024, "HEAD"), 409, "head-already-appointed").saying("2024");
    Problem.of(appoint(first, 2024, "DEPUTY_HEAD"), 409, "already-a-leader");
    assertThat(appoint(second, 2024, "DEPUTY_HEAD").statusCode()).isEqualTo(200);
    assertThat(appoint(second, 2025, "HEAD").statusCode()).isEqualTo(200);
    assertThat(get("2024-12-31").<List<String>>path("leaders.role"))
        .containsExactlyInAnyOrder("HEAD", "DEPUTY_HEAD");
    assertThat(get("2025-01-01").<List<String>>path("leaders.organizationId"))
        .containsExactly(second);
  }

  @Test
  void shouldAppointAnotherHead_whenTheFirstHasEnded() {
    String leader = appoint(first, 2024, "HEAD").path("leaders[0].id");

    Response ended =
        act("/leaders/" + leader + "/end", Map.of("on", "2024-06-01", "reason", "Hợp nhất"));

    assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
    assertThat(appoint(second, 2024, "HEAD").statusCode()).isEqualTo(200);
    assertThat(get("2024-05-31").<List<String>>path("leaders.organizationId")).contains(first);
    assertThat(get("2024-06-01").<List<String>>path("leaders.organizationId"))
        .containsExactly(second);
    Problem.of(
        act("/leaders/" + leader + "/end", Map.of("on", "2024-07-01", "reason", "x")),
        409,
        "leadership-ended");
  }

  @Test
  void shouldRefuse_whenALeaderIsNoMemberInTheYear() {
    Problem.of(appoint(first, 2023, "HEAD"), 409, "not-a-member").saying("2023");
    Problem.of(appoint(Given.organization(), 2024, "HEAD"), 409, "not-a-member");
  }

  @Test
  void shouldShowThePerson_whenALeaderHasOne() {
    Response response =
        act(
            "/leaders",
            Map.of(
                "year",
                2024,
                "organizationId",
                first,
                "role",
                "HEAD",
                "person",
                Map.of("name", "Trần Thị B", "position", "Giám đốc")));

    assertThat(response.<String>path("leaders[0].person.name")).isEqualTo("Trần Thị B");
  }

  @Test
  void shouldBe404ForStrangersAnd403ForMembers_whenTheyAct() {
    String officer = Given.officerOf(first);
    String stranger = Given.officerOf(Given.organization());
    String otherSecretary = Given.secretaryOf(Given.organizer());
    var body = Map.of("organizationId", Given.organization(), "from", "2024-02-01");
    String path = "/v1/clusters/" + cluster;

    assertThat(People.user(officer).get(path).statusCode()).isEqualTo(200);
    Problem.of(People.user(officer).body(body).post(path + "/members"), 403, "forbidden")
        .saying(organizer);
    Problem.of(People.administrator().body(body).post(path + "/members"), 403, "forbidden");
    for (String nobody : List.of(stranger, otherSecretary, "no-mandate-at-all")) {
      Problem.of(People.user(nobody).get(path), 404, "not-found");
      Problem.of(People.user(nobody).body(body).post(path + "/members"), 404, "not-found");
      assertThat(
              People.user(nobody)
                  .queryParam("organizerId", organizer)
                  .get("/v1/clusters")
                  .<List<?>>path("items"))
          .isEmpty();
    }
  }

  @Test
  void shouldAnswerAlike_whenAStrangerAsksForThisOrForNothing() {
    String stranger = Given.unique("stranger");
    String nothing = "00000000-0000-7000-8000-000000000000";

    String forThis = People.user(stranger).get("/v1/clusters/" + cluster).asString();
    String forNothing = People.user(stranger).get("/v1/clusters/" + nothing).asString();

    assertThat(withoutTrace(forThis).replace(cluster, "ID"))
        .isEqualTo(withoutTrace(forNothing).replace(nothing, "ID"));
  }

  @Test
  void shouldBeSeenByTheRankingJobAndTheAdministrator() {
    assertThat(People.service("ranking-job").get("/v1/clusters/" + cluster).statusCode())
        .isEqualTo(200);
    assertThat(People.administrator().get("/v1/clusters/" + cluster).statusCode()).isEqualTo(200);
    Problem.of(People.service("hr-system").get("/v1/clusters/" + cluster), 404, "not-found");
  }

  @Test
  void shouldEstablishNothing_whenTheSecretaryBelongsToAnotherOrganizer() {
    String other = Given.secretaryOf(Given.organizer());

    Response response = People.user(other).body(Given.clusterBody(organizer)).post("/v1/clusters");

    Problem.of(response, 403, "forbidden").saying(organizer);
  }

  @Test
  void shouldNoLongerAct_whenTheMandateHasEnded() {
    String ended = Given.unique("person");
    String mandate =
        Given.mandate(
            Map.of(
                "subject",
                ended,
                "role",
                "SECRETARY",
                "organizerId",
                organizer,
                "from",
                "2020-01-01"));
    People.administrator()
        .body(Map.of("on", "2024-01-01", "reason", "Nghỉ hưu"))
        .post("/v1/mandates/" + mandate + "/end");

    Problem.of(People.user(ended).get("/v1/clusters/" + cluster), 404, "not-found");
  }

  @Test
  void shouldAnswer412_whenTheClusterHasChangedSinceItWasRead() {
    join(Given.organization(), "2024-02-01");

    Response response =
        People.user(secretary)
            .header("If-Match", "\"0\"")
            .body(Map.of("organizationId", Given.organization(), "from", "2024-02-01"))
            .post("/v1/clusters/" + cluster + "/members");

    Problem.of(response, 412, "precondition-failed").saying("\"1\"");
  }

  @Test
  void shouldFindIt_whenAskedByOrganizerMemberOrNameWithoutMarks() {
    for (Map<String, String> query :
        List.of(
            Map.of("organizerId", organizer),
            Map.of("organizationId", first, "asOf", "2024-03-01"),
            Map.of("organizerId", organizer, "q", "CUM"))) {
      Response found = People.user(secretary).queryParams(query).get("/v1/clusters");

      assertThat(found.<List<String>>path("items.id"))
          .as(query.toString())
          .containsExactly(cluster);
      assertThat(found.<Integer>path("items[0].memberCount")).isEqualTo(2);
    }
    assertThat(
            People.user(secretary)
                .queryParams("organizationId", first, "asOf", "2024-01-01")
                .get("/v1/clusters")
                .<List<?>>path("items"))
        .isEmpty();
  }

  @Test
  void shouldAskTheDatabaseAsOften_whenThereAreManyClustersAndMembers() {
    long forOne = SqlStatements.during(() -> list(1));
    long oneWithTwo = SqlStatements.during(() -> get("2024-02-01"));
    for (int i = 0; i < 9; i++) {
      Given.cluster(secretary, organizer, first, second);
      join(Given.organization(), "2024-01-20");
    }

    assertThat(SqlStatements.during(() -> list(10))).isEqualTo(forOne).isPositive();
    assertThat(SqlStatements.during(() -> get("2024-02-01"))).isEqualTo(oneWithTwo).isPositive();
  }

  private void list(int expected) {
    Response page = People.user(secretary).queryParam("organizerId", organizer).get("/v1/clusters");
    assertThat(page.<List<?>>path("items")).hasSize(expected);
  }

  private Response get(String asOf) {
    return People.user(secretary).queryParam("asOf", asOf).get("/v1/clusters/" + cluster);
  }

  private Response join(String organization, String from) {
    return act("/members", Map.of("organizationId", organization, "from", from));
  }

  private Response appoint(String organization, int year, String role) {
    return act("/leaders", Map.of("year", year, "organizationId", organization, "role", role));
  }

  private Response act(String path, Map<String, ?> body) {
    return People.user(secretary).body(body).post("/v1/clusters/" + cluster + path);
  }

  private static String withoutTrace(String problem) {
    return problem.replaceAll("\"traceId\":\"[^\"]*\"", "");
  }
}
