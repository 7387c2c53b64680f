package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.scoring.sheets.StageSight.Viewer;

/** Who sees which stage when, whole. */
class StageSightTest {

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "MEMBER,          DRAFT,           SELF HEAD OFFICE",
    "MEMBER,          SUBMITTED,       SELF",
    "MEMBER,          HEAD_REVIEWED,   SELF HEAD",
    "MEMBER,          OFFICE_REVIEWED, SELF HEAD OFFICE",
    "HEAD_REVIEWER,   DRAFT,           HEAD OFFICE",
    "HEAD_REVIEWER,   SUBMITTED,       SELF HEAD",
    "HEAD_REVIEWER,   HEAD_REVIEWED,   SELF HEAD",
    "HEAD_REVIEWER,   OFFICE_REVIEWED, SELF HEAD OFFICE",
    "OFFICE_REVIEWER, DRAFT,           HEAD OFFICE",
    "OFFICE_REVIEWER, SUBMITTED,       SELF HEAD OFFICE",
    "OFFICE_REVIEWER, HEAD_REVIEWED,   SELF HEAD OFFICE",
    "OFFICE_REVIEWER, OFFICE_REVIEWED, SELF HEAD OFFICE",
    "OVERSEER,        DRAFT,           SELF HEAD OFFICE",
    "OVERSEER,        SUBMITTED,       SELF HEAD OFFICE",
    "OVERSEER,        HEAD_REVIEWED,   SELF HEAD OFFICE",
    "OVERSEER,        OFFICE_REVIEWED, SELF HEAD OFFICE"
  })
  void shouldSee(Viewer viewer, SheetStatus standing, String stages) {
    Set<Stage> seen =
        Arrays.stream(stages.split(" ")).map(Stage::valueOf).collect(Collectors.toSet());

    assertThat(StageSight.of(viewer, standing)).isEqualTo(seen);
  }
}
