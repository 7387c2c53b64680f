package vn.thidua.scoring.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.Schemes.leaf;
import static vn.thidua.scoring.Schemes.sound;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Schemes;
import vn.thidua.scoring.Town;
import vn.thidua.scoring.participants.Participants;

@QuarkusTest
@WithTestResource(RealServers.class)
class SchemeResourceTest {

  private static final String SCHEMES = "/v1/schemes";

  @Inject Participants participants;
  @Inject Acting acting;
  @Inject DataSource database;
  @Inject SchemeQueries queries;

  private Town town;
  private Api secretary;

  @BeforeEach
  void arrive() {
    town = Town.heard(participants, acting);
    secretary = Api.as(town.secretary);
  }

  @Test
  void shouldShowExactlyWhatWasGiven_whenDrafted() {
    String id =
        secretary
            .post(SCHEMES, sound(town.organizer))
            .statusCode(201)
            .header("ETag", "\"0\"")
            .header("Location", containsString(SCHEMES))
            .body("status", equalTo("DRAFT"))
            .body("replacesId", nullValue())
            .extract()
            .path("id");

    secretary
        .get(SCHEMES + "/" + id)
        .statusCode(200)
        .body("totalPoints", equalTo("100.00"))
        .body("tieBreaks", contains("GROUP:I", "MOST_FULL_MARKS"))
        .body("nodes.code", contains("I", "I.1", "I.2", "I.3"))
        .body("nodes.maxPoints", contains("100", "60.50", "19.5", "20"))
        .body("nodes[0].part", equalTo("BASE"))
        .body("nodes[0].method", nullValue())
        .body("nodes[3].parent", equalTo("I"))
        .body("nodes[3].direction", equalTo("LOWER_IS_BETTER"))
        .body("nodes[3].bands.threshold", contains("0.10", "0.20"))
        .body("nodes[3].bands.points", contains("20.0", "5"))
        .body("nodes.evidenceRequired", contains(false, false, false, true));
  }

  @Test
  void shouldCreateOnce_whenSentTwiceUnderOneKey() {
    String key = UUID.randomUUID().toString();
    String first = draftUnder(key);

    assertThat(draftUnder(key)).isEqualTo(first);
    secretary
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(Schemes.of(town.organizer, List.of()))
        .post(SCHEMES)
        .then()
        .statusCode(409)
        .body("type", endsWith("idempotency-key-reused"));
  }

  private String draftUnder(String key) {
    return secretary
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(sound(town.organizer))
        .post(SCHEMES)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void shouldNameEveryViolation_whenPublishedTooEarly() {
    String id =
        secretary.created(
            SCHEMES,
            Schemes.of(
                town.organizer,
                List.of(
                    Map.of("code", "I", "part", "BASE", "title", "", "maxPoints", "90"),
                    leaf("I.1", "60", "DIRECT"),
                    leaf("I.1", "0", "PER_ITEM"))));

    secretary
        .get(SCHEMES + "/" + id + "/violations")
        .statusCode(200)
        .body("items.pointer", hasItems("/totalPoints", "/nodes/0/maxPoints", "/nodes/2/code"))
        .body("items.code", hasItems("group-sum-mismatch", "code-duplicate"))
        .body("items.nodeCode", hasItem("I.1"))
        .body("items.message", hasItem(containsString("add up to")));
    int violations =
        RestAssured.given()
            .auth()
            .oauth2(town.secretary)
            .get(SCHEMES + "/" + id + "/violations")
            .then()
            .body("items.message", hasItem(containsString("cộng lại")))
            .extract()
            .path("items.size()");
    secretary
        .post(SCHEMES + "/" + id + "/publish")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", endsWith("scheme-not-publishable"))
        .body("errors", hasSize(violations))
        .body("errors.pointer", hasItem("/nodes/0/maxPoints"));
    secretary.get(SCHEMES + "/" + id).body("status", equalTo("DRAFT")).body("version", equalTo(0));
  }

  @Test
  void shouldNeverChange_whenPublished() throws Exception {
    String id = secretary.created(SCHEMES, Schemes.of(town.organizer, List.of()));
    String path = SCHEMES + "/" + id;
    secretary
        .request()
        .contentType(ContentType.JSON)
        .body(sound(town.organizer))
        .put(path)
        .then()
        .statusCode(428);
    secretary.put(path, "\"7\"", sound(town.organizer)).statusCode(412);
    Map<String, Object> elsewhere = sound(UUID.randomUUID());
    secretary
        .put(path, "\"0\"", elsewhere)
        .statusCode(400)
        .body("errors.pointer", contains("/organizerId"));
    secretary
        .put(path, "\"0\"", sound(town.organizer))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("nodes", hasSize(4));
    secretary.put(path, "\"1\"", sound(town.organizer)).header("ETag", "\"2\"");

    secretary
        .post(path + "/publish")
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("status", equalTo("PUBLISHED"));

    secretary.post(path + "/publish").statusCode(409).body("type", endsWith("scheme-published"));
    secretary
        .put(path, "\"3\"", sound(town.organizer))
        .statusCode(409)
        .body("type", endsWith("scheme-published"));
    secretary.get(path + "/violations").body("items", empty());
    assertThat(queries.compiled(UUID.fromString(id)).leaves()).hasSize(3);
    assertThat(Announced.of(database, id))
        .containsExactly(
            "0 scheme-drafted", "1 scheme-replaced", "2 scheme-replaced", "3 scheme-published");
  }

  @Test
  void shouldBeCorrectedByANewVersion_whenPublished() {
    String draft = secretary.created(SCHEMES, sound(town.organizer));
    secretary
        .post(SCHEMES + "/" + draft + "/versions")
        .statusCode(409)
        .body("type", endsWith("scheme-not-published"));
    String first = Schemes.published(town);

    String second =
        secretary
            .post(SCHEMES + "/" + first + "/versions")
            .statusCode(201)
            .body("status", equalTo("DRAFT"))
            .body("replacesId", equalTo(first))
            .body("nodes.maxPoints", contains("100", "60.50", "19.5", "20"))
            .extract()
            .path("id");
    secretary.post(SCHEMES + "/" + second + "/publish").statusCode(200);
    String third = secretary.post(SCHEMES + "/" + second + "/versions").extract().path("id");

    assertThat(later(third, first)).isTrue();
    assertThat(later(second, first)).isTrue();
    assertThat(later(first, second)).isFalse();
    assertThat(later(first, first)).isFalse();
  }

  private boolean later(String later, String earlier) {
    return queries.isLaterVersion(UUID.fromString(later), UUID.fromString(earlier));
  }

  @Test
  void shouldBeSeenByThoseConcerned_andByNobodyElse() {
    String draft = secretary.created(SCHEMES, sound(town.organizer));
    String published = Schemes.published(town);
    Town other = Town.heard(participants, acting);

    for (String token : List.of(town.secretary, town.auditor)) {
      Api.as(token).get(SCHEMES).body("items.id", contains(draft, published));
      Api.as(token).get(SCHEMES + "/" + draft).statusCode(200);
    }
    for (String token : List.of(town.officer, town.formerOfficer)) {
      Api.as(token).get(SCHEMES).body("items.id", contains(published));
      Api.as(token).get(SCHEMES + "/" + published).statusCode(200);
      Api.as(token).get(SCHEMES + "/" + draft).statusCode(404);
      Api.as(token).get(SCHEMES + "/" + draft + "/violations").statusCode(404);
    }
    String job = Tokens.of("job").roles("ranking-job").sign();
    for (String token : List.of(Tokens.administrator(), job)) {
      Api.as(token)
          .get(SCHEMES + "?organizerId=" + town.organizer)
          .body("items.id", contains(published));
      Api.as(token).get(SCHEMES + "/" + draft).statusCode(404);
    }
    for (String token : List.of(other.secretary, other.officer, Tokens.user("nobody"))) {
      Api.as(token).get(SCHEMES + "?organizerId=" + town.organizer).body("items", empty());
      Api.as(token).get(SCHEMES + "/" + published).statusCode(404);
    }
    RestAssured.get(SCHEMES + "/" + published).then().statusCode(401);
  }

  @Test
  void shouldBeWrittenBySecretariesOnly() {
    String draft = secretary.created(SCHEMES, sound(town.organizer));
    String published = Schemes.published(town);
    Api officer = Api.as(town.officer);
    Api auditor = Api.as(town.auditor);

    officer.post(SCHEMES, sound(town.organizer)).statusCode(403);
    auditor.post(SCHEMES + "/" + draft + "/publish").statusCode(403);
    auditor.put(SCHEMES + "/" + draft, "\"0\"", sound(town.organizer)).statusCode(403);
    officer.post(SCHEMES + "/" + draft + "/publish").statusCode(404);
    officer.post(SCHEMES + "/" + published + "/versions").statusCode(403);
    Api.as(Tokens.of("job").roles("ranking-job").sign())
        .post(SCHEMES, sound(town.organizer))
        .statusCode(403);
  }

  @Test
  void shouldFindAgain_byReferenceAndFilters() {
    Map<String, Object> named = sound(town.organizer);
    named.put("source", "cũ");
    named.put("key", town.organizer.toString());
    String id = secretary.created(SCHEMES, named);
    String other = secretary.created(SCHEMES, sound(town.organizer));

    secretary
        .get(SCHEMES + "?source={s}&key={k}", "cũ", town.organizer)
        .body("items.id", contains(id));
    secretary.get(SCHEMES + "?year=2023").body("items", empty());
    secretary.get(SCHEMES + "?status=PUBLISHED").body("items", empty());
    secretary
        .get(SCHEMES + "?status=ODD")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?status"));
    secretary
        .post(SCHEMES, named)
        .statusCode(409)
        .body("type", endsWith("already-exists"))
        .body("detail", containsString(id));
    String cursor =
        secretary
            .get(SCHEMES + "?limit=1")
            .body("items.id", contains(id))
            .extract()
            .path("nextCursor");
    secretary
        .get(SCHEMES + "?limit=1&cursor=" + cursor)
        .body("items.id", contains(other))
        .body("nextCursor", nullValue());
  }

  @Test
  void shouldAnswerNotYetKnown_whenTheOrganizerWasNotHeardOf() {
    secretary
        .post(SCHEMES, sound(UUID.randomUUID()))
        .statusCode(409)
        .header("Retry-After", "2")
        .body("type", endsWith("not-yet-known"));
  }

  @Test
  void shouldReportTooManyNodes_whenPublished_andRefuseMoreThanTheWireTakes() {
    List<Map<String, ?>> nodes = new ArrayList<>();
    nodes.add(Map.of("code", "I", "part", "BASE", "title", "Nhóm", "maxPoints", "100"));
    for (int i = 1; i <= 500; i++) {
      nodes.add(leaf("I." + i, "0.2", "DIRECT"));
    }
    String id = secretary.created(SCHEMES, Schemes.of(town.organizer, nodes));

    secretary
        .post(SCHEMES + "/" + id + "/publish")
        .statusCode(409)
        .body("errors.code", contains("too-many-nodes"));
    secretary.get(SCHEMES + "/" + id).body("nodes", hasSize(501));
    for (int i = 501; i <= 1000; i++) {
      nodes.add(leaf("I." + i, "0.2", "DIRECT"));
    }
    secretary
        .post(SCHEMES, Schemes.of(town.organizer, nodes))
        .statusCode(400)
        .body("errors.pointer", contains("/nodes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e2147483647",
        "99999999999e2147483640",
        "1e-2147483647",
        "1e12",
        "0.12345678901"
      })
  void shouldRefuseNumbersThatCannotBeKept(String number) {
    secretary
        .post(SCHEMES, Schemes.of(town.organizer, List.of(leaf("I.1", number, "DIRECT"))))
        .statusCode(400)
        .body("errors.pointer", hasItem("/nodes/0/maxPoints"));
  }

  @Test
  void shouldNameTheField_whenTheRequestIsWrong() {
    secretary
        .post(SCHEMES, Schemes.of(town.organizer, List.of(leaf("I.1", "1", "GUESS"))))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/nodes/0/method"))
        .body("errors[0].code", equalTo("unknown-value"));
    Map<String, Object> wrong = sound(town.organizer);
    wrong.put("title", " ");
    wrong.put("year", 12);
    secretary
        .post(SCHEMES, wrong)
        .statusCode(400)
        .body("errors.pointer", hasItems("/title", "/year"));
  }
}
