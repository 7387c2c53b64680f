package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.SHEETS;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;

@QuarkusTest
@WithTestResource(RealServers.class)
class SheetConcurrencyTest {

  private static final int AT_ONCE = 6;

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
  }

  @RepeatedTest(5)
  void shouldKeepOneWhole_whenSeveralOfficersWriteWithTheSameETag() throws Exception {
    String sheet = scene.opened();
    List<Api> officers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      officers.add(scene.person("OFFICER", scene.member));
    }

    List<Response> answers =
        atOnce(i -> {
          // Two orders of criteria, so that rows would be locked in two orders.
          List<Map<String, Object>> entries =
              new ArrayList<>(List.of(entry("I.1", "points", i), entry("I.3", "count", i)));
          return put(officers.get(i), sheet, "\"0\"", i % 2 == 0 ? entries : entries.reversed());
        });

    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnlyOnce(200)
        .isSubsetOf(200, 409, 412);
    JsonPath after = scene.officer.get(path(sheet)).extract().jsonPath();
    assertThat(after.getInt("version")).isEqualTo(1);
    assertThat(after.getList("entries")).hasSize(2);
    Response winner =
        answers.stream().filter(answer -> answer.statusCode() == 200).findFirst().orElseThrow();
    assertThat(winner.<String>path("entries[0].selfScore.points"))
        .isEqualTo(after.getString("entries[0].selfScore.points"))
        .isEqualTo(after.getString("entries[1].selfScore.count"));
    assertThat(Announced.of(database, sheet))
        .containsExactly("0 score-sheet-opened", "1 score-sheet-self-scored");
  }

  @Test
  void shouldLoseNothing_whenEachTriesAgain() throws Exception {
    String sheet = scene.opened();

    List<Response> answers =
        atOnce(i -> {
          Response answer =
              put(scene.officer, sheet, scene.etag(sheet), List.of(entry("I.1", "points", i)));
          for (int attempt = 0; answer.statusCode() != 200 && attempt < 50; attempt++) {
            answer =
                put(scene.officer, sheet, scene.etag(sheet), List.of(entry("I.1", "points", i)));
          }
          return answer;
        });

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(scene.etag(sheet)).isEqualTo("\"" + AT_ONCE + "\"");
    assertThat(Announced.of(database, sheet)).hasSize(AT_ONCE + 1);
  }

  @Test
  void shouldOpenOneSheet_whenSeveralOpenAtOnce() throws Exception {
    List<Response> answers = atOnce(i -> post(scene.officer, SHEETS, scene.opening(scene.member)));

    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnlyOnce(201)
        .isSubsetOf(200, 201, 409);
    assertThat(
            scene
                .secretary
                .get(SHEETS + "?periodId=" + scene.period)
                .extract()
                .<List<?>>path("items"))
        .hasSize(1);
  }

  @Test
  void shouldOpenOneSheet_whenTheSameIdempotencyKeyComesSeveralTimesAtOnce() throws Exception {
    String key = "key-" + UUID.randomUUID();

    List<Response> answers =
        atOnce(i ->
            scene
                .officer
                .request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(scene.opening(scene.member))
                .post(SHEETS));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> answer.<String>path("id"))
        .containsOnly(answers.getFirst().<String>path("id"));
  }

  @Test
  void shouldSubmitOnce_whenSubmittedSeveralTimesAtOnce() throws Exception {
    String sheet = scene.opened();

    List<Response> answers = atOnce(i -> scene.officer.request().post(path(sheet, "submit")));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200).isSubsetOf(200, 409);
    assertThat(Announced.of(database, sheet))
        .containsExactly("0 score-sheet-opened", "1 score-sheet-submitted");
  }

  @Test
  void shouldEitherReviewOrRecall_whenBothComeAtOnce() throws Exception {
    String sheet = scene.opened(SheetStatus.SUBMITTED);

    List<Response> answers =
        atOnce(i ->
            i % 2 == 0
                ? scene.officer.request().post(path(sheet, "recall"))
                : scene.headReviewer.request().post(path(sheet, "head-review/complete")));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200).isSubsetOf(200, 409);
  }

  @Test
  void shouldImposeOneBar_whenTheSameIsImposedSeveralTimesAtOnce() throws Exception {
    String sheet = scene.opened();

    List<Response> answers =
        atOnce(i ->
            post(scene.secretary, path(sheet, "bars"), Map.of("code", "X", "reason", "Vi phạm")));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200).isSubsetOf(200, 409);
    assertThat(scene.secretary.get(path(sheet)).extract().<List<?>>path("bars")).hasSize(1);
  }

  private Response put(Api by, String sheet, String ifMatch, List<Map<String, Object>> entries) {
    return by.request()
        .header("If-Match", ifMatch)
        .contentType(ContentType.JSON)
        .body(Map.of("entries", entries))
        .put(path(sheet, "self-score"));
  }

  private static Response post(Api by, String path, Map<String, ?> body) {
    return by.request().contentType(ContentType.JSON).body(body).post(path);
  }

  private static List<Response> atOnce(IntFunction<Response> request) throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Response>> calls = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        int number = i;
        calls.add(() -> {
          start.await();
          return request.apply(number);
        });
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
