package vn.thidua.scoring.schemes;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringScheme;

/**
 * What a scheme says, whoever it belongs to.
 *
 * @param nodes in the order in which they are written down
 */
public record SchemeContent(
    int year,
    String title,
    BigDecimal totalPoints,
    List<String> tieBreaks,
    List<SchemeNode> nodes) {

  public SchemeContent {
    tieBreaks = List.copyOf(tieBreaks);
    nodes = List.copyOf(nodes);
  }

  /** The same scheme with another tree. */
  public SchemeContent with(List<SchemeNode> tree) {
    return new SchemeContent(year, title, totalPoints, tieBreaks, tree);
  }

  /** As the rules look at it. */
  public ScoringScheme scheme() {
    return new ScoringScheme(
        totalPoints,
        Collections.<@Nullable String>unmodifiableList(tieBreaks),
        Collections.<@Nullable SchemeNode>unmodifiableList(nodes));
  }
}
