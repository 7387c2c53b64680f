package vn.thidua.scoring.rankings.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.rankings.EndorsedScene;
import vn.thidua.scoring.rankings.compute.ComputeRankings;
import vn.thidua.scoring.rankings.compute.PublishRankings;

/** The worked example: b is first, a second and head of the cluster, e the best and barred. */
@QuarkusTest
@WithTestResource(RealServers.class)
class InsightTest {

  private static final String A = EngineCase.idOf("a").toString();
  private static final String B = EngineCase.idOf("b").toString();
  private static final String C = EngineCase.idOf("c").toString();
  private static final String E = EngineCase.idOf("e").toString();

  @Inject DataSource database;
  @Inject ComputeRankings compute;
  @Inject PublishRankings publish;

  private final Api officerOfB = Api.as(Tokens.user("officer-b"));
  private EndorsedScene scene;
  private String ranking;

  @BeforeEach
  void rankTheWorkedExample() {
    scene = new EndorsedScene(database, compute, publish);
    scene.rows.mandate("officer-b", "OFFICER", EngineCase.idOf("b"));
    ranking = scene.computed();
  }

  private static String path(String ranking, String what) {
    return "/v1/rankings/" + ranking + "/" + what;
  }

  private void say(String organization, String criterion, String what) {
    int changed =
        scene.rows.run(
            "update sheet_value v set "
                + what
                + " from score_sheet s where s.id = v.sheet_id and s.organization_id = ?"
                + " and v.criterion = ? and v.stage = 'SELF'",
            UUID.fromString(organization),
            criterion);
    assertThat(changed).isEqualTo(1);
  }

  private void review(String organization, String criterion, String points) {
    scene.rows.run(
        "insert into sheet_value (sheet_id, criterion, stage, points)"
            + " select id, ?, 'OFFICE', cast(? as numeric) from score_sheet"
            + " where organization_id = ?",
        criterion,
        points,
        UUID.fromString(organization));
  }

  private static String unit(String organization) {
    return "units.find { it.organizationId == '" + organization + "' }";
  }

  @Test
  void shouldNameTheReview_whenItChangedALeaf() {
    // Given
    review(A, "III.2", "5");

    // When
    String newer = scene.computed();

    // Then
    scene
        .secretary
        .get(path(newer, "changes"))
        .statusCode(200)
        .body("from", equalTo(ranking))
        .body("changes", hasSize(1))
        .body("changes[0].cause", equalTo("OFFICE_REVIEW"))
        .body("changes[0].kind", equalTo("SAID"))
        .body("changes[0].organizationId", equalTo(A))
        .body("changes[0].criterion", equalTo("III.2"))
        .body("changes[0].before.points", nullValue())
        .body("changes[0].after.points", equalTo("5"))
        .body("units", hasSize(5))
        .body(unit(A) + ".leaves", hasSize(1))
        .body(unit(A) + ".leaves[0].causes", contains("OFFICE_REVIEW"))
        .body(unit(A) + ".leaves[0].pointsBefore", equalTo("9.0000"))
        .body(unit(A) + ".leaves[0].pointsAfter", equalTo("5.0000"))
        .body(unit(A) + ".leaves[0].valueAfter.points", equalTo("5"))
        .body(unit(A) + ".difference", equalTo("-4.00"))
        .body(unit(A) + ".leaves[0].share", equalTo("-4.00"))
        .body(unit(B) + ".leaves", empty());
    scene
        .secretary
        .get(path(newer, "changes?organizationId=" + B))
        .body("units", hasSize(1))
        .body("changes", empty());
  }

  @Test
  void shouldNameTheBestOfTheCluster_whenOthersLosePointsByIt() {
    say(E, "I.1", "actual = 200");

    String newer = scene.computed();

    JsonPath seen =
        scene.secretary.get(path(newer, "changes")).statusCode(200).extract().jsonPath();
    assertThat(seen.getList("changes.cause")).containsExactly("SELF_SCORE", "CLUSTER_BEST");
    assertThat(seen.getList("changes[1].bestAfter.organizationIds")).containsExactly(E);
    assertThat(seen.getString("changes[1].bestBefore.actual")).isEqualTo("150");
    assertThat(seen.getString("changes[1].bestAfter.actual")).isEqualTo("200");
    for (String other : List.of(B, C)) {
      assertThat(seen.getList(unit(other) + ".leaves.criterion")).containsExactly("I.1");
      assertThat(seen.getList(unit(other) + ".leaves[0].causes")).containsExactly("CLUSTER_BEST");
      assertThat(new BigDecimal(seen.getString(unit(other) + ".leaves[0].share"))).isNegative();
    }
    assertThat(seen.getList(unit(A) + ".leaves")).isEmpty();
  }

  /** Who sees what of the same change: e says something else, and b loses points by it. */
  @Test
  void shouldTellNoMemberWhatAnotherSaid_whenItAsksWhyItChanged() {
    say(E, "I.1", "actual = 200");
    String newer = scene.computed();

    for (Api whole : List.of(scene.secretary, scene.council, scene.headReviewer)) {
      whole
          .get(path(newer, "changes"))
          .statusCode(200)
          .body("units.detailed", everyItem(is(true)))
          .body("changes", hasSize(2));
    }
    officerOfB
        .get(path(newer, "changes"))
        .statusCode(200)
        .body("units", hasSize(5))
        .body("units.totalAfter", everyItem(notNullValue()))
        .body("units.findAll { it.detailed }.organizationId", contains(B))
        .body("units.findAll { !it.detailed }.leaves.flatten()", empty())
        .body(unit(B) + ".leaves[0].causes", contains("CLUSTER_BEST"))
        .body("changes", hasSize(1))
        .body("changes[0].cause", equalTo("CLUSTER_BEST"))
        .body("changes[0].criterion", equalTo("I.1"))
        .body("changes[0].bestBefore", nullValue())
        .body("changes[0].bestAfter", nullValue());
    Api.as(Tokens.administrator())
        .get(path(newer, "changes"))
        .statusCode(200)
        .body("units.detailed", everyItem(is(false)));
    scene.elsewhere.get(path(newer, "changes")).statusCode(404);
  }

  @Test
  void shouldNameBarsAndMembers_whenTheyChanged() {
    scene.rows.run(
        "insert into sheet_bar (id, sheet_id, code, reason, imposed_by, imposed_at)"
            + " select ?, id, 'LEADER_DISCIPLINED', 'r', 's', now() from score_sheet"
            + " where organization_id = ?",
        UUID.randomUUID(),
        EngineCase.idOf("b"));
    scene.rows.run(
        "update known_member set valid_to = '2025-12-31' where organization_id = ?",
        EngineCase.idOf("c"));

    String newer = scene.computed();

    officerOfB
        .get(path(newer, "changes"))
        .body("changes.kind", containsInAnyOrder("MEMBER_LEFT", "BARS_CHANGED"))
        .body("changes.find { it.kind == 'MEMBER_LEFT' }.organizationId", equalTo(C))
        .body("changes.find { it.kind == 'BARS_CHANGED' }.barsSet", contains("LEADER_DISCIPLINED"))
        .body(unit(B) + ".rankBefore", equalTo(1))
        .body(unit(B) + ".rankAfter", nullValue())
        .body(unit(C) + ".totalAfter", nullValue())
        .body(unit(A) + ".rankAfter", equalTo(1));
  }

  @Test
  void shouldCompareWithWhatIsAskedFor_whenItIsOfTheSameCluster() {
    scene
        .secretary
        .get(path(ranking, "changes"))
        .statusCode(200)
        .body("from", nullValue())
        .body("units", empty())
        .body("changes", empty());
    String second = scene.changedAndComputed("1");
    String third = scene.changedAndComputed("2");
    scene.secretary.get(path(third, "changes")).body("from", equalTo(second));
    scene
        .secretary
        .get(path(third, "changes?from=" + ranking))
        .body("from", equalTo(ranking))
        .body("changes", not(empty()));
    scene.secretary.get(path(third, "changes?from=" + UUID.randomUUID())).statusCode(404);
    scene.secretary.get(path(third, "changes?organizationId=" + UUID.randomUUID())).statusCode(404);
    scene.rows.run(
        "update ranking set cluster_id = ?, latest = false where id = cast(? as uuid)",
        UUID.randomUUID(),
        ranking);
    Problem.of(
            scene.secretary.get(path(third, "changes?from=" + ranking)).extract().response(),
            400,
            "invalid-request")
        .at("?from", "other-cluster");
  }

  @Test
  void shouldSayThatItCannotBeKnown_whenTheSnapshotIsMissingOrOfOtherRules() {
    scene.rows.run("delete from ranking_snapshot");
    Problem.of(
        scene.secretary.get(path(ranking, "stability")).extract().response(),
        409,
        "ranking-without-snapshot");
    String newer = scene.changedAndComputed("1");
    scene.rows.run("update ranking set rules_version = '0'");
    Problem.of(
        scene.secretary.get(path(newer, "stability")).extract().response(),
        409,
        "other-rules-version");
  }

  @Test
  void shouldSayHowFirmTheFirstPlaceIs_whenAsked() {
    JsonPath seen =
        scene.secretary.get(path(ranking, "stability")).statusCode(200).extract().jsonPath();

    assertThat(seen.getList("first")).containsExactly(B);
    assertThat(seen.getBoolean("complete")).isTrue();
    assertThat(seen.getString("places[0].toTheNextBelow")).isEqualTo("1.39");
    assertThat(seen.getString("places[1].toTheNextAbove")).isEqualTo("1.39");
    assertThat(seen.getList("points")).isNotEmpty();
    assertThat(seen.getList("rejections.organizationId")).contains(B);
    officerOfB
        .get(path(ranking, "stability"))
        .statusCode(200)
        .body("complete", is(false))
        .body("places", hasSize(seen.getList("places").size()))
        .body("points.organizationId", everyItem(equalTo(B)))
        .body("rejections.organizationId", everyItem(equalTo(B)));
    scene.elsewhere.get(path(ranking, "stability")).statusCode(404);
  }

  /** What is claimed of a leaf on which points are entered comes true. */
  @Test
  void shouldBeRight_whenThePointsClaimedAreGiven() {
    Map<String, Object> claim =
        scene
            .secretary
            .get(path(ranking, "stability"))
            .extract()
            .jsonPath()
            .getMap("points.find { it.criterion == 'II.2' || it.criterion == 'III.2' }");

    review(
        String.valueOf(claim.get("organizationId")),
        String.valueOf(claim.get("criterion")),
        String.valueOf(claim.get("otherPoints")));
    String newer = scene.computed();

    List<String> firstThen =
        scene
            .secretary
            .get("/v1/rankings/" + newer)
            .extract()
            .jsonPath()
            .getList("rows.findAll { it.rank == 1 }.organizationId");
    assertThat(claim.get("firstThen"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrderElementsOf(firstThen);
  }

  private static Map<String, Object> assumed(
      String organization, String criterion, String field, Object value) {
    return Map.of("organizationId", organization, "criterion", criterion, field, value);
  }

  @Test
  void shouldBeTheRankingThatThenComes_whenTheAssumptionComesTrue() {
    Map<String, Object> body =
        Map.of(
            "changes",
            List.of(assumed(E, "I.1", "actual", "200"), assumed(A, "II.2", "points", "2.5")),
            "bars",
            List.of(Map.of("organizationId", E, "codes", List.of())));

    JsonPath then =
        scene.secretary.post(path(ranking, "what-if"), body).statusCode(200).extract().jsonPath();

    say(E, "I.1", "actual = 200");
    say(A, "II.2", "points = 2.5");
    scene.rows.run("update sheet_bar set lifted_at = now(), lifted_by = 's', lift_reason = 'r'");
    JsonPath real = scene.secretary.get("/v1/rankings/" + scene.computed()).extract().jsonPath();
    assertThat(then.getBoolean("clusterRanked")).isTrue();
    for (String field : List.of("organizationId", "rank", "tied", "total", "bars")) {
      assertThat(then.getList("rows." + field)).isEqualTo(real.getList("rows." + field));
    }
    assertThat(then.getList("rows.rankBefore")).contains(1, 2);
    assertThat(then.getList(unit(A) + ".leaves.criterion")).containsExactly("II.2");
    assertThat(then.getList(unit(B) + ".leaves[0].causes")).containsExactly("CLUSTER_BEST");
  }

  @Test
  void shouldSaveNothing_whenSomethingIsAssumed() {
    long before = allTables();

    scene
        .secretary
        .post(
            path(ranking, "what-if"), Map.of("changes", List.of(assumed(B, "II.2", "points", "1"))))
        .statusCode(200);

    assertThat(allTables()).isEqualTo(before);
  }

  /** All that stands in the tables of the domain. */
  private long allTables() {
    return scene.rows.number(
        "select hashtextextended(string_agg(md5(query_to_xml(format("
            + "'select t::text from %I.%I t order by 1', table_schema, table_name), false, true,"
            + " '')::text), ' ' order by table_name), 0)"
            + " from information_schema.tables where table_schema = 'public'"
            + " and table_type = 'BASE TABLE'");
  }

  @Test
  void shouldRankAmongTheTotalsThatAre_whenAMemberSupposesSomethingOfItself() {
    JsonPath then =
        officerOfB
            .post(
                path(ranking, "what-if"),
                Map.of("changes", List.of(assumed(B, "I.1", "actual", "100000"))))
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(then.getBoolean("clusterRanked")).isFalse();
    assertThat(then.getList("units.organizationId")).containsExactly(B);
    for (String other : List.of(A, C, E)) {
      String row = "rows.find { it.organizationId == '" + other + "' }.";
      assertThat(then.getString(row + "total")).isEqualTo(then.getString(row + "totalBefore"));
    }
    String own = "rows.find { it.organizationId == '" + B + "' }.";
    assertThat(new BigDecimal(then.getString(own + "total")))
        .isGreaterThan(new BigDecimal(then.getString(own + "totalBefore")));
    assertThat(then.getInt(own + "rank")).isEqualTo(1);
  }

  @Test
  void shouldRefuse_whenTheAssumptionIsOfAnotherOrCannotBe() {
    Map<String, Object> ofA = Map.of("changes", List.of(assumed(A, "II.2", "points", "1")));
    Problem.of(
        officerOfB.post(path(ranking, "what-if"), ofA).extract().response(), 403, "forbidden");
    scene.elsewhere.post(path(ranking, "what-if"), ofA).statusCode(404);

    Problem refused =
        Problem.of(
            scene
                .secretary
                .post(
                    path(ranking, "what-if"),
                    Map.of(
                        "changes",
                        List.of(
                            assumed(A, "II.2", "points", "11"),
                            assumed(A, "?", "points", "1"),
                            assumed(A, "I", "points", "1"),
                            assumed(A, "III.1", "count", "0.5"))))
                .extract()
                .response(),
            400,
            "invalid-request");
    refused.at("/changes/0/points", "points-out-of-range");
    refused.at("/changes/1/criterion", "criterion-unknown");
    refused.at("/changes/2/criterion", "criterion-is-group");
    refused.at("/changes/3/count", "count-not-whole");
    Problem.of(
            scene
                .secretary
                .post(
                    path(ranking, "what-if"),
                    Map.of(
                        "changes",
                        List.of(assumed(UUID.randomUUID().toString(), "II.2", "points", "1"))))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/changes/0/organizationId", "not-a-member");
  }

  /** However many members and leaves there are. */
  @Test
  void shouldAskTheDatabaseAFixedNumberOfTimes_whenChangesAreTold() {
    review(A, "III.2", "5");
    String one = scene.computed();
    long few = SqlStatements.during(() -> officerOfB.get(path(one, "changes")).statusCode(200));
    String many = scene.changedAndComputed("3");

    long more = SqlStatements.during(() -> officerOfB.get(path(many, "changes")).statusCode(200));

    assertThat(more).isEqualTo(few);
    officerOfB.get(path(many, "changes")).body("changes.cause", hasItem("SELF_SCORE"));
  }

  @Test
  void shouldShowTheMembersAllDetails_whenTheRankingIsPublished() {
    scene.act(
        scene.secretary,
        ranking,
        "endorsement",
        Map.of("heldOn", "2025-12-22", "minutes", EndorsedScene.MINUTES, "publish", true));

    officerOfB.get(path(ranking, "stability")).body("complete", is(true));
    scene.officer.get(path(ranking, "stability")).body("complete", is(true));
  }
}
