package vn.thidua.scoring.verifier.arithmetic;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What counts of an entry after all stages, and whether it is scored. */
public record Counted(
    State state,
    @Nullable Fraction target,
    @Nullable Fraction actual,
    @Nullable Fraction points,
    @Nullable Boolean passed,
    @Nullable Fraction count) {

  /** Only what is SCORED can have points. */
  public enum State {
    SCORED,
    MISSING,
    REJECTED,
    NO_EVIDENCE,
    NOT_ASSIGNED
  }

  /** A leaf about which nobody said anything. */
  static final Counted ABSENT = new Counted(State.MISSING, null, null, null, null, null);

  static Counted of(Scheme.Node leaf, Sheet.@Nullable Entry entry) {
    if (entry == null) {
      return ABSENT;
    }
    Counted value =
        new Counted(
            State.SCORED,
            last(entry, Sheet.Said::target),
            last(entry, Sheet.Said::actual),
            last(entry, Sheet.Said::points),
            last(entry, Sheet.Said::passed),
            last(entry, Sheet.Said::count));
    return value.in(state(leaf, entry, value));
  }

  boolean isScored() {
    return state == State.SCORED;
  }

  private Counted in(State other) {
    return new Counted(other, target, actual, points, passed, count);
  }

  private static State state(Scheme.Node leaf, Sheet.Entry entry, Counted value) {
    if (!entry.assigned()) {
      return State.NOT_ASSIGNED;
    }
    if (Boolean.TRUE.equals(last(entry, Sheet.Said::rejected))) {
      return State.REJECTED;
    }
    if (!value.isThere(leaf)) {
      return State.MISSING;
    }
    return leaf.evidenceRequired() && entry.evidence() == 0 ? State.NO_EVIDENCE : State.SCORED;
  }

  private boolean isThere(Scheme.Node leaf) {
    return switch (String.valueOf(leaf.method())) {
      case "DIRECT" -> points != null;
      case "PASS_FAIL" -> passed != null;
      case "PER_ITEM" -> count != null;
      case "PROPORTIONAL" -> actual != null && target != null;
      default -> actual != null;
    };
  }

  /** Field by field the last stage that says something. */
  private static <T> @Nullable T last(Sheet.Entry entry, Function<Sheet.Said, @Nullable T> field) {
    T last = null;
    for (Sheet.Said stage : entry.stages()) {
      T said = field.apply(stage);
      last = said == null ? last : said;
    }
    return last;
  }
}
