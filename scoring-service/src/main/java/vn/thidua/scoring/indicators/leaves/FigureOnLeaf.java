package vn.thidua.scoring.indicators.leaves;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.entry.EntryViolation;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.indicators.values.Figure;

/**
 * What counts on a leaf whose actual value comes from an indicator: the figure in place of every
 * actual value that was entered, its target if it has one, and the figure as evidence of itself.
 * Whether the leaf was assigned, and whether it was rejected, stays what the sheet says.
 *
 * @param entry to score the leaf with
 * @param refused why it could not be scored with the figure
 */
public record FigureOnLeaf(Entry entry, FigureState state, List<EntryViolation> refused) {

  private static final SelfScore NOTHING = new SelfScore(true, null, null, null, null, null, 0);

  /**
   * @param written what the sheet says of the leaf
   * @param inexactCounts whether a number counts that is only known to be above or below
   */
  public static FigureOnLeaf of(
      Leaf leaf, Entry written, @Nullable Figure figure, boolean inexactCounts) {
    SelfScore self = Objects.requireNonNullElse(written.selfScore(), NOTHING);
    if (!self.assigned()) {
      return new FigureOnLeaf(with(written, null, null), FigureState.NOT_ASSIGNED, List.of());
    }
    BigDecimal target = figure == null || !leaf.method().hasTarget() ? null : figure.target();
    BigDecimal value = figure == null ? null : figure.value();
    if (figure == null || value == null) {
      return without(leaf, written, target, FigureState.MISSING, List.of());
    }
    if (!figure.sign().exact() && !inexactCounts) {
      return without(leaf, written, target, FigureState.NOT_EXACT, List.of());
    }
    Entry measured = with(written, value, target);
    List<EntryViolation> refused = violations(leaf, measured);
    return refused.isEmpty()
        ? new FigureOnLeaf(measured, FigureState.COUNTS, List.of())
        : without(leaf, written, target, FigureState.REFUSED, refused);
  }

  private static FigureOnLeaf without(
      Leaf leaf,
      Entry written,
      @Nullable BigDecimal target,
      FigureState state,
      List<EntryViolation> refused) {
    Entry missing = with(written, null, target);
    return new FigureOnLeaf(
        violations(leaf, missing).isEmpty() ? missing : with(written, null, null), state, refused);
  }

  private static List<EntryViolation> violations(Leaf leaf, Entry entry) {
    return EntryCheck.ofValue(leaf, EffectiveValue.of(entry));
  }

  private static Entry with(
      Entry written, @Nullable BigDecimal actual, @Nullable BigDecimal target) {
    SelfScore self = Objects.requireNonNullElse(written.selfScore(), NOTHING);
    boolean silent = written.selfScore() == null && actual == null && target == null;
    return new Entry(
        silent
            ? null
            : new SelfScore(
                self.assigned(),
                target == null ? self.target() : target,
                actual,
                self.points(),
                self.passed(),
                self.count(),
                self.evidence() + (actual == null ? 0 : 1)),
        reviewed(written.headReview(), target),
        reviewed(written.officeReview(), target));
  }

  private static @Nullable Review reviewed(@Nullable Review review, @Nullable BigDecimal target) {
    return review == null
        ? null
        : new Review(
            target == null ? review.target() : null,
            null,
            review.points(),
            review.passed(),
            review.count(),
            review.rejected());
  }
}
