package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thidua.systemtests.casefile.CaseFiles;

/**
 * The worked example with an agreement that its best unit, b, has not signed when it is closed, and
 * signs late. One story, told in its order.
 */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SigningIT {

  private static final int YEAR = 2025;

  private final WholeSystem system;
  private final Doors doors;
  private Scene scene;
  private JsonNode agreement;
  private JsonNode rankedBefore;
  private String missing = "";

  SigningIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  @BeforeAll
  void signWithoutOne() {
    CaseFiles file =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with(
                "/agreement",
                "{'signedOn': '2025-02-10', 'closedOn': '2025-02-28',"
                    + " 'signatories': ['a', 'c', 'd', 'e']}");
    scene = Scene.of(system, doors, file, "signed-late");
    agreement = scene.one("/agreements", "agreement:2025");
    rankedBefore = scene.ranking(YEAR);
    missing = scene.organization("b");
  }

  @AfterAll
  void close() {
    doors.close();
  }

  @Test
  @Order(1)
  void shouldNameWhoHasNotSigned_onTheAgreementAndOnTheYearsPage() {
    // When
    JsonNode page = scene.overview(YEAR).path("agreement");
    // Then
    assertThat(organizations(agreement.path("unsigned"))).containsExactly(missing);
    assertThat(page.path("status").asText()).isEqualTo("CLOSED");
    assertThat(organizations(page.path("unsigned"))).containsExactly(missing);
    assertThat(page.path("signatures")).hasSize(4);
  }

  @Test
  @Order(2)
  void shouldAnnounceWhoHasNotSigned() {
    // When
    JsonNode closed = Announced.first(system, agreement.path("id").asText(), "agreement-closed");
    // Then
    JsonNode state = Objects.requireNonNull(closed).path("state");
    assertThat(state.path("unsigned")).extracting(JsonNode::asText).containsExactly(missing);
    assertThat(state.path("signed")).hasSize(4);
  }

  @Test
  @Order(3)
  void shouldBarNobody_whileThePeriodDoesNotSaySo() {
    // When
    JsonNode sheet = sheet();
    // Then
    assertThat(sheet.path("bars")).isEmpty();
    assertThat(row(rankedBefore).path("rank").asInt()).isEqualTo(1);
  }

  @Test
  @Order(4)
  void shouldBarTheUnit_whenThePeriodSaysSo() {
    // When
    String period = scene.named("/periods", "period-2025").path("id").asText();
    scene.post(
        "/periods/" + period + "/unsigned-rule",
        "{'unsignedBars': true, 'reason': 'Quy chế, Điều 5'}");
    JsonNode sheet = scene.awaited(sheetPath(), one -> !one.path("bars").isEmpty());
    JsonNode ranked = scene.ranked(YEAR);
    // Then
    assertThat(sheet.path("bars"))
        .singleElement()
        .satisfies(bar -> {
          assertThat(bar.path("code").asText()).isEqualTo("NOT_SIGNED");
          assertThat(bar.path("agreementId")).isEqualTo(agreement.path("id"));
          assertThat(bar.path("liftedAt").isNull()).isTrue();
        });
    assertThat(row(ranked).path("barred").asBoolean()).isTrue();
    assertThat(row(ranked).path("rank").isNull()).isTrue();
    assertThat(ranked.path("outputDigest")).isNotEqualTo(rankedBefore.path("outputDigest"));
  }

  @Test
  @Order(5)
  void shouldLiftTheBarAndChangeTheNextRanking_whenItSignsLate() {
    // When
    scene.post(
        "/agreements/" + agreement.path("id").asText() + "/signatures",
        "{'organizationId': '%s', 'signedOn': '2026-03-02', 'onPaper': {}}".formatted(missing));
    JsonNode sheet =
        scene.awaited(
            sheetPath(), one -> !one.path("bars").path(0).path("liftedAt").asText("").isEmpty());
    JsonNode ranked = scene.ranked(YEAR);
    // Then
    assertThat(sheet.path("bars"))
        .singleElement()
        .satisfies(bar -> {
          assertThat(bar.path("code").asText()).isEqualTo("NOT_SIGNED");
          assertThat(bar.path("liftReason").asText()).isNotEmpty();
        });
    assertThat(row(ranked).path("barred").asBoolean()).isFalse();
    assertThat(row(ranked).path("rank").asInt()).isEqualTo(1);
  }

  @Test
  @Order(6)
  void shouldKeepBothOnRecord() {
    // When
    JsonNode signed = scene.one("/agreements", "agreement:2025");
    JsonNode page = scene.overview(YEAR).path("agreement");
    List<JsonNode> rankings =
        scene.list("/rankings", Map.of("clusterId", scene.cluster(), "year", String.valueOf(YEAR)));
    // Then
    assertThat(signed.path("unsigned")).isEmpty();
    assertThat(page.path("unsigned")).isEmpty();
    assertThat(signed.path("signatures"))
        .filteredOn(one -> one.path("organizationId").asText().equals(missing))
        .singleElement()
        .satisfies(late -> {
          assertThat(late.path("late").asBoolean()).isTrue();
          assertThat(late.path("signedOn").asText()).isEqualTo("2026-03-02");
        });
    assertThat(rankings).hasSizeGreaterThanOrEqualTo(3);
    JsonNode changes = scene.get("/agreements/" + signed.path("id").asText() + "/changes");
    assertThat(changes.path("items")).hasSizeGreaterThanOrEqualTo(7);
  }

  private String sheetPath() {
    return "/score-sheets/" + sheetRow().path("id").asText();
  }

  private JsonNode sheet() {
    return scene.get(sheetPath());
  }

  private JsonNode sheetRow() {
    String period = scene.named("/periods", "period-2025").path("id").asText();
    return scene
        .list("/score-sheets", Map.of("periodId", period, "organizationId", missing))
        .getFirst();
  }

  private JsonNode row(JsonNode ranking) {
    for (JsonNode row : ranking.path("rows")) {
      if (row.path("organizationId").asText().equals(missing)) {
        return row;
      }
    }
    throw new AssertionError("not ranked: " + ranking);
  }

  private static List<String> organizations(JsonNode units) {
    List<String> ids = new ArrayList<>();
    units.forEach(unit -> ids.add(unit.path("organizationId").asText()));
    return ids;
  }
}
