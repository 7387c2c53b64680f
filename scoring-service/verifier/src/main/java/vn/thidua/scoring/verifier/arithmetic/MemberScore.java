package vn.thidua.scoring.verifier.arithmetic;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One member's points added up. */
final class MemberScore {

  private final Scheme scheme;
  private final Sheet sheet;
  private final Map<String, Counted> counted;
  private final Map<String, Fraction> points = new LinkedHashMap<>();
  private final Fraction ceiling;
  private final Fraction base;
  private final Fraction bonus;
  private final Fraction penalty;
  private final Fraction total;
  private final int fullMarks;

  MemberScore(
      Scheme scheme,
      Sheet sheet,
      Map<String, Counted> counted,
      Map<String, LeafScores> leafScores) {
    this.scheme = scheme;
    this.sheet = sheet;
    this.counted = counted;
    Fraction assigned = Fraction.ZERO;
    int full = 0;
    for (Scheme.Node leaf : scheme.leaves()) {
      Counted value = requireNonNull(counted.get(leaf.code()));
      Fraction own = requireNonNull(leafScores.get(leaf.code())).of(value);
      points.put(leaf.code(), own);
      if (isAssigned(leaf, value)) {
        assigned = assigned.plus(leaf.max());
        full += own.equals(leaf.max()) ? 1 : 0;
      }
    }
    ceiling = assigned;
    fullMarks = full;
    for (Scheme.Node node : scheme.nodes()) {
      pointsOf(node);
    }
    base = part("BASE");
    bonus = part("BONUS");
    penalty = part("PENALTY");
    total = computedTotal();
  }

  private boolean isAssigned(Scheme.Node leaf, Counted value) {
    return sheet.entries() != null
        && scheme.isBase(leaf)
        && value.state() != Counted.State.NOT_ASSIGNED;
  }

  /** Of a group what its children add up to, bonus and penalty no more than its cap. */
  private Fraction pointsOf(Scheme.Node node) {
    Fraction known = points.get(node.code());
    if (known != null) {
      return known;
    }
    Fraction sum = Fraction.ZERO;
    for (Scheme.Node child : scheme.children(node)) {
      sum = sum.plus(pointsOf(child));
    }
    boolean capped = !scheme.isBase(node) && node.maxPoints() != null;
    Fraction own = capped ? sum.min(node.max()) : sum;
    points.put(node.code(), own);
    return own;
  }

  private Fraction part(String part) {
    Fraction sum = Fraction.ZERO;
    for (Scheme.Node node : scheme.nodes()) {
      if (part.equals(node.part())) {
        sum = sum.plus(pointsOf(node));
      }
    }
    return sum;
  }

  private Fraction computedTotal() {
    if (ceiling.sign() == 0) {
      return Fraction.ZERO;
    }
    return base.dividedBy(ceiling)
        .times(scheme.totalPoints())
        .plus(bonus)
        .minus(penalty)
        .max(Fraction.ZERO)
        .rounded(2);
  }

  List<String> bars() {
    TreeSet<String> bars = new TreeSet<>(sheet.bars());
    if (sheet.entries() == null) {
      bars.add("NO_SHEET");
    } else if (ceiling.sign() == 0) {
      bars.add("NOTHING_ASSIGNED");
    }
    return List.copyOf(bars);
  }

  boolean competes() {
    return bars().isEmpty();
  }

  /** Negative if this one goes before the other. */
  int compareTo(MemberScore other) {
    int order = other.total.compareTo(total);
    for (String tieBreak : scheme.tieBreaks()) {
      if (order == 0) {
        order =
            switch (tieBreak) {
              case "FEWEST_PENALTY" -> penalty.compareTo(other.penalty);
              case "MOST_BONUS" -> other.bonus.compareTo(bonus);
              case "MOST_FULL_MARKS" -> other.fullMarks - fullMarks;
              default -> other.inGroup(tieBreak).compareTo(inGroup(tieBreak));
            };
      }
    }
    return order;
  }

  private Fraction inGroup(String tieBreak) {
    return requireNonNull(points.get(tieBreak.substring("GROUP:".length())));
  }

  Row row(@Nullable Integer rank, boolean tied) {
    return new Row(
        sheet.organization(),
        rank,
        tied,
        bars(),
        total,
        base,
        ceiling,
        bonus,
        penalty,
        points,
        counted);
  }
}
