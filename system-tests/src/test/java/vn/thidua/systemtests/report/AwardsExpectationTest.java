package vn.thidua.systemtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.systemtests.casefile.CaseFile.ExpectedAward;
import vn.thidua.systemtests.report.Awards.Held;

class AwardsExpectationTest {

  private static final ExpectedAward FLAG = new ExpectedAward("a", "FLAG", "GOVERNMENT");
  private static final ExpectedAward CERTIFICATE =
      new ExpectedAward("b", "CERTIFICATE", "MINISTER");

  @Test
  void shouldFindNothing_whenTheSameIsHeldInAnotherOrder() {
    // When
    List<String> differences =
        AwardsExpectation.differences(List.of(FLAG, CERTIFICATE), held(CERTIFICATE, FLAG));
    // Then
    assertThat(differences).isEmpty();
  }

  @Test
  void shouldNameBothWays_whenOneIsMissingAndAnotherTooMany() {
    // Given
    ExpectedAward byAnother = new ExpectedAward("b", "CERTIFICATE", "PROVINCIAL_CHAIR");
    // When
    List<String> differences =
        AwardsExpectation.differences(List.of(FLAG, CERTIFICATE), held(FLAG, byAnother));
    // Then
    assertThat(differences)
        .containsExactly(
            "/expect/awards/1 b CERTIFICATE MINISTER: cần đang giữ/held, được không giữ/not held"
                + " (expected đang giữ/held, is không giữ/not held)",
            "/expect/awards b CERTIFICATE PROVINCIAL_CHAIR: cần không giữ/not held, được đang"
                + " giữ/held (expected không giữ/not held, is đang giữ/held)");
  }

  @Test
  void shouldNameIt_whenOneIsHeldTwice() {
    // When
    List<String> differences = AwardsExpectation.differences(List.of(FLAG), held(FLAG, FLAG));
    // Then
    assertThat(differences).singleElement().asString().startsWith("/expect/awards a FLAG");
  }

  private static Awards held(ExpectedAward... awards) {
    List<Held> held =
        List.of(awards).stream()
            .map(award ->
                new Held(
                    award.organization(),
                    award.awardType(),
                    award.decidedBy(),
                    "Cờ",
                    "Đơn vị",
                    "Chính phủ",
                    "1",
                    "2024-05-20"))
            .toList();
    return new Awards(2023, List.of(), held, List.of());
  }
}
