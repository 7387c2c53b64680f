package vn.thidua.cluster.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;

/** A year of a cluster is closed by an act; nothing later changes what was valid in it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ClosingTest {

  private String secretary;
  private String first;
  private String second;
  private String cluster;

  @BeforeEach
  void establish() {
    String organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    first = Given.organization(Map.of("name", "Hà Nội", "from", "2000-01-01"));
    second = Given.organization();
    cluster = Given.cluster(secretary, organizer, first, second);
    act("/leaders", Map.of("year", 2024, "organizationId", first, "role", "HEAD"));
  }

  @Test
  void shouldTellWhoTookPart_whenAYearIsReadAndClosed() {
    act("/members/" + second + "/end", Map.of("on", "2024-09-01", "reason", "Rời cụm"));

    Response open = year(2024);
    Response closed = close(2024, "2024-12-14");

    assertThat(open.<List<String>>path("members.organizationId")).containsExactly(first, second);
    assertThat(open.<Object>path("closing")).isNull();
    assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
    assertThat(closed.<List<String>>path("members.organizationId")).containsExactly(first, second);
    assertThat(closed.<String>path("members[0].name")).isEqualTo("Hà Nội");
    assertThat(closed.<List<String>>path("leaders.organizationId")).containsExactly(first);
    assertThat(closed.<String>path("closing.on")).isEqualTo("2024-12-14");
    assertThat(closed.<String>path("closing.document")).isEqualTo("Biên bản hội nghị tổng kết");
    assertThat(closed.<String>path("closing.closedBy")).isEqualTo(secretary);
    JsonPath event =
        JsonPath.from(Topic.named("cluster.events.v1").messages(cluster, 4).getLast().value());
    assertThat(event.getInt("fact.year")).isEqualTo(2024);
    assertThat(event.getList("state.closedYears.year")).containsExactly(2024);
  }

  @ParameterizedTest
  @CsvSource({
    "/members, /from, '{\"organizationId\":\"NEW\",\"from\":\"2024-12-31\"}'",
    "/members, /from, '{\"organizationId\":\"NEW\",\"from\":\"2023-06-01\"}'",
    "/members/SECOND/end, /on, '{\"on\":\"2024-12-31\",\"reason\":\"x\"}'",
    "/leaders, /year, '{\"organizationId\":\"SECOND\",\"year\":2024,\"role\":\"DEPUTY_HEAD\"}'",
    "/leaders/HEAD/end, /on, '{\"on\":\"2024-12-31\",\"reason\":\"x\"}'",
    "/leaders/HEAD/representatives, /from, '{\"name\":\"Ai\",\"from\":\"2024-12-01\"}'",
    "/amendments, /on, '{\"decision\":{\"number\":\"1\",\"date\":\"2024-12-01\"},"
        + "\"on\":\"2024-12-01\",\"name\":\"Cụm mới\"}'",
    "/years/2024/closing, /year, '{\"on\":\"2024-12-14\",\"document\":\"Lần hai\"}'",
  })
  void shouldRefuse_whenAnActReachesIntoTheClosedYear(String path, String pointer, String body) {
    String head = year(2024).path("leaders[0].id");
    close(2024, "2024-12-14");
    String before = year(2024).asString();

    Response refused =
        People.user(secretary)
            .body(body.replace("NEW", Given.organization()).replace("SECOND", second))
            .post("/v1/clusters/" + cluster + path.replace("SECOND", second).replace("HEAD", head));

    Problem.of(refused, 409, "cluster-year-closed")
        .at(pointer, "cluster-year-closed")
        .saying("2024");
    assertThat(year(2024).asString()).isEqualTo(before);
  }

  @Test
  void shouldLeaveTheNextYearOpen_whenOneIsClosed() {
    close(2024, "2025-01-10");

    act("/members/" + second + "/end", Map.of("on", "2025-01-01", "reason", "Rời cụm"));
    act("/members", Map.of("organizationId", Given.organization(), "from", "2025-01-01"));
    act("/leaders", Map.of("year", 2025, "organizationId", first, "role", "HEAD"));

    assertThat(year(2024).<List<?>>path("members")).hasSize(2);
    assertThat(year(2025).<List<String>>path("members.organizationId"))
        .contains(first)
        .doesNotContain(second);
  }

  @Test
  void shouldKeepNames_whenAMemberIsRenamedForTheClosedYear() {
    close(2024, "2024-12-14");

    Response renamed =
        People.administrator()
            .body(Map.of("name", "Thủ đô Hà Nội", "from", "2024-07-01"))
            .post("/v1/organizations/" + first + "/names");

    Problem.of(renamed, 409, "cluster-year-closed");
  }

  @Test
  void shouldRefuse_whenTheYearHasNotComeOrHadNoMember() {
    Problem.of(close(2199, "2024-12-14"), 400, "invalid-request").at("?year", "future-year");
    Problem.of(close(2024, "2023-12-14"), 400, "invalid-request").at("/on", "before-start");
    Problem.of(close(2024, "2199-12-14"), 400, "invalid-request").at("/on", "future-date");
    Problem.of(close(2023, "2024-12-14"), 404, "not-found");
    Problem.of(year(2023), 404, "not-found");
    Problem.of(
        People.user(secretary).get("/v1/clusters/" + cluster + "/years/abc"), 404, "not-found");
  }

  @Test
  void shouldBe404ForStrangersAnd403ForMembers_whenTheyClose() {
    String path = "/v1/clusters/" + cluster + "/years/2024";
    var body = Map.of("on", "2024-12-14", "document", "Biên bản");
    String officer = Given.officerOf(first);
    String stranger = Given.officerOf(Given.organization());

    assertThat(People.user(officer).get(path).statusCode()).isEqualTo(200);
    Problem.of(People.user(officer).body(body).post(path + "/closing"), 403, "forbidden");
    Problem.of(People.user(stranger).get(path), 404, "not-found");
    Problem.of(People.user(stranger).body(body).post(path + "/closing"), 404, "not-found");
  }

  private Response close(int year, String on) {
    return People.user(secretary)
        .body(Map.of("on", on, "document", "Biên bản hội nghị tổng kết"))
        .post("/v1/clusters/" + cluster + "/years/" + year + "/closing");
  }

  private Response year(int year) {
    return People.user(secretary).get("/v1/clusters/" + cluster + "/years/" + year);
  }

  private void act(String path, Map<String, ?> body) {
    Response answer = People.user(secretary).body(body).post("/v1/clusters/" + cluster + path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
