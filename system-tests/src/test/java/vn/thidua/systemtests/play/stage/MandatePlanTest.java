package vn.thidua.systemtests.play.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.play.stage.MandatePlan.Mandate;

class MandatePlanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a HEAD, b DEPUTY_HEAD | a | reviewer-deputy",
        "a HEAD, b DEPUTY_HEAD | b | reviewer-head",
        "a HEAD, b DEPUTY_HEAD | c | reviewer-head",
        "a HEAD | a | reviewer-office",
        "a HEAD | b | reviewer-head",
        "b DEPUTY_HEAD | a | reviewer-deputy",
        "b DEPUTY_HEAD | b | reviewer-office",
        "b DEPUTY_HEAD, c DEPUTY_HEAD | b | reviewer-head",
        "b DEPUTY_HEAD, c DEPUTY_HEAD | c | reviewer-deputy",
        "`-` | a | reviewer-office",
      })
  void shouldChooseTheFirstReviewer(String leaders, String organization, String reviewer) {
    // Given
    String list =
        Arrays.stream(leaders.split(", ", -1))
            .filter(leader -> leader.length() > 1)
            .map(leader ->
                "{'year':2025,'organization':'%s','role':'%s'}"
                    .formatted(leader.substring(0, 1), leader.substring(2)))
            .collect(Collectors.joining(",", "[", "]"));
    CaseFile file = CaseFiles.given(CaseFiles.WORKED_EXAMPLE).with("/cluster/leaders", list).read();
    // When
    MandatePlan plan = new MandatePlan(file);
    // Then
    assertThat(plan.firstReviewerOf(organization).name()).isEqualTo(reviewer);
    assertThat(plan.mandates()).noneMatch(mandate -> isReviewerOf(mandate, reviewer, organization));
  }

  private static boolean isReviewerOf(Mandate mandate, String reviewer, String organization) {
    return mandate.holder().name().equals(reviewer) && organization.equals(mandate.organization());
  }

  @Test
  void shouldLetOneActForSeveral_whenThereAreMoreUnitsThanOfficers() {
    // Given
    String organizations =
        IntStream.range(0, 20)
            .mapToObj(i -> "{'key':'u%d','name':'U%d'}".formatted(i, i))
            .collect(Collectors.joining(",", "[", "]"));
    String members =
        IntStream.range(0, 20)
            .mapToObj("'u%d'"::formatted)
            .collect(Collectors.joining(",", "[", "]"));
    String sheets =
        IntStream.range(0, 20)
            .filter(i -> i != 3)
            .mapToObj("{'organization':'u%d'}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));
    CaseFile file =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with("/organizations", organizations)
            .with("/cluster/members", members)
            .with("/cluster/leaders", "[]")
            .with("/sheets", sheets)
            .without("/expect")
            .read();
    // When
    MandatePlan plan = new MandatePlan(file);
    // Then
    assertThat(plan.officerOf("u0")).isEqualTo(Account.officer(0)).hasToString("officer-01");
    assertThat(plan.officerOf("u4")).hasToString("officer-04");
    assertThat(plan.officerOf("u15")).hasToString("officer-01");
    assertThat(plan.mandates()).filteredOn(m -> m.role().equals("OFFICER")).hasSize(19);
  }
}
