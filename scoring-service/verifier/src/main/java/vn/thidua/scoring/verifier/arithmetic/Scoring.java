package vn.thidua.scoring.verifier.arithmetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores the sheets of one cluster and ranks its members. */
public final class Scoring {

  private Scoring() {}

  /**
   * The rows by rank, barred members last, among equals in the order in which the sheets come.
   *
   * @param scheme in which {@link SchemeRules} finds nothing
   * @param sheets in which {@link EntryRules} finds nothing
   */
  public static List<Row> rank(Scheme scheme, List<Sheet> sheets) {
    List<MemberScore> all = scores(scheme, sheets);
    List<MemberScore> competing = all.stream().filter(MemberScore::competes).toList();
    List<Row> rows = new ArrayList<>();
    for (MemberScore member : competing) {
      int better = 0;
      int equal = 0;
      for (MemberScore other : competing) {
        int order = other.compareTo(member);
        better += order < 0 ? 1 : 0;
        equal += order == 0 ? 1 : 0;
      }
      rows.add(member.row(better + 1, equal > 1));
    }
    rows.sort((one, other) -> rank(one) - rank(other));
    for (MemberScore member : all) {
      if (!member.competes()) {
        rows.add(member.row(null, false));
      }
    }
    return rows;
  }

  private static int rank(Row row) {
    return row.rank() == null ? 0 : row.rank();
  }

  private static List<MemberScore> scores(Scheme scheme, List<Sheet> sheets) {
    List<Map<String, Counted>> counted = new ArrayList<>();
    for (Sheet sheet : sheets) {
      Map<String, Sheet.Entry> entries = new LinkedHashMap<>();
      if (sheet.entries() != null) {
        sheet.entries().forEach(entry -> entries.put(entry.criterion(), entry));
      }
      Map<String, Counted> ofSheet = new LinkedHashMap<>();
      for (Scheme.Node leaf : scheme.leaves()) {
        ofSheet.put(leaf.code(), Counted.of(leaf, entries.get(leaf.code())));
      }
      counted.add(ofSheet);
    }
    Map<String, LeafScores> leaves = new LinkedHashMap<>();
    for (Scheme.Node leaf : scheme.leaves()) {
      List<Counted> values = new ArrayList<>();
      counted.forEach(ofSheet -> values.add(ofSheet.getOrDefault(leaf.code(), Counted.ABSENT)));
      leaves.put(leaf.code(), new LeafScores(leaf, values));
    }
    List<MemberScore> scores = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      scores.add(new MemberScore(scheme, sheets.get(i), counted.get(i), leaves));
    }
    return scores;
  }
}
