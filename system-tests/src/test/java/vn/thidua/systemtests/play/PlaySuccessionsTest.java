package vn.thidua.systemtests.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.systemtests.casefile.CaseFiles;

/** What becomes of the organizations after the year. */
class PlaySuccessionsTest {

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private FakeSystem system;
  private CaseFiles given;

  @BeforeEach
  void start() throws IOException {
    rehearsal = new Rehearsal(folder);
    system = rehearsal.system();
    given = CaseFiles.given(CaseFiles.CLUSTER_2);
    rehearsal.rankAs(given);
  }

  @AfterEach
  void stop() {
    rehearsal.close();
  }

  @Test
  void shouldPlanAndCarryOutEachActAfterEverythingElse() throws IOException {
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    List<String> writes =
        system.writes().stream().map(write -> write.replaceAll("/id-[0-9]+", "/-")).toList();
    List<String> act =
        List.of("secretary POST /successions", "secretary POST /successions/-/execution");
    assertThat(writes.subList(writes.size() - 6, writes.size()))
        .containsExactly(act.get(0), act.get(1), act.get(0), act.get(1), act.get(0), act.get(1));
    assertThat(system.all("successions"))
        .extracting(stored -> stored.path("key").asText(), stored -> stored.path("status").asText())
        .containsExactly(
            tuple("succession:2025-03-01:RENAME:langson", "CARRIED_OUT"),
            tuple("succession:2025-07-01:MERGE:hoabinh", "CARRIED_OUT"),
            tuple("succession:2025-07-01:MERGE:bacgiang", "CARRIED_OUT"));
  }

  @Test
  void shouldSayWhatTheFileSays_whenOneIsRenamed() throws IOException {
    // When
    rehearsal.play(given);
    // Then
    JsonNode renaming = system.all("successions").getFirst();
    assertThat(renaming.path("change").path("name").asText())
        .isEqualTo("Sở Dân tộc và Tôn giáo tỉnh Lạng Sơn");
    assertThat(renaming.path("legalBasis").path("title").asText())
        .isEqualTo("Thành lập Bộ Dân tộc và Tôn giáo, 1/3/2025");
    assertThat(renaming.path("successors").path(0).path("organizationId"))
        .isEqualTo(renaming.path("predecessors").path(0));
  }

  @Test
  void shouldDoNothingAgain_whenPlayedTwice() throws IOException {
    // Given
    rehearsal.play(given);
    system.forgetWrites();
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(system.writes()).noneMatch(write -> write.contains("/successions"));
    assertThat(rehearsal.output()).contains("successions: created 0, found 3");
  }

  @Test
  void shouldLeaveItPlanned_whenTheDayHasNotCome() throws IOException {
    // Given
    given.with("/successions/2/date", "'2190-07-01'");
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(system.all("successions").getLast().path("status").asText()).isEqualTo("PLANNED");
    assertThat(rehearsal.output()).contains("planned, not due");
  }

  @Test
  void shouldLeaveItToTheAdministrator_whenOneEndsThatIsNotOfTheCluster() throws IOException {
    // Given
    given.with("/successions/2/from", "['bacninh','bacgiang']");
    given.with("/successions/2/to", "['bacgiang']");
    // When
    rehearsal.play(given);
    // Then
    assertThat(system.writes())
        .filteredOn(write -> write.endsWith(" /successions"))
        .last()
        .isEqualTo("admin POST /successions");
  }

  @Test
  void shouldChangeNothing_whenTheActWasPlayedWithOtherParties() throws IOException {
    // Given
    rehearsal.play(given);
    ObjectNode stored = system.all("successions").getLast();
    stored.withArray("predecessors").remove(1);
    system.forgetWrites();
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).isEqualTo(ExitCode.DIFFERENT);
    assertThat(rehearsal.output()).contains("/successions/2/from");
    assertThat(system.writes()).isEmpty();
  }
}
