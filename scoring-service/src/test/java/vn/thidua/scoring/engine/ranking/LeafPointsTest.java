package vn.thidua.scoring.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.engine.cases.OneLeaf.count;
import static vn.thidua.scoring.engine.cases.OneLeaf.measured;
import static vn.thidua.scoring.engine.cases.OneLeaf.passed;
import static vn.thidua.scoring.engine.cases.OneLeaf.points;
import static vn.thidua.scoring.engine.cases.OneLeaf.scoredBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.CaseModel;

class LeafPointsTest {

  private static final CaseModel.Values NOTHING = CaseModel.Values.NONE;

  @Test
  void shouldTakePointsAsEntered_whenDirect() {
    List<String> results =
        scoredBy("DIRECT", "10")
            .member(points("0"))
            .member(points("10"))
            .member(points("7.25"))
            .results();

    assertThat(results).containsExactly("SCORED 0.0000", "SCORED 10.0000", "SCORED 7.2500");
  }

  @Test
  void shouldRoundHalfUpToFourDecimals_whenDirectPointsHaveMore() {
    List<String> results =
        scoredBy("DIRECT", "10")
            .member(points("1.00005"))
            .member(points("1.0000499999"))
            .member(points("9.99995"))
            .results();

    assertThat(results).containsExactly("SCORED 1.0001", "SCORED 1.0000", "SCORED 10.0000");
  }

  @Test
  void shouldGiveAllOrNothing_whenPassFail() {
    List<String> results =
        scoredBy("PASS_FAIL", "2.5").member(passed(true)).member(passed(false)).results();

    assertThat(results).containsExactly("SCORED 2.5000", "SCORED 0.0000");
  }

  @Test
  void shouldStopAtTheCeiling_whenItemsAreCounted() {
    List<String> results =
        scoredBy("PER_ITEM", "10")
            .perItem("2.5")
            .member(count("0"))
            .member(count("3"))
            .member(count("4"))
            .member(count("5.0"))
            .member(count("999999999999999999"))
            .results();

    assertThat(results)
        .containsExactly(
            "SCORED 0.0000", "SCORED 7.5000", "SCORED 10.0000", "SCORED 10.0000", "SCORED 10.0000");
  }

  @Test
  void shouldScoreAttainmentUpToTheTarget_whenProportional() {
    List<String> results =
        scoredBy("PROPORTIONAL", "20")
            .member(measured("35", "32"))
            .member(measured("6", "6"))
            .member(measured("6", "7"))
            .member(measured("6", "0"))
            .member(measured("3", "1"))
            .member(measured("3", "2"))
            .results();

    assertThat(results)
        .containsExactly(
            "SCORED 18.2857",
            "SCORED 20.0000",
            "SCORED 20.0000",
            "SCORED 0.0000",
            "SCORED 6.6667",
            "SCORED 13.3333");
  }

  @Test
  void shouldScoreTargetOverActual_whenProportionalAndLowerIsBetter() {
    List<String> results =
        scoredBy("PROPORTIONAL", "20")
            .lowerIsBetter()
            .member(measured("5", "4"))
            .member(measured("5", "5"))
            .member(measured("5", "8"))
            .member(measured("0", "0"))
            .member(measured("0", "0.0001"))
            .results();

    assertThat(results)
        .containsExactly(
            "SCORED 20.0000",
            "SCORED 20.0000",
            "SCORED 12.5000",
            "SCORED 20.0000",
            "SCORED 0.0000");
  }

  @Test
  void shouldTakeTheBestBandMet_whenBandsComeInAnyOrder() {
    List<String> results =
        scoredBy("BANDS", "10")
            .bands("90", "7", "-5", "1", "100", "10")
            .member(measured(null, "100"))
            .member(measured(null, "99.999"))
            .member(measured(null, "90"))
            .member(measured(null, "-5"))
            .member(measured(null, "-5.01"))
            .results();

    assertThat(results)
        .containsExactly(
            "SCORED 10.0000", "SCORED 7.0000", "SCORED 7.0000", "SCORED 1.0000", "SCORED 0.0000");
  }

  @Test
  void shouldTakeTheBestBandMet_whenLowerIsBetter() {
    List<String> results =
        scoredBy("BANDS", "10")
            .lowerIsBetter()
            .bands("0", "10", "5", "4")
            .member(measured(null, "-1"))
            .member(measured(null, "0"))
            .member(measured(null, "0.1"))
            .member(measured(null, "5"))
            .member(measured(null, "5.1"))
            .results();

    assertThat(results)
        .containsExactly(
            "SCORED 10.0000", "SCORED 10.0000", "SCORED 4.0000", "SCORED 4.0000", "SCORED 0.0000");
  }

  @Test
  void shouldScoreZeroAndSaySo_whenAValueIsMissing() {
    assertThat(scoredBy("DIRECT", "1").member(NOTHING).results()).containsExactly("MISSING 0.0000");
    assertThat(scoredBy("PASS_FAIL", "1").member(NOTHING).results())
        .containsExactly("MISSING 0.0000");
    assertThat(scoredBy("PER_ITEM", "1").perItem("1").member(NOTHING).results())
        .containsExactly("MISSING 0.0000");
    assertThat(
            scoredBy("PROPORTIONAL", "1")
                .member(new CaseModel.Values("5", null, null, null, null))
                .results())
        .containsExactly("MISSING 0.0000");
    assertThat(scoredBy("BANDS", "1").bands("1", "1").member(NOTHING).results())
        .containsExactly("MISSING 0.0000");
    assertThat(scoredBy("RELATIVE_TO_BEST", "1").member(NOTHING).emptySheet().results())
        .containsExactly("MISSING 0.0000", "MISSING 0.0000");
  }

  @Test
  void shouldScoreZero_whenEvidenceIsRequiredAndThereIsNone() {
    List<String> results =
        scoredBy("DIRECT", "10")
            .evidenceRequired()
            .member(points("8"), 0, null, null)
            .member(points("8"), 1, null, null)
            .member(NOTHING, 1, null, null)
            .results();

    assertThat(results).containsExactly("NO_EVIDENCE 0.0000", "SCORED 8.0000", "MISSING 0.0000");
  }

  @Test
  void shouldScoreZero_whenAPenaltyIsRejected() {
    CaseModel.Review rejected = new CaseModel.Review(NOTHING, true);
    List<RankingRow> rows =
        scoredBy("DIRECT", "10")
            .inPart("PENALTY")
            .member(points("8"), 0, rejected, null)
            .member(points("8"))
            .rows();

    assertThat(rows.get(0).penalty()).isEqualByComparingTo("0");
    assertThat(rows.get(1).penalty()).isEqualByComparingTo("8");
  }
}
