package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.thidua.scoring.sheets.Scene.path;
import static vn.thidua.scoring.sheets.SheetStatus.CLOSED;
import static vn.thidua.scoring.sheets.SheetStatus.DRAFT;
import static vn.thidua.scoring.sheets.SheetStatus.HEAD_REVIEWED;
import static vn.thidua.scoring.sheets.SheetStatus.OFFICE_REVIEWED;
import static vn.thidua.scoring.sheets.SheetStatus.SUBMITTED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;

@QuarkusTest
@WithTestResource(RealServers.class)
class SheetTransitionsTest {

  /** Every command on a sheet: where it is allowed, where it leads, who may give it. */
  private enum Step {
    SELF_SCORE("PUT", "self-score", Set.of("officer"), Map.of(DRAFT, DRAFT)),
    SUBMIT("POST", "submit", Set.of("officer"), Map.of(DRAFT, SUBMITTED)),
    RECALL("POST", "recall", Set.of("officer"), Map.of(SUBMITTED, DRAFT)),
    HEAD_REVIEW("PUT", "head-review", Set.of("headReviewer"), Map.of(SUBMITTED, SUBMITTED)),
    HEAD_COMPLETE(
        "POST", "head-review/complete", Set.of("headReviewer"), Map.of(SUBMITTED, HEAD_REVIEWED)),
    EXPLAIN(
        "PUT",
        "explanations",
        Set.of("officer"),
        Map.of(SUBMITTED, SUBMITTED, HEAD_REVIEWED, HEAD_REVIEWED)),
    OFFICE_REVIEW(
        "PUT", "office-review", Set.of("officeReviewer"), Map.of(HEAD_REVIEWED, HEAD_REVIEWED)),
    OFFICE_COMPLETE(
        "POST",
        "office-review/complete",
        Set.of("officeReviewer"),
        Map.of(HEAD_REVIEWED, OFFICE_REVIEWED)),
    HEAD_RETURN("POST", "return", Set.of("headReviewer"), Map.of(SUBMITTED, DRAFT)),
    OFFICE_RETURN("POST", "return", Set.of("officeReviewer"), Map.of(HEAD_REVIEWED, DRAFT)),
    IMPOSE(
        "POST",
        "bars",
        Set.of("secretary", "officeReviewer"),
        Map.of(
            DRAFT, DRAFT,
            SUBMITTED, SUBMITTED,
            HEAD_REVIEWED, HEAD_REVIEWED,
            OFFICE_REVIEWED, OFFICE_REVIEWED));

    private final String method;
    private final String path;
    private final Set<String> by;
    private final Map<SheetStatus, SheetStatus> moves;

    Step(String method, String path, Set<String> by, Map<SheetStatus, SheetStatus> moves) {
      this.method = method;
      this.path = path;
      this.by = by;
      this.moves = moves;
    }

    private @Nullable Map<String, ?> body() {
      if (method.equals("PUT")) {
        return Map.of("entries", List.of());
      }
      return switch (this) {
        case HEAD_RETURN, OFFICE_RETURN -> Map.of("reason", "Bổ sung");
        case IMPOSE -> Map.of("code", "BAR_" + System.nanoTime(), "reason", "Vi phạm");
        default -> null;
      };
    }
  }

  @Inject DataSource database;

  @TestFactory
  Stream<DynamicTest> everyStepFromEveryStatus_byTheRightPerson() {
    Scene scene = Scene.of(database);
    String sheet = scene.opened();
    Map<String, Api> people = people(scene);
    List<DynamicTest> tests = new ArrayList<>();
    for (Step step : Step.values()) {
      for (SheetStatus from : SheetStatus.values()) {
        for (String by : step.by) {
          SheetStatus to = step.moves.get(from);
          int expected = to != null ? 200 : otherReturns(step, from) ? 403 : 409;
          tests.add(
              dynamicTest(
                  "%s from %s by %s: %d".formatted(step, from, by, expected),
                  () -> {
                    scene.rows.status(sheet, from);
                    String before = scene.etag(sheet);

                    Response answer =
                        take(scene, Objects.requireNonNull(people.get(by)), sheet, step);

                    if (expected == 200) {
                      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                      assertThat(answer.<String>path("status")).isEqualTo(String.valueOf(to));
                      assertThat(answer.header("ETag")).isNotEqualTo(before);
                    } else {
                      String refusal = from == CLOSED ? "sheet-closed" : "wrong-status";
                      Problem.of(answer, expected, expected == 409 ? refusal : "forbidden");
                      assertThat(scene.etag(sheet)).isEqualTo(before);
                    }
                  }));
        }
      }
    }
    return tests.stream();
  }

  /** A return is the other reviewer's turn. */
  private static boolean otherReturns(Step step, SheetStatus from) {
    return (step == Step.HEAD_RETURN && from == HEAD_REVIEWED)
        || (step == Step.OFFICE_RETURN && from == SUBMITTED);
  }

  @TestFactory
  Stream<DynamicTest> everyStep_byEverybodyElse() {
    Scene scene = Scene.of(database);
    String sheet = scene.opened();
    List<DynamicTest> tests = new ArrayList<>();
    for (Step step : Step.values()) {
      SheetStatus from = step.moves.keySet().stream().sorted().findFirst().orElseThrow();
      people(scene)
          .forEach((name, person) -> {
            if (!step.by.contains(name)) {
              int expected = SEEING.contains(name) ? 403 : 404;
              tests.add(
                  dynamicTest(
                      "%s by %s: %d".formatted(step, name, expected),
                      () -> {
                        scene.rows.status(sheet, from);
                        String before = scene.etag(sheet);

                        Response answer = take(scene, person, sheet, step);

                        Problem.of(answer, expected, expected == 403 ? "forbidden" : "not-found");
                        assertThat(scene.etag(sheet)).isEqualTo(before);
                      }));
            }
          });
    }
    return tests.stream();
  }

  /** Who sees the member's sheet. */
  private static final Set<String> SEEING =
      Set.of(
          "officer",
          "membersReviewer",
          "headReviewer",
          "officeReviewer",
          "secretary",
          "auditor",
          "councilMember");

  private static Map<String, Api> people(Scene scene) {
    Map<String, Api> people = new LinkedHashMap<>();
    people.put("officer", scene.officer);
    people.put("headReviewer", scene.headReviewer);
    people.put("officeReviewer", scene.officeReviewer);
    people.put("secretary", scene.secretary);
    people.put("auditor", scene.auditor);
    people.put("councilMember", scene.person("COUNCIL_MEMBER", scene.organizer));
    people.put("membersReviewer", scene.person("REVIEWER", scene.member));
    people.put("headOfficer", scene.person("OFFICER", scene.head));
    people.put("deputyReviewer", scene.deputyReviewer);
    people.put("neighborsOfficer", scene.person("OFFICER", scene.neighbor));
    people.put("neighborsReviewer", scene.person("REVIEWER", scene.neighbor));
    people.put("stranger", Scene.stranger());
    return people;
  }

  private static Response take(Scene scene, Api by, String sheet, Step step) {
    var request = by.request().contentType(ContentType.JSON);
    Map<String, ?> body = step.body();
    if (body != null) {
      request.body(body);
    }
    return request
        .header("If-Match", scene.etag(sheet))
        .request(step.method, path(sheet, step.path));
  }

  @Test
  void shouldKeepWhoDidWhatAndWhy_onTheWholeWay() {
    Scene scene = Scene.of(database);
    String sheet = scene.opened(SUBMITTED);
    scene.returned(scene.headReviewer, sheet);
    scene.done(scene.officer, sheet, "submit");
    scene.done(scene.officer, sheet, "recall");
    scene.done(scene.officer, sheet, "submit");
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    scene.returned(scene.officeReviewer, sheet);
    scene.done(scene.officer, sheet, "submit");
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    scene.done(scene.officeReviewer, sheet, "office-review/complete");

    scene
        .officer
        .get(path(sheet))
        .body("status", equalTo("OFFICE_REVIEWED"))
        .body(
            "acts.act",
            contains(
                "submitted",
                "returned",
                "submitted",
                "recalled",
                "submitted",
                "head-reviewed",
                "returned",
                "submitted",
                "head-reviewed",
                "office-reviewed"))
        .body("acts[1].fromStatus", equalTo("SUBMITTED"))
        .body("acts[1].toStatus", equalTo("DRAFT"))
        .body("acts[1].reason", equalTo("Bổ sung minh chứng"))
        .body("acts[0].reason", nullValue())
        .body("acts[6].fromStatus", equalTo("HEAD_REVIEWED"));
    assertThat(
            scene.rows.texts(
                "select by_subject from sheet_act where sheet_id = ? and by_subject like 'person-%'",
                UUID.fromString(sheet)))
        .hasSize(10);
  }

  @Test
  void shouldBeRefused_whenAReturnHasNoReason() {
    Scene scene = Scene.of(database);
    String sheet = scene.opened(SUBMITTED);

    for (Map<String, ?> body : List.of(Map.<String, String>of(), Map.of("reason", "  "))) {
      Problem.of(
              scene.headReviewer.post(path(sheet, "return"), body).extract().response(),
              400,
              "invalid-request")
          .at("/reason", "required");
    }
  }

  @Test
  void shouldBe412_whenAnActionNamesAStaleVersion() {
    Scene scene = Scene.of(database);
    String sheet = scene.opened(SUBMITTED);

    for (String stale : List.of("\"0\"", "\"x\"")) {
      Response answer =
          scene.officer.request().header("If-Match", stale).post(path(sheet, "recall"));
      Problem.of(answer, 412, "precondition-failed");
    }
    for (String fitting : List.of("*", "\"3\"")) {
      Response answer =
          scene
              .officer
              .request()
              .header("If-Match", fitting)
              .post(path(sheet, fitting.equals("*") ? "recall" : "submit"));
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
  }

  @Test
  void shouldMoveNothing_whenThePeriodIsClosed() {
    Scene scene = Scene.of(database);
    String sheet = scene.opened(SUBMITTED);
    scene.periodCloses();

    for (Step step : Step.values()) {
      SheetStatus from = step.moves.keySet().stream().sorted().findFirst().orElseThrow();
      scene.rows.status(sheet, from);
      Api by = Objects.requireNonNull(people(scene).get(step.by.iterator().next()));
      Response answer = take(scene, by, sheet, step);
      assertThat(answer.<String>path("type")).as(step.name()).endsWith(":period-closed");
      assertThat(answer.statusCode()).isEqualTo(409);
    }
    scene
        .officer
        .get(path(sheet))
        .body("version", equalTo(2))
        .body("acts.act", contains("submitted"));
    scene.rows.status(sheet, SUBMITTED);
    scene.secretary.post("/v1/periods/" + scene.period + "/reopen", Map.of("reason", "x"));
    scene.officer.post(path(sheet, "recall")).statusCode(200).body("type", nullValue());
    scene
        .officer
        .post(path(sheet, "recall"))
        .statusCode(409)
        .body("type", endsWith("wrong-status"));
  }
}
