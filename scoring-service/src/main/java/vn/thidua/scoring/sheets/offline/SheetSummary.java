package vn.thidua.scoring.sheets.offline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.ranking.GroupResult;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.form.FormOutline;
import vn.thidua.scoring.sheets.form.SheetForm;

/** A sheet by group, and its totals; what the caller may not see yet is left out. */
final class SheetSummary {

  private static final Text BASE = new Text("Điểm chuẩn đạt được", "Base points");
  private static final Text BONUS = new Text("Điểm thưởng", "Bonus");
  private static final Text PENALTY = new Text("Điểm trừ", "Penalty");
  private static final Text TOTAL = new Text("Tổng điểm (quy đổi)", "Total (scaled)");

  private final Language language;

  SheetSummary(Language language) {
    this.language = language;
  }

  List<SheetForm.SummaryLine> lines(SheetState state, StagePoints points) {
    Map<String, BigDecimal> self = groups(points.self());
    Map<String, BigDecimal> head = groups(points.head());
    Map<String, BigDecimal> counted = groups(points.counted());
    List<SheetForm.SummaryLine> lines = new ArrayList<>();
    for (FormOutline outline : FormOutline.of(state.scheme().scheme())) {
      if (outline.node().isGroup()) {
        String code = Objects.requireNonNull(outline.node().code());
        lines.add(
            new SheetForm.SummaryLine(
                code,
                String.valueOf(outline.node().title()),
                outline.node().maxPoints(),
                state.sees(Stage.SELF) ? self.get(code) : null,
                state.sees(Stage.SELF, Stage.HEAD) ? head.get(code) : null,
                state.sees(Stage.values()) ? counted.get(code) : null));
      }
    }
    lines.add(
        total(
            BASE,
            state.sees(Stage.SELF) ? points.self().ceiling() : null,
            state,
            points,
            RankingRow::base));
    lines.add(total(BONUS, null, state, points, RankingRow::bonus));
    lines.add(total(PENALTY, null, state, points, RankingRow::penalty));
    lines.add(
        total(TOTAL, state.scheme().scheme().totalPoints(), state, points, RankingRow::total));
    return lines;
  }

  private SheetForm.SummaryLine total(
      Text title,
      @Nullable BigDecimal ceiling,
      SheetState state,
      StagePoints points,
      Function<RankingRow, BigDecimal> of) {
    return new SheetForm.SummaryLine(
        "",
        title.in(language),
        ceiling,
        state.sees(Stage.SELF) ? of.apply(points.self()) : null,
        state.sees(Stage.SELF, Stage.HEAD) ? of.apply(points.head()) : null,
        state.sees(Stage.values()) ? of.apply(points.counted()) : null);
  }

  private static Map<String, BigDecimal> groups(RankingRow row) {
    Map<String, BigDecimal> points = new HashMap<>();
    for (GroupResult group : row.groups()) {
      points.put(group.criterion(), group.points());
    }
    return points;
  }
}
