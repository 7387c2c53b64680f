package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static vn.thidua.scoring.sheets.Scene.SHEETS;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;

@QuarkusTest
@WithTestResource(RealServers.class)
class SheetOpeningTest {

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
  }

  @Test
  void shouldBeAnEmptyDraft_whenOpened() {
    Response created =
        scene
            .officer
            .post(SHEETS, scene.opening(scene.member))
            .statusCode(201)
            .header("ETag", "\"0\"")
            .body("periodId", equalTo(scene.period))
            .body("clusterId", equalTo(scene.cluster.toString()))
            .body("organizationId", equalTo(scene.member.toString()))
            .body("organizationName", equalTo("Đơn vị"))
            .body("schemeId", equalTo(scene.scheme))
            .body("status", equalTo("DRAFT"))
            .body("entries", empty())
            .body("bars", empty())
            .body("acts", empty())
            .body("version", equalTo(0))
            .extract()
            .response();

    assertThat(created.header("Location")).endsWith(path(created.path("id")));
    Response read = scene.officer.get(path(created.path("id"))).extract().response();
    assertThat(read.asString()).isEqualTo(created.asString());
    assertThat(read.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void shouldBeRefused_whenTheUnitIsNoMemberOnThePeriodsLastDay() {
    UUID outsider = scene.rows.organization("Ngoài cụm");
    String both = Scene.subject();
    scene.rows.mandate(both, "OFFICER", outsider);
    scene.rows.mandate(both, "AUDITOR", scene.organizer);
    scene.rows.memberLeaves(scene.cluster, scene.member, LocalDate.of(2024, 12, 31));

    Api.as(Tokens.user(both))
        .post(SHEETS, scene.opening(outsider))
        .statusCode(409)
        .body("type", endsWith(":not-a-member"));
    scene
        .officer
        .post(SHEETS, scene.opening(scene.member))
        .statusCode(409)
        .body("type", endsWith(":not-a-member"));
  }

  @Test
  void shouldBeOpened_whenTheUnitLeavesAfterThePeriodsLastDay() {
    scene.rows.memberLeaves(scene.cluster, scene.member, LocalDate.of(2025, 1, 1));

    scene.officer.post(SHEETS, scene.opening(scene.member)).statusCode(201);
  }

  @Test
  void shouldBeRefused_whenTheClusterIsNotInThePeriod() {
    UUID other = scene.rows.cluster(scene.organizer, List.of(scene.member));

    scene
        .officer
        .post(
            SHEETS,
            Map.of("periodId", scene.period, "clusterId", other, "organizationId", scene.member))
        .statusCode(409)
        .body("type", endsWith(":not-a-member"));
  }

  @Test
  void shouldBeFound_whenThereIsOneAlready() {
    String first = scene.opened();

    scene
        .officer
        .post(SHEETS, scene.opening(scene.member))
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("id", equalTo(first));
    scene
        .person("OFFICER", scene.neighbor)
        .post(SHEETS, scene.opening(scene.member))
        .statusCode(404);
    scene.officer.get(SHEETS + "?periodId=" + scene.period).body("items.id", contains(first));
  }

  @Test
  void shouldBeRefused_whenThePeriodIsClosed() {
    scene.periodCloses();

    scene
        .officer
        .post(SHEETS, scene.opening(scene.member))
        .statusCode(409)
        .body("type", endsWith(":period-closed"));
  }

  @Test
  void shouldBeOpenedByTheUnitsOwnOfficerOnly() {
    // Those who would see the sheet may not open it.
    for (Api seeing :
        new Api[] {
          scene.person("REVIEWER", scene.member),
          scene.headReviewer,
          scene.secretary,
          scene.officeReviewer,
          scene.auditor
        }) {
      seeing.post(SHEETS, scene.opening(scene.member)).statusCode(403);
    }
    // Those who would not are not told that there is such a period.
    for (Api blind :
        new Api[] {
          scene.person("OFFICER", scene.neighbor),
          scene.person("OFFICER", scene.head),
          scene.deputyReviewer,
          Scene.stranger()
        }) {
      blind.post(SHEETS, scene.opening(scene.member)).statusCode(404);
    }
    scene.auditor.get(SHEETS + "?periodId=" + scene.period).body("items", empty());
  }

  @Test
  void shouldNotTellOfAnotherOrganizersPeriod() {
    UUID elsewhere = scene.rows.organization("Nơi khác");
    Api officerElsewhere = scene.person("OFFICER", elsewhere);

    officerElsewhere.get("/v1/periods/" + scene.period).statusCode(404);
    officerElsewhere.post(SHEETS, scene.opening(elsewhere)).statusCode(404);
  }

  @Test
  void shouldBe404_whenThereIsNoSuchPeriod() {
    scene
        .officer
        .post(
            SHEETS,
            Map.of(
                "periodId",
                UUID.randomUUID(),
                "clusterId",
                scene.cluster,
                "organizationId",
                scene.member))
        .statusCode(404);
  }

  @Test
  void shouldBeRefused_whenTheMandateHasEnded() {
    String subject = Scene.subject();
    scene.rows.mandate(subject, "OFFICER", scene.member);
    scene.rows.mandatesEnd(subject, LocalDate.of(2024, 12, 31));

    Api.as(Tokens.user(subject)).post(SHEETS, scene.opening(scene.member)).statusCode(404);
  }

  @Test
  void shouldBeTheSameSheet_whenTheIdempotencyKeyComesAgain() {
    String key = "key-" + UUID.randomUUID();

    Response first = post(key, scene.opening(scene.member));
    Response again = post(key, scene.opening(scene.member));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    Problem.of(
        post(
            key,
            Map.of(
                "periodId",
                scene.period,
                "clusterId",
                UUID.randomUUID(),
                "organizationId",
                scene.member)),
        409,
        "idempotency-key-reused");
  }

  @Test
  void shouldNameEveryPlace_whenTheRequestIsWrong() {
    Problem.of(post("k", Map.of()), 400, "invalid-request")
        .at("/periodId", "required")
        .at("/clusterId", "required")
        .at("/organizationId", "required")
        .places(3);
    Problem.of(
            post("k", Map.of("periodId", "x", "clusterId", scene.cluster)), 400, "invalid-request")
        .at("/periodId", "wrong-type");
  }

  private Response post(String key, Map<String, ?> body) {
    return scene
        .officer
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post(SHEETS);
  }
}
