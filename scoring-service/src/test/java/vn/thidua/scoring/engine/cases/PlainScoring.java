package vn.thidua.scoring.engine.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The scoring rules a second time, as plainly as can be and without the engine: fractions instead
 * of decimals, lists searched again and again, ranks by counting who is better. Slow on purpose.
 */
public final class PlainScoring {

  public record Row(
      String organization,
      @Nullable Integer rank,
      boolean tied,
      List<String> bars,
      BigDecimal total,
      BigDecimal base,
      BigDecimal ceiling,
      BigDecimal bonus,
      BigDecimal penalty,
      Map<String, BigDecimal> points,
      Map<String, String> states) {}

  private final CaseModel model;
  private final Map<String, Map<String, Ratio>> leafPoints = new LinkedHashMap<>();
  private final Map<String, Ratio> totals = new LinkedHashMap<>();

  private PlainScoring(CaseModel model) {
    this.model = model;
    for (String member : model.members()) {
      Map<String, Ratio> points = new LinkedHashMap<>();
      for (CaseModel.Node leaf : leaves(null)) {
        points.put(leaf.code(), leafPoints(member, leaf));
      }
      leafPoints.put(member, points);
    }
  }

  public static List<Row> rank(CaseModel model) {
    PlainScoring scoring = new PlainScoring(model);
    List<Row> rows = new ArrayList<>();
    for (int rank = 1; rank <= model.members().size(); rank++) {
      for (String member : model.members()) {
        if (scoring.bars(member).isEmpty() && scoring.rank(member) == rank) {
          rows.add(scoring.row(member, rank));
        }
      }
    }
    for (String member : model.members()) {
      if (!scoring.bars(member).isEmpty()) {
        rows.add(scoring.row(member, null));
      }
    }
    return rows;
  }

  private Row row(String member, @Nullable Integer rank) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    Map<String, String> states = new LinkedHashMap<>();
    for (CaseModel.Node node : model.scheme().nodes()) {
      points.put(node.code(), points(member, node).toDecimal(4));
      if (node.method() != null) {
        states.put(node.code(), state(member, node));
      }
    }
    boolean tied = false;
    for (String other : model.members()) {
      tied |=
          rank != null && !other.equals(member) && competes(other) && compare(other, member) == 0;
    }
    return new Row(
        member,
        rank,
        tied,
        bars(member),
        total(member).toDecimal(2),
        part(member, "BASE").toDecimal(4),
        ceiling(member).toDecimal(4),
        part(member, "BONUS").toDecimal(4),
        part(member, "PENALTY").toDecimal(4),
        points,
        states);
  }

  private boolean competes(String member) {
    return bars(member).isEmpty();
  }

  private int rank(String member) {
    int better = 0;
    for (String other : model.members()) {
      if (competes(other) && compare(other, member) < 0) {
        better++;
      }
    }
    return better + 1;
  }

  /** Negative if the first one goes before the second. */
  private int compare(String one, String other) {
    int order = total(other).compareTo(total(one));
    for (String tieBreak : model.scheme().tieBreaks()) {
      if (order == 0) {
        order =
            switch (tieBreak) {
              case "FEWEST_PENALTY" -> part(one, "PENALTY").compareTo(part(other, "PENALTY"));
              case "MOST_BONUS" -> part(other, "BONUS").compareTo(part(one, "BONUS"));
              case "MOST_FULL_MARKS" -> fullMarks(other) - fullMarks(one);
              default -> {
                CaseModel.Node group = node(tieBreak.substring("GROUP:".length()));
                yield points(other, group).compareTo(points(one, group));
              }
            };
      }
    }
    return order;
  }

  private int fullMarks(String member) {
    int full = 0;
    for (CaseModel.Node leaf : leaves("BASE")) {
      if (isAssigned(member, leaf) && points(member, leaf).compareTo(max(leaf)) == 0) {
        full++;
      }
    }
    return full;
  }

  private List<String> bars(String member) {
    CaseModel.Sheet sheet = model.sheetOf(member);
    if (sheet == null) {
      return List.of("NO_SHEET");
    }
    TreeSet<String> bars = new TreeSet<>(sheet.bars());
    if (ceiling(member).isZero()) {
      bars.add("NOTHING_ASSIGNED");
    }
    return new ArrayList<>(bars);
  }

  private Ratio total(String member) {
    Ratio known = totals.get(member);
    if (known == null) {
      known = computedTotal(member);
      totals.put(member, known);
    }
    return known;
  }

  private Ratio computedTotal(String member) {
    Ratio ceiling = ceiling(member);
    if (ceiling.isZero()) {
      return Ratio.ZERO;
    }
    return part(member, "BASE")
        .dividedBy(ceiling)
        .times(Ratio.of(model.scheme().totalPoints()))
        .plus(part(member, "BONUS"))
        .minus(part(member, "PENALTY"))
        .max(Ratio.ZERO)
        .rounded(2);
  }

  private Ratio ceiling(String member) {
    Ratio sum = Ratio.ZERO;
    for (CaseModel.Node leaf : leaves("BASE")) {
      if (model.sheetOf(member) != null && isAssigned(member, leaf)) {
        sum = sum.plus(max(leaf));
      }
    }
    return sum;
  }

  private Ratio part(String member, String part) {
    Ratio sum = Ratio.ZERO;
    for (CaseModel.Node node : model.scheme().nodes()) {
      if (part.equals(node.part())) {
        sum = sum.plus(points(member, node));
      }
    }
    return sum;
  }

  /** The points of a leaf, or of a group after its cap. */
  private Ratio points(String member, CaseModel.Node node) {
    if (node.method() != null) {
      return Objects.requireNonNull(leafPoints.get(member).get(node.code()));
    }
    Ratio sum = Ratio.ZERO;
    for (CaseModel.Node child : model.scheme().nodes()) {
      if (node.code().equals(child.parent())) {
        sum = sum.plus(points(member, child));
      }
    }
    boolean capped = !partOf(node).equals("BASE") && node.maxPoints() != null;
    return capped ? sum.min(max(node)) : sum;
  }

  private Ratio leafPoints(String member, CaseModel.Node leaf) {
    return state(member, leaf).equals("SCORED") ? score(member, leaf).rounded(4) : Ratio.ZERO;
  }

  private Ratio score(String member, CaseModel.Node leaf) {
    Ratio max = max(leaf);
    return switch (leaf.method()) {
      case "DIRECT" -> number(member, leaf, CaseModel.Values::points);
      case "PASS_FAIL" -> last(member, leaf, CaseModel.Values::passed) ? max : Ratio.ZERO;
      case "PER_ITEM" ->
          max.min(
              number(member, leaf, CaseModel.Values::count).times(Ratio.of(leaf.pointsPerItem())));
      case "PROPORTIONAL" -> max.times(attainment(member, leaf));
      case "BANDS" -> bands(member, leaf);
      default ->
          hasTarget(member, leaf)
              ? relativeToTarget(member, leaf)
              : relativeToActuals(member, leaf);
    };
  }

  private Ratio attainment(String member, CaseModel.Node leaf) {
    Ratio actual = number(member, leaf, CaseModel.Values::actual);
    Ratio target = number(member, leaf, CaseModel.Values::target);
    if (lower(leaf)) {
      return actual.compareTo(target) <= 0 ? Ratio.ONE : target.dividedBy(actual);
    }
    return Ratio.ONE.min(actual.dividedBy(target));
  }

  private Ratio exceed(String member, CaseModel.Node leaf) {
    Ratio actual = number(member, leaf, CaseModel.Values::actual);
    Ratio target = number(member, leaf, CaseModel.Values::target);
    if (!lower(leaf)) {
      return Ratio.ZERO.max(actual.dividedBy(target).minus(Ratio.ONE));
    }
    boolean within = actual.compareTo(target) <= 0 && !target.isZero();
    return within ? target.minus(actual).dividedBy(target) : Ratio.ZERO;
  }

  private Ratio bands(String member, CaseModel.Node leaf) {
    Ratio actual = number(member, leaf, CaseModel.Values::actual);
    Ratio best = Ratio.ZERO;
    for (CaseModel.Band band : leaf.bands()) {
      int order = actual.compareTo(Ratio.of(band.threshold()));
      if (lower(leaf) ? order <= 0 : order >= 0) {
        best = best.max(Ratio.of(band.points()));
      }
    }
    return best;
  }

  private Ratio relativeToTarget(String member, CaseModel.Node leaf) {
    Ratio half = max(leaf).dividedBy(Ratio.TWO);
    Ratio exceed = exceed(member, leaf);
    if (exceed.isZero()) {
      return half.times(attainment(member, leaf));
    }
    Ratio greatest = Ratio.ZERO;
    for (String other : model.members()) {
      if (state(other, leaf).equals("SCORED") && hasTarget(other, leaf)) {
        greatest = greatest.max(exceed(other, leaf));
      }
    }
    return half.plus(half.times(exceed).dividedBy(greatest));
  }

  private Ratio relativeToActuals(String member, CaseModel.Node leaf) {
    Ratio own = number(member, leaf, CaseModel.Values::actual);
    Ratio greatest = own;
    Ratio least = own;
    for (String other : model.members()) {
      if (state(other, leaf).equals("SCORED") && !hasTarget(other, leaf)) {
        greatest = greatest.max(number(other, leaf, CaseModel.Values::actual));
        least = least.min(number(other, leaf, CaseModel.Values::actual));
      }
    }
    if (lower(leaf)) {
      return own.compareTo(least) == 0 ? max(leaf) : max(leaf).times(least).dividedBy(own);
    }
    return greatest.isZero() ? Ratio.ZERO : max(leaf).times(own).dividedBy(greatest);
  }

  private String state(String member, CaseModel.Node leaf) {
    CaseModel.Entry entry = entry(member, leaf);
    if (entry == null) {
      return "MISSING";
    }
    if (!isAssigned(member, leaf)) {
      return "NOT_ASSIGNED";
    }
    if (isRejected(entry)) {
      return "REJECTED";
    }
    boolean there =
        switch (leaf.method()) {
          case "DIRECT" -> last(member, leaf, CaseModel.Values::points) != null;
          case "PASS_FAIL" -> last(member, leaf, CaseModel.Values::passed) != null;
          case "PER_ITEM" -> last(member, leaf, CaseModel.Values::count) != null;
          case "PROPORTIONAL" ->
              last(member, leaf, CaseModel.Values::actual) != null && hasTarget(member, leaf);
          default -> last(member, leaf, CaseModel.Values::actual) != null;
        };
    if (!there) {
      return "MISSING";
    }
    return leaf.evidenceRequired() && entry.evidence() == 0 ? "NO_EVIDENCE" : "SCORED";
  }

  private static boolean isRejected(CaseModel.Entry entry) {
    boolean rejected = false;
    for (CaseModel.Review review :
        new CaseModel.Review[] {entry.headReview(), entry.officeReview()}) {
      if (review != null && review.rejected() != null) {
        rejected = review.rejected();
      }
    }
    return rejected;
  }

  private boolean isAssigned(String member, CaseModel.Node leaf) {
    CaseModel.Entry entry = entry(member, leaf);
    return entry == null || !Boolean.FALSE.equals(entry.assigned());
  }

  private boolean hasTarget(String member, CaseModel.Node leaf) {
    return last(member, leaf, CaseModel.Values::target) != null;
  }

  private Ratio number(
      String member, CaseModel.Node leaf, Function<CaseModel.Values, String> field) {
    return Ratio.of(last(member, leaf, field));
  }

  private <T> T last(String member, CaseModel.Node leaf, Function<CaseModel.Values, T> field) {
    CaseModel.Entry entry = Objects.requireNonNull(entry(member, leaf));
    if (entry.officeReview() != null && field.apply(entry.officeReview().values()) != null) {
      return field.apply(entry.officeReview().values());
    }
    if (entry.headReview() != null && field.apply(entry.headReview().values()) != null) {
      return field.apply(entry.headReview().values());
    }
    return field.apply(entry.values());
  }

  private CaseModel.@Nullable Entry entry(String member, CaseModel.Node leaf) {
    CaseModel.Sheet sheet = model.sheetOf(member);
    if (sheet != null) {
      for (CaseModel.Entry entry : sheet.entries()) {
        if (entry.criterion().equals(leaf.code())) {
          return entry;
        }
      }
    }
    return null;
  }

  private List<CaseModel.Node> leaves(@Nullable String part) {
    List<CaseModel.Node> leaves = new ArrayList<>();
    for (CaseModel.Node node : model.scheme().nodes()) {
      if (node.method() != null && (part == null || partOf(node).equals(part))) {
        leaves.add(node);
      }
    }
    return leaves;
  }

  private String partOf(CaseModel.Node node) {
    return node.parent() == null ? node.part() : partOf(node(node.parent()));
  }

  private CaseModel.Node node(String code) {
    for (CaseModel.Node node : model.scheme().nodes()) {
      if (node.code().equals(code)) {
        return node;
      }
    }
    throw new IllegalArgumentException("No node " + code);
  }

  private static Ratio max(CaseModel.Node node) {
    return Ratio.of(node.maxPoints());
  }

  private static boolean lower(CaseModel.Node node) {
    return "LOWER_IS_BETTER".equals(node.direction());
  }
}
