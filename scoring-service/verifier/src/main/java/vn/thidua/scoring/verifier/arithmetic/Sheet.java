package vn.thidua.scoring.verifier.arithmetic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's bars and what every stage said about every criterion.
 *
 * @param organization by which sheets are told apart
 * @param entries null without a sheet
 */
public record Sheet(String organization, List<String> bars, @Nullable List<Entry> entries) {

  /** What one stage said; null is nothing said. */
  public record Said(
      @Nullable Fraction target,
      @Nullable Fraction actual,
      @Nullable Fraction points,
      @Nullable Boolean passed,
      @Nullable Fraction count,
      @Nullable Boolean rejected) {}

  /**
   * @param stages in their order: the member's own, the head's, the standing office's; those that
   *     said nothing are not among them
   */
  public record Entry(String criterion, boolean assigned, int evidence, List<Said> stages) {}
}
