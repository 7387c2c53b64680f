package vn.thidua.scoring.rankings.endorsements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.rankings.EndorsedScene;
import vn.thidua.scoring.rankings.compute.ComputeRankings;
import vn.thidua.scoring.rankings.compute.PublishRankings;

/** A ranking from provisional to frozen, endorsed, published and rectified. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RankingViewsTest {

  private static final Map<String, String> REASON = Map.of("reason", "Hội nghị bỏ phiếu");

  @Inject DataSource database;
  @Inject ComputeRankings compute;
  @Inject PublishRankings publish;

  private EndorsedScene scene;
  private String ranking;
  private List<String> ranked;

  @BeforeEach
  void rankTheWorkedExample() {
    scene = new EndorsedScene(database, compute, publish);
    ranking = scene.computed();
    ranked = scene.ranked(ranking);
  }

  private ValidatableResponse act(String what, Map<String, ?> body) {
    return scene.act(scene.secretary, ranking, what, body);
  }

  private static ValidatableResponse seen(Api who, String id) {
    return who.get("/v1/rankings/" + id);
  }

  private static void refused(ValidatableResponse answer, int status, String slug) {
    Problem.of(answer.extract().response(), status, slug);
  }

  private Map<String, Object> endorsement(Map<String, ?> more) {
    Map<String, Object> body = new java.util.HashMap<>(more);
    body.putIfAbsent("heldOn", "2025-12-22");
    body.putIfAbsent("minutes", EndorsedScene.MINUTES);
    return body;
  }

  private static Map<String, Object> rank(String organization, int rank) {
    return Map.of("organizationId", organization, "rank", rank, "reason", "Biểu quyết");
  }

  @Test
  void shouldKeepNewerRankingsForTheCouncil_whileFrozen() {
    act("freeze", Map.of("reason", "Chuẩn bị hội nghị"))
        .statusCode(200)
        .body("status", equalTo("FROZEN"));

    String newer = scene.changedAndComputed("1");

    for (Api below : List.of(scene.officer, scene.headReviewer)) {
      seen(below, newer).statusCode(404);
      seen(below, ranking)
          .statusCode(200)
          .body("latest", equalTo(true))
          .body("status", equalTo("FROZEN"));
      below.get("/v1/rankings").body("items.id", contains(ranking));
      below.get("/v1/rankings?latest=true").body("items.id", contains(ranking));
      below.get("/v1/rankings?latest=false").body("items", empty());
    }
    for (Api council : List.of(scene.secretary, scene.council)) {
      seen(council, newer).statusCode(200).body("latest", equalTo(true));
      seen(council, ranking).body("latest", equalTo(false)).body("status", equalTo("FROZEN"));
    }
    refused(scene.act(scene.secretary, newer, "freeze", Map.of()), 409, "ranking-frozen");
    refused(scene.act(scene.secretary, newer, "thaw", REASON), 409, "ranking-not-frozen");

    act("thaw", REASON).statusCode(200).body("status", equalTo("PROVISIONAL"));

    seen(scene.officer, newer).statusCode(200);
    scene
        .officer
        .get("/v1/rankings/" + ranking + "/history")
        .statusCode(200)
        .body("items.act", contains("FROZEN", "THAWED"));
    assertThat(scene.rows.number("select count(*) from ranking_freeze")).isEqualTo(1);
  }

  @Test
  void shouldLeaveTheActsToTheSecretary() {
    for (String what : List.of("freeze", "thaw", "endorsement/withdrawal", "publication")) {
      refused(scene.act(scene.officer, ranking, what, REASON), 403, "forbidden");
      refused(scene.act(scene.council, ranking, what, REASON), 403, "forbidden");
      refused(scene.act(scene.elsewhere, ranking, what, REASON), 404, "not-found");
    }
    refused(
        scene.act(scene.officer, ranking, "endorsement", endorsement(Map.of())), 403, "forbidden");
    refused(
        scene.act(
            scene.officer,
            ranking,
            "tie-decisions",
            Map.of("organizationIds", ranked, "reason", "r")),
        403,
        "forbidden");
  }

  @Test
  void shouldTellTheVersion_whenSomebodyElseWasFaster() {
    act("freeze", Map.of()).header("ETag", equalTo("\"2\""));

    ValidatableResponse late =
        scene
            .secretary
            .request()
            .contentType("application/json")
            .header("If-Match", "\"0\"")
            .body(REASON)
            .post("/v1/rankings/" + ranking + "/thaw")
            .then();

    refused(late, 412, "precondition-failed");
  }

  @Test
  void shouldShowTheDecidedRankBesideTheComputedOne_toTheCouncilOnly() {
    scene.tie(ranking);
    List<String> order = List.of(ranked.get(1));

    act(
            "tie-decisions",
            Map.of(
                "organizationIds", order, "reason", "Bốc thăm", "minutes", EndorsedScene.MINUTES))
        .statusCode(201)
        .body("tieDecisions[0].number", equalTo(1))
        .body("tieDecisions[0].minutes.number", equalTo("12/BB-CTĐ"))
        .body(
            "rows.find { it.organizationId == '%s' }.decidedRank".formatted(ranked.get(1)),
            equalTo(1))
        .body(
            "rows.find { it.organizationId == '%s' }.decidedRank".formatted(ranked.get(0)),
            equalTo(2))
        .body("rows.find { it.organizationId == '%s' }.rank".formatted(ranked.get(0)), equalTo(1))
        .body(
            "rows.find { it.organizationId == '%s' }.reason".formatted(ranked.get(0)),
            equalTo("Bốc thăm"));

    seen(scene.officer, ranking)
        .body("tieDecisions", empty())
        .body("rows.findAll { it.decidedRank != null }", empty())
        .header("ETag", "\"0\"");
    scene.officer.get("/v1/rankings/" + ranking + "/history").body("items", empty());
    refused(
        act("tie-decisions", Map.of("organizationIds", order, "reason", "r")), 409, "tie-decided");
    act("tie-decisions/1/withdrawal", REASON)
        .statusCode(200)
        .body("tieDecisions[0].withdrawalReason", equalTo("Hội nghị bỏ phiếu"))
        .body("rows.findAll { it.decidedRank != null }", empty());
    refused(act("tie-decisions/1/withdrawal", REASON), 409, "tie-decision-withdrawn");
    refused(act("tie-decisions/7/withdrawal", REASON), 404, "not-found");
    act("tie-decisions", Map.of("organizationIds", order, "reason", "r"))
        .statusCode(201)
        .body("tieDecisions.number", contains(1, 2));
  }

  @Test
  void shouldNameThePlace_whenTheyAreNotTied() {
    act(
            "tie-decisions",
            Map.of("organizationIds", List.of(ranked.get(0), UUID.randomUUID()), "reason", "r"))
        .statusCode(400)
        .body("errors.pointer", contains("/organizationIds/0", "/organizationIds/1"))
        .body("errors.code", contains("not-tied", "unknown-organization"));
  }

  @Test
  void shouldKeepComputedAndEndorsedRanksSideBySide_forTheCouncilUntilPublished() {
    Map<String, Object> body =
        endorsement(Map.of("ranks", List.of(rank(ranked.get(0), 2), rank(ranked.get(1), 1))));
    act("endorsement", body)
        .statusCode(201)
        .body("status", equalTo("ENDORSED"))
        .body("endorsement.heldOn", equalTo("2025-12-22"))
        .body("endorsement.warnings", empty())
        .body("rows[0].rank", equalTo(1))
        .body("rows[0].endorsedRank", equalTo(2))
        .body("rows[0].reason", equalTo("Biểu quyết"))
        .body("rows[2].endorsedRank", equalTo(3))
        .body("rows[2].reason", nullValue());
    seen(scene.officer, ranking)
        .body("status", equalTo("PROVISIONAL"))
        .body("endorsement", nullValue())
        .body("rows[0].endorsedRank", nullValue());
    seen(scene.elsewhere, ranking).statusCode(404);
    given().get("/v1/rankings/published/" + ranking).then().statusCode(404);
    refused(act("endorsement", body), 409, "ranking-endorsed");

    act("publication", Map.of())
        .statusCode(200)
        .body("status", equalTo("PUBLISHED"))
        .body("endorsement.publishedAt", notNullValue());

    for (Api who : List.of(scene.officer, scene.elsewhere)) {
      seen(who, ranking)
          .statusCode(200)
          .body("status", equalTo("PUBLISHED"))
          .body("rows[0].endorsedRank", equalTo(2));
      who.get("/v1/rankings/" + ranking + "/history")
          .body("items.act", contains("ENDORSED", "OPENED_TO_ALL"));
    }
    refused(act("publication", Map.of()), 409, "ranking-open-to-all");
    refused(act("endorsement/withdrawal", REASON), 409, "ranking-open-to-all");
  }

  @Test
  void shouldAnnounceEachActWithItsVersion() throws Exception {
    act("endorsement", endorsement(Map.of())).statusCode(201);
    act("endorsement/withdrawal", REASON)
        .statusCode(200)
        .body("status", equalTo("PROVISIONAL"))
        .body("endorsement", nullValue());
    act("endorsement", endorsement(Map.of("publish", true))).statusCode(201);

    assertThat(Announced.of(database, ranking))
        .containsExactly(
            "0 ranking-published",
            "1 ranking-endorsed",
            "2 ranking-endorsement-withdrawn",
            "3 ranking-endorsed",
            "4 ranking-opened-to-all");
    assertThat(
            scene.rows.number(
                "select count(*) from outbox where aggregatetype = 'ranking'"
                    + " and (payload like '%Đơn vị%' or payload like '%Hội nghị bỏ phiếu%')"))
        .isZero();
  }

  @Test
  void shouldRefuse_whatIsNoRanking() {
    act("endorsement", endorsement(Map.of("ranks", List.of(rank(ranked.get(0), 4)))))
        .statusCode(400)
        .body("errors.code", hasItem("not-a-ranking"))
        .body("errors.pointer", hasItem("/ranks/0"));
    act("endorsement", endorsement(Map.of("ranks", List.of(rank(ranked.get(0), 1)))))
        .statusCode(400)
        .body("errors.code", contains("not-different"));
    act(
            "endorsement",
            endorsement(
                Map.of(
                    "heldOn",
                    LocalDate.now(ZoneOffset.UTC).plusYears(10).toString(),
                    "minutes",
                    Map.of("issuer", "Cụm"),
                    "rectifies",
                    ranking)))
        .statusCode(400)
        .body("errors.pointer", contains("/heldOn", "/minutes/number", "/rectifies", "/reason"));
    assertThat(scene.rows.number("select count(*) from ranking_endorsement")).isZero();
  }

  @Test
  void shouldRefuseABarredUnit() {
    scene.rows.run(
        "update ranking_row set rank = null, barred = true where ranking_id = cast(? as uuid)"
            + " and organization_id = cast(? as uuid)",
        ranking,
        ranked.getLast());

    refused(
        act("endorsement", endorsement(Map.of("ranks", List.of(rank(ranked.getLast(), 1))))),
        409,
        "barred");
  }

  @Test
  void shouldEndorseOnce_whenTheRequestIsRepeated() {
    for (int i = 0; i < 2; i++) {
      scene
          .secretary
          .request()
          .contentType("application/json")
          .header("Idempotency-Key", "endorse-" + ranking)
          .body(endorsement(Map.of()))
          .post("/v1/rankings/" + ranking + "/endorsement")
          .then()
          .statusCode(201);
    }
    assertThat(scene.rows.number("select count(*) from ranking_endorsement")).isEqualTo(1);
  }

  @Test
  void shouldGiveWayToARectifyingRanking_whichSaysWhy() throws Exception {
    act("endorsement", endorsement(Map.of("publish", true))).statusCode(201);
    String newer = scene.changedAndComputed("1");
    refused(
        scene.act(scene.secretary, newer, "endorsement", endorsement(Map.of())),
        409,
        "cluster-endorsed");
    refused(
        scene.act(
            scene.secretary,
            newer,
            "endorsement",
            endorsement(Map.of("rectifies", UUID.randomUUID(), "reason", "r"))),
        409,
        "nothing-to-rectify");
    Map<String, Object> rectifying =
        endorsement(Map.of("rectifies", ranking, "reason", "Cộng nhầm điểm"));

    scene.act(scene.secretary, newer, "endorsement", rectifying).statusCode(201);

    seen(scene.officer, ranking)
        .body("status", equalTo("PUBLISHED"))
        .body("rectifiedBy", nullValue());
    String before = seen(scene.secretary, ranking).extract().jsonPath().getString("rows");
    scene
        .act(scene.secretary, newer, "publication", Map.of())
        .statusCode(200)
        .body("endorsement.rectifies", equalTo(ranking))
        .body("endorsement.reason", equalTo("Cộng nhầm điểm"));
    seen(scene.officer, ranking)
        .body("status", equalTo("RECTIFIED"))
        .body("rectifiedBy", equalTo(newer));
    assertThat(seen(scene.secretary, ranking).extract().jsonPath().getString("rows"))
        .isEqualTo(before);
    assertThat(Announced.of(database, ranking))
        .containsExactly(
            "0 ranking-published",
            "1 ranking-endorsed",
            "2 ranking-opened-to-all",
            "3 ranking-rectified");
    given()
        .get("/v1/rankings/published?year=2025")
        .then()
        .statusCode(200)
        .body("items.find { it.id == '%s' }.status".formatted(ranking), equalTo("RECTIFIED"))
        .body("items.find { it.id == '%s' }.rectifiedBy".formatted(ranking), equalTo(newer))
        .body("items.find { it.id == '%s' }.status".formatted(newer), equalTo("PUBLISHED"));
  }

  @Test
  void shouldWarn_whenItIsNotTheLatestOrTiesStay() {
    scene.tie(ranking);
    scene.changedAndComputed("1");

    act("endorsement", endorsement(Map.of()))
        .statusCode(201)
        .body("endorsement.warnings", contains("NOT_LATEST", "TIES_UNDECIDED"));
  }

  @Test
  void shouldEndTheFreeze_whenPublished() {
    act("freeze", Map.of()).statusCode(200);
    String newer = scene.changedAndComputed("1");
    scene
        .act(scene.secretary, newer, "endorsement", endorsement(Map.of("publish", true)))
        .statusCode(201)
        .body("status", equalTo("PUBLISHED"));

    seen(scene.officer, newer).statusCode(200);
    seen(scene.officer, ranking).body("status", equalTo("PROVISIONAL"));
    assertThat(scene.rows.number("select count(*) from ranking_freeze where ended_at is null"))
        .isZero();
  }

  @Test
  void shouldLetTheClusterSeeAllDetails_oncePublished() {
    String ofB = "/v1/rankings/" + ranking + "/details/" + EngineCase.idOf("b");
    scene.rows.mandate("officer-c", "OFFICER", EngineCase.idOf("c"));
    Api officerOfC = Api.as(vn.thidua.platform.testsupport.Tokens.user("officer-c"));
    officerOfC.get(ofB).statusCode(403);

    act("endorsement", endorsement(Map.of("publish", true))).statusCode(201);

    officerOfC.get(ofB).statusCode(200).body("items", not(empty()));
    scene.elsewhere.get(ofB).statusCode(403);
  }

  @Test
  void shouldBeReadByAnyone_withoutATokenAndWithoutPeople() {
    act("endorsement", endorsement(Map.of("publish", true))).statusCode(201);
    scene.changedAndComputed("1");

    String etag =
        given()
            .get("/v1/rankings/published/" + ranking)
            .then()
            .statusCode(200)
            .header("Cache-Control", containsString("max-age=60"))
            .body("organizerName", equalTo("Hội đồng tỉnh"))
            .body("rows.organizationName", hasItem("Đơn vị a"))
            .body("rows", hasSize(5))
            .body(not(containsString("secretary")))
            .extract()
            .header("ETag");
    given()
        .header("If-None-Match", etag)
        .get("/v1/rankings/published/" + ranking)
        .then()
        .statusCode(304);
    given()
        .get("/v1/rankings/published/" + ranking + "/csv")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .body(containsString("Đơn vị a"));
    for (String found :
        List.of(
            "?q=don vi A",
            "?organizerId=" + scene.ids.organizer(),
            "?clusterId=" + scene.ids.cluster() + "&limit=1")) {
      given()
          .get("/v1/rankings/published" + found)
          .then()
          .statusCode(200)
          .header("Cache-Control", containsString("max-age=60"))
          .body("items.id", contains(ranking));
    }
    given().get("/v1/rankings/published?q=khac").then().body("items", empty());
    given().get("/v1/rankings/published?year=1999").then().body("items", empty());
    given().get("/v1/rankings/published?q=" + "x".repeat(201)).then().statusCode(400);
    given().get("/v1/rankings/published/" + UUID.randomUUID()).then().statusCode(404);
    given().get("/v1/rankings").then().statusCode(401);
    given().get("/v1/rankings/" + ranking).then().statusCode(401);
  }

  @Test
  void shouldAskAsFewStatements_forManyAsForOne() {
    act("endorsement", endorsement(Map.of("publish", true))).statusCode(201);
    long one = SqlStatements.during(() -> scene.officer.get("/v1/rankings?limit=1"));

    scene.changedAndComputed("1");
    scene.changedAndComputed("2");

    assertThat(SqlStatements.during(() -> scene.officer.get("/v1/rankings"))).isEqualTo(one);
  }
}
