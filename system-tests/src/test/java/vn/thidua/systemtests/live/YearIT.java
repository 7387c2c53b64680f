package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.play.ExitCode;

/**
 * The four reported cases, R1 to R4, played through the gateway; R1 from both of its reports. Every
 * fact of theirs that belongs to cluster-service is read back from the resource that the tables
 * ({@link EthnicAffairsFacts}, {@link DepartmentAndDeltaFacts}) name.
 */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class YearIT {

  private static final Map<String, String> CASES =
      Map.of(
          "R1", CaseFiles.CLUSTER_2_REPORTED,
          "R2", CaseFiles.CLUSTER_1,
          "R3", CaseFiles.LANG_SON,
          "R4", CaseFiles.RED_RIVER_DELTA);

  private final WholeSystem system;
  private final Doors doors;
  private final Map<String, ReportedYear> years = new HashMap<>();
  private final Map<String, JsonNode> read = new HashMap<>();

  YearIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  @BeforeAll
  void playTheReports() {
    for (String name :
        List.of(
            CaseFiles.CLUSTER_2_REPORTED,
            CaseFiles.CLUSTER_2_REPORTED_AGAIN,
            CaseFiles.CLUSTER_1,
            CaseFiles.LANG_SON,
            CaseFiles.RED_RIVER_DELTA)) {
      Outcome outcome = system.play(CaseFiles.given(name).bytes());
      assertThat(outcome.code()).as(name + " " + outcome).isEqualTo(ExitCode.AS_EXPECTED);
      assertThat(outcome.out()).doesNotContain("not played yet");
    }
    CASES.forEach(
        (report, name) -> years.put(report, new ReportedYear(Scene.played(system, doors, name))));
  }

  @AfterAll
  void close() {
    doors.close();
  }

  /** Report, fact, resource and place in it, values: one line each. */
  static Stream<ReportedFact> facts() {
    return Stream.of(
            EthnicAffairsFacts.r1(),
            EthnicAffairsFacts.r2(),
            DepartmentAndDeltaFacts.r3(),
            DepartmentAndDeltaFacts.r4(),
            FigureFacts.all())
        .flatMap(facts -> facts);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void shouldBeReadBack(ReportedFact fact) {
    // Given
    ReportedYear year = Objects.requireNonNull(years.get(fact.report()));
    // When
    JsonNode resource =
        read.computeIfAbsent(
            fact.report() + " " + fact.resource(), any -> year.resource(fact.resource()));
    // Then
    assertThat(fact.in(resource))
        .as(resource.toString())
        .containsExactlyInAnyOrderElementsOf(fact.values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CaseFiles.CLUSTER_2_REPORTED,
        CaseFiles.CLUSTER_2_REPORTED_AGAIN,
        CaseFiles.CLUSTER_1,
        CaseFiles.LANG_SON,
        CaseFiles.RED_RIVER_DELTA
      })
  void shouldCreateNothing_whenAReportIsPlayedAgain(String name) {
    // When
    Outcome again = system.play(CaseFiles.given(name).bytes());
    // Then
    assertThat(again.code()).as(again.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(again.out()).contains("created 0, found").doesNotContainPattern("created [1-9]");
  }

  @Test
  void shouldReferToWhatIsInTheSystem_whenAConferenceResolved() {
    // Given
    Scene scene = Scene.played(system, doors, CaseFiles.RED_RIVER_DELTA);
    JsonNode conference = scene.one("/conferences", "conference:summary-2023");
    // When
    JsonNode resolutions = conference.path("resolutions");
    // Then
    assertThat(resolutions.path(0).path("rankingId")).isEqualTo(scene.ranking(2023).path("id"));
    assertThat(resolutions.path(1).path("proposalId"))
        .isEqualTo(
            scene.named("/proposals", "proposal:GOVERNMENT_EMULATION_FLAG:namdinh").path("id"));
    assertThat(resolutions.path(5).path("agreementId"))
        .isEqualTo(scene.named("/agreements", "agreement:2024").path("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void shouldBeAReportToo(String language) {
    // Given
    Scene scene = Scene.played(system, doors, CaseFiles.CLUSTER_2_REPORTED);
    String path =
        "/api/v1/clusters/" + scene.cluster() + "/years/2024/report/docx?lang=" + language;
    // When
    Reply reply = scene.ask(Asking.get(path));
    // Then
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.contentType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(reply.text()).startsWith("PK");
  }

  @Test
  void shouldPlayTheGivenCaseWithItsMovements() {
    // When
    Outcome outcome = system.play(CaseFiles.given(CaseFiles.CLUSTER_2).bytes());
    // Then
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(outcome.out())
        .doesNotContain("not played yet")
        .contains("Phong trào (movement): Cả nước chung sức xây dựng nông thôn mới");
    Scene scene = Scene.played(system, doors, CaseFiles.CLUSTER_2);
    assertThat(scene.overview(2024).path("movements")).hasSize(6);
  }
}
