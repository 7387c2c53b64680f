package vn.thidua.scoring.previews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.Schemes.leaf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Schemes;
import vn.thidua.scoring.Town;
import vn.thidua.scoring.participants.Participants;

@QuarkusTest
@WithTestResource(RealServers.class)
class SchemePreviewTest {

  @Inject Participants participants;
  @Inject Acting acting;

  private Town town;
  private Api secretary;
  private String scheme;
  private String period;

  /** The first member has 75 points; the second has said nothing, the third is gone by then. */
  @BeforeEach
  void playUntilSelfScores() {
    town = Town.heard(participants, acting);
    secretary = Api.as(town.secretary);
    scheme = Schemes.published(town);
    period = period(List.of(town.cluster));
    Api officer = Api.as(town.officer);
    String list = "/v1/score-sheets?periodId=" + period;
    officer.post(
        "/v1/score-sheets",
        Map.of(
            "periodId",
            period,
            "clusterId",
            town.cluster,
            "organizationId",
            town.members.getFirst()));
    String sheet = "/v1/score-sheets/" + officer.get(list).extract().path("items[0].id");
    officer
        .put(
            sheet + "/self-score",
            officer.get(sheet).extract().header("ETag"),
            Map.of(
                "entries",
                List.of(
                    Map.of("criterion", "I.1", "points", "55.5"),
                    Map.of("criterion", "I.2", "passed", true))))
        .statusCode(200);
  }

  @Test
  void shouldShowPointsAndRanksBeforeAndAfter_andKeepNothing() {
    String next =
        nextVersion(
            leaf("I.1", "70.5", "DIRECT"),
            leaf("I.2", "9.5", "PASS_FAIL"),
            leaf("I.4", "20", "DIRECT"));

    secretary
        .get(preview(next))
        .statusCode(200)
        .body("schemeBefore", equalTo(scheme))
        .body("schemeAfter", equalTo(next))
        .body("laterVersion", equalTo(true))
        .body("published", equalTo(false))
        .body("fits", equalTo(true))
        .body("newLeaves", contains("I.4"))
        .body("goneLeaves", contains("I.3"))
        .body(
            "units.organizationId",
            contains(town.members.get(0).toString(), town.members.get(1).toString()))
        .body("units[0].name", equalTo("Đơn vị 1"))
        .body("units[0].before.total", equalTo("75.00"))
        .body("units[0].before.rank", equalTo(1))
        .body("units[0].after.total", equalTo("65.00"))
        .body("units[0].after.rank", equalTo(1))
        .body("units[0].misfits", empty())
        .body("units[0].missing", contains("I.4"));
    secretary.post("/v1/schemes/" + next + "/publish").statusCode(200);
    secretary.get(preview(next)).body("published", equalTo(true));
    secretary.get("/v1/periods/" + period).body("schemeId", equalTo(scheme));
    secretary
        .post("/v1/periods/" + period + "/scheme", Map.of("schemeId", next, "reason", "Đính chính"))
        .statusCode(200);
    secretary.get(preview(scheme)).body("units[0].before.total", equalTo("65.00"));
  }

  @Test
  void shouldNameEveryEntryInTheWay_asApplyingRefusesIt() {
    String next = nextVersion(leaf("I.1", "50", "DIRECT"), leaf("I.9", "50", "PASS_FAIL"));

    secretary
        .get(preview(next))
        .body("fits", equalTo(false))
        .body("units[0].misfits.criterion", contains("I.1", "I.2"))
        .body("units[0].misfits.code", contains("points-out-of-range", "criterion-unknown"))
        .body("units[0].after.total", equalTo("0.00"))
        .body("units[1].misfits", empty());
    secretary.post("/v1/schemes/" + next + "/publish").statusCode(200);
    secretary
        .post("/v1/periods/" + period + "/scheme", Map.of("schemeId", next, "reason", "Đính chính"))
        .statusCode(409)
        .body("errors.code", contains("points-out-of-range", "criterion-unknown"));
  }

  @Test
  void shouldBeRefused_whenThereIsNothingToCompute() {
    String broken = nextVersion(leaf("I.1", "50", "DIRECT"));
    Town other = Town.heard(participants, acting);

    secretary
        .get(preview(broken))
        .statusCode(409)
        .body("type", endsWith("scheme-not-publishable"))
        .body("errors.pointer", hasItem("/nodes/0/maxPoints"));
    secretary
        .get("/v1/periods/" + period + "/scheme-preview")
        .statusCode(400)
        .body("errors.pointer", contains("?schemeId"));
    secretary
        .get(preview(Schemes.published(other)))
        .statusCode(400)
        .body("errors.code", contains("unknown-scheme"));
    secretary
        .get(preview(scheme) + "&clusterId=" + other.cluster)
        .statusCode(400)
        .body("errors.code", contains("unknown-cluster"));
    secretary.get("/v1/periods/" + UUID.randomUUID() + "/scheme-preview").statusCode(404);
  }

  @Test
  void shouldAskForTheCluster_whenThereAreSeveral() {
    UUID second = UUID.randomUUID();
    town.cluster(second);
    await().pollInSameThread().until(() -> participants.cluster(second).isPresent());
    period = period(List.of(town.cluster, second));

    secretary.get(preview(scheme)).statusCode(400).body("errors.pointer", contains("?clusterId"));
    secretary
        .get(preview(scheme) + "&clusterId=" + second)
        .statusCode(200)
        .body("clusterId", equalTo(second.toString()))
        .body("laterVersion", equalTo(false))
        .body("units[0].before.rank", nullValue())
        .body("units[0].before.bars", contains("NO_SHEET"));
  }

  @Test
  void shouldBeForThoseWhoCouldApplyIt() {
    assertThat(statusFor(town.auditor)).isEqualTo(403);
    assertThat(statusFor(town.officer)).isEqualTo(403);
    assertThat(statusFor(Tokens.user("nobody"))).isEqualTo(404);
    assertThat(statusFor(Town.heard(participants, acting).secretary)).isEqualTo(404);
    assertThat(statusFor(Tokens.administrator())).isEqualTo(403);
  }

  private int statusFor(String token) {
    return Api.as(token).get(preview(scheme)).extract().statusCode();
  }

  private String preview(String next) {
    return "/v1/periods/" + period + "/scheme-preview?schemeId=" + next;
  }

  private String period(List<UUID> clusters) {
    return secretary.created(
        "/v1/periods",
        Map.of(
            "organizerId",
            town.organizer,
            "schemeId",
            scheme,
            "year",
            2024,
            "title",
            "Năm 2024",
            "clusterIds",
            clusters));
  }

  /** A draft with one group of 100 points. */
  @SafeVarargs
  private String nextVersion(Map<String, ?>... leaves) {
    String next = secretary.post("/v1/schemes/" + scheme + "/versions").extract().path("id");
    List<Map<String, ?>> nodes = new ArrayList<>();
    nodes.add(Map.of("code", "I", "part", "BASE", "title", "Nhiệm vụ", "maxPoints", "100"));
    nodes.addAll(List.of(leaves));
    secretary
        .put("/v1/schemes/" + next, "\"0\"", Schemes.of(town.organizer, nodes, List.of()))
        .statusCode(200);
    return next;
  }
}
