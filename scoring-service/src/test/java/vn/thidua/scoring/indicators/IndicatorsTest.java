package vn.thidua.scoring.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.indicators.Measuring.INDICATORS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;

/** An organizer's catalog of what it has measured. */
@QuarkusTest
@WithTestResource(RealServers.class)
class IndicatorsTest {

  @Inject DataSource database;

  private Measuring scene;

  @BeforeEach
  void arrive() {
    scene = new Measuring(database);
  }

  @Test
  void shouldBeInTheCatalog_whenDefined() throws Exception {
    // Given
    Map<String, Object> definition = scene.funds();
    definition.put("legalBasis", Map.of("number", "88/2019/QH14", "date", "2019-11-18"));
    definition.put("source", "case");
    definition.put("key", "funds-" + scene.organizer);

    // When
    String id = scene.defined(definition);

    // Then
    scene
        .auditor
        .get(INDICATORS + "/" + id)
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("code", equalTo("FUNDS"))
        .body("scope", equalTo("ORGANIZATION"))
        .body("ownerName", equalTo("Cục Thống kê"))
        .body("legalBasis.number", equalTo("88/2019/QH14"))
        .body("legalBasis.issuer", nullValue())
        .body("createdAt", notNullValue());
    assertThat(Announced.of(database, id)).containsExactly("0 indicator-defined");
    scene
        .secretary
        .post(INDICATORS, definition)
        .statusCode(409)
        .body("type", endsWith("already-exists"));
  }

  @Test
  void shouldBeFound_byItsFilters() {
    String funds = scene.defined(scene.funds());
    Map<String, Object> own = scene.definition("GROWTH", "CLUSTER");
    own.remove("ownerId");
    String growth = scene.defined(own);
    String all = INDICATORS + "?organizerId=" + scene.organizer;

    scene.secretary.get(all).body("items.id", contains(funds, growth));
    scene.secretary.get(all + "&scope=CLUSTER").body("items.id", contains(growth));
    scene.secretary.get(all + "&code=FUNDS").body("items.id", contains(funds));
    scene
        .secretary
        .get(INDICATORS + "?ownerId=" + scene.office)
        .body("items.id", contains(funds))
        .body("items.ownerId", contains(scene.office.toString()));
    String cursor =
        scene
            .secretary
            .get(all + "&limit=1")
            .body("items", hasSize(1))
            .extract()
            .path("nextCursor");
    scene.secretary.get(all + "&limit=1&cursor=" + cursor).body("items.id", contains(growth));
    scene
        .secretary
        .get(INDICATORS + "?scope=TOWN")
        .statusCode(400)
        .body("errors.pointer", contains("?scope"));
  }

  @Test
  void shouldBeRefused_whenItDoesNotFit() {
    scene.defined(scene.funds());
    Map<String, Object> again = scene.funds();
    again.put("decimals", 11);
    again.put("code", " ");

    scene
        .secretary
        .post(INDICATORS, scene.funds())
        .statusCode(409)
        .body("type", endsWith("indicator-code-taken"))
        .body("errors.pointer", contains("/code"));
    scene
        .secretary
        .post(INDICATORS, again)
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/decimals", "/code"));
    Map<String, Object> unfounded = scene.definition("OTHER", "ORGANIZATION");
    unfounded.put("legalBasis", Map.of("issuer", "Quốc hội"));
    scene
        .secretary
        .post(INDICATORS, unfounded)
        .statusCode(400)
        .body("errors.pointer", contains("/legalBasis/number"));
    Map<String, Object> unheard = scene.definition("OTHER", "ORGANIZATION");
    unheard.put("ownerId", UUID.randomUUID());
    scene
        .secretary
        .post(INDICATORS, unheard)
        .statusCode(409)
        .body("type", endsWith("not-yet-known"));
  }

  @Test
  void shouldBeSeenByThoseInvolved_andDefinedBySecretariesOnly() {
    String id = scene.defined(scene.funds());
    Measuring other = new Measuring(database);
    String path = INDICATORS + "/" + id;

    for (Api one : new Api[] {scene.auditor, scene.officer, scene.statistician}) {
      one.get(path).statusCode(200);
      one.get(INDICATORS + "?organizerId=" + scene.organizer).body("items.id", contains(id));
      one.post(INDICATORS, scene.definition("X", "CLUSTER")).statusCode(403);
      one.put(path, "\"0\"", content("FUNDS", "tỷ đồng")).statusCode(403);
    }
    Api.as(Tokens.administrator()).get(path).statusCode(200);
    for (Api one : new Api[] {other.secretary, other.officer, Measuring.stranger()}) {
      one.get(path).statusCode(404);
      one.get(path + "/changes").statusCode(404);
      one.get(INDICATORS + "?organizerId=" + scene.organizer).body("items", empty());
      one.put(path, "\"0\"", content("FUNDS", "tỷ đồng")).statusCode(404);
    }
  }

  @Test
  void shouldStayWhatItMeasures_onceThereAreFigures() throws Exception {
    // Given
    String id = scene.defined(scene.funds());
    String path = INDICATORS + "/" + id;

    // When, then
    scene
        .secretary
        .put(path, "\"0\"", content("FUNDS", "triệu đồng"))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("unit", equalTo("triệu đồng"))
        .body("ownerId", equalTo(scene.office.toString()));
    scene.secretary.put(path, "\"0\"", content("FUNDS", "đồng")).statusCode(412);
    scene.recorded(id, scene.units.getFirst());
    scene
        .secretary
        .put(path, "\"1\"", content("FUNDS", "đồng"))
        .statusCode(409)
        .body("type", endsWith("indicator-in-use"));
    scene
        .secretary
        .put(path, "\"1\"", content("CAPITAL", "triệu đồng"))
        .statusCode(200)
        .body("code", equalTo("CAPITAL"));
    scene
        .secretary
        .get(path + "/changes")
        .body(
            "items.action",
            contains("indicator-changed", "indicator-changed", "indicator-defined"));
    assertThat(Announced.of(database, id))
        .containsExactly("0 indicator-defined", "1 indicator-changed", "2 indicator-changed");
  }

  @Test
  void shouldTakeAsManyStatements_howeverManyAreListed() {
    String all = INDICATORS + "?organizerId=" + scene.organizer;
    scene.defined(scene.funds());
    long one = SqlStatements.during(() -> scene.officer.get(all).body("items", hasSize(1)));
    for (int i = 0; i < 5; i++) {
      scene.defined(scene.definition("I" + i, "ORGANIZATION"));
    }

    long many = SqlStatements.during(() -> scene.officer.get(all).body("items", hasSize(6)));

    assertThat(many).isEqualTo(one).isPositive();
  }

  private Map<String, Object> content(String code, String unit) {
    Map<String, Object> content = new HashMap<>(scene.definition(code, "ORGANIZATION"));
    content.remove("organizerId");
    content.put("unit", unit);
    return content;
  }
}
