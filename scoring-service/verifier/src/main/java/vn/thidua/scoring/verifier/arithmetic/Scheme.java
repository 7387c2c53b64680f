package vn.thidua.scoring.verifier.arithmetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A scheme as it is written down: what its parent links mean is looked up, never kept beside. */
public final class Scheme {

  /** A threshold and what reaching it is worth. */
  public record Band(Fraction threshold, Fraction points) {}

  /**
   * @param part at the top only
   * @param method null for a group
   */
  public record Node(
      String code,
      @Nullable String parent,
      @Nullable String part,
      @Nullable Fraction maxPoints,
      @Nullable String method,
      @Nullable String direction,
      @Nullable Fraction pointsPerItem,
      List<Band> bands,
      boolean evidenceRequired) {

    public boolean isLeaf() {
      return method != null;
    }

    boolean lowerIsBetter() {
      return "LOWER_IS_BETTER".equals(direction);
    }

    boolean isMeasured() {
      return "PROPORTIONAL".equals(method) || "BANDS".equals(method) || isRelative();
    }

    boolean isRelative() {
      return "RELATIVE_TO_BEST".equals(method);
    }

    boolean hasTarget() {
      return "PROPORTIONAL".equals(method) || isRelative();
    }

    Fraction max() {
      return Objects.requireNonNull(maxPoints);
    }
  }

  private final Fraction totalPoints;
  private final List<String> tieBreaks;
  private final List<Node> nodes;
  private final List<Node> leaves = new ArrayList<>();
  private final Map<String, Node> byCode = new HashMap<>();
  private final Map<String, List<Node>> children = new HashMap<>();

  public Scheme(Fraction totalPoints, List<String> tieBreaks, List<Node> nodes) {
    this.totalPoints = totalPoints;
    this.tieBreaks = List.copyOf(tieBreaks);
    this.nodes = List.copyOf(nodes);
    for (Node node : nodes) {
      byCode.putIfAbsent(node.code(), node);
      if (node.isLeaf()) {
        leaves.add(node);
      }
      if (node.parent() != null) {
        children.computeIfAbsent(node.parent(), unseen -> new ArrayList<>()).add(node);
      }
    }
  }

  public Fraction totalPoints() {
    return totalPoints;
  }

  public List<String> tieBreaks() {
    return tieBreaks;
  }

  public List<Node> nodes() {
    return nodes;
  }

  public List<Node> leaves() {
    return leaves;
  }

  public @Nullable Node node(@Nullable String code) {
    return code == null ? null : byCode.get(code);
  }

  List<Node> children(Node node) {
    return children.getOrDefault(node.code(), List.of());
  }

  /** On which level from the top; beyond the limit if the links go round in a circle. */
  int depth(Node node, int limit) {
    int depth = 1;
    Node above = node(node.parent());
    while (above != null && depth <= limit) {
      depth++;
      above = node(above.parent());
    }
    return depth;
  }

  /** The part that a node has, or inherits. */
  public String part(Node node) {
    Node above = node(node.parent());
    return above == null ? Objects.requireNonNull(node.part()) : part(above);
  }

  boolean isBase(Node node) {
    return part(node).equals("BASE");
  }
}
