package vn.thidua.scoring.engine.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;

/** Says everything that must be refused in a self-score or a review, line by line. */
public final class EntryCheck {

  private final CompiledScheme scheme;
  private final List<EntryViolation> violations = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private EntryCheck(CompiledScheme scheme) {
    this.scheme = scheme;
  }

  /** What is refused of a whole self-score; empty: it may be kept. */
  public static List<EntryViolation> ofSelfScore(
      CompiledScheme scheme, List<Line<SelfScore>> lines) {
    EntryCheck check = new EntryCheck(scheme);
    for (int i = 0; i < lines.size(); i++) {
      Leaf leaf = check.leafOf(i, lines.get(i).criterion());
      if (leaf != null) {
        EffectiveValue value = EffectiveValue.of(Entry.of(lines.get(i).value()));
        check.violations.addAll(ValueCheck.violations(i, leaf, value, true));
      }
    }
    return check.violations;
  }

  /**
   * What is refused of a whole review, tested on the values that result from it. A reviewer may say
   * something about a leaf on which the unit said nothing.
   *
   * @param entries the sheet's entries by criterion, with the stages before this one
   */
  public static List<EntryViolation> ofReview(
      CompiledScheme scheme,
      Map<String, Entry> entries,
      ReviewStage stage,
      List<Line<Review>> lines) {
    EntryCheck check = new EntryCheck(scheme);
    for (int i = 0; i < lines.size(); i++) {
      Leaf leaf = check.leafOf(i, lines.get(i).criterion());
      if (leaf != null) {
        Entry before = Objects.requireNonNullElse(entries.get(leaf.code()), Entry.EMPTY);
        EffectiveValue value = EffectiveValue.of(before.with(stage, lines.get(i).value()));
        check.violations.addAll(ValueCheck.violations(i, leaf, value, false));
      }
    }
    return check.violations;
  }

  /** What is refused of lines that bear no value, such as explanations: only their criteria. */
  public static List<EntryViolation> ofCriteria(
      CompiledScheme scheme, List<@Nullable String> criteria) {
    EntryCheck check = new EntryCheck(scheme);
    for (int i = 0; i < criteria.size(); i++) {
      check.leafOf(i, criteria.get(i));
    }
    return check.violations;
  }

  /** What is wrong with the value of a leaf after all stages; empty: it can be scored. */
  public static List<EntryViolation> ofValue(Leaf leaf, EffectiveValue value) {
    return ValueCheck.violations(0, leaf, value, false);
  }

  private @Nullable Leaf leafOf(int index, @Nullable String criterion) {
    if (criterion == null || criterion.isBlank()) {
      refuse(index, criterion, EntryRule.CRITERION_MISSING);
      return null;
    }
    Leaf leaf = scheme.leaf(criterion);
    if (leaf == null) {
      boolean group = scheme.group(criterion) != null;
      EntryRule rule = group ? EntryRule.CRITERION_IS_GROUP : EntryRule.CRITERION_UNKNOWN;
      refuse(index, criterion, rule);
    }
    if (!seen.add(criterion)) {
      refuse(index, criterion, EntryRule.CRITERION_DUPLICATE);
    }
    return leaf;
  }

  private void refuse(int index, @Nullable String criterion, EntryRule rule) {
    List<String> arguments = criterion == null ? List.of() : List.of(criterion);
    violations.add(new EntryViolation(index, criterion, "criterion", rule, arguments));
  }
}
