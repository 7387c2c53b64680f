package vn.thidua.scoring.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.engine.cases.OneLeaf.points;
import static vn.thidua.scoring.engine.cases.OneLeaf.scoredBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.EngineCase;

class TotalAndRankTest {

  private static CaseModel.Node group(
      String code, @Nullable String parent, @Nullable String part, @Nullable String max) {
    return new CaseModel.Node(code, parent, part, "", max, null, null, null, List.of(), false);
  }

  private static CaseModel.Node direct(String code, String parent, String max) {
    return new CaseModel.Node(code, parent, null, "", max, "DIRECT", null, null, List.of(), false);
  }

  /** Two BASE leaves of 60 and 40, a bonus capped twice, a penalty without a cap. */
  private static List<RankingRow> rank(List<String> tieBreaks, String... sheets) {
    CaseModel.Scheme scheme =
        new CaseModel.Scheme(
            "100",
            tieBreaks,
            List.of(
                group("I", null, "BASE", "60"),
                direct("I.1", "I", "60"),
                group("II", null, "BASE", "40"),
                direct("II.1", "II", "40"),
                group("B", null, "BONUS", "5"),
                group("B.1", "B", null, "3"),
                direct("B.1.1", "B.1", "10"),
                direct("B.2", "B", "10"),
                group("P", null, "PENALTY", null),
                direct("P.1", "P", "300")));
    List<String> members = new ArrayList<>();
    List<CaseModel.Sheet> all = new ArrayList<>();
    for (String sheet : sheets) {
      String[] words = sheet.split(" ", -1);
      members.add(words[0]);
      List<CaseModel.Entry> entries = new ArrayList<>();
      for (int i = 1; i < words.length; i++) {
        String[] pair = words[i].split("=", -1);
        boolean assigned = !pair[1].equals("n/a");
        entries.add(
            new CaseModel.Entry(
                pair[0],
                assigned,
                assigned ? points(pair[1]) : CaseModel.Values.NONE,
                0,
                null,
                null));
      }
      boolean barred = words[0].startsWith("barred");
      all.add(new CaseModel.Sheet(words[0], barred ? List.of("Z", "A") : List.of(), entries));
    }
    return EngineCase.rank(new CaseModel("ranked", 2025, scheme, members, all)).rows();
  }

  private static List<String> shown(List<RankingRow> rows) {
    return rows.stream().map(row -> row.rank() + (row.tied() ? "=" : "")).toList();
  }

  private static List<Object> units(String... keys) {
    List<Object> ids = new ArrayList<>();
    for (String key : keys) {
      ids.add(EngineCase.idOf(key));
    }
    return ids;
  }

  @Test
  void shouldScaleTheBaseOnly_whenALeafIsNotAssigned() {
    RankingRow row = rank(List.of(), "a I.1=n/a II.1=30 B.2=1 P.1=0.5").getFirst();

    assertThat(row.base().toPlainString()).isEqualTo("30.0000");
    assertThat(row.ceiling().toPlainString()).isEqualTo("40.0000");
    assertThat(row.bonus().toPlainString()).isEqualTo("1.0000");
    assertThat(row.penalty().toPlainString()).isEqualTo("0.5000");
    assertThat(row.total().toPlainString()).isEqualTo("75.50");
  }

  @Test
  void shouldCapAtEveryLevel_whenBonusesAddUp() {
    RankingRow row = rank(List.of(), "a B.1.1=9 B.2=1").getFirst();
    RankingRow more = rank(List.of(), "a B.1.1=9 B.2=9").getFirst();

    assertThat(row.bonus()).isEqualByComparingTo("4");
    assertThat(more.bonus()).isEqualByComparingTo("5");
    assertThat(more.groups())
        .anySatisfy(group -> {
          assertThat(group.criterion()).isEqualTo("B.1");
          assertThat(group.points()).isEqualByComparingTo("3");
        });
  }

  @Test
  void shouldStopAtZero_whenThePenaltyIsGreater() {
    RankingRow row = rank(List.of(), "a I.1=10 P.1=300").getFirst();

    assertThat(row.total().toPlainString()).isEqualTo("0.00");
    assertThat(row.rank()).isEqualTo(1);
  }

  @Test
  void shouldRoundTheTotalHalfUpOnce_whenItLiesBetween() {
    assertThat(rank(List.of(), "a I.1=10.0050").getFirst().total()).isEqualByComparingTo("10.01");
    assertThat(rank(List.of(), "a I.1=10.0049").getFirst().total()).isEqualByComparingTo("10.00");
    // The leaf is rounded to 10.0050 first: sums are of the rounded points.
    assertThat(rank(List.of(), "a I.1=10.00496").getFirst().total()).isEqualByComparingTo("10.01");
  }

  @Test
  void shouldLeaveGapsAfterEquals_whenTotalsAreEqual() {
    List<RankingRow> rows = rank(List.of(), "a I.1=5", "b I.1=9", "c I.1=5", "d I.1=1", "e I.1=60");

    assertThat(shown(rows)).containsExactly("1", "2", "3=", "3=", "5");
    assertThat(rows)
        .extracting(row -> (Object) row.organizationId())
        .containsExactlyElementsOf(units("e", "b", "a", "c", "d"));
  }

  @Test
  void shouldCompareRoundedTotals_whenTheyDifferOnlyBeyond() {
    assertThat(shown(rank(List.of(), "a I.1=5.0011", "b I.1=5.0012"))).containsExactly("1=", "1=");
  }

  @Test
  void shouldApplyTieBreaksInOrder_whenTotalsAreEqual() {
    String[] sheets = {"a I.1=10 II.1=20", "b I.1=20 II.1=10", "c I.1=20 II.1=10"};

    assertThat(shown(rank(List.of("GROUP:I", "MOST_BONUS"), sheets)))
        .containsExactly("1=", "1=", "3");
    assertThat(rank(List.of("GROUP:II"), sheets).getFirst().organizationId())
        .isEqualTo(EngineCase.idOf("a"));
  }

  @Test
  void shouldPreferByEachTieBreak_whenItIsTheOnlyOne() {
    assertThat(first("FEWEST_PENALTY", "a I.1=12 P.1=2", "b I.1=11 P.1=1")).isEqualTo("b");
    assertThat(first("MOST_BONUS", "a I.1=10 B.2=1", "b I.1=9 B.2=2")).isEqualTo("b");
    assertThat(first("MOST_FULL_MARKS", "a I.1=30 II.1=30", "b I.1=60 II.1=0")).isEqualTo("b");
    // After caps: 3 + 0 against 2, with 1 more in the base.
    assertThat(first("MOST_BONUS", "a I.1=10 B.2=2", "b I.1=9 B.1.1=8")).isEqualTo("b");
  }

  private static String first(String tieBreak, String one, String other) {
    List<RankingRow> rows = rank(List.of(tieBreak), one, other);
    assertThat(rows.get(0).total()).isEqualByComparingTo(rows.get(1).total());
    assertThat(shown(rows)).containsExactly("1", "2");
    return rows.getFirst().organizationId().equals(EngineCase.idOf("a")) ? "a" : "b";
  }

  @Test
  void shouldKeepPointsWithoutARank_whenBarred() {
    List<RankingRow> rows =
        rank(List.of(), "barred-1 I.1=5", "a I.1=5", "barred-2 I.1=60", "b I.1=4");

    assertThat(shown(rows)).containsExactly("1", "2", "null", "null");
    assertThat(rows)
        .extracting(row -> (Object) row.organizationId())
        .containsExactlyElementsOf(units("a", "b", "barred-1", "barred-2"));
    assertThat(rows.get(3).total()).isEqualByComparingTo("60");
    assertThat(rows.get(3).bars()).containsExactly("A", "Z");
  }

  @Test
  void shouldShowZerosAndBar_whenThereIsNoSheet() {
    RankingRow row = scoredBy("DIRECT", "10").noSheet().rows().getFirst();

    assertThat(row.bars()).containsExactly(RankingRow.NO_SHEET);
    assertThat(List.of(row.total(), row.base(), row.ceiling(), row.bonus(), row.penalty()))
        .allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("0"));
  }

  @Test
  void shouldRank_whenTheSheetIsEmpty() {
    RankingRow row = scoredBy("DIRECT", "10").emptySheet().rows().getFirst();

    assertThat(row.rank()).isEqualTo(1);
    assertThat(row.total().toPlainString()).isEqualTo("0.00");
    assertThat(row.ceiling()).isEqualByComparingTo("10");
  }

  @Test
  void shouldShowBonusAndPenaltyButNoTotal_whenNothingIsAssigned() {
    RankingRow row = rank(List.of(), "a I.1=n/a II.1=n/a B.2=2 P.1=1").getFirst();

    assertThat(row.total().toPlainString()).isEqualTo("0.00");
    assertThat(row.bonus()).isEqualByComparingTo("2");
    assertThat(row.penalty()).isEqualByComparingTo("1");
    assertThat(row.rank()).isNull();
    assertThat(row.bars()).containsExactly(RankingRow.NOTHING_ASSIGNED);
  }
}
