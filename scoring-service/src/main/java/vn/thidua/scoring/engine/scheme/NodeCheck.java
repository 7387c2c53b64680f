package vn.thidua.scoring.engine.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.Decimals;

/** What one node must keep to: its ceiling, and the fields that go with its method. */
final class NodeCheck {

  private final ScoringScheme scheme;
  private final SchemeTree tree;
  private final int index;
  private final SchemeNode node;
  private final Findings findings;

  NodeCheck(ScoringScheme scheme, SchemeTree tree, int index, SchemeNode node, Findings findings) {
    this.scheme = scheme;
    this.tree = tree;
    this.index = index;
    this.node = node;
    this.findings = findings;
  }

  void check() {
    boolean hasChildren = !tree.children(index).isEmpty();
    if (hasChildren && !node.isGroup()) {
      add("method", SchemeRule.LEAF_WITH_CHILDREN);
    } else if (tree.isTop(index) && !node.isGroup()) {
      add("method", SchemeRule.TOP_NODE_NOT_A_GROUP);
    }
    if (hasChildren) {
      checkGroupCeiling(true);
    } else if (!node.isGroup()) {
      checkLeafCeiling();
    } else {
      checkGroupCeiling(false);
      // The children of a code given twice hang on the first node of that code.
      if (!SchemeCheck.isDuplicate(tree, index, node)) {
        add("method", SchemeRule.GROUP_EMPTY);
      }
    }
    if (node.isGroup() || !hasChildren) {
      checkPointsPerItem();
      checkBands();
      checkDirection();
    }
    checkEvidence();
  }

  /** The ceiling of a node if it can be added up, else null. */
  static @Nullable BigDecimal ceilingOf(@Nullable SchemeNode node) {
    BigDecimal ceiling = node == null ? null : node.maxPoints();
    return ceiling != null && Decimals.isUsable(ceiling) ? ceiling : null;
  }

  private void checkLeafCeiling() {
    BigDecimal ceiling = node.maxPoints();
    if (ceiling == null) {
      add("maxPoints", SchemeRule.CEILING_MISSING);
    } else if (isUsable("maxPoints", ceiling) && ceiling.signum() <= 0) {
      add("maxPoints", SchemeRule.CEILING_NOT_POSITIVE, Decimals.plain(ceiling));
    }
  }

  private void checkGroupCeiling(boolean hasChildren) {
    BigDecimal ceiling = node.maxPoints();
    boolean sumsUp = hasChildren && tree.part(index) == Part.BASE;
    if (ceiling == null) {
      if (sumsUp) {
        add("maxPoints", SchemeRule.CEILING_MISSING);
      }
      return;
    }
    if (!isUsable("maxPoints", ceiling)) {
      return;
    }
    if (ceiling.signum() < 0) {
      add("maxPoints", SchemeRule.CEILING_NEGATIVE, Decimals.plain(ceiling));
    }
    BigDecimal sum = sumsUp ? sumOfChildren() : null;
    if (sum != null && sum.compareTo(ceiling) != 0) {
      add("maxPoints", SchemeRule.GROUP_SUM_MISMATCH, Decimals.plain(ceiling), Decimals.plain(sum));
    }
  }

  private @Nullable BigDecimal sumOfChildren() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int child : tree.children(index)) {
      BigDecimal ceiling = ceilingOf(scheme.nodes().get(child));
      if (ceiling == null) {
        return null;
      }
      sum = sum.add(ceiling);
    }
    return sum;
  }

  private void checkPointsPerItem() {
    BigDecimal points = node.pointsPerItem();
    if (node.method() != ScoringMethod.PER_ITEM) {
      if (points != null) {
        add("pointsPerItem", SchemeRule.POINTS_PER_ITEM_NOT_ALLOWED);
      }
    } else if (points == null) {
      add("pointsPerItem", SchemeRule.POINTS_PER_ITEM_MISSING);
    } else if (isUsable("pointsPerItem", points) && points.signum() < 0) {
      add("pointsPerItem", SchemeRule.POINTS_PER_ITEM_NEGATIVE, Decimals.plain(points));
    }
  }

  private void checkBands() {
    List<@Nullable Band> bands = node.bands();
    if (node.method() != ScoringMethod.BANDS) {
      if (!bands.isEmpty()) {
        add("bands", SchemeRule.BANDS_NOT_ALLOWED);
      }
    } else if (bands.isEmpty()) {
      add("bands", SchemeRule.BANDS_MISSING);
    } else {
      new BandCheck(index, node, findings).check();
    }
  }

  /** Writing down the default is harmless; the opposite would be silently without effect. */
  private void checkDirection() {
    ScoringMethod method = node.method();
    boolean measured = method != null && method.isMeasured();
    if (node.direction() == Direction.LOWER_IS_BETTER && !measured) {
      add("direction", SchemeRule.DIRECTION_NOT_ALLOWED);
    }
  }

  private void checkEvidence() {
    if (node.evidenceRequired() && (node.isGroup() || tree.part(index) == Part.PENALTY)) {
      add("evidenceRequired", SchemeRule.EVIDENCE_NOT_ALLOWED);
    }
  }

  private boolean isUsable(String field, BigDecimal value) {
    return findings.isUsable(index, node.code(), field, value, SchemeCheck.POINTS_DECIMALS);
  }

  private void add(String field, SchemeRule rule, String... arguments) {
    findings.node(index, node, field, rule, arguments);
  }
}
