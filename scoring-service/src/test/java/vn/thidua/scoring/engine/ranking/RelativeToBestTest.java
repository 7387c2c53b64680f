package vn.thidua.scoring.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.engine.cases.OneLeaf.measured;
import static vn.thidua.scoring.engine.cases.OneLeaf.scoredBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.OneLeaf;

class RelativeToBestTest {

  private static final CaseModel.Review REJECTED =
      new CaseModel.Review(CaseModel.Values.NONE, true);

  private static OneLeaf leaf() {
    return scoredBy("RELATIVE_TO_BEST", "20");
  }

  @Test
  void shouldGiveHalfForTheTargetAndAllToTheGreatestExceed_whenTargetsAreGiven() {
    List<String> results =
        leaf()
            .member(measured("100", "94"))
            .member(measured("100", "110"))
            .member(measured("80", "100"))
            .member(measured("100", "100"))
            .member(measured("4", "5"))
            .results();

    assertThat(results)
        .containsExactly(
            "SCORED 9.4000",
            "SCORED 14.0000",
            "SCORED 20.0000",
            "SCORED 10.0000",
            "SCORED 20.0000");
  }

  @Test
  void shouldGiveHalfAtMost_whenNobodyExceeds() {
    List<String> results =
        leaf().member(measured("100", "100")).member(measured("100", "50")).results();

    assertThat(results).containsExactly("SCORED 10.0000", "SCORED 5.0000");
  }

  @Test
  void shouldMeasureExceedDownwards_whenLowerIsBetter() {
    List<String> results =
        leaf()
            .lowerIsBetter()
            .member(measured("5", "2"))
            .member(measured("5", "5"))
            .member(measured("5", "8"))
            .member(measured("4", "0"))
            .member(measured("0", "0"))
            .member(measured("0", "3"))
            .results();

    assertThat(results)
        .containsExactly(
            "SCORED 16.0000",
            "SCORED 10.0000",
            "SCORED 6.2500",
            "SCORED 20.0000",
            "SCORED 10.0000",
            "SCORED 0.0000");
  }

  @Test
  void shouldCompareActualsOnly_whenThereAreNoTargets() {
    List<String> results =
        leaf()
            .member(measured(null, "3"))
            .member(measured(null, "7"))
            .member(measured(null, "0"))
            .results();

    assertThat(results).containsExactly("SCORED 8.5714", "SCORED 20.0000", "SCORED 0.0000");
  }

  @Test
  void shouldGiveNothing_whenTheGreatestWithoutATargetIsZero() {
    assertThat(leaf().member(measured(null, "0")).member(measured(null, "0")).results())
        .containsExactly("SCORED 0.0000", "SCORED 0.0000");
  }

  @Test
  void shouldGiveAllToTheLeast_whenLowerIsBetterWithoutTargets() {
    assertThat(
            leaf()
                .lowerIsBetter()
                .member(measured(null, "3"))
                .member(measured(null, "4"))
                .member(measured(null, "3.0"))
                .results())
        .containsExactly("SCORED 20.0000", "SCORED 15.0000", "SCORED 20.0000");
    assertThat(
            leaf()
                .lowerIsBetter()
                .member(measured(null, "0"))
                .member(measured(null, "4"))
                .member(measured(null, "0"))
                .results())
        .containsExactly("SCORED 20.0000", "SCORED 0.0000", "SCORED 20.0000");
  }

  @Test
  void shouldKeepThoseWithAndWithoutATargetApart_whenBothOccur() {
    List<String> results =
        leaf()
            .member(measured("10", "11"))
            .member(measured(null, "1000"))
            .member(measured(null, "500"))
            .results();

    assertThat(results).containsExactly("SCORED 20.0000", "SCORED 20.0000", "SCORED 10.0000");
  }

  @Test
  void shouldCountABarredUnitAsTheBest_whenItIs() {
    List<String> results =
        leaf().barred(measured("10", "20")).member(measured("10", "15")).results();

    assertThat(results).containsExactly("SCORED 20.0000", "SCORED 15.0000");
  }

  @Test
  void shouldLeaveOutOfTheComparison_whenRejectedWithoutEvidenceOrNotAssigned() {
    List<String> results =
        leaf()
            .evidenceRequired()
            .member(measured("10", "90"), 1, REJECTED, null)
            .member(measured("10", "80"), 0, null, null)
            .notAssigned()
            .noSheet()
            .member(measured("10", "12"), 1, null, null)
            .results();

    assertThat(results)
        .containsExactly(
            "REJECTED 0.0000",
            "NO_EVIDENCE 0.0000",
            "NOT_ASSIGNED 0.0000",
            "MISSING 0.0000",
            "SCORED 20.0000");
  }

  @Test
  void shouldPutTheUnitAmongThoseWithATarget_whenAReviewGivesOne() {
    CaseModel.Review target =
        new CaseModel.Review(new CaseModel.Values("10", null, null, null, null), null);
    List<String> results =
        leaf().member(measured(null, "5"), 0, target, null).member(measured(null, "4")).results();

    assertThat(results).containsExactly("SCORED 5.0000", "SCORED 20.0000");
  }

  @Test
  void shouldCompareCorrectedValues_whenTheOfficeReviews() {
    CaseModel.Review head = new CaseModel.Review(measured(null, "30"), null);
    CaseModel.Review office = new CaseModel.Review(measured(null, "12"), null);
    List<String> results =
        leaf().member(measured("10", "20"), 0, head, office).member(measured("10", "14")).results();

    assertThat(results).containsExactly("SCORED 15.0000", "SCORED 20.0000");
  }
}
