package vn.thidua.scoring.sheets;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Scene.SHEETS;
import static vn.thidua.scoring.sheets.Scene.YEAR;
import static vn.thidua.scoring.sheets.Scene.path;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.following.FollowAgreement;

/** Whatever meets at one moment: in the end whoever has not signed is barred, once. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SignatureConcurrencyTest {

  @Inject DataSource database;
  @Inject FollowAgreement following;
  @Inject ObjectMapper json;

  private final ExecutorService executor = Executors.newFixedThreadPool(3);

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @RepeatedTest(8)
  void shouldBeBarredOnce_whenSheetRuleAndAgreementComeAtOnce() throws Exception {
    // Given
    Scene scene = Scene.of(database);
    String there = scene.opened();
    Api neighbor = scene.person("OFFICER", scene.neighbor);
    Map<String, ?> state =
        Map.of(
            "id",
            UUID.randomUUID(),
            "clusterId",
            scene.cluster,
            "year",
            YEAR,
            "status",
            "CLOSED",
            "closedOn",
            "2024-03-20",
            "signed",
            List.of(),
            "unsigned",
            List.of(scene.member, scene.neighbor),
            "version",
            3);
    CyclicBarrier together = new CyclicBarrier(3);

    // When
    Future<String> opened =
        executor.submit(() -> {
          together.await();
          return neighbor.created(SHEETS, scene.opening(scene.neighbor));
        });
    Future<?> ruled =
        executor.submit(() -> {
          together.await();
          return scene
              .secretary
              .post(
                  "/v1/periods/" + scene.period + "/unsigned-rule",
                  Map.of("unsignedBars", true, "reason", "Quy chế năm 2024"))
              .statusCode(200);
        });
    Future<?> told =
        executor.submit(() -> {
          together.await();
          QuarkusTransaction.requiringNew().run(() -> following.hear(json.valueToTree(state)));
          return null;
        });
    ruled.get();
    told.get();

    // Then
    for (String sheet : List.of(there, opened.get())) {
      scene.auditor.get(path(sheet)).body("bars", hasSize(1)).body("bars[0].liftedAt", nullValue());
    }
  }
}
