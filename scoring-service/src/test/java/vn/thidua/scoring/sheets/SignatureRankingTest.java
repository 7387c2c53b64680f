package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Agreements;
import vn.thidua.scoring.runs.WorkerAtWork;

/** The next run ranks by who has signed meanwhile; what was ranked before stays on record. */
@QuarkusTest
@TestProfile(WorkerAtWork.class)
@WithTestResource(RealServers.class)
class SignatureRankingTest {

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
  }

  @Test
  void shouldBeRankedByTheNextRun_whenSignedLate() {
    // Given
    scene.opened(SheetStatus.OFFICE_REVIEWED);
    scene
        .secretary
        .post(
            "/v1/periods/" + scene.period + "/unsigned-rule",
            Map.of("unsignedBars", true, "reason", "Quy chế năm 2024"))
        .statusCode(200);
    Agreements agreement = Agreements.of(scene.cluster, Scene.YEAR);
    UUID member = scene.member;
    agreement.closed(List.of(scene.head), List.of(member));
    heard(agreement);
    String first = ranked(null);
    JsonPath barred = row(first, member);

    // When
    agreement.closed(List.of(scene.head, member), List.of());
    heard(agreement);
    String second = ranked(first);

    // Then
    assertThat(barred.getBoolean("barred")).isTrue();
    assertThat(barred.getList("bars")).isEqualTo(List.of("NOT_SIGNED"));
    assertThat(barred.<Object>get("rank")).isNull();
    assertThat(row(second, member).getBoolean("barred")).isFalse();
    assertThat(row(second, member).getInt("rank")).isEqualTo(1);
    assertThat(row(first, member).getBoolean("barred")).isTrue();
  }

  private void heard(Agreements told) {
    await()
        .pollInSameThread()
        .until(() ->
            scene
                .rows
                .texts("select version from known_agreement where id = ?", told.id)
                .contains(Long.toString(told.version())));
  }

  /** The latest ranking after a run, which is another one than before. */
  private String ranked(@Nullable String before) {
    scene
        .secretary
        .post("/v1/ranking-runs", Map.of("kind", "ON_DEMAND", "periodId", scene.period))
        .statusCode(202);
    String latest = "/v1/rankings?latest=true&periodId=" + scene.period;
    await()
        .pollInSameThread()
        .untilAsserted(() ->
            assertThat(scene.secretary.get(latest).extract().<String>path("items[0].id"))
                .isNotNull()
                .isNotEqualTo(before));
    return scene.secretary.get(latest).extract().path("items[0].id");
  }

  private JsonPath row(String ranking, UUID organization) {
    JsonPath rows = scene.secretary.get("/v1/rankings/" + ranking).extract().jsonPath();
    return rows.setRootPath("rows.find { it.organizationId == '" + organization + "' }");
  }
}
