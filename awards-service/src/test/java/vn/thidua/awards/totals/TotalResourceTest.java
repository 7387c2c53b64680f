package vn.thidua.awards.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.awards.Api;
import vn.thidua.awards.AtOnce;
import vn.thidua.awards.Standing;
import vn.thidua.awards.Town;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.rankings.KnownRankings;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;

@QuarkusTest
@WithTestResource(RealServers.class)
class TotalResourceTest {

  private static final String TOTALS = "/v1/award-totals";
  private static final int AT_ONCE = 6;

  @Inject DataSource database;
  @Inject Participants participants;
  @Inject Acting acting;
  @Inject KnownRankings rankings;

  private Town town;
  private Api secretary;

  @BeforeEach
  void arrive() {
    town = Town.heard(participants, acting, rankings);
    secretary = Api.as(town.secretary);
  }

  @Test
  void shouldBeReadByEverybody_andBeCorrected() {
    String id = secretary.created(TOTALS, total(18, 7, 11));
    Api stranger = Api.as(Tokens.user("stranger-" + UUID.randomUUID()));

    stranger
        .get(path(id))
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("count", equalTo(18))
        .body("collectives", equalTo(7))
        .body("individuals", equalTo(11));
    secretary
        .put(path(id), "\"0\"", Map.of("count", 697, "note", "Không tách"))
        .statusCode(200)
        .body("collectives", nullValue())
        .body("version", equalTo(1));
    assertThat(Standing.announced(database, id))
        .containsExactly("0 award-total-reported", "1 award-total-corrected");
    secretary
        .get(path(id) + "/changes?order=OLDEST_FIRST")
        .body("items.action", contains("award-total-reported", "award-total-corrected"))
        .body("items[0].by.as", equalTo("SECRETARY"));
    Problem.of(
        secretary.put(path(id), "\"0\"", Map.of("count", 1)).extract().response(),
        412,
        "precondition-failed");
    Problem.of(
        stranger.put(path(id), "\"1\"", Map.of("count", 1)).extract().response(), 403, "forbidden");
  }

  @Test
  void shouldRefuse_whenThePartsAreNotTheWholeOrTheClusterIsAnothers() {
    refused(total(19, 7, 11), 400, "invalid-request").at("/count", "not-the-sum").saying("18");
    Town other = Town.heard(participants, acting, rankings);
    Map<String, Object> foreign = total(18, 7, 11);
    foreign.put("clusterId", other.cluster);
    refused(foreign, 400, "invalid-request").at("/clusterId", "unknown-cluster");
    foreign.put("clusterId", UUID.randomUUID());
    refused(foreign, 409, "not-yet-known");
  }

  @Test
  void shouldNameTheOther_whenTheSameIsReportedTwice() {
    String first = secretary.created(TOTALS, total(18, 7, 11));
    refused(total(20, 9, 11), 409, "already-exists").saying(first);

    Map<String, Object> whole = total(40, null, null);
    whole.remove("clusterId");
    String second = secretary.created(TOTALS, whole);

    refused(whole, 409, "already-exists").saying(second);
    secretary
        .get(TOTALS + "?organizerId=" + town.organizer)
        .body("items.id", contains(first, second));
    secretary.get(TOTALS + "?clusterId=" + town.cluster).body("items.id", contains(first));
  }

  @Test
  void shouldBeReportedByASecretaryOnly() {
    Standing before = Standing.of(database);
    Problem.of(
        Api.as(town.reviewer).post(TOTALS, total(18, 7, 11)).extract().response(),
        403,
        "forbidden");
    assertThat(Standing.of(database)).isEqualTo(before);
  }

  @Test
  void shouldReportOne_whenSeveralReportAtOnce() throws Exception {
    List<Response> answers =
        AtOnce.ask(
            AT_ONCE,
            i ->
                secretary
                    .request()
                    .contentType(ContentType.JSON)
                    .body(total(18, 7, 11))
                    .post(TOTALS));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).isSubsetOf(201, 409);
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(answer -> Problem.of(answer, 409, "already-exists"));
  }

  @Test
  void shouldAskTheDatabaseOnce_forOneAsForThree() {
    String list = TOTALS + "?organizerId=" + town.organizer;
    for (int year = 2021; year < 2024; year++) {
      Map<String, Object> total = total(18, 7, 11);
      total.put("year", year);
      secretary.created(TOTALS, total);
    }

    assertThat(SqlStatements.during(() -> secretary.get(list).body("items.size()", equalTo(3))))
        .isEqualTo(1);
  }

  private Problem refused(Map<String, ?> total, int status, String slug) {
    Standing before = Standing.of(database);
    Problem problem = Problem.of(secretary.post(TOTALS, total).extract().response(), status, slug);
    assertThat(Standing.of(database)).isEqualTo(before);
    return problem;
  }

  private Map<String, Object> total(
      int count, @Nullable Integer collectives, @Nullable Integer individuals) {
    Map<String, Object> total = new HashMap<>();
    total.put("organizerId", town.organizer);
    total.put("clusterId", town.cluster);
    total.put("year", Town.YEAR);
    total.put("count", count);
    if (collectives != null) {
      total.put("collectives", collectives);
    }
    if (individuals != null) {
      total.put("individuals", individuals);
    }
    return total;
  }

  private static String path(String id) {
    return TOTALS + "/" + id;
  }
}
