package vn.thidua.scoring.sheets.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.ranking.GroupResult;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.indicators.leaves.MeasuredLeaves;
import vn.thidua.scoring.indicators.leaves.PeriodFigures;
import vn.thidua.scoring.schemes.SchemeQueries;
import vn.thidua.scoring.sheets.SheetStatus;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.gaps.GapSheets.Circle;
import vn.thidua.scoring.sheets.gaps.GapSheets.GapSheet;
import vn.thidua.scoring.sheets.gaps.GapViews.GapRow;
import vn.thidua.scoring.sheets.gaps.GapViews.GapTotal;
import vn.thidua.scoring.sheets.gaps.GapViews.GapValue;
import vn.thidua.scoring.sheets.gaps.GapViews.GroupGap;
import vn.thidua.scoring.sheets.gaps.GapViews.LeafGap;
import vn.thidua.scoring.sheets.gaps.GapViews.SheetGaps;

/** Sets what members say of themselves beside what came of the reviews. */
@ApplicationScoped
public class GapQueries {

  /**
   * A sheet that the caller sees.
   *
   * @param seen whose values may be told
   */
  public record Seen(
      UUID sheetId,
      UUID periodId,
      int year,
      UUID clusterId,
      UUID organizationId,
      @Nullable String organizationName,
      UUID schemeId,
      SheetStatus status,
      Set<Stage> seen) {

    Circle circle() {
      return new Circle(periodId, clusterId);
    }
  }

  private final GapSheets sheets;
  private final SchemeQueries schemes;
  private final PeriodFigures figures;

  GapQueries(GapSheets sheets, SchemeQueries schemes, PeriodFigures figures) {
    this.sheets = sheets;
    this.schemes = schemes;
    this.figures = figures;
  }

  public List<GapRow> rows(List<Seen> asked) {
    Map<Circle, CircleGaps> circles = circles(asked);
    return asked.stream().map(sheet -> row(sheet, of(circles, sheet))).toList();
  }

  private static GapRow row(Seen sheet, CircleGaps circle) {
    RankingRow self = self(sheet, circle);
    RankingRow reviewed = circle.reviewed(sheet.sheetId(), sheet.seen());
    return new GapRow(
        sheet.sheetId(),
        sheet.periodId(),
        sheet.year(),
        sheet.clusterId(),
        sheet.organizationId(),
        sheet.organizationName(),
        sheet.status(),
        total(self),
        total(reviewed),
        difference(self, reviewed));
  }

  public SheetGaps of(Seen sheet) {
    CircleGaps circle = of(circles(List.of(sheet)), sheet);
    RankingRow self = self(sheet, circle);
    RankingRow reviewed = circle.reviewed(sheet.sheetId(), sheet.seen());
    return new SheetGaps(
        sheet.sheetId(),
        sheet.periodId(),
        sheet.clusterId(),
        sheet.organizationId(),
        sheet.schemeId(),
        sheet.status(),
        total(self),
        total(reviewed),
        difference(self, reviewed),
        self == null ? List.of() : groups(self, reviewed),
        self == null ? List.of() : leaves(sheet, circle, self, reviewed));
  }

  private static @Nullable RankingRow self(Seen sheet, CircleGaps circle) {
    return sheet.seen().contains(Stage.SELF) ? circle.self(sheet.sheetId()) : null;
  }

  private Map<Circle, CircleGaps> circles(List<Seen> asked) {
    Map<Circle, Seen> oneOf = new HashMap<>();
    Set<UUID> ids = new HashSet<>();
    asked.forEach(sheet -> {
      oneOf.put(sheet.circle(), sheet);
      ids.add(sheet.sheetId());
    });
    Map<Circle, Map<UUID, GapSheet>> read = sheets.of(oneOf.keySet(), ids);
    Map<UUID, MeasuredLeaves> measured = measured(oneOf, read);
    Map<Circle, CircleGaps> circles = new HashMap<>();
    oneOf.forEach((circle, sheet) ->
        circles.put(
            circle,
            new CircleGaps(
                schemes.compiled(sheet.schemeId()),
                Objects.requireNonNull(measured.get(circle.periodId())),
                read.getOrDefault(circle, Map.of()))));
    return circles;
  }

  /** By period. */
  private Map<UUID, MeasuredLeaves> measured(
      Map<Circle, Seen> circles, Map<Circle, Map<UUID, GapSheet>> read) {
    Map<UUID, Integer> years = new HashMap<>();
    Set<UUID> organizations = new HashSet<>();
    circles.forEach((circle, sheet) -> {
      years.put(circle.periodId(), sheet.year());
      read.getOrDefault(circle, Map.of())
          .values()
          .forEach(other -> organizations.add(other.organizationId()));
    });
    return figures.of(years, organizations);
  }

  private static CircleGaps of(Map<Circle, CircleGaps> circles, Seen sheet) {
    return Objects.requireNonNull(circles.get(sheet.circle()));
  }

  private static @Nullable GapTotal total(@Nullable RankingRow row) {
    return row == null
        ? null
        : new GapTotal(row.total(), row.base(), row.ceiling(), row.bonus(), row.penalty());
  }

  private static @Nullable BigDecimal difference(
      @Nullable RankingRow self, @Nullable RankingRow reviewed) {
    return self == null || reviewed == null ? null : reviewed.total().subtract(self.total());
  }

  private static List<GroupGap> groups(RankingRow self, @Nullable RankingRow reviewed) {
    List<GroupGap> gaps = new ArrayList<>();
    for (int i = 0; i < self.groups().size(); i++) {
      GroupResult own = self.groups().get(i);
      BigDecimal later = reviewed == null ? null : reviewed.groups().get(i).points();
      gaps.add(
          new GroupGap(
              own.criterion(),
              own.points(),
              later,
              later == null ? null : later.subtract(own.points())));
    }
    return gaps;
  }

  private static List<LeafGap> leaves(
      Seen sheet, CircleGaps circle, RankingRow self, @Nullable RankingRow reviewed) {
    Map<String, Entry> selfScored = circle.counting(sheet.sheetId(), Set.of(Stage.SELF));
    Map<String, Entry> counting = circle.counting(sheet.sheetId(), sheet.seen());
    List<LeafGap> gaps = new ArrayList<>();
    for (int i = 0; i < self.leaves().size(); i++) {
      LeafResult own = self.leaves().get(i);
      LeafResult later = reviewed == null ? null : reviewed.leaves().get(i);
      String code = own.criterion();
      gaps.add(
          new LeafGap(
              code,
              value(own, selfScored.get(code)),
              later == null ? null : value(later, counting.get(code)),
              later == null ? null : later.points().subtract(own.points())));
    }
    return gaps;
  }

  private static GapValue value(LeafResult result, @Nullable Entry entry) {
    EffectiveValue value = EffectiveValue.of(entry == null ? Entry.EMPTY : entry);
    return new GapValue(
        result.state(),
        result.points(),
        value.target(),
        value.actual(),
        value.points(),
        value.passed(),
        value.count());
  }
}
