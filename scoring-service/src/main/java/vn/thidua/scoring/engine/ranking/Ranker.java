package vn.thidua.scoring.engine.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Group;
import vn.thidua.scoring.engine.scheme.TieBreak;

/** Scores the members of one cluster and ranks them. */
public final class Ranker {

  private Ranker() {}

  /** The ranking that follows from the input; the same input always gives the same. */
  public static ClusterRanking rank(RankingInput input) {
    CompiledScheme scheme = input.scheme();
    LeafPoints points = new LeafPoints(input);
    List<RankingRow> ranked = new ArrayList<>(input.members().size());
    List<RankingRow> barred = new ArrayList<>();
    for (RankingInput.Member member : input.members()) {
      RankingRow row = MemberScore.row(scheme, points, member);
      (row.barred() ? barred : ranked).add(row);
    }
    Comparator<RankingRow> bestFirst = bestFirst(scheme);
    ranked.sort(bestFirst);
    List<RankingRow> rows = withRanks(ranked, bestFirst);
    rows.addAll(barred);
    return new ClusterRanking(rows);
  }

  private static List<RankingRow> withRanks(
      List<RankingRow> sorted, Comparator<RankingRow> bestFirst) {
    List<RankingRow> rows = new ArrayList<>(sorted.size());
    int rank = 0;
    for (int i = 0; i < sorted.size(); i++) {
      RankingRow row = sorted.get(i);
      boolean likeTheOneBefore = i > 0 && bestFirst.compare(sorted.get(i - 1), row) == 0;
      boolean likeTheNextOne =
          i + 1 < sorted.size() && bestFirst.compare(row, sorted.get(i + 1)) == 0;
      if (!likeTheOneBefore) {
        rank = i + 1;
      }
      rows.add(row.ranked(rank, likeTheOneBefore || likeTheNextOne));
    }
    return rows;
  }

  private static Comparator<RankingRow> bestFirst(CompiledScheme scheme) {
    Comparator<RankingRow> order = Comparator.comparing(RankingRow::total).reversed();
    for (TieBreak tieBreak : scheme.tieBreaks()) {
      order = order.thenComparing(orderOf(tieBreak, scheme));
    }
    return order;
  }

  private static Comparator<RankingRow> orderOf(TieBreak tieBreak, CompiledScheme scheme) {
    return switch (tieBreak) {
      case TieBreak.Group(String code) -> mostPointsIn(Objects.requireNonNull(scheme.group(code)));
      case TieBreak.Plain.FEWEST_PENALTY -> Comparator.comparing(RankingRow::penalty);
      case TieBreak.Plain.MOST_BONUS -> Comparator.comparing(RankingRow::bonus).reversed();
      case TieBreak.Plain.MOST_FULL_MARKS ->
          Comparator.comparingInt(RankingRow::fullMarks).reversed();
    };
  }

  private static Comparator<RankingRow> mostPointsIn(Group group) {
    int position = group.position();
    Comparator<RankingRow> fewest =
        Comparator.comparing(row -> row.groups().get(position).points());
    return fewest.reversed();
  }
}
