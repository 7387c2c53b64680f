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

/** An amending decision changes name, type and members from one day on, or nothing at all. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AmendmentsTest {

  private String organizer;
  private String secretary;
  private String first;
  private String second;
  private String cluster;
  private String name;

  @BeforeEach
  void establish() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    first = Given.organization();
    second = Given.organization();
    cluster = Given.cluster(secretary, organizer, first, second);
    name = get(null).path("name");
  }

  @Test
  void shouldChangeAllFromTheDay_whenADecisionAmends() {
    String third = Given.organization();

    Response amended =
        amend(
            Map.of(
                "name", "Khối các sở",
                "nameEn", "Block of departments",
                "type", "BLOCK",
                "join", List.of(third),
                "leave", List.of(first)));

    assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
    assertThat(amended.header("ETag")).isEqualTo("\"1\"");
    Response before = get("2025-03-09");
    assertThat(before.<String>path("name")).isEqualTo(name);
    assertThat(before.<String>path("type")).isEqualTo("CLUSTER");
    assertThat(before.<List<String>>path("members.organizationId")).containsExactly(first, second);
    Response after = get("2025-03-10");
    assertThat(after.<String>path("name")).isEqualTo("Khối các sở");
    assertThat(after.<String>path("nameEn")).isEqualTo("Block of departments");
    assertThat(after.<String>path("type")).isEqualTo("BLOCK");
    assertThat(after.<List<String>>path("members.organizationId")).containsExactly(second, third);
    assertThat(after.<String>path("members[1].decision.number")).isEqualTo("57/QĐ-BDTTG");
    assertThat(after.<List<String>>path("names.from")).containsExactly("2024-01-15", "2025-03-10");
    assertThat(after.<String>path("decision.number")).isEqualTo("12/QĐ-HĐ");
    assertThat(get(null).<String>path("members[0].endReason")).contains("57/QĐ-BDTTG");
  }

  @Test
  void shouldBeFoundByTheNameOfTheDay_whenItWasRenamed() {
    amend(Map.of("name", "Khối các sở"));

    assertThat(found("khoi", "2025-03-10")).containsExactly(cluster);
    assertThat(found("khoi", "2025-03-09")).isEmpty();
    assertThat(found("cum", "2025-03-09")).containsExactly(cluster);
  }

  @Test
  void shouldChangeNothing_whenOnePartCannotBe() {
    Response refused =
        amend(Map.of("name", "Khối các sở", "leave", List.of(first, Given.organization())));

    Problem.of(refused, 409, "not-a-member").at("/leave/1", "not-a-member");
    assertThat(get(null).<Integer>path("version")).isZero();
    assertThat(get("2025-03-10").<List<?>>path("members")).hasSize(2);
    assertThat(
            People.user(secretary)
                .queryParams("organizerId", organizer, "q", "57/")
                .get("/v1/cluster-decisions")
                .<List<?>>path("items"))
        .isEmpty();
  }

  @Test
  void shouldRefuse_whenItSaysNothingOrOneTwice() {
    Problem.of(amend(Map.of()), 400, "invalid-request").at("", "nothing-amended");
    Problem.of(
            amend(Map.of("join", List.of(first), "leave", List.of(first, first))),
            400,
            "invalid-request")
        .at("/leave/1", "duplicate")
        .at("/join/0", "duplicate");
    Problem.of(amend(Map.of("join", List.of(second))), 409, "already-a-member")
        .at("/join/0", "already-a-member");
    Problem.of(
            amend(Map.of("join", List.of("00000000-0000-7000-8000-000000000000"))),
            400,
            "invalid-request")
        .at("/join/0", "unknown-organization");
  }

  @Test
  void shouldRefuse_whenANameWouldBeginBeforeThePresentOne() {
    amend(Map.of("name", "Khối các sở"));

    Problem.of(amend(Map.of("name", "Khối khác")), 400, "invalid-request")
        .at("/on", "date-not-after-present");
  }

  private List<String> found(String q, String asOf) {
    return People.user(secretary)
        .queryParams("organizerId", organizer, "q", q, "asOf", asOf)
        .get("/v1/clusters")
        .path("items.id");
  }

  private Response amend(Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("on", "2025-03-10");
    body.put("decision", Map.of("number", "57/QĐ-BDTTG", "date", "2025-03-03"));
    return People.user(secretary).body(body).post("/v1/clusters/" + cluster + "/amendments");
  }

  private Response get(@Nullable String asOf) {
    var request = People.user(secretary);
    if (asOf != null) {
      request.queryParam("asOf", asOf);
    }
    return request.get("/v1/clusters/" + cluster);
  }
}
