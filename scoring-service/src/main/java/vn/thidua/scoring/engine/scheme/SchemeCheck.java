package vn.thidua.scoring.engine.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.Decimals;

/**
 * Says everything that keeps a scheme from being published. It never throws, whatever a draft
 * holds, and leaves out what merely follows from something else it says.
 */
public final class SchemeCheck {

  /** Most nodes of a scheme. */
  public static final int MAX_NODES = 500;

  /** Most levels of a scheme; a top group is on level 1. */
  public static final int MAX_DEPTH = 6;

  /** Most decimals of a scheme's total points. */
  public static final int TOTAL_DECIMALS = 2;

  /** Most decimals of ceilings, points per item and the points of bands. */
  public static final int POINTS_DECIMALS = 4;

  private final ScoringScheme scheme;
  private final SchemeTree tree;
  private final Findings findings = new Findings();

  private SchemeCheck(ScoringScheme scheme) {
    this.scheme = scheme;
    this.tree = new SchemeTree(scheme.nodes());
  }

  /** All violations, those of the scheme itself first, then by node; empty: it may be published. */
  public static List<SchemeViolation> violations(ScoringScheme scheme) {
    SchemeCheck check = new SchemeCheck(scheme);
    check.checkSize();
    check.checkTotal();
    check.checkTieBreaks();
    check.checkNodes();
    return check.findings.inOrder();
  }

  private void checkSize() {
    int size = scheme.nodes().size();
    if (size > MAX_NODES) {
      ofScheme("nodes", SchemeRule.TOO_MANY_NODES, number(size), number(MAX_NODES));
    }
  }

  private void checkTotal() {
    BigDecimal total = scheme.totalPoints();
    if (total == null) {
      ofScheme("totalPoints", SchemeRule.TOTAL_POINTS_MISSING);
      return;
    }
    if (!findings.isUsable(Findings.SCHEME, null, "totalPoints", total, TOTAL_DECIMALS)) {
      return;
    }
    if (total.signum() <= 0) {
      ofScheme("totalPoints", SchemeRule.TOTAL_POINTS_NOT_POSITIVE, Decimals.plain(total));
    }
    BigDecimal sum = sumOfBaseTops();
    if (sum != null && sum.compareTo(total) != 0) {
      ofScheme(
          "totalPoints",
          SchemeRule.TOTAL_POINTS_MISMATCH,
          Decimals.plain(sum),
          Decimals.plain(total));
    }
  }

  /** Null if it cannot be known, because a top node lacks its part or its ceiling. */
  private @Nullable BigDecimal sumOfBaseTops() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int top : tree.tops()) {
      if (tree.part(top) == null) {
        return null;
      }
      if (tree.part(top) == Part.BASE) {
        BigDecimal ceiling = NodeCheck.ceilingOf(scheme.nodes().get(top));
        if (ceiling == null) {
          return null;
        }
        sum = sum.add(ceiling);
      }
    }
    return sum;
  }

  private void checkTieBreaks() {
    Set<TieBreak> seen = new HashSet<>();
    for (int i = 0; i < scheme.tieBreaks().size(); i++) {
      String text = scheme.tieBreaks().get(i);
      String field = "tieBreaks/" + i;
      TieBreak tieBreak = TieBreak.parse(text).orElse(null);
      if (tieBreak == null) {
        ofScheme(field, SchemeRule.TIE_BREAK_UNKNOWN, String.valueOf(text));
      } else if (!seen.add(tieBreak)) {
        ofScheme(field, SchemeRule.TIE_BREAK_DUPLICATE, String.valueOf(text));
      } else if (tieBreak instanceof TieBreak.Group(String code) && !isBaseGroup(code)) {
        findings.add(
            Findings.SCHEME, code, field, SchemeRule.TIE_BREAK_NOT_A_BASE_GROUP, List.of(code));
      }
    }
  }

  private boolean isBaseGroup(String code) {
    Integer index = tree.find(code);
    if (index == null || tree.part(index) != Part.BASE) {
      return false;
    }
    SchemeNode node = scheme.nodes().get(index);
    return node != null && node.isGroup();
  }

  private void checkNodes() {
    for (int i = 0; i < scheme.nodes().size(); i++) {
      SchemeNode node = scheme.nodes().get(i);
      if (node == null) {
        findings.add(i, null, "", SchemeRule.NODE_MISSING, List.of(number(i + 1)));
      } else {
        checkCode(i, node);
        checkPlace(i, node);
        new NodeCheck(scheme, tree, i, node, findings).check();
      }
    }
  }

  private void checkCode(int index, SchemeNode node) {
    String code = node.code();
    if (code == null || code.isBlank()) {
      findings.add(index, code, "code", SchemeRule.CODE_MISSING, List.of(number(index + 1)));
      return;
    }
    if (!isWellFormed(code)) {
      findings.node(index, node, "code", SchemeRule.CODE_MALFORMED);
    }
    if (isDuplicate(tree, index, node)) {
      findings.node(index, node, "code", SchemeRule.CODE_DUPLICATE);
    }
  }

  static boolean isDuplicate(SchemeTree tree, int index, SchemeNode node) {
    Integer first = node.code() == null ? null : tree.find(node.code());
    return first != null && first != index;
  }

  private static boolean isWellFormed(String code) {
    return code.equals(code.strip())
        && code.codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  private void checkPlace(int index, SchemeNode node) {
    if (node.parent() != null && tree.hasUnknownParent(index)) {
      findings.node(index, node, "parent", SchemeRule.PARENT_UNKNOWN, node.parent());
    }
    if (tree.isCyclic(index)) {
      findings.node(index, node, "parent", SchemeRule.PARENT_CYCLE);
    }
    if (tree.depth(index) > MAX_DEPTH) {
      findings.node(
          index, node, "parent", SchemeRule.TOO_DEEP, number(tree.depth(index)), number(MAX_DEPTH));
    }
    if (tree.isTop(index) && node.part() == null) {
      findings.node(index, node, "part", SchemeRule.PART_MISSING);
    }
    if (!tree.isTop(index) && node.part() != null) {
      findings.node(index, node, "part", SchemeRule.PART_BELOW_TOP);
    }
  }

  private void ofScheme(String field, SchemeRule rule, String... arguments) {
    findings.add(Findings.SCHEME, null, field, rule, List.of(arguments));
  }

  private static String number(int value) {
    return Integer.toString(value);
  }
}
