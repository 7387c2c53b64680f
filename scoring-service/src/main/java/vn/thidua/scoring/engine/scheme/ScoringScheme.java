package vn.thidua.scoring.engine.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as written down, draft or published. {@link SchemeCheck} says what is wrong with it,
 * {@link CompiledScheme} is the form to compute with.
 *
 * @param totalPoints what a unit reaches that has full marks in everything assigned to it
 * @param tieBreaks what decides between equal totals, in order; see {@link TieBreak#parse}
 * @param nodes in the order in which siblings are to be shown
 */
public record ScoringScheme(
    @Nullable BigDecimal totalPoints,
    List<@Nullable String> tieBreaks,
    List<@Nullable SchemeNode> nodes) {

  // Written out, because javac drops the @Nullable of type arguments from a compact constructor.
  public ScoringScheme(
      @Nullable BigDecimal totalPoints,
      List<@Nullable String> tieBreaks,
      List<@Nullable SchemeNode> nodes) {
    this.totalPoints = totalPoints;
    this.tieBreaks = Collections.unmodifiableList(new ArrayList<>(tieBreaks));
    this.nodes = Collections.unmodifiableList(new ArrayList<>(nodes));
  }
}
