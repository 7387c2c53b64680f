package vn.thidua.scoring.sheets.gaps;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.indicators.leaves.MeasuredLeaves;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.gaps.GapSheets.GapSheet;

/** The sheets of one cluster, reckoned by the engine with and without their reviews. */
final class CircleGaps {

  private static final Set<Stage> ALL = EnumSet.allOf(Stage.class);
  private static final Set<Stage> SELF = EnumSet.of(Stage.SELF);

  private final CompiledScheme scheme;
  private final MeasuredLeaves measured;
  private final Map<UUID, GapSheet> sheets;
  private @Nullable Map<UUID, RankingRow> selfScored;
  private @Nullable Map<UUID, RankingRow> reviewed;

  CircleGaps(CompiledScheme scheme, MeasuredLeaves measured, Map<UUID, GapSheet> sheets) {
    this.scheme = scheme;
    this.measured = measured;
    this.sheets = sheets;
  }

  /** As if only the members' own values counted, of all of them. */
  RankingRow self(UUID sheet) {
    if (selfScored == null) {
      selfScored = rows(sheets.keySet(), SELF);
    }
    return row(selfScored, sheet);
  }

  /**
   * As it counts, where of this sheet only some stages may be told; null if none of its reviews may
   * be, or there are none.
   */
  @Nullable RankingRow reviewed(UUID sheet, Set<Stage> seen) {
    Map<String, Entry> own = sheet(sheet).said();
    if (!seen.contains(Stage.SELF) || stages(own, seen) == 0) {
      return null;
    }
    if (stages(own, seen) == stages(own, ALL)) {
      if (reviewed == null) {
        reviewed = rows(sheets.keySet(), ALL);
      }
      return row(reviewed, sheet);
    }
    return row(rows(Set.of(sheet), seen), sheet);
  }

  /** How many reviews there are, of the stages that count here. */
  private static long stages(Map<String, Entry> entries, Set<Stage> counting) {
    return entries.values().stream()
        .mapToLong(entry ->
            (entry.headReview() != null && counting.contains(Stage.HEAD) ? 1 : 0)
                + (entry.officeReview() != null && counting.contains(Stage.OFFICE) ? 1 : 0))
        .sum();
  }

  /** The values that count after the stages, by criterion. */
  Map<String, Entry> counting(UUID sheet, Set<Stage> stages) {
    return counting(sheet(sheet), stages);
  }

  private Map<UUID, RankingRow> rows(Set<UUID> limited, Set<Stage> stages) {
    List<MemberSheet> members =
        sheets.entrySet().stream()
            .map(sheet ->
                new MemberSheet(
                    sheet.getKey(),
                    Set.of(),
                    counting(sheet.getValue(), limited.contains(sheet.getKey()) ? stages : ALL)))
            .toList();
    Map<UUID, RankingRow> rows = new HashMap<>();
    Ranker.rank(RankingInput.of(scheme, members))
        .rows()
        .forEach(row -> rows.put(row.organizationId(), row));
    return rows;
  }

  /** Some stages alone may make no sense where all together do: then they are worth nothing. */
  private Map<String, Entry> counting(GapSheet sheet, Set<Stage> stages) {
    Map<String, Entry> said = new HashMap<>();
    sheet.said().forEach((criterion, entry) -> said.put(criterion, only(entry, stages)));
    Map<String, Entry> counting = new HashMap<>();
    measured
        .counting(scheme, sheet.organizationId(), said)
        .forEach((criterion, entry) -> {
          Leaf leaf = scheme.leaf(criterion);
          if (leaf != null && EntryCheck.ofValue(leaf, EffectiveValue.of(entry)).isEmpty()) {
            counting.put(criterion, entry);
          }
        });
    sheet
        .imposed()
        .forEach((criterion, rule) -> {
          Leaf leaf = scheme.leaf(criterion);
          if (leaf != null) {
            counting.put(criterion, rule.entry(leaf));
          }
        });
    return counting;
  }

  private GapSheet sheet(UUID id) {
    return Objects.requireNonNull(sheets.get(id));
  }

  private static Entry only(Entry entry, Set<Stage> stages) {
    return new Entry(
        stages.contains(Stage.SELF) ? entry.selfScore() : null,
        stages.contains(Stage.HEAD) ? entry.headReview() : null,
        stages.contains(Stage.OFFICE) ? entry.officeReview() : null);
  }

  private static RankingRow row(Map<UUID, RankingRow> rows, UUID sheet) {
    RankingRow row = rows.get(sheet);
    if (row == null) {
      throw new IllegalStateException("the sheet " + sheet + " was not read");
    }
    return row;
  }
}
