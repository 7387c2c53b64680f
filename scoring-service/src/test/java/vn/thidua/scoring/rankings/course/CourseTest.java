package vn.thidua.scoring.rankings.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
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

@QuarkusTest
@WithTestResource(RealServers.class)
class CourseTest {

  private static final String A = EngineCase.idOf("a").toString();
  private static final String B = EngineCase.idOf("b").toString();

  @Inject DataSource database;
  @Inject ComputeRankings compute;
  @Inject PublishRankings publish;

  private EndorsedScene scene;
  private String first;
  private String second;

  @BeforeEach
  void rankTheWorkedExampleTwice() {
    scene = new EndorsedScene(database, compute, publish);
    first = scene.computed();
    second = scene.changedAndComputed("1");
  }

  private String course(String more) {
    return "/v1/rankings/course?periodId="
        + scene.ids.period()
        + "&clusterId="
        + scene.ids.cluster()
        + more;
  }

  private static String years(String organization) {
    return "/v1/rankings/years?organizationId=" + organization;
  }

  private String comparison(String more) {
    return "/v1/rankings/comparison?organizerId=" + scene.ids.organizer() + "&year=2025" + more;
  }

  @Test
  void shouldShowRanksAndTotalsOverTime_whenAskedForTheCourse() {
    scene
        .officer
        .get(course(""))
        .statusCode(200)
        .body("items.rankingId", contains(first, second))
        .body("items.latest", contains(false, true))
        .body("items.organizations", everyItem(hasSize(5)));
    scene
        .officer
        .get(course("&organizationId=" + A))
        .body("items.organizations.flatten().organizationId", contains(A, A))
        .body("items.organizations.flatten().total", contains("84.90", "76.40"))
        .body("items[0].organizations[0].rank", equalTo(2));
    scene.elsewhere.get(course("")).statusCode(200).body("items", empty());
    String cursor =
        scene
            .officer
            .get(course("&limit=1"))
            .body("items.rankingId", contains(first))
            .extract()
            .path("nextCursor");
    scene
        .officer
        .get(course("&limit=1&cursor=" + cursor))
        .body("items.rankingId", contains(second))
        .body("nextCursor", nullValue());
  }

  @Test
  void shouldNameTheParameter_whenItIsMissing() {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "/v1/rankings/course?clusterId=" + scene.ids.cluster(),
                "?periodId",
                "/v1/rankings/course?periodId=" + scene.ids.period(),
                "?clusterId",
                "/v1/rankings/years",
                "?organizationId",
                "/v1/rankings/comparison?year=2025",
                "?organizerId",
                "/v1/rankings/comparison/csv?organizerId=" + scene.ids.organizer(),
                "?year")
            .entrySet()) {
      Problem.of(scene.secretary.get(wrong.getKey()).extract().response(), 400, "invalid-request")
          .at(wrong.getValue(), "required");
    }
  }

  @Test
  void shouldShowTheLatest_untilOneIsEndorsed() {
    scene
        .officer
        .get(years(B))
        .statusCode(200)
        .body("items.rankingId", contains(second))
        .body("items.year", contains(2025))
        .body("items[0].percentage", equalTo("86.29"))
        .body("items[0].endorsedRank", nullValue());

    scene.endorse(first).statusCode(200);

    scene
        .secretary
        .get(years(B))
        .body("items.rankingId", contains(first))
        .body("items[0].endorsedRank", equalTo(1));
    scene.officer.get(years(B)).body("items.rankingId", contains(second));
    scene.act(scene.secretary, first, "publication", Map.of()).statusCode(200);
    scene
        .officer
        .get(years(B))
        .body("items.rankingId", contains(first))
        .body("items[0].status", equalTo("PUBLISHED"))
        .body("items[0].ranked", equalTo(4));
  }

  @Test
  void shouldShowThePlacesOfPredecessors_whenTheSuccessorIsAskedFor() {
    UUID successor = UUID.randomUUID();
    scene.rows.mandate("follower", "OFFICER", successor);
    Api follower = Api.as(Tokens.user("follower"));
    follower.get(years(successor.toString())).body("items", empty());

    scene.rows.follows(EngineCase.idOf("b"), successor, "2026-07-01");

    follower
        .get(years(successor.toString()))
        .statusCode(200)
        .body("items.organizationId", contains(B))
        .body("items[0].organizationName", equalTo("Đơn vị b"));
  }

  @Test
  void shouldWarnOfOtherSchemes_whenOrganizationsOfSeveralAreCompared() {
    scene.secretary.get(comparison("")).statusCode(200).body("warnings", empty());
    otherCluster();

    JsonPath seen = scene.secretary.get(comparison("")).statusCode(200).extract().jsonPath();

    assertThat(seen.getList("warnings.code")).containsExactly("schemes-differ");
    assertThat(seen.getList("warnings[0].schemes.organizations")).containsExactlyInAnyOrder(5, 1);
    assertThat(seen.getString("warnings[0].message")).contains("2 different schemes");
    assertThat(seen.getList("items")).hasSize(6);
    assertThat(percentages(seen)).isSortedAccordingTo(Comparator.reverseOrder());
    String other = "items.find { it.totalPoints == '300' }.";
    assertThat(seen.getString(other + "total")).isEqualTo("200.00");
    assertThat(seen.getString(other + "percentage")).isEqualTo("66.67");
    scene
        .secretary
        .request("vi")
        .get(comparison(""))
        .then()
        .body("warnings[0].message", containsString("bảng chấm điểm khác nhau"));
    scene.secretary.get(comparison("&kind=OTHER")).body("items", hasSize(6));
    scene.secretary.get(comparison("&kind=NONE")).body("items", empty());
    scene.officer.get(comparison("")).body("items", hasSize(5));
    scene.elsewhere.get(comparison("")).body("items", empty()).body("warnings", empty());
    scene
        .secretary
        .get("/v1/rankings/comparison/csv?year=2025&organizerId=" + scene.ids.organizer())
        .statusCode(200)
        .contentType("text/csv")
        .body(containsString("66.67"));
  }

  private static List<BigDecimal> percentages(JsonPath seen) {
    return seen.getList("items.percentage", String.class).stream().map(BigDecimal::new).toList();
  }

  @Test
  void shouldGiveEveryRowOnce_whenTheComparisonIsPaged() {
    otherCluster();
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page =
          scene.secretary.get(comparison("&limit=2" + cursor)).statusCode(200).extract().jsonPath();
      seen.addAll(page.getList("items.organizationId"));
      String next = page.getString("nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());

    assertThat(seen)
        .containsExactlyElementsOf(
            scene
                .secretary
                .get(comparison(""))
                .extract()
                .jsonPath()
                .getList("items.organizationId"));
  }

  /** One organization under a scheme of 300 points, with 200 of them. */
  private void otherCluster() {
    UUID scheme = UUID.randomUUID();
    UUID ranking = UUID.randomUUID();
    scene.rows.run(
        "insert into scheme (id, organizer_id, year, title, total_points, tie_breaks, status,"
            + " created_by, created_at, version)"
            + " values (?, ?, 2025, 'Khác', 300, '{}', 'PUBLISHED', 's', now(), 1)",
        scheme,
        scene.ids.organizer());
    scene.rows.run(
        "insert into ranking (id, period_id, cluster_id, organizer_id, year, scheme_id, status,"
            + " computed_at, run_id, input_digest, output_digest, latest, rules_version,"
            + " published_at)"
            + " select ?, period_id, ?, organizer_id, year, ?, status, computed_at, run_id,"
            + " input_digest, output_digest, true, rules_version, published_at from ranking"
            + " where id = cast(? as uuid)",
        ranking,
        UUID.randomUUID(),
        scheme,
        second);
    scene.rows.run(
        "insert into ranking_row (ranking_id, position, organization_id, organization_name, rank,"
            + " tied, barred, bars, total, base, ceiling, bonus, penalty, leaf_points, leaf_states)"
            + " values (?, 1, ?, 'Đơn vị khác', 1, false, false, '{}', 200.00, 200, 300, 0, 0, '{}',"
            + " '')",
        ranking,
        EngineCase.idOf("x"));
    scene.rows.run(
        "insert into known_organization (id, kind, version) values (?, 'OTHER', 0)"
            + " on conflict do nothing",
        EngineCase.idOf("x"));
  }

  @Test
  void shouldAskTheDatabaseAFixedNumberOfTimes_howeverManyRankingsThereAre() {
    scene.officer.get(course("")).body("items", notNullValue());
    for (String list : List.of(course("&limit="), years(B) + "&limit=", comparison("&limit="))) {
      long one = SqlStatements.during(() -> scene.officer.get(list + "1").statusCode(200));

      assertThat(SqlStatements.during(() -> scene.officer.get(list + "100").statusCode(200)))
          .isEqualTo(one);
    }
  }
}
