package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.play.ExitCode;

/** The given cases go in through the gateway and come out as expected. */
@ExtendWith(WholeSystemExtension.class)
class GivenCasesIT {

  private final WholeSystem system;

  GivenCasesIT(WholeSystem system) {
    this.system = system;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CaseFiles.WORKED_EXAMPLE,
        CaseFiles.CLUSTER_2,
        CaseFiles.RED_RIVER_DELTA,
        CaseFiles.POLICE_347
      })
  void shouldBeAsExpectedAndCreateNothingAgain_whenAGivenCaseIsPlayedTwice(String name) {
    // Given
    byte[] given = CaseFiles.given(name).bytes();
    Outcome first = system.play(given);
    // When
    Outcome second = system.play(given);
    // Then
    assertThat(first.code()).as(first.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(second.code()).as(second.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(result(second)).isEqualTo(result(first)).anyMatch(line -> line.contains("Digest"));
    assertThat(second.out()).contains("created 0, found").doesNotContainPattern("created [1-9]");
  }

  @Test
  void shouldNameTheDifference_whenOneExpectedDigitIsChanged() {
    // Given
    CaseFiles changed =
        CaseFiles.given(CaseFiles.CLUSTER_2)
            .with("/case", "'one-digit'")
            .with("/expect/ranking/1/total", "'88.21'");
    // When
    Outcome outcome = system.play(changed.bytes());
    // Then
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.DIFFERENT);
    assertThat(outcome.out().lines().filter(line -> line.contains("/expect/")))
        .singleElement()
        .asString()
        .contains("/expect/ranking/1 quangninh total", "expected 88.21, is 88.20");
  }

  @Test
  void shouldNameThePlace_whenTheFileDoesNotFitTogether() {
    // Given
    CaseFiles broken =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with("/case", "'broken'")
            .with("/sheets/2/entries/0/criterion", "'9.9'");
    // When
    Outcome outcome = system.play(broken.bytes());
    // Then
    assertThat(outcome.code()).isEqualTo(ExitCode.INVALID_CASE);
    assertThat(outcome.err()).contains("/sheets/2/entries/0/criterion");
  }

  @Test
  void shouldNameThePlace_whenOnlyTheSystemKnowsThatASchemeCannotBePublished() {
    // Given
    CaseFiles broken =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with("/case", "'not-publishable'")
            .with("/scheme/totalPoints", "'99.5'");
    // When
    Outcome outcome = system.play(broken.bytes());
    // Then
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.INVALID_CASE);
    assertThat(outcome.err()).contains("/scheme/totalPoints");
  }

  @Test
  void shouldNameTheLineAndColumn_whenTheFileIsCutOff() {
    // Given
    byte[] cutOff = "{\"case\": \"cut-off\",\n \"year\": ".getBytes(StandardCharsets.UTF_8);
    // When
    Outcome outcome = system.play(cutOff);
    // Then
    assertThat(outcome.code()).isEqualTo(ExitCode.INVALID_CASE);
    assertThat(outcome.err()).contains("line, column 2,");
  }

  @Test
  void shouldBeAsExpected_whenTheYearIsLongPast() {
    // Given
    CaseFiles past =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with("/case", "'long-past'")
            .with("/year", "2015")
            .with("/cluster/decision/date", "'2014-12-30'")
            .with("/cluster/leaders/0/year", "2015")
            .with("/cluster/leaders/1/year", "2015");
    // When
    Outcome outcome = system.play(past.bytes());
    // Then
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.AS_EXPECTED);
  }

  /** What was ranked and compared, without what was done for it. */
  private static List<String> result(Outcome outcome) {
    return outcome.out().lines().filter(line -> !line.contains("created ")).toList();
  }
}
