package vn.thidua.scoring.rankings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.rankings.compute.ClusterOfPeriod;
import vn.thidua.scoring.rankings.compute.ComputeRankings;
import vn.thidua.scoring.rankings.compute.PublishRankings;

@QuarkusTest
@WithTestResource(RealServers.class)
class RankingResourceTest {

  @Inject DataSource database;
  @Inject ComputeRankings compute;
  @Inject PublishRankings publish;

  private CaseRows rows;
  private CaseRows.Ids ids;
  private String ranking;

  @BeforeEach
  void rankTheWorkedExample() {
    rows = new CaseRows(database);
    rows.clear();
    ids = rows.insert(CaseFile.read("worked-example").model());
    rows.head(ids.cluster(), 2025, "a");
    rows.mandate("secretary", "SECRETARY", ids.organizer());
    rows.mandate("officer-a", "OFFICER", EngineCase.idOf("a"));
    rows.mandate("reviewer-a", "REVIEWER", EngineCase.idOf("a"));
    rows.mandate("officer-b", "OFFICER", EngineCase.idOf("b"));
    rows.mandate("elsewhere", "OFFICER", EngineCase.idOf("elsewhere"));
    ranking = computed();
  }

  private String computed() {
    UUID run = UUID.randomUUID();
    rows.run(
        "insert into ranking_run (id, kind, period_id, status, started_by, created_at, version,"
            + " mode, rules_version)"
            + " values (?, 'ON_DEMAND', ?, 'RUNNING', 's', now(), 0, 'FULL', '1')",
        run,
        ids.period());
    return String.valueOf(
        QuarkusTransaction.requiringNew()
            .call(() -> {
              List<ComputeRankings.Outcome> outcomes =
                  compute.compute(
                      List.of(new ClusterOfPeriod(ids.period(), ids.cluster())), run, 0);
              publish.publish(run);
              return outcomes.getFirst().rankingId();
            }));
  }

  private static RequestSpecification as(String subject) {
    return given().auth().oauth2(Tokens.user(subject));
  }

  @Test
  void shouldShowTheRanking_whenActingForTheOrganizerOrAMember() {
    for (String subject : new String[] {"secretary", "officer-a", "officer-b"}) {
      as(subject)
          .get("/v1/rankings/" + ranking)
          .then()
          .statusCode(200)
          .header("ETag", "\"0\"")
          .body("status", equalTo("PROVISIONAL"))
          .body("latest", equalTo(true))
          .body("inputDigest", matchesPattern("[0-9a-f]{64}"))
          .body("rows", hasSize(5));
    }
    given()
        .auth()
        .oauth2(Tokens.administrator())
        .get("/v1/rankings/" + ranking)
        .then()
        .statusCode(200);
  }

  @Test
  void shouldHideTheRanking_whenActingForNobodyInIt() {
    as("elsewhere").get("/v1/rankings/" + ranking).then().statusCode(404);
    as("elsewhere").get("/v1/rankings").then().statusCode(200).body("items", empty());
    as("nobody").get("/v1/rankings/" + ranking).then().statusCode(404);
    given().get("/v1/rankings/" + ranking).then().statusCode(401);
  }

  @Test
  void shouldStillShowTheRanking_whenTheMembershipHasEnded() {
    // Given
    rows.run(
        "update known_member set valid_to = '2026-03-01' where organization_id = ?",
        EngineCase.idOf("b"));

    // When, then
    as("officer-b").get("/v1/rankings/" + ranking).then().statusCode(200);
  }

  @Test
  void shouldShowDetails_whenOwnOrganizersOrHeads() {
    String ofB = "/v1/rankings/" + ranking + "/details/" + EngineCase.idOf("b");
    for (String subject : new String[] {"officer-b", "secretary", "reviewer-a"}) {
      as(subject)
          .get(ofB)
          .then()
          .statusCode(200)
          .body("items[0].criterion", equalTo("I.1"))
          .body("items[0].points", matchesPattern("\\d+\\.\\d{4}"))
          .body("items[0].state", equalTo("SCORED"));
    }
  }

  @Test
  void shouldRefuseDetails_whenTheRankingIsSeenButNotTheSheet() {
    as("officer-a")
        .get("/v1/rankings/" + ranking + "/details/" + EngineCase.idOf("b"))
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:thi-dua:problem:forbidden"));
    as("officer-a")
        .get("/v1/rankings/" + ranking + "/details/" + UUID.randomUUID())
        .then()
        .statusCode(404);
    as("elsewhere")
        .get("/v1/rankings/" + ranking + "/details/" + EngineCase.idOf("b"))
        .then()
        .statusCode(404);
  }

  @Test
  void shouldKeepTheOldRanking_whenANewOneFollows() {
    // Given
    rows.run("update sheet_value set points = 1 where criterion = 'II.2' and stage = 'SELF'");

    // When
    String newer = computed();

    // Then
    assertThat(newer).isNotEqualTo(ranking);
    as("secretary")
        .get("/v1/rankings?latest=true&periodId=" + ids.period())
        .then()
        .body("items.id", contains(newer));
    as("secretary")
        .get("/v1/rankings?latest=false&clusterId=" + ids.cluster() + "&year=2025")
        .then()
        .body("items.id", contains(ranking));
    as("secretary")
        .get("/v1/rankings/" + ranking)
        .then()
        .header("ETag", "\"1\"")
        .body("latest", equalTo(false));
  }

  @Test
  void shouldTakeMembersAndNamesOfThePeriodsLastDay_whenTheyChange() {
    // Given
    rows.run("update known_member set valid_to = '2025-12-31' where position = 5");
    rows.run("delete from known_organization_name where organization_id = ?", EngineCase.idOf("c"));
    name("a", 2, "Đơn vị a mới", "2025-07-01", "2026-02-01");
    name("a", 3, "Đơn vị a mới nhất", "2026-02-01", null);
    name("c", 1, "Đơn vị c sau này", "2026-01-01", null);
    rows.run("update sheet_value set points = 1 where criterion = 'II.2' and stage = 'SELF'");

    // When
    String newer = computed();

    // Then
    as("secretary")
        .get("/v1/rankings/" + newer)
        .then()
        .body(
            "rows.organizationName",
            containsInAnyOrder("Đơn vị a mới", "Đơn vị b", "Đơn vị c sau này", "Đơn vị d"));
  }

  private void name(String key, int seq, String name, String from, @Nullable String to) {
    rows.run(
        "insert into known_organization_name (organization_id, seq, name, valid_from, valid_to)"
            + " values (?, ?, ?, cast(? as date), cast(? as date))",
        EngineCase.idOf(key),
        seq,
        name,
        from,
        to);
  }

  @Test
  void shouldCountNothingOfASheet_thatASuccessionClosed() {
    rows.run(
        "update score_sheet set closed_by = ? where organization_id = ?",
        UUID.randomUUID(),
        EngineCase.idOf("b"));

    String newer = computed();

    as("secretary")
        .get("/v1/rankings/" + newer)
        .then()
        .body("rows.size()", equalTo(5))
        .body("rows.find { it.organizationName == 'Đơn vị b' }.total", equalTo("0.00"));
  }

  @Test
  void shouldBeReadUnderTheSuccessor_whileTheHistoricalHolderStays() {
    UUID successor = UUID.randomUUID();
    rows.mandate("follower", "OFFICER", successor);
    String ofB = "/v1/rankings/" + ranking + "/details/" + EngineCase.idOf("b");
    String under = "/v1/rankings?organizationId=" + successor;
    as("follower").get("/v1/rankings/" + ranking).then().statusCode(404);

    rows.follows(EngineCase.idOf("b"), successor, "2026-07-01");

    as("follower")
        .get("/v1/rankings/" + ranking)
        .then()
        .statusCode(200)
        .body("rows.organizationName", hasItem("Đơn vị b"));
    as("follower").get(ofB).then().statusCode(200);
    as("follower")
        .get("/v1/rankings/" + ranking + "/details/" + EngineCase.idOf("c"))
        .then()
        .statusCode(403);
    as("follower").get(under).then().body("items", empty());
    as("follower").get(under + "&withPredecessors=true").then().body("items.id", contains(ranking));
    as("secretary")
        .get("/v1/rankings?organizationId=" + EngineCase.idOf("b"))
        .then()
        .body("items.id", contains(ranking));
  }

  @Test
  void shouldPage_whenThereAreMoreThanTheLimit() {
    // Given
    rows.run("update sheet_value set points = 1 where criterion = 'II.2' and stage = 'SELF'");
    String newer = computed();

    // When
    String cursor =
        as("secretary")
            .get("/v1/rankings?limit=1")
            .then()
            .body("items.id", contains(ranking))
            .extract()
            .path("nextCursor");

    // Then
    as("secretary")
        .get("/v1/rankings?limit=1&cursor=" + cursor)
        .then()
        .body("items.id", contains(newer))
        .body("nextCursor", equalTo(null));
  }

  @Test
  void shouldAnnounceTheRankingWithoutNames_whenItIsNew() {
    assertThat(
            rows.number(
                "select count(*) from outbox where aggregatetype = 'ranking' and aggregateversion = 0"
                    + " and type = 'vn.thidua.scoring.ranking-published.v1'"
                    + " and payload::jsonb -> 'state' ->> 'id' = '"
                    + ranking
                    + "' and payload not like '%Đơn vị%'"
                    + " and jsonb_array_length(payload::jsonb -> 'state' -> 'rows') = 5"))
        .isEqualTo(1);
  }

  @Test
  void shouldExportTheRows_whenAskedForCsv() {
    as("officer-a")
        .get("/v1/rankings/" + ranking + "/csv")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .header("Content-Disposition", containsString("ranking-" + ranking + ".csv"))
        .body(containsString("Đơn vị a"));
  }

  @Test
  void shouldNameTheParameter_whenAFilterIsWrong() {
    as("secretary")
        .get("/v1/rankings?latest=maybe")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?latest"));
  }
}
