package vn.thidua.scoring.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.Schemes.leaf;
import static vn.thidua.scoring.Schemes.sound;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Town;
import vn.thidua.scoring.participants.Participants;

/** Drafts node by node, and drafts that begin as copies. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SchemeEditingTest {

  private static final String SCHEMES = "/v1/schemes";

  @Inject Participants participants;
  @Inject Acting acting;
  @Inject DataSource database;

  private Town town;
  private Api secretary;
  private String id;

  @BeforeEach
  void draft() {
    town = Town.heard(participants, acting);
    secretary = Api.as(town.secretary);
    id = secretary.created(SCHEMES, sound(town.organizer));
  }

  @Test
  void shouldChangeOneNodeAtATime() throws Exception {
    write("I.2", "0", node("I", "20.25", "DIRECT"))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("nodes.code", contains("I", "I.1", "I.2", "I.3"))
        .body("nodes[2].method", equalTo("DIRECT"))
        .body("nodes[2].maxPoints", equalTo("20.25"))
        .body("nodes[3].bands.points", contains("20.0", "5"));
    Map<String, Object> first = node("I", "1", "PASS_FAIL");
    first.put("before", "I.1");
    write("I.0", "1", first)
        .statusCode(201)
        .body("nodes.code", contains("I", "I.0", "I.1", "I.2", "I.3"));
    Map<String, Object> renamed = new HashMap<>();
    renamed.put("code", "A");
    renamed.put("part", "BASE");
    renamed.put("title", "Nhiệm vụ");
    renamed.put("maxPoints", "101");
    write("I", "2", renamed)
        .statusCode(200)
        .body("nodes.code", contains("A", "I.0", "I.1", "I.2", "I.3"))
        .body("nodes[1].parent", equalTo("A"))
        .body("tieBreaks", contains("GROUP:A", "MOST_FULL_MARKS"));
    move("3", Map.of("code", "I.3", "parent", "A", "before", "I.0"))
        .statusCode(200)
        .body("nodes.code", contains("A", "I.3", "I.0", "I.1", "I.2"));
    remove("I.0", "", "4")
        .statusCode(200)
        .header("ETag", "\"5\"")
        .body("nodes.code", contains("A", "I.3", "I.1", "I.2"));

    assertThat(Announced.of(database, id))
        .containsExactly(
            "0 scheme-drafted",
            "1 scheme-node-changed",
            "2 scheme-node-changed",
            "3 scheme-node-changed",
            "4 scheme-node-changed",
            "5 scheme-node-changed");
    secretary
        .get(SCHEMES + "/" + id + "/changes?order=OLDEST_FIRST")
        .body("items[1].action", equalTo("scheme-node-changed"))
        .body("items[1].changes.path", hasItem("/nodes/I.2/method"))
        .body("items[5].changes.path", hasItem("/nodes/I.0"));
  }

  @Test
  void shouldRefuse_whatTheRequestOrTheStateHasWrong() {
    write("I.9", "0", node("X", "1", "DIRECT"))
        .statusCode(400)
        .body("errors.pointer", contains("/parent"))
        .body("errors.code", contains("unknown-parent"));
    Map<String, Object> elsewhere = node("I", "1", "DIRECT");
    elsewhere.put("before", "I");
    write("I.9", "0", elsewhere).statusCode(400).body("errors.pointer", contains("/before"));
    write("I.9", "0", node("I", "1", "GUESS"))
        .statusCode(400)
        .body("errors.pointer", contains("/method"));
    write("x".repeat(65), "0", node("I", "1", "DIRECT")).statusCode(400);
    write("I.2", "7", node("I", "1", "DIRECT")).statusCode(412);
    secretary
        .request()
        .contentType(ContentType.JSON)
        .body(node("I", "1", "DIRECT"))
        .put(SCHEMES + "/" + id + "/nodes/I.2")
        .then()
        .statusCode(428);
    move("0", Map.of("code", "I", "parent", "I.1"))
        .statusCode(400)
        .body("errors.code", contains("below-itself"));
    move("0", Map.of("code", "I.7")).statusCode(404);
    remove("I", "", "0").statusCode(409).body("type", endsWith("scheme-node-has-children"));
    remove("I.9", "", "0").statusCode(404);
    remove("I", "?withChildren=maybe", "0").statusCode(400);
    secretary.get(SCHEMES + "/" + id).body("version", equalTo(0));
    remove("I", "?withChildren=true", "0").statusCode(200).body("nodes.size()", equalTo(0));
  }

  @Test
  void shouldNeverChange_whenPublished_norByOthers() {
    Api.as(town.auditor)
        .put(SCHEMES + "/" + id + "/nodes/I.2", "\"0\"", node("I", "1", "DIRECT"))
        .statusCode(403);
    Api.as(town.officer)
        .put(SCHEMES + "/" + id + "/nodes/I.2", "\"0\"", node("I", "1", "DIRECT"))
        .statusCode(404);
    secretary.post(SCHEMES + "/" + id + "/publish").statusCode(200);

    write("I.2", "1", node("I", "1", "DIRECT"))
        .statusCode(409)
        .body("type", endsWith("scheme-published"));
    move("1", Map.of("code", "I.3", "before", "I.1", "parent", "I")).statusCode(409);
    remove("I.2", "", "1").statusCode(409);
    Api.as(town.officer)
        .put(SCHEMES + "/" + id + "/nodes/I.2", "\"1\"", node("I", "1", "DIRECT"))
        .statusCode(403);
  }

  @Test
  void shouldLoseNoChange_whenSeveralEditAtOnce() {
    List<Integer> answers =
        Stream.of("I.1", "I.2", "I.3", "I.1", "I.2")
            .map(code ->
                CompletableFuture.supplyAsync(
                    () -> write(code, "0", node("I", "1", "DIRECT")).extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers.stream().filter(status -> status != 200)).containsOnly(412);
    secretary.get(SCHEMES + "/" + id).body("version", equalTo(1));
  }

  @Test
  void shouldTellTheSameViolationsWhereverTheyAreAsked() {
    write("I.2", "0", node("I", "1", "DIRECT")).statusCode(200);
    write("I.4", "1", node("I", "0", "BANDS")).statusCode(201);

    List<String> asked =
        secretary
            .get(SCHEMES + "/" + id + "/violations")
            .body("items.nodeCode", hasItems("I", "I.4"))
            .body("items.pointer", hasItems("/nodes/0/maxPoints", "/nodes/4/bands"))
            .extract()
            .path("items.pointer");
    List<String> refused =
        secretary
            .post(SCHEMES + "/" + id + "/publish")
            .statusCode(409)
            .extract()
            .path("errors.pointer");

    assertThat(refused).isEqualTo(asked).hasSizeGreaterThan(2);
  }

  @Test
  void shouldBeginWithAllThatLastYearsSays_whenCopied() throws Exception {
    secretary.post(SCHEMES + "/" + id + "/publish").statusCode(200);
    String key = UUID.randomUUID().toString();

    ValidatableResponse made = copy(key, Map.of("year", 2025)).statusCode(201);

    String made2025 = made.extract().path("id");
    Map<String, ?> original = secretary.get(SCHEMES + "/" + id).extract().path("$");
    made.body("year", equalTo(2025))
        .body("status", equalTo("DRAFT"))
        .body("title", equalTo(original.get("title")))
        .body("copiedFromId", equalTo(id))
        .body("replacesId", nullValue())
        .body("tieBreaks", equalTo(original.get("tieBreaks")))
        .body("nodes", equalTo(original.get("nodes")));
    copy(key, Map.of("year", 2025)).statusCode(201).body("id", equalTo(made2025));
    copy(key, Map.of("year", 2026)).statusCode(409).body("type", endsWith("key-reused"));
    copy(UUID.randomUUID().toString(), Map.of("year", 2025, "title", "Năm 2025"))
        .body("title", equalTo("Năm 2025"));
    copy(UUID.randomUUID().toString(), Map.of("title", "Không năm"))
        .statusCode(400)
        .body("errors.pointer", contains("/year"));
    assertThat(Announced.of(database, made2025)).containsExactly("0 scheme-drafted");
  }

  @Test
  void shouldBecomeADraftOfAnotherOrganizer_whenTheCallerActsForItAndSeesTheOriginal() {
    secretary.post(SCHEMES + "/" + id + "/publish").statusCode(200);
    Town other = Town.heard(participants, acting);
    String path = SCHEMES + "/" + id + "/copies";

    secretary.post(path, Map.of("year", 2025, "organizerId", other.organizer)).statusCode(403);
    Api.as(other.secretary)
        .post(path, Map.of("year", 2025, "organizerId", other.organizer))
        .statusCode(404);
    Api.as(town.officer).post(path, Map.of("year", 2025)).statusCode(403);
    secretary
        .post(path, Map.of("year", 2025, "organizerId", UUID.randomUUID()))
        .statusCode(409)
        .body("type", endsWith("not-yet-known"));
  }

  @Test
  void shouldTellWhatIsOtherwise_thanInTheSchemeItReplacesOrRepeats() {
    secretary.post(SCHEMES + "/" + id + "/publish").statusCode(200);
    String next = secretary.post(SCHEMES + "/" + id + "/versions").extract().path("id");
    id = next;
    write("I.1", "0", node("I", "50.50", "DIRECT")).statusCode(200);
    write("I.4", "1", node("I", "10", "PASS_FAIL")).statusCode(201);
    move("2", Map.of("code", "I.3", "parent", "I", "before", "I.1")).statusCode(200);
    remove("I.2", "", "3").statusCode(200);
    String copy = secretary.created(SCHEMES + "/" + next + "/copies", Map.of("year", 2026));

    String path = SCHEMES + "/" + next + "/difference";
    secretary
        .get(path)
        .statusCode(200)
        .body("to", equalTo(next))
        .body("head.size()", equalTo(0))
        .body("added.code", contains("I.4"))
        .body("removed.code", contains("I.2"))
        .body("changed.code", contains("I.1"))
        .body("changed[0].fields", contains("title", "maxPoints"))
        .body("changed[0].before.maxPoints", equalTo("60.50"))
        .body("changed[0].after.maxPoints", equalTo("50.50"))
        .body("moved.size()", equalTo(1))
        .body("moved[0].parentAfter", equalTo("I"));
    secretary
        .get(SCHEMES + "/" + copy + "/difference")
        .body("from", equalTo(next))
        .body("head.field", contains("year"))
        .body("head[0].before", equalTo("2024"))
        .body("head[0].after", equalTo("2026"))
        .body("added", empty())
        .body("removed", empty())
        .body("changed", empty())
        .body("moved", empty());
    String first = secretary.get(path).extract().path("from");
    secretary
        .get(SCHEMES + "/" + first + "/difference")
        .statusCode(400)
        .body("errors.pointer", contains("?from"));
    secretary.get(SCHEMES + "/" + first + "/difference?from=" + copy).statusCode(200);
    secretary.get(path + "?from=" + UUID.randomUUID()).statusCode(404);
    Api.as(town.officer).get(path).statusCode(404);
  }

  private ValidatableResponse write(String code, String version, Map<String, ?> node) {
    return secretary.put(SCHEMES + "/" + id + "/nodes/" + code, "\"" + version + "\"", node);
  }

  private ValidatableResponse move(String version, Map<String, ?> move) {
    return secretary
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body(move)
        .post(SCHEMES + "/" + id + "/moves")
        .then();
  }

  private ValidatableResponse remove(String code, String query, String version) {
    return secretary
        .request()
        .header("If-Match", "\"" + version + "\"")
        .delete(SCHEMES + "/" + id + "/nodes/" + code + query)
        .then();
  }

  private ValidatableResponse copy(String key, Map<String, ?> copying) {
    return secretary
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(copying)
        .post(SCHEMES + "/" + id + "/copies")
        .then();
  }

  private static Map<String, Object> node(String parent, String maxPoints, String method) {
    Map<String, Object> node = new HashMap<>(leaf("-", maxPoints, method));
    node.remove("code");
    node.put("title", "Tiêu chí");
    node.put("parent", parent);
    return node;
  }
}
