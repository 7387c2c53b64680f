package vn.thidua.cluster.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** Who takes part in a movement, when, and what closed years keep of it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ParticipationTest {

  @Inject Movements movements;

  private Launched by;

  @BeforeEach
  void givenAnOrganizer() {
    by = new Launched();
  }

  @Test
  void shouldTellWhoTakesPart_asCalledOnTheirFirstDay() {
    String organization = Given.organization(Map.of("name", "Ban Dân tộc", "from", "2020-01-01"));
    Launched.ok(
        People.administrator()
            .body(Map.of("name", "Sở Dân tộc và Tôn giáo", "from", "2025-03-01"))
            .post("/v1/organizations/" + organization + "/names"));
    String id = by.movement(Map.of());

    by.joined(
        id,
        Map.of("organizationId", organization, "period", Map.of("fromYear", 2024, "toYear", 2024)));
    by.joined(id, Map.of("organizationId", organization, "period", Map.of("from", "2025-03-01")));

    Response read = by.get(id);
    assertThat(read.<List<String>>path("participants.name"))
        .containsExactly("Ban Dân tộc", "Sở Dân tộc và Tôn giáo");
    assertThat(read.<List<Integer>>path("participants.period.fromYear"))
        .containsExactly(2024, 2025);
    assertThat(read.header("ETag")).isEqualTo("\"2\"");
    assertThat(by.list(Map.of("organizationId", organization))).containsExactly(id);
  }

  @Test
  void shouldTakePartOnceADay_whenItJoinsAgain() {
    String cluster = by.cluster(Given.organization());
    String id = by.movement(Map.of("period", Map.of("fromYear", 2024, "toYear", 2026)));
    String participation = by.joined(id, cluster);

    Problem.of(
            by.post(id, "/participants", Map.of("clusterId", cluster)), 409, "already-takes-part")
        .at("/clusterId", "already-takes-part");
    Response ended =
        by.post(
            id,
            "/participants/" + participation + "/end",
            Map.of("on", "2025-07-01", "reason", "Sắp xếp lại"));

    Launched.ok(ended);
    assertThat(ended.<String>path("participants[0].period.to")).isEqualTo("2025-06-30");
    assertThat(ended.<String>path("participants[0].endReason")).isEqualTo("Sắp xếp lại");
    by.joined(id, Map.of("clusterId", cluster, "period", Map.of("from", "2025-07-01")));
    assertThat(by.get(id).<List<?>>path("participants")).hasSize(2);
  }

  @Test
  void shouldRefuse_whenItEndsBeforeItBegan() {
    String cluster = by.cluster(Given.organization());
    String id = by.movement(Map.of());
    String participation =
        by.joined(id, Map.of("clusterId", cluster, "period", Map.of("fromYear", 2024)));

    Problem.of(
            by.post(
                id,
                "/participants/" + participation + "/end",
                Map.of("on", "2024-01-01", "reason", "x")),
            400,
            "invalid-request")
        .at("/on", "before-start");
    Problem.of(
        by.post(
            id,
            "/participants/" + UUID.randomUUID() + "/end",
            Map.of("on", "2024-01-01", "reason", "x")),
        404,
        "not-found");
  }

  @Test
  void shouldNeverHaveTakenPart_whenTheEntryWasAMistake() {
    String organization = Given.organization();
    String id = by.movement(Map.of());
    String participation = by.joined(id, Map.of("organizationId", organization));
    String path = "/participants/" + participation + "/withdrawal";

    Response withdrawn = by.post(id, path, Map.of("reason", "Nhập nhầm đơn vị"));

    Launched.ok(withdrawn);
    assertThat(withdrawn.<String>path("participants[0].withdrawalReason"))
        .isEqualTo("Nhập nhầm đơn vị");
    assertThat(by.list(Map.of("organizationId", organization))).isEmpty();
    Problem.of(by.post(id, path, Map.of("reason", "x")), 409, "does-not-take-part");
    by.joined(id, Map.of("organizationId", organization));
    Response changes = People.user(by.secretary).get("/v1/movements/" + id + "/changes");
    assertThat(changes.<List<String>>path("items.action"))
        .containsExactly(
            "movement-joined", "movement-left", "movement-joined", "movement-launched");
    assertThat(changes.<List<String>>path("items.reason")).contains("Nhập nhầm đơn vị");
  }

  @Test
  void shouldNotJoin_whenTheClusterIsAnothers() {
    Launched other = new Launched();
    String theirs = other.cluster(Given.organization());
    String id = by.movement(Map.of());

    Problem.of(by.post(id, "/participants", Map.of("clusterId", theirs)), 400, "invalid-request")
        .at("/clusterId", "unknown-cluster");
    Problem.of(
            by.post(id, "/participants", Map.of("organizationId", UUID.randomUUID())),
            400,
            "invalid-request")
        .at("/organizationId", "unknown-organization");
  }

  @Test
  void shouldStandForItsMembersOfTheDay_whenAClusterTakesPart() {
    String stays = Given.organization();
    String comes = Given.organization();
    String alone = Given.organization();
    String cluster = by.cluster(stays);
    Launched.ok(
        People.user(by.secretary)
            .body(Map.of("organizationId", comes, "from", "2025-02-01"))
            .post("/v1/clusters/" + cluster + "/members"));
    String id =
        by.movement(
            Map.of(
                "period",
                Map.of("fromYear", 2024, "to", "2025-06-30"),
                "participants",
                List.of(
                    Map.of("clusterId", cluster),
                    Map.of("organizationId", alone, "period", Map.of("fromYear", 2025)))));
    Launched.register(by.secretary, id, stays, null, Map.of("goals", List.of("Giữ vững")));

    assertThat(units(id, Map.of("asOf", "2024-06-01"))).containsExactly(stays);
    assertThat(units(id, Map.of("asOf", "2025-06-30")))
        .containsExactlyInAnyOrder(stays, comes, alone);
    assertThat(units(id, Map.of("asOf", "2025-07-01"))).isEmpty();
    assertThat(units(id, Map.of("asOf", "2025-06-30", "registered", true))).containsExactly(stays);
    assertThat(units(id, Map.of("asOf", "2025-06-30", "registered", false)))
        .containsExactlyInAnyOrder(comes, alone);
    UUID movement = UUID.fromString(id);
    assertThat(movements.covers(movement, UUID.fromString(comes))).isTrue();
    assertThat(movements.covers(movement, UUID.fromString(Given.organization()))).isFalse();
    assertThat(by.list(Map.of("organizationId", comes, "year", 2025))).containsExactly(id);
    assertThat(by.list(Map.of("organizationId", comes, "year", 2024))).isEmpty();
  }

  private List<String> units(String id, Map<String, ?> filter) {
    Response response =
        People.user(by.secretary).queryParams(filter).get("/v1/movements/" + id + "/units");
    return Launched.ok(response).path("items.organizationId");
  }

  @Test
  void shouldKeepWhatAClosedYearHad_whenParticipationWouldChange() {
    String cluster = by.cluster(Given.organization());
    String had =
        by.movement(
            Map.of(
                "period",
                Map.of("fromYear", 2024, "toYear", 2026),
                "participants",
                List.of(Map.of("clusterId", cluster))));
    String hadNot = by.movement(Map.of());
    by.close(cluster, 2024, "2024-12-14");
    String participation = by.get(had).path("participants[0].id");
    String path = "/participants/" + participation;

    Problem.of(
            by.post(
                hadNot,
                "/participants",
                Map.of("clusterId", cluster, "period", Map.of("fromYear", 2024, "toYear", 2024))),
            409,
            "cluster-year-closed")
        .at("/period", "cluster-year-closed")
        .saying("Biên bản hội nghị tổng kết");
    Problem.of(
        by.post(hadNot, "/participants", Map.of("clusterId", cluster)), 409, "cluster-year-closed");
    Problem.of(
        by.launch(Map.of("participants", List.of(Map.of("clusterId", cluster)))),
        409,
        "cluster-year-closed");
    Problem.of(
            by.post(had, path + "/end", Map.of("on", "2024-01-01", "reason", "x")),
            409,
            "cluster-year-closed")
        .at("/on", "cluster-year-closed");
    Problem.of(
        by.post(had, path + "/withdrawal", Map.of("reason", "x")), 409, "cluster-year-closed");
    Problem.of(by.post(had, "/withdrawal", Map.of("reason", "x")), 409, "cluster-year-closed");
    Problem.of(
            by.correct(had, Map.of("period", Map.of("fromYear", 2025))), 409, "cluster-year-closed")
        .at("/period", "cluster-year-closed");
    Launched.ok(
        by.correct(
            had, Map.of("period", Map.of("fromYear", 2024, "toYear", 2025), "motto", "Mới")));
    by.joined(hadNot, Map.of("clusterId", cluster, "period", Map.of("fromYear", 2025)));
    Launched.ok(by.post(had, path + "/end", Map.of("on", "2025-01-01", "reason", "Xong")));
  }

  @Test
  void shouldChangeNoMore_whenTheLastYearOfItsClusterIsClosed() {
    String member = Given.organization();
    String cluster = by.cluster(member);
    String id =
        by.movement(
            Map.of(
                "period",
                Map.of("fromYear", 2024, "toYear", 2024),
                "participants",
                List.of(Map.of("clusterId", cluster))));
    by.close(cluster, 2024, "2024-12-14");

    Problem.of(
        by.correct(id, Map.of("period", Map.of("fromYear", 2024, "toYear", 2024), "motto", "Khác")),
        409,
        "cluster-year-closed");
    Problem.of(
        by.review(id, "FINAL", Map.of("on", "2025-01-10", "summary", "Tốt")),
        409,
        "cluster-year-closed");
    Problem.of(
        Launched.register(by.secretary, id, member, null, Map.of("goals", List.of("x"))),
        409,
        "cluster-year-closed");
  }

  @Test
  void shouldStayInside_whenThePeriodIsCorrected() {
    String organization = Given.organization();
    String id =
        by.movement(
            Map.of(
                "participants",
                List.of(
                    Map.of("organizationId", organization, "period", Map.of("fromYear", 2025)))));

    Problem.of(
            by.correct(id, Map.of("period", Map.of("toYear", 2024))),
            409,
            "participant-outside-period")
        .at("/period", "participant-outside-period");
  }

  @Test
  void shouldBeKnown_whenOtherFeaturesReferToIt() {
    String id = by.movement(Map.of());
    String withdrawn = by.movement(Map.of());
    by.post(withdrawn, "/withdrawal", Map.of("reason", "x"));
    UUID organizer = UUID.fromString(by.organizer);

    assertThat(movements.organizerOf(UUID.fromString(id))).contains(organizer);
    movements.requireKnown(UUID.fromString(id), organizer, "/movementId");
    assertThatThrownBy(
            () -> movements.requireKnown(UUID.fromString(id), UUID.randomUUID(), "/movementId"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> {
              assertThat(refusal.type().status()).isEqualTo(400);
              assertThat(refusal.errors().getFirst().code()).isEqualTo("unknown-movement");
            });
    assertThatThrownBy(
            () -> movements.requireKnown(UUID.fromString(withdrawn), organizer, "/movementId"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> assertThat(refusal.type().slug()).isEqualTo("movement-withdrawn"));
  }
}
