package vn.thidua.scoring.schemes.files;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.scheme.Direction;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.ScoringMethod;

/** The words that stand for constants. A cell may have the constant's own name too. */
record Choices<E extends Enum<E>>(Map<E, Text> words) {

  static final Choices<Part> PARTS =
      new Choices<>(
          new EnumMap<>(
              Map.of(
                  Part.BASE, new Text("Điểm chuẩn", "Base"),
                  Part.BONUS, new Text("Điểm thưởng", "Bonus"),
                  Part.PENALTY, new Text("Điểm trừ", "Penalty"))));

  static final Choices<ScoringMethod> METHODS =
      new Choices<>(
          new EnumMap<>(
              Map.of(
                  ScoringMethod.DIRECT, new Text("Chấm trực tiếp", "Direct"),
                  ScoringMethod.PASS_FAIL, new Text("Đạt hoặc không đạt", "Pass or fail"),
                  ScoringMethod.PER_ITEM, new Text("Theo số lượng", "Per item"),
                  ScoringMethod.PROPORTIONAL,
                      new Text("Theo tỷ lệ hoàn thành", "Proportional to the target"),
                  ScoringMethod.BANDS, new Text("Theo mức", "By bands"),
                  ScoringMethod.RELATIVE_TO_BEST,
                      new Text("So với đơn vị tốt nhất", "Relative to the best"))));

  static final Choices<Direction> DIRECTIONS =
      new Choices<>(
          new EnumMap<>(
              Map.of(
                  Direction.HIGHER_IS_BETTER, new Text("Càng cao càng tốt", "Higher is better"),
                  Direction.LOWER_IS_BETTER, new Text("Càng thấp càng tốt", "Lower is better"))));

  private static final Text YES = new Text("Có", "Yes");
  private static final Set<String> TRUE = Set.of("có", "yes", "x", "true", "1");
  private static final Set<String> FALSE = Set.of("", "không", "no", "false", "0");

  String word(@Nullable E constant, Language language) {
    Text word = constant == null ? null : words.get(constant);
    return word == null ? "" : word.in(language);
  }

  @Nullable E constant(String word) {
    String asked = FileColumn.plain(word);
    for (Map.Entry<E, Text> choice : words.entrySet()) {
      Text known = choice.getValue();
      if (asked.equals(FileColumn.plain(choice.getKey().name()))
          || asked.equals(FileColumn.plain(known.vi()))
          || asked.equals(FileColumn.plain(known.en()))) {
        return choice.getKey();
      }
    }
    return null;
  }

  /** All words, for whoever wrote another one. */
  String all(Language language) {
    return words.values().stream().map(word -> word.in(language)).collect(Collectors.joining(", "));
  }

  /** Nothing for false. */
  static String flag(boolean value, Language language) {
    return value ? YES.in(language) : "";
  }

  /** Null if it is neither. */
  static @Nullable Boolean flag(String word) {
    String asked = FileColumn.plain(word);
    if (TRUE.contains(asked)) {
      return Boolean.TRUE;
    }
    return FALSE.contains(asked) ? Boolean.FALSE : null;
  }
}
