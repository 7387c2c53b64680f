package vn.thidua.scoring.indicators.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.indicators.Measuring.VALUES;
import static vn.thidua.scoring.indicators.Measuring.correction;
import static vn.thidua.scoring.indicators.Measuring.figure;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.indicators.Measuring;

/** Figures with their revisions, written by whoever acts for those that own them. */
@QuarkusTest
@WithTestResource(RealServers.class)
class IndicatorValuesTest {

  @Inject DataSource database;

  private Measuring scene;
  private String funds;
  private UUID unit;

  @BeforeEach
  void arrive() {
    scene = new Measuring(database);
    funds = scene.defined(scene.funds());
    unit = scene.units.getFirst();
  }

  @Test
  void shouldKeepTheSignAndTheSource_whenRecordedByTheOwner() throws Exception {
    // When
    String id =
        scene.recorded(
            funds, unit, "sign", "OVER", "value", "94", "target", "100.0", "asOf", "2024-12-14");

    // Then
    scene
        .officer
        .get(VALUES + "/" + id)
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("indicatorCode", equalTo("FUNDS"))
        .body("unit", equalTo("tỷ đồng"))
        .body("fromYear", equalTo(Measuring.YEAR))
        .body("name", equalTo("Đơn vị 1"))
        .body("sign", equalTo("OVER"))
        .body("value", equalTo("94"))
        .body("target", equalTo("100.0"))
        .body("origin", equalTo("Báo cáo tổng kết năm 2024"))
        .body("asOf", equalTo("2024-12-14"))
        .body("revisions.number", contains(1))
        .body("revisions[0].corrects", nullValue());
    assertThat(Announced.of(database, id)).containsExactly("0 indicator-value-recorded");
  }

  @Test
  void shouldKeepWhatWasSaid_whenCorrectedAndWithdrawn() throws Exception {
    // Given
    String id = scene.recorded(funds, unit);
    String path = VALUES + "/" + id;

    // When
    scene
        .correct(scene.statistician, id, correction("2390.5", "Cộng nhầm"))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("value", equalTo("2390.5"));
    scene
        .statistician
        .post(path + "/withdrawal", Map.of("reason", "Của đơn vị khác"))
        .statusCode(200)
        .body("withdrawn", equalTo(true));
    scene
        .correct(scene.secretary, id, correction("2391", "Đúng của đơn vị này"))
        .statusCode(200)
        .body("withdrawn", equalTo(false));

    // Then
    scene
        .auditor
        .get(path)
        .body("revision", equalTo(4))
        .body("revisions.corrects", contains(null, 1, 2, 3))
        .body("revisions.value", contains("2391", "2390.5", "2390.5", "2391"))
        .body("revisions.withdrawn", contains(false, false, true, false))
        .body(
            "revisions.reason",
            contains(null, "Cộng nhầm", "Của đơn vị khác", "Đúng của đơn vị này"));
    scene
        .auditor
        .get(path + "/changes?order=OLDEST_FIRST")
        .body(
            "items.action",
            contains(
                "indicator-value-recorded",
                "indicator-value-corrected",
                "indicator-value-withdrawn",
                "indicator-value-corrected"))
        .body("items[1].reason", equalTo("Cộng nhầm"));
    assertThat(Announced.of(database, id))
        .containsExactly(
            "0 indicator-value-recorded",
            "1 indicator-value-corrected",
            "2 indicator-value-withdrawn",
            "3 indicator-value-corrected");
  }

  @Test
  void shouldBeRefused_whenItSaysNothingNew() {
    String id = scene.recorded(funds, unit);
    String path = VALUES + "/" + id;

    scene
        .statistician
        .post(VALUES, figure(funds, unit, "value", "7"))
        .statusCode(409)
        .body("type", endsWith("indicator-value-recorded"));
    scene
        .correct(
            scene.statistician,
            id,
            Map.of("value", "2391.0", "origin", "Báo cáo tổng kết năm 2024", "reason", "?"))
        .statusCode(409)
        .body("type", endsWith("indicator-value-unchanged"));
    scene.statistician.post(path + "/withdrawal", Map.of("reason", "x")).statusCode(200);
    scene
        .statistician
        .post(path + "/withdrawal", Map.of("reason", "x"))
        .statusCode(409)
        .body("type", endsWith("indicator-value-withdrawn"));
    scene
        .statistician
        .request()
        .contentType("application/json")
        .header("If-Match", "\"0\"")
        .body(correction("1", "x"))
        .post(path + "/corrections")
        .then()
        .statusCode(412);
  }

  @Test
  void shouldNameEachPlace_whenAFigureDoesNotFit() {
    String growth = scene.defined(scene.definition("GROWTH", "CLUSTER"));
    UUID elsewhere = scene.organization("Nơi khác");

    post(figure(funds, null)).body("errors.pointer", contains("/organizationId"));
    post(figure(funds, elsewhere)).body("errors.code", contains("not-a-member"));
    post(figure(growth, unit))
        .body("errors.pointer", containsInAnyOrder("/clusterId", "/organizationId"));
    post(figure(funds, unit, "value", "1.25")).body("errors.code", contains("too-many-digits"));
    post(figure(funds, unit, "fromYear", 2025)).body("errors.pointer", contains("/fromYear"));
    post(figure(funds, unit, "value", null)).body("errors.pointer", contains("/value"));
    post(figure(funds, unit, "value", null, "target", 3, "sign", "ABOUT"))
        .body("errors.pointer", contains("/sign"));
    post(figure(funds, unit, "origin", " ", "year", 1000))
        .body("errors.pointer", containsInAnyOrder("/origin", "/year"));
    post(figure(UUID.randomUUID().toString(), unit))
        .body("errors.pointer", contains("/indicatorId"));
    post(figure(funds, unit, "value", "1e2147483647")).body("errors[0].pointer", equalTo("/value"));
    scene
        .statistician
        .post(VALUES, figure(funds, UUID.randomUUID()))
        .statusCode(409)
        .body("type", endsWith("not-yet-known"));
  }

  private ValidatableResponse post(Map<String, @Nullable Object> figure) {
    return scene.statistician.post(VALUES, figure).statusCode(400);
  }

  @Test
  void shouldBeOfOneYearOrOfSeveral_andOfTheClusterAsAWhole() {
    String growth = scene.defined(scene.definition("GROWTH", "CLUSTER"));
    String year = scene.recorded(funds, unit);
    String several = scene.recorded(funds, unit, "fromYear", 2020, "value", "9000");
    Map<String, @Nullable Object> whole = figure(growth, null, "value", "6.3");
    whole.put("clusterId", scene.cluster);
    String ofCluster = scene.secretary.created(VALUES, whole);

    scene
        .officer
        .get(VALUES + "/" + ofCluster)
        .body("name", equalTo("Cụm số 2"))
        .body("value", equalTo("6.3"))
        .body("organizationId", nullValue());
    String list = VALUES + "?organizerId=" + scene.organizer;
    scene.officer.get(list).body("items.id", contains(year, several, ofCluster));
    scene.officer.get(list + "&clusterId=" + scene.cluster).body("items.id", contains(ofCluster));
    scene
        .officer
        .get(list + "&organizationId=" + unit + "&year=2024")
        .body("items.id", contains(year, several));
    scene.officer.get(list + "&indicatorId=" + growth).body("items.id", contains(ofCluster));
    scene.officer.get(list + "&year=2023").body("items", empty());
  }

  @Test
  void shouldBeWrittenByTheOwnerOrTheSecretary_andSeenByThoseInvolved() {
    Measuring other = new Measuring(database);
    UUID second = scene.units.get(1);
    String id = scene.recorded(funds, unit);
    String path = VALUES + "/" + id;

    for (Api one : List.of(scene.officer, scene.auditor, scene.person("REVIEWER", scene.office))) {
      one.get(path).statusCode(200);
      one.post(VALUES, figure(funds, second)).statusCode(403);
      scene.correct(one, id, correction("1", "x")).statusCode(403);
      one.post(path + "/withdrawal", Map.of("reason", "x")).statusCode(403);
    }
    for (Api one : List.of(other.secretary, other.statistician, Measuring.stranger())) {
      one.get(path).statusCode(404);
      one.get(path + "/changes").statusCode(404);
      one.get(VALUES + "?organizerId=" + scene.organizer).body("items", empty());
      one.post(VALUES, figure(funds, second))
          .statusCode(400)
          .body("errors.code", contains("unknown-indicator"));
      scene.correct(one, id, correction("1", "x")).statusCode(404);
      one.post(path + "/withdrawal", Map.of("reason", "x")).statusCode(404);
    }
    scene.secretary.post(VALUES, figure(funds, second)).statusCode(201);
  }

  @Test
  void shouldNotBeWrittenByThoseMeasured_unlessTheyOwnTheFigures() {
    Api both = scene.person(Map.of(scene.organizer, "SECRETARY", unit, "OFFICER"));
    Api owner = scene.person(Map.of(scene.office, "OFFICER", unit, "REPRESENTATIVE"));

    both.post(VALUES, figure(funds, unit)).statusCode(403);
    owner.post(VALUES, figure(funds, unit)).statusCode(403);
    both.post(VALUES, figure(funds, scene.units.get(1))).statusCode(201);
    Map<String, Object> own = scene.definition("OWN", "ORGANIZATION");
    own.put("ownerId", unit);
    String ofUnit = scene.defined(own);
    scene.officer.post(VALUES, figure(ofUnit, unit)).statusCode(201);
    scene.officer.post(VALUES, figure(ofUnit, scene.units.get(1))).statusCode(201);
  }

  @Test
  void shouldBeInTheHandsOfWhoFollows_whenAnOwnerOrAUnitIsNoMore() {
    UUID heir = scene.organization("Chi cục Thống kê");
    UUID merged = scene.organization("Đơn vị hợp nhất");
    String id = scene.recorded(funds, unit);
    scene.follows(scene.office, heir);
    scene.follows(unit, merged);

    scene.correct(scene.person("OFFICER", heir), id, correction("5", "Soát lại")).statusCode(200);
    Api successor = scene.person("OFFICER", merged);
    successor
        .get(VALUES + "?organizationId=" + merged + "&withPredecessors=true")
        .body("items.id", contains(id));
    successor.get(VALUES + "?organizationId=" + merged).body("items", empty());
  }

  @Test
  void shouldLoseNoCorrection_whenSeveralCorrectAtOnce() throws Exception {
    String id = scene.recorded(funds, unit);
    int hands = 6;
    List<Callable<Integer>> corrections =
        IntStream.rangeClosed(1, hands)
            .<Callable<Integer>>mapToObj(i ->
                () ->
                    scene
                        .correct(scene.statistician, id, correction(i, "Lần " + i))
                        .extract()
                        .statusCode())
            .toList();

    try (ExecutorService several = Executors.newFixedThreadPool(hands)) {
      for (Future<Integer> status : several.invokeAll(corrections)) {
        assertThat(status.get()).isEqualTo(200);
      }
    }

    scene
        .auditor
        .get(VALUES + "/" + id)
        .body("revision", equalTo(hands + 1))
        .body("revisions", hasSize(hands + 1));
  }

  @Test
  void shouldBeOne_whenRecordedAtOnceByTwo() throws Exception {
    Callable<Integer> recording =
        () -> scene.statistician.post(VALUES, figure(funds, unit)).extract().statusCode();

    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Integer> statuses =
          two.invokeAll(List.of(recording, recording)).stream()
              .map(IndicatorValuesTest::got)
              .toList();
      assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }
    scene.auditor.get(VALUES + "?indicatorId=" + funds).body("items", hasSize(1));
  }

  private static Integer got(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void shouldTakeAsManyStatements_howeverManyAreListed() {
    String all = VALUES + "?organizerId=" + scene.organizer;
    scene.recorded(funds, unit);
    long one = SqlStatements.during(() -> scene.officer.get(all).body("items", hasSize(1)));
    for (int year = 2015; year < 2024; year++) {
      scene.recorded(funds, unit, "year", year);
    }

    long many = SqlStatements.during(() -> scene.officer.get(all).body("items", hasSize(10)));

    assertThat(many).isEqualTo(one).isPositive();
  }
}
