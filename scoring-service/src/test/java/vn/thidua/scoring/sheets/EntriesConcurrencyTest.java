package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;

/** Two officers of one unit save at the same time, many times over. */
@QuarkusTest
@WithTestResource(RealServers.class)
class EntriesConcurrencyTest {

  private static final int ROUNDS = 60;

  @Inject DataSource database;

  private Scene scene;
  private String sheet;
  private Api[] officers;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
    sheet = scene.opened();
    officers = new Api[] {scene.officer, scene.person("OFFICER", scene.member)};
  }

  @Test
  void shouldTakeEverySave_whenEachHasEntriesOfItsOwn() throws Exception {
    String[] own = {"I.3", "III.1"};

    List<List<Integer>> statuses =
        bothAtOnce(who -> {
          List<Integer> seen = new ArrayList<>();
          long version = 0;
          for (int count = 1; count <= ROUNDS; count++) {
            Response answer = save(who, entry(own[who], "ifVersion", version, "count", count));
            seen.add(answer.statusCode());
            version = answer.jsonPath().getLong("entries[0].version");
          }
          return seen;
        });

    assertThat(statuses).allSatisfy(seen -> assertThat(seen).hasSize(ROUNDS).containsOnly(200));
    assertThat(count("I.3")).isEqualTo(ROUNDS);
    assertThat(count("III.1")).isEqualTo(ROUNDS);
    assertThat(Announced.of(database, sheet)).hasSize(2 * ROUNDS + 1);
  }

  @Test
  void shouldLoseNothing_whenBothCountOnWhatTheySawInOneEntry() throws Exception {
    List<Integer> refusals =
        bothAtOnce(who -> {
          int refused = 0;
          for (int done = 0; done < ROUNDS; ) {
            JsonPath seen = scene.officer.get(path(sheet)).extract().jsonPath();
            String found = "entries.find { it.criterion == 'III.1' }.selfScore.";
            String before = seen.getString(found + "count");
            Response answer =
                save(
                    who,
                    entry(
                        "III.1",
                        "ifVersion",
                        before == null ? 0 : seen.getLong(found + "version"),
                        "count",
                        before == null ? 1 : Integer.parseInt(before) + 1,
                        // Whose it is: the same number from both would be no conflict.
                        "evidence",
                        List.of(Map.of("title", "Cán bộ " + who))));
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 412);
            if (answer.statusCode() == 200) {
              done++;
            } else {
              refused++;
            }
          }
          return refused;
        });

    assertThat(count("III.1")).isEqualTo(2 * ROUNDS);
    assertThat(refusals).as("nobody met").anySatisfy(refused -> assertThat(refused).isPositive());
  }

  @Test
  void shouldNeverStandStill_whenOneSavesEntriesAndTheOtherReplacesTheWhole() throws Exception {
    bothAtOnce(who -> {
      for (int round = 0; round < ROUNDS; round++) {
        Response answer =
            who == 0
                ? save(who, entry("I.3", "ifVersion", version("I.3"), "count", round + 1))
                : officers[who]
                    .put(
                        path(sheet, "self-score"),
                        scene.etag(sheet),
                        Map.of(
                            "entries",
                            List.of(entry("I.3", "count", 1), entry("I.1", "points", 1))))
                    .extract()
                    .response();
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 412);
      }
      return who;
    });

    assertThat(Announced.of(database, sheet)).hasSizeGreaterThan(2);
  }

  private long version(String criterion) {
    JsonPath seen = scene.officer.get(path(sheet)).extract().jsonPath();
    Object version =
        seen.get("entries.find { it.criterion == '" + criterion + "' }?.selfScore?.version");
    return version == null ? 0 : ((Number) version).longValue();
  }

  private int count(String criterion) {
    return scene
        .officer
        .get(path(sheet))
        .extract()
        .jsonPath()
        .getInt("entries.find { it.criterion == '" + criterion + "' }.selfScore.count");
  }

  private Response save(int who, Map<String, Object> entry) {
    return officers[who]
        .patch(path(sheet, "self-score"), Map.of("entries", List.of(entry)))
        .extract()
        .response();
  }

  private <T> List<T> bothAtOnce(Work<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(officers.length);
    try (ExecutorService threads = Executors.newFixedThreadPool(officers.length)) {
      List<Callable<T>> both = new ArrayList<>();
      for (int i = 0; i < officers.length; i++) {
        int who = i;
        both.add(() -> {
          start.await();
          return work.of(who);
        });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(both)) {
        results.add(result.get());
      }
      return results;
    }
  }

  /** What one of the officers does. */
  @FunctionalInterface
  private interface Work<T> {
    T of(int who) throws Exception;
  }
}
