package vn.thidua.scoring.engine.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.Decimals;

/** Collects what is wrong with a scheme, so that everything is told at once. */
final class Findings {

  /** Stands for the scheme itself where a node's place is asked for. */
  static final int SCHEME = -1;

  private final List<SchemeViolation> violations = new ArrayList<>();

  /** Notes a violation of a node; its label is the first argument of the rule's text. */
  void node(int index, SchemeNode node, String field, SchemeRule rule, String... arguments) {
    List<String> all = new ArrayList<>(arguments.length + 1);
    all.add(label(index, node));
    all.addAll(List.of(arguments));
    add(index, node.code(), field, rule, all);
  }

  void add(
      int index, @Nullable String code, String field, SchemeRule rule, List<String> arguments) {
    violations.add(new SchemeViolation(index, code, field, rule, arguments));
  }

  /**
   * Looks at the form of a number; false if it cannot be computed with, which is then noted.
   *
   * @param decimals the most digits after the decimal point
   */
  boolean isUsable(int index, @Nullable String code, String field, BigDecimal value, int decimals) {
    if (!Decimals.isUsable(value)) {
      add(index, code, field, SchemeRule.NUMBER_TOO_LONG, List.of(Decimals.quoted(value)));
      return false;
    }
    if (!Decimals.hasAtMost(decimals, value)) {
      add(
          index,
          code,
          field,
          SchemeRule.TOO_MANY_DECIMALS,
          List.of(Decimals.plain(value), Integer.toString(decimals)));
    }
    return true;
  }

  /** What was found: about the scheme first, then by the place of the node. */
  List<SchemeViolation> inOrder() {
    return violations.stream().sorted(Comparator.comparingInt(SchemeViolation::nodeIndex)).toList();
  }

  private static String label(int index, SchemeNode node) {
    return node.code() == null ? "#" + (index + 1) : node.code();
  }
}
