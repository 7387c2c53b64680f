package vn.thidua.scoring.sheets.progress;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.progress.SheetPoints.GroupPoints;
import vn.thidua.scoring.sheets.progress.SheetPoints.StagePoints;
import vn.thidua.scoring.sheets.values.SheetValues;
import vn.thidua.scoring.sheets.values.StageValue;

/** Reckons with one sheet alone, by the engine. */
public final class Reckoning {

  private static final UUID SOMEBODY = new UUID(0, 0);

  /**
   * What a rule of the period puts on a leaf in place of what the stages say.
   *
   * @param count null where it counts by itself
   */
  public record Imposed(@Nullable Integer count) {

    public Entry entry(Leaf leaf) {
      boolean counted = leaf.method() == ScoringMethod.PER_ITEM;
      return Entry.of(
          new SelfScore(
              true,
              null,
              null,
              null,
              counted ? null : Boolean.TRUE,
              counted && count != null ? BigDecimal.valueOf(count) : null,
              0));
    }
  }

  private final CompiledScheme scheme;
  private final List<StageValue> values;
  private final UnaryOperator<Map<String, Entry>> measured;
  private final Map<String, Imposed> imposed;
  private final List<LeafResult> selfScored;

  /**
   * @param values of all stages
   * @param measured puts in what leaves take from indicators
   * @param imposed by leaf, what counts by a rule of the period
   */
  public Reckoning(
      CompiledScheme scheme,
      List<StageValue> values,
      UnaryOperator<Map<String, Entry>> measured,
      Map<String, Imposed> imposed) {
    this.scheme = scheme;
    this.values = values;
    this.measured = measured;
    this.imposed = imposed;
    this.selfScored = row(EnumSet.of(Stage.SELF), true).leaves();
  }

  public SheetProgress progress(Collection<String> explained) {
    int assigned = scheme.leaves().size() - count(LeafState.NOT_ASSIGNED);
    int missing = count(LeafState.MISSING);
    return new SheetProgress(
        scheme.leaves().size(),
        assigned,
        assigned - missing,
        missing,
        count(LeafState.NO_EVIDENCE),
        (int) explained.stream().filter(code -> scheme.leaf(code) != null).count());
  }

  private int count(LeafState state) {
    return in(state).size();
  }

  /** The criteria that are so by what the member says, in the scheme's order. */
  public List<String> in(LeafState state) {
    return selfScored.stream()
        .filter(leaf -> leaf.state() == state)
        .map(LeafResult::criterion)
        .toList();
  }

  /**
   * @param seen whose values may be told
   */
  public SheetPoints points(Set<Stage> seen) {
    return new SheetPoints(
        seen.contains(Stage.SELF) ? points(EnumSet.of(Stage.SELF), Stage.SELF, seen) : null,
        points(EnumSet.of(Stage.SELF, Stage.HEAD), Stage.HEAD, seen),
        points(EnumSet.allOf(Stage.class), Stage.OFFICE, seen),
        scheme.leaves().stream().filter(Reckoning::isRelative).map(Leaf::code).toList());
  }

  private @Nullable StagePoints points(Set<Stage> stages, Stage last, Set<Stage> seen) {
    boolean said = last == Stage.SELF || values.stream().anyMatch(v -> v.stage() == last);
    if (!said || !seen.containsAll(stages)) {
      return null;
    }
    RankingRow row = row(stages, false);
    return new StagePoints(
        row.total(),
        row.base(),
        row.ceiling(),
        row.bonus(),
        row.penalty(),
        row.groups().stream().map(g -> new GroupPoints(g.criterion(), g.points())).toList());
  }

  private RankingRow row(Set<Stage> stages, boolean withRelative) {
    Map<String, Entry> said =
        SheetValues.entries(values.stream().filter(v -> stages.contains(v.stage())).toList());
    Map<String, Entry> entries = new HashMap<>();
    measured
        .apply(said)
        .forEach((criterion, entry) -> {
          Leaf leaf = scheme.leaf(criterion);
          if (leaf != null && counts(leaf, entry, withRelative)) {
            entries.put(criterion, entry);
          }
        });
    imposed.forEach((criterion, rule) -> {
      Leaf leaf = scheme.leaf(criterion);
      if (leaf != null) {
        entries.put(criterion, rule.entry(leaf));
      }
    });
    MemberSheet sheet = new MemberSheet(SOMEBODY, Set.of(), entries);
    return Ranker.rank(RankingInput.of(scheme, List.of(sheet))).rows().getFirst();
  }

  /** Some stages alone may make no sense where all together do. */
  private static boolean counts(Leaf leaf, Entry entry, boolean withRelative) {
    EffectiveValue value = EffectiveValue.of(entry);
    return EntryCheck.ofValue(leaf, value).isEmpty()
        && (withRelative || !isRelative(leaf) || !value.assigned());
  }

  private static boolean isRelative(Leaf leaf) {
    return leaf.method() == ScoringMethod.RELATIVE_TO_BEST;
  }
}
