package vn.thidua.scoring.sheets.offline;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.schemes.PublishedScheme;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.form.Filled;
import vn.thidua.scoring.sheets.form.Turn;
import vn.thidua.scoring.sheets.values.StageValue;

/**
 * A sheet as it stands for one caller.
 *
 * @param turn what the caller may fill in now
 * @param seen the stages that the caller sees
 * @param values of these, by stage and criterion
 */
record SheetState(
    Sheet sheet,
    PeriodInfo period,
    PublishedScheme scheme,
    Turn turn,
    Set<Stage> seen,
    Map<Stage, Map<String, StageValue>> values,
    Map<String, String> explanations) {

  static Map<Stage, Map<String, StageValue>> byStage(List<StageValue> values, Set<Stage> seen) {
    Map<Stage, Map<String, StageValue>> byStage = new EnumMap<>(Stage.class);
    for (StageValue value : values) {
      if (seen.contains(value.stage())) {
        byStage
            .computeIfAbsent(value.stage(), unseen -> new HashMap<>())
            .put(value.criterion(), value);
      }
    }
    return byStage;
  }

  /** Whether what comes of these stages may be told. */
  boolean sees(Stage... stages) {
    return seen.containsAll(Set.of(stages));
  }

  @Nullable StageValue value(Stage stage, @Nullable String criterion) {
    return values.getOrDefault(stage, Map.of()).get(criterion);
  }

  /** What is filled in so far of what a turn is about. */
  Filled filled(Turn about, String criterion) {
    Stage stage = stageOf(about);
    if (stage == null) {
      return about == Turn.EXPLANATIONS
          ? Filled.words(explanations.get(criterion))
          : Filled.NOTHING;
    }
    StageValue value = value(stage, criterion);
    return value == null ? Filled.NOTHING : FormValues.filled(value);
  }

  /** 0 if nothing is filled in, or it has no version of its own. */
  long version(Turn about, String criterion) {
    Stage stage = stageOf(about);
    StageValue value = stage == null ? null : value(stage, criterion);
    return value == null ? 0 : value.version();
  }

  /** Null for what is no value. */
  static @Nullable Stage stageOf(Turn turn) {
    return switch (turn) {
      case SELF_SCORE -> Stage.SELF;
      case HEAD_REVIEW -> Stage.HEAD;
      case OFFICE_REVIEW -> Stage.OFFICE;
      case EXPLANATIONS, NONE -> null;
    };
  }
}
