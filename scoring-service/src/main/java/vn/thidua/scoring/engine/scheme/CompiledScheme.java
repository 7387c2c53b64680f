package vn.thidua.scoring.engine.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scheme that keeps to every rule, laid out for computing: leaves and groups in tree order, each
 * knowing its place, so that results fit into arrays. Immutable and safe to share.
 */
public final class CompiledScheme {

  private final BigDecimal totalPoints;
  private final List<TieBreak> tieBreaks;
  private final List<Leaf> leaves;
  private final List<Group> groups;
  private final Map<String, Leaf> leavesByCode = new HashMap<>();
  private final Map<String, Group> groupsByCode = new HashMap<>();

  private CompiledScheme(ScoringScheme scheme) {
    totalPoints = Objects.requireNonNull(scheme.totalPoints());
    tieBreaks =
        scheme.tieBreaks().stream().map(text -> TieBreak.parse(text).orElseThrow()).toList();
    List<Leaf> leavesFound = new ArrayList<>();
    List<Group> groupsFound = new ArrayList<>();
    SchemeTree tree = new SchemeTree(scheme.nodes());
    int[] groupAt = new int[scheme.nodes().size()];
    for (int index : tree.preorder()) {
      SchemeNode node = Objects.requireNonNull(scheme.nodes().get(index));
      Part part = Objects.requireNonNull(tree.part(index));
      int parent = tree.isTop(index) ? -1 : groupAt[tree.parent(index)];
      if (node.isGroup()) {
        groupAt[index] = groupsFound.size();
        groupsFound.add(groupOf(node, groupsFound.size(), parent, part));
      } else {
        leavesFound.add(leafOf(node, leavesFound.size(), parent, part));
      }
    }
    leaves = List.copyOf(leavesFound);
    groups = List.copyOf(groupsFound);
    leaves.forEach(leaf -> leavesByCode.put(leaf.code(), leaf));
    groups.forEach(group -> groupsByCode.put(group.code(), group));
  }

  /**
   * Compiles a scheme.
   *
   * @throws IllegalArgumentException if {@link SchemeCheck} finds anything wrong with it
   */
  public static CompiledScheme of(ScoringScheme scheme) {
    List<SchemeViolation> violations = SchemeCheck.violations(scheme);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException("Scheme not fit to compute with: " + violations);
    }
    return new CompiledScheme(scheme);
  }

  private static Group groupOf(SchemeNode node, int position, int parent, Part part) {
    BigDecimal cap = part == Part.BASE ? null : node.maxPoints();
    return new Group(position, parent, codeOf(node), part, cap);
  }

  private static Leaf leafOf(SchemeNode node, int position, int parent, Part part) {
    return new Leaf(
        position,
        parent,
        codeOf(node),
        part,
        Objects.requireNonNull(node.maxPoints()),
        Objects.requireNonNull(node.method()),
        Objects.requireNonNullElse(node.direction(), Direction.HIGHER_IS_BETTER),
        Objects.requireNonNullElse(node.pointsPerItem(), BigDecimal.ZERO),
        stepsOf(node),
        node.evidenceRequired());
  }

  private static List<Leaf.Step> stepsOf(SchemeNode node) {
    List<Leaf.Step> steps = new ArrayList<>(node.bands().size());
    for (Band band : node.bands()) {
      Band present = Objects.requireNonNull(band);
      steps.add(
          new Leaf.Step(
              Objects.requireNonNull(present.threshold()),
              Objects.requireNonNull(present.points())));
    }
    steps.sort(Comparator.comparing(Leaf.Step::points).reversed());
    return steps;
  }

  private static String codeOf(SchemeNode node) {
    return Objects.requireNonNull(node.code());
  }

  /** What a unit reaches that has full marks in everything assigned to it. */
  public BigDecimal totalPoints() {
    return totalPoints;
  }

  /** What decides between equal totals, in order. */
  public List<TieBreak> tieBreaks() {
    return tieBreaks;
  }

  /** All leaves in tree order; each one's position is its index here. */
  public List<Leaf> leaves() {
    return leaves;
  }

  /** All groups in tree order; each one's position is its index here. */
  public List<Group> groups() {
    return groups;
  }

  /** The leaf with that code, or null if no leaf has it. */
  public @Nullable Leaf leaf(String code) {
    return leavesByCode.get(code);
  }

  /** The group with that code, or null if no group has it. */
  public @Nullable Group group(String code) {
    return groupsByCode.get(code);
  }
}
