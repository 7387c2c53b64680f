package vn.thidua.scoring.engine.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.Decimals;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.ScoringMethod;

/** Looks at the values of one leaf; allocates nothing while there is nothing to say. */
final class ValueCheck {

  private final int index;
  private final Leaf leaf;
  private final EffectiveValue value;
  private @Nullable List<EntryViolation> violations;

  private ValueCheck(int index, Leaf leaf, EffectiveValue value) {
    this.index = index;
    this.leaf = leaf;
    this.value = value;
  }

  /**
   * Everything wrong with the values.
   *
   * @param targetNeeded whether a PROPORTIONAL leaf must have its target even without an actual
   *     value
   */
  static List<EntryViolation> violations(
      int index, Leaf leaf, EffectiveValue value, boolean targetNeeded) {
    ValueCheck check = new ValueCheck(index, leaf, value);
    check.checkAssigned();
    check.checkFields();
    check.checkTarget(targetNeeded);
    check.checkActual();
    check.checkPoints();
    check.checkCount();
    return check.violations == null ? List.of() : check.violations;
  }

  private void checkAssigned() {
    if (!value.assigned() && leaf.part() != Part.BASE) {
      add("assigned", EntryRule.ALWAYS_ASSIGNED);
    }
  }

  private void checkFields() {
    ScoringMethod method = leaf.method();
    checkField("target", value.target(), method.hasTarget());
    checkField("actual", value.actual(), method.isMeasured());
    checkField("points", value.points(), method == ScoringMethod.DIRECT);
    checkField("passed", value.passed(), method == ScoringMethod.PASS_FAIL);
    checkField("count", value.count(), method == ScoringMethod.PER_ITEM);
  }

  private void checkField(String field, @Nullable Object given, boolean allowed) {
    if (given != null && !allowed) {
      add(field, EntryRule.FIELD_NOT_FOR_METHOD, leaf.method().name(), field);
    }
  }

  private void checkTarget(boolean targetNeeded) {
    if (!leaf.method().hasTarget()) {
      return;
    }
    BigDecimal target = value.target();
    if (target == null) {
      boolean needed = value.assigned() && (targetNeeded || value.actual() != null);
      if (needed && leaf.method() == ScoringMethod.PROPORTIONAL) {
        add("target", EntryRule.TARGET_MISSING);
      }
    } else if (isUsable("target", target)) {
      if (target.signum() < 0) {
        add("target", EntryRule.TARGET_NEGATIVE, Decimals.plain(target));
      } else if (target.signum() == 0 && !leaf.lowerIsBetter()) {
        add("target", EntryRule.TARGET_ZERO);
      }
    }
  }

  private void checkActual() {
    BigDecimal actual = value.actual();
    if (actual == null || !leaf.method().isMeasured() || !isUsable("actual", actual)) {
      return;
    }
    if (actual.signum() < 0 && leaf.method() != ScoringMethod.BANDS) {
      add("actual", EntryRule.ACTUAL_NEGATIVE, Decimals.plain(actual));
    }
  }

  private void checkPoints() {
    BigDecimal points = value.points();
    if (points == null || leaf.method() != ScoringMethod.DIRECT || !isUsable("points", points)) {
      return;
    }
    if (points.signum() < 0 || points.compareTo(leaf.maxPoints()) > 0) {
      add(
          "points",
          EntryRule.POINTS_OUT_OF_RANGE,
          Decimals.plain(points),
          Decimals.plain(leaf.maxPoints()));
    }
  }

  private void checkCount() {
    BigDecimal count = value.count();
    if (count == null || leaf.method() != ScoringMethod.PER_ITEM || !isUsable("count", count)) {
      return;
    }
    if (count.signum() < 0 || !Decimals.hasAtMost(0, count)) {
      add("count", EntryRule.COUNT_NOT_WHOLE, Decimals.plain(count));
    }
  }

  private boolean isUsable(String field, BigDecimal number) {
    boolean usable = Decimals.isUsable(number);
    if (!usable) {
      add(field, EntryRule.NUMBER_TOO_LONG, Decimals.quoted(number));
    }
    return usable;
  }

  private void add(String field, EntryRule rule, String... arguments) {
    if (violations == null) {
      violations = new ArrayList<>();
    }
    List<String> all = new ArrayList<>(arguments.length + 1);
    all.add(leaf.code());
    all.addAll(List.of(arguments));
    violations.add(new EntryViolation(index, leaf.code(), field, rule, all));
  }
}
