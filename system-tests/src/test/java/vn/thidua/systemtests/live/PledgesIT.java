package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thidua.systemtests.casefile.CaseFiles;

/** What the department of Lạng Sơn pledged for 2026 to 2030, moved by awards that come later. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PledgesIT {

  private static final String MERIT = "MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT";
  private static final String FIGHTER = "GRASSROOTS_EMULATION_FIGHTER";
  private static final String AFTER_THE_PERIOD = "2031-01-01";

  private final WholeSystem system;
  private final Doors doors;

  PledgesIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  @AfterAll
  void close() {
    doors.close();
  }

  private Scene scene(String name) {
    return Scene.of(system, doors, CaseFiles.given(CaseFiles.LANG_SON), name);
  }

  @Test
  void shouldMoveWithTheirNest_whenAwardsAreIssued() {
    // Given
    Scene scene = scene("pledges-moved");
    // When
    decide(scene, "101/QĐ-A", "2026-03-20", ministry(scene), award(scene, "vanphong", 2025));
    decide(scene, "102/QĐ-A", "2026-05-04", province(scene), award(scene, "chinhsach", 2025));
    // Then
    assertThat(counted(scene, "department-merit", "2026-06-30", "2")).isEqualTo("KEPT 2");
    assertThat(counted(scene, "office-merit", "2026-06-30", "1")).isEqualTo("KEPT 1");
    assertThat(counted(scene, "policy-merit", "2026-06-30", "1")).isEqualTo("ON_THE_WAY 1");
    assertThat(counted(scene, "department-merit", "2026-04-01", "1")).isEqualTo("ON_THE_WAY 1");
    assertThat(counted(scene, "leaders-merit", "2026-06-30", "0")).isEqualTo("ON_THE_WAY 0");
    JsonNode page = scene.get("/clusters/" + scene.cluster() + "/years/2026/overview");
    assertThat(page.path("pledges").path("counts").path("kept").asInt()).isEqualTo(2);
    assertThat(page.path("pledges").path("counts").path("onTheWay").asInt()).isEqualTo(4);
  }

  @Test
  void shouldMoveBack_whenAnAwardIsRevoked() {
    // Given
    Scene scene = scene("pledges-moved-back");
    JsonNode decision =
        decide(scene, "201/QĐ-B", "2026-03-20", ministry(scene), award(scene, "vanphong", 2025));
    decide(scene, "202/QĐ-B", "2026-03-21", province(scene), award(scene, "chinhsach", 2025));
    assertThat(counted(scene, "department-merit", "2026-08-01", "2")).isEqualTo("KEPT 2");
    // When
    scene.post(
        "/award-decisions/" + decision.path("id").asText() + "/revocations",
        """
        {'number': '203/QĐ-B', 'date': '2026-07-01', 'issuer': %s,
         'signer': {'name': 'Người ký', 'position': 'Bộ trưởng'},
         'ground': 'FALSE_MERIT', 'reason': 'Kê khai không đúng'}
        """
            .formatted(ministry(scene)));
    // Then
    assertThat(counted(scene, "department-merit", "2026-08-01", "1")).isEqualTo("ON_THE_WAY 1");
    assertThat(counted(scene, "office-merit", "2026-08-01", "0")).isEqualTo("ON_THE_WAY 0");
    assertThat(counted(scene, "policy-merit", "2026-08-01", "1")).isEqualTo("ON_THE_WAY 1");
    assertThat(counted(scene, "department-merit", "2026-06-30", "2")).isEqualTo("KEPT 2");
    JsonNode revoked = pledge(scene, "office-merit", "2026-08-01");
    assertThat(revoked.path("progress").path("awards").path("revoked"))
        .singleElement()
        .satisfies(
            award -> assertThat(award.path("decisionNumber").asText()).isEqualTo("201/QĐ-B"));
  }

  @Test
  void shouldCountNothing_whenAnotherTypeOrIssuerOrTimeIsGiven() {
    // Given
    Scene scene = scene("pledges-not-moved");
    // When
    decide(scene, "301/QĐ-C", "2025-12-31", ministry(scene), award(scene, "vanphong", 2024));
    decide(
        scene,
        "302/QĐ-C",
        "2026-03-20",
        department(scene),
        award(scene, "COMMENDATION_CERTIFICATE", "vanphong", 2025, ""));
    decide(scene, "303/QĐ-C", "2026-03-21", ministry(scene), award(scene, "so", 2025));
    // Then
    assertThat(counted(scene, "department-merit", "2026-06-30", "1")).isEqualTo("ON_THE_WAY 1");
    assertThat(counted(scene, "office-merit", "2026-06-30", "0")).isEqualTo("ON_THE_WAY 0");
  }

  @Test
  void shouldBeKeptOrMissedAtTheEndOfThePeriod() {
    // Given
    Scene scene = scene("pledges-at-the-end");
    decide(scene, "401/QĐ-D", "2026-03-20", ministry(scene), award(scene, "vanphong", 2025));
    decide(
        scene,
        "402/QĐ-D",
        "2026-03-21",
        department(scene),
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> award(scene, FIGHTER, "chinhsach", 2025, "Chiến sĩ " + i))
            .collect(Collectors.joining(",")));
    JsonNode ofLeader =
        decide(
            scene,
            "403/QĐ-D",
            "2026-03-22",
            province(scene),
            award(scene, MERIT, "so", 2025, "Phạm Đức Huân"));
    assertThat(counted(scene, "fighters", "2026-06-30", "10")).isEqualTo("KEPT 10");
    tell(
        scene,
        "leaders-merit",
        "{'on': '2026-03-22', 'awardId': '%s', 'source': 'Quyết định 403/QĐ-D'}"
            .formatted(ofLeader.path("awards").path(0).path("id").asText()));
    tell(scene, "exemplars", "{'on': '2026-10-01', 'amount': '1', 'source': 'Báo cáo quý III'}");
    // When
    Map<String, String> before = states(scene, "2030-12-31");
    Map<String, String> after = states(scene, AFTER_THE_PERIOD);
    // Then
    assertThat(before)
        .containsOnly(
            Map.entry("department-merit", "ON_THE_WAY"),
            Map.entry("office-merit", "KEPT"),
            Map.entry("policy-merit", "ON_THE_WAY"),
            Map.entry("leaders-merit", "KEPT"),
            Map.entry("fighters", "KEPT"),
            Map.entry("exemplars", "ON_THE_WAY"));
    assertThat(after)
        .containsOnly(
            Map.entry("department-merit", "MISSED"),
            Map.entry("office-merit", "KEPT"),
            Map.entry("policy-merit", "MISSED"),
            Map.entry("leaders-merit", "KEPT"),
            Map.entry("fighters", "KEPT"),
            Map.entry("exemplars", "MISSED"));
    JsonNode page =
        scene.get(
            "/pledges/overview?clusterId=%s&asOf=%s".formatted(scene.cluster(), AFTER_THE_PERIOD));
    assertThat(page.path("counts").path("kept").asInt()).isEqualTo(3);
    assertThat(page.path("counts").path("missed").asInt()).isEqualTo(3);
    assertThat(page.path("counts").path("onTheWay").asInt()).isZero();
  }

  private static String key(String pledge) {
    return "pledge:movement:2026-2030:" + pledge;
  }

  /** State and count as soon as it is the wanted one, or as they are after a while. */
  private static String counted(Scene scene, String pledge, String asOf, String count) {
    String id = scene.named("/pledges", key(pledge)).path("id").asText();
    JsonNode progress =
        scene
            .awaited(
                "/pledges/" + id + "?asOf=" + asOf,
                one -> count.equals(countOf(one.path("progress"))))
            .path("progress");
    return progress.path("state").asText() + " " + countOf(progress);
  }

  private static String countOf(JsonNode progress) {
    return progress.path("awards").path("count").asText();
  }

  private static JsonNode pledge(Scene scene, String pledge, String asOf) {
    String id = scene.named("/pledges", key(pledge)).path("id").asText();
    return scene.get("/pledges/" + id + "?asOf=" + asOf);
  }

  private static Map<String, String> states(Scene scene, String asOf) {
    List<JsonNode> rows =
        scene.list("/pledges", Map.of("organizerId", scene.organizer(), "asOf", asOf));
    Map<String, String> states = new HashMap<>();
    for (JsonNode row : rows) {
      String key = row.path("key").asText();
      states.put(key.substring(key.lastIndexOf(':') + 1), row.path("state").asText());
    }
    return states;
  }

  private static void tell(Scene scene, String pledge, String entry) {
    String id = scene.named("/pledges", key(pledge)).path("id").asText();
    scene.post("/pledges/" + id + "/entries", entry);
  }

  private static String ministry(Scene scene) {
    return issuer("MINISTER", scene.organization("bo"));
  }

  private static String province(Scene scene) {
    return issuer("PROVINCIAL_CHAIR", scene.organization("ubnd"));
  }

  private static String department(Scene scene) {
    return issuer("DEPARTMENT_HEAD", scene.organization("so"));
  }

  private static String issuer(String authority, String organization) {
    return "{'authority': '%s', 'organizationId': '%s'}".formatted(authority, organization);
  }

  private static String award(Scene scene, String organization, int year) {
    return award(scene, MERIT, organization, year, "");
  }

  private static String award(
      Scene scene, String type, String organization, int year, String person) {
    String holder = person.isEmpty() ? "" : ", 'person': {'name': '%s'}".formatted(person);
    return """
    {'awardType': '%s', 'commendationType': 'MERIT', 'organizationId': '%s', 'year': %d%s}
    """
        .formatted(type, scene.organization(organization), year, holder);
  }

  private static JsonNode decide(
      Scene scene, String number, String date, String issuer, String awards) {
    return scene.post(
        "/award-decisions",
        """
        {'organizerId': '%s', 'number': '%s', 'date': '%s', 'issuer': %s,
         'signer': {'name': 'Người ký', 'position': 'Thủ trưởng'}, 'awards': [%s]}
        """
            .formatted(scene.organizer(), number, date, issuer, awards));
  }
}
