package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;

@QuarkusTest
@WithTestResource(RealServers.class)
class SheetBarsTest {

  private static final Map<String, String> WHY = Map.of("reason", "Đã khắc phục");

  @Inject DataSource database;

  private Scene scene;
  private String sheet;

  @BeforeEach
  void open() {
    scene = Scene.of(database);
    sheet = scene.opened();
  }

  @Test
  void shouldStayOnTheSheet_whenImposedAndLifted() {
    String bar =
        impose("CORRUPTION")
            .statusCode(200)
            .header("ETag", "\"1\"")
            .body("status", equalTo("DRAFT"))
            .body("bars.code", contains("CORRUPTION"))
            .body("bars[0].reason", equalTo("Vi phạm"))
            .body("bars[0].imposedAt", notNullValue())
            .body("bars[0].liftedAt", nullValue())
            .extract()
            .path("bars[0].id");

    scene
        .officeReviewer
        .post(lifting(bar), WHY)
        .statusCode(200)
        .body("bars", hasSize(1))
        .body("bars[0].liftedAt", notNullValue())
        .body("bars[0].liftReason", equalTo("Đã khắc phục"));
    scene.officer.get(path(sheet)).body("bars[0].liftReason", equalTo("Đã khắc phục"));
  }

  @Test
  void shouldBeRefused_whenSuchABarIsInForce() {
    impose("CORRUPTION").statusCode(200);

    impose("CORRUPTION").statusCode(409).body("type", endsWith(":bar-in-force"));
    impose("DISUNITY").statusCode(200).body("bars", hasSize(2));
  }

  @Test
  void shouldBeImposedAgain_whenTheFirstWasLifted() {
    String bar = impose("CORRUPTION").extract().path("bars[0].id");
    scene.secretary.post(lifting(bar), WHY).statusCode(200);

    impose("CORRUPTION").statusCode(200).body("bars.code", contains("CORRUPTION", "CORRUPTION"));
  }

  @Test
  void shouldBeRefused_whenLiftedTwice() {
    String bar = impose("CORRUPTION").extract().path("bars[0].id");
    scene.secretary.post(lifting(bar), WHY).statusCode(200);

    scene.secretary.post(lifting(bar), WHY).statusCode(409).body("type", endsWith(":bar-lifted"));
    scene.secretary.get(path(sheet)).body("version", equalTo(2));
  }

  @Test
  void shouldBe404_whenTheBarIsNoneOfThisSheet() {
    String bar = impose("CORRUPTION").extract().path("bars[0].id");
    String other = scene.opened(scene.neighbor);

    scene.secretary.post(path(other, "bars/" + bar + "/lift"), WHY).statusCode(404);
    scene.secretary.post(lifting(UUID.randomUUID().toString()), WHY).statusCode(404);
    scene.secretary.post(lifting("x"), WHY).statusCode(404);
  }

  @Test
  void shouldBeLiftedByTheStandingOfficeOnly() {
    String bar = impose("CORRUPTION").extract().path("bars[0].id");

    for (Api seeing : List.of(scene.officer, scene.headReviewer, scene.auditor)) {
      seeing.post(lifting(bar), WHY).statusCode(403);
    }
    for (Api blind : List.of(scene.deputyReviewer, Scene.stranger())) {
      blind.post(lifting(bar), WHY).statusCode(404);
    }
    scene.secretary.get(path(sheet)).body("bars[0].liftedAt", nullValue());
  }

  @Test
  void shouldBeRefused_whenThePeriodIsClosed() {
    String bar = impose("CORRUPTION").extract().path("bars[0].id");
    scene.periodCloses();

    impose("DISUNITY").statusCode(409).body("type", endsWith(":period-closed"));
    scene
        .secretary
        .post(lifting(bar), WHY)
        .statusCode(409)
        .body("type", endsWith(":period-closed"));
  }

  @Test
  void shouldBeRefusedWhereItStands_whenTheRequestIsWrong() {
    Problem.of(
            scene
                .secretary
                .post(path(sheet, "bars"), Map.of("code", "corruption", "surprise", 1))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/surprise", "unknown-field");
    Problem.of(
            scene
                .secretary
                .post(path(sheet, "bars"), Map.of("code", "corruption"))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/code", "pattern")
        .at("/reason", "required");
    String bar = impose("CORRUPTION").extract().path("bars[0].id");
    Problem.of(
            scene.secretary.post(lifting(bar), Map.of()).extract().response(),
            400,
            "invalid-request")
        .at("/reason", "required");
  }

  @Test
  void shouldBe412_whenTheVersionIsStale() {
    impose("CORRUPTION").statusCode(200);

    Response answer =
        scene
            .secretary
            .request()
            .header("If-Match", "\"0\"")
            .contentType(ContentType.JSON)
            .body(Map.of("code", "DISUNITY", "reason", "x"))
            .post(path(sheet, "bars"));

    Problem.of(answer, 412, "precondition-failed");
    assertThat(scene.etag(sheet)).isEqualTo("\"1\"");
  }

  private ValidatableResponse impose(String code) {
    return scene.secretary.post(path(sheet, "bars"), Map.of("code", code, "reason", "Vi phạm"));
  }

  private String lifting(String bar) {
    return path(sheet, "bars/" + bar + "/lift");
  }
}
