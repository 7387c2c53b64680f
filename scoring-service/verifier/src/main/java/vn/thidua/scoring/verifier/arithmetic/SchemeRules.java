package vn.thidua.scoring.verifier.arithmetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What every scheme keeps to that may be computed with. */
public final class SchemeRules {

  private static final int MOST_NODES = 500;
  private static final int MOST_DEPTH = 6;
  private static final int POINT_DECIMALS = 4;
  private static final int TOTAL_DECIMALS = 2;
  private static final Set<String> PARTS = Set.of("BASE", "BONUS", "PENALTY");
  private static final Set<String> PLAIN_TIE_BREAKS =
      Set.of("FEWEST_PENALTY", "MOST_BONUS", "MOST_FULL_MARKS");
  private static final Set<String> METHODS =
      Set.of("DIRECT", "PASS_FAIL", "PER_ITEM", "PROPORTIONAL", "BANDS", "RELATIVE_TO_BEST");

  private final Scheme scheme;
  private final List<Broken> broken = new ArrayList<>();

  private SchemeRules(Scheme scheme) {
    this.scheme = scheme;
  }

  /** Every rule that the scheme breaks; with none it can be computed with. */
  public static List<Broken> broken(Scheme scheme) {
    SchemeRules rules = new SchemeRules(scheme);
    rules.checkTree();
    if (rules.broken.isEmpty()) {
      scheme.nodes().forEach(rules::checkNode);
      rules.checkSums();
      scheme.tieBreaks().forEach(rules::checkTieBreak);
    }
    return rules.broken;
  }

  private void checkTree() {
    if (scheme.nodes().size() > MOST_NODES) {
      add("", "có hơn 500 mục", "has more than 500 nodes");
      return;
    }
    Set<String> codes = new HashSet<>();
    for (Scheme.Node node : scheme.nodes()) {
      if (!codes.add(node.code())) {
        add(node.code(), "mã dùng hai lần", "the code names two nodes");
      }
      Scheme.Node above = scheme.node(node.parent());
      if (node.parent() != null && above == null) {
        add(node.code(), "mục cấp trên không có", "its parent is not in the scheme");
      }
      if (above != null && above.isLeaf()) {
        add(node.code(), "nằm dưới một tiêu chí", "lies below a leaf");
      }
      if (scheme.depth(node, MOST_DEPTH) > MOST_DEPTH) {
        add(node.code(), "nằm sâu hơn cấp 6", "lies deeper than level 6");
      }
      boolean top = node.parent() == null;
      if (top && (node.isLeaf() || !PARTS.contains(String.valueOf(node.part())))) {
        add(node.code(), "cấp trên cùng phải là nhóm có phần", "at the top is a group with a part");
      }
      if (!top && node.part() != null) {
        add(node.code(), "chỉ cấp trên cùng ghi phần", "only the top names a part");
      }
    }
  }

  private void checkNode(Scheme.Node node) {
    if (node.isLeaf()) {
      checkLeaf(node);
    } else if (node.maxPoints() != null
        && (node.max().sign() < 0 || !node.max().hasAtMost(POINT_DECIMALS))) {
      add(node.code(), "điểm tối đa không hợp lệ", "its ceiling is not one");
    }
  }

  private void checkLeaf(Scheme.Node leaf) {
    if (!METHODS.contains(String.valueOf(leaf.method()))) {
      add(leaf.code(), "cách chấm không có", "its method does not exist");
      return;
    }
    if (leaf.maxPoints() == null
        || leaf.max().sign() <= 0
        || !leaf.max().hasAtMost(POINT_DECIMALS)) {
      add(leaf.code(), "điểm tối đa phải lớn hơn 0", "its ceiling must be greater than 0");
      return;
    }
    if (leaf.evidenceRequired() && scheme.part(leaf).equals("PENALTY")) {
      add(leaf.code(), "điểm trừ không cần minh chứng", "a penalty may not require evidence");
    }
    if (leaf.lowerIsBetter() && !leaf.isMeasured()) {
      add(leaf.code(), "không phải số đo", "is not measured, so lower cannot be better");
    }
    Fraction perItem = leaf.pointsPerItem();
    if ("PER_ITEM".equals(leaf.method())
        ? perItem == null || perItem.sign() < 0 || !perItem.hasAtMost(POINT_DECIMALS)
        : perItem != null) {
      add(leaf.code(), "điểm mỗi đơn vị không hợp lệ", "its points per item are none");
    }
    checkBands(leaf);
  }

  private void checkBands(Scheme.Node leaf) {
    if (!"BANDS".equals(leaf.method())) {
      if (!leaf.bands().isEmpty()) {
        add(leaf.code(), "không chấm theo khoảng", "has bands but is not scored by them");
      }
      return;
    }
    Comparator<Scheme.Band> rising = Comparator.comparing(Scheme.Band::threshold);
    List<Scheme.Band> worstFirst = new ArrayList<>(leaf.bands());
    worstFirst.sort(leaf.lowerIsBetter() ? rising.reversed() : rising);
    for (int i = 1; i < worstFirst.size(); i++) {
      Scheme.Band before = worstFirst.get(i - 1);
      Scheme.Band band = worstFirst.get(i);
      if (band.threshold().equals(before.threshold())
          || band.points().compareTo(before.points()) <= 0) {
        add(leaf.code(), "các khoảng không đơn điệu", "its bands are not strictly monotone");
      }
    }
    boolean valid =
        worstFirst.stream()
            .map(Scheme.Band::points)
            .allMatch(points -> points.sign() >= 0 && points.hasAtMost(POINT_DECIMALS));
    if (!valid || worstFirst.isEmpty() || !worstFirst.getLast().points().equals(leaf.max())) {
      add(
          leaf.code(),
          "khoảng tốt nhất phải bằng tối đa",
          "its best band is not worth its ceiling");
    }
  }

  private void checkSums() {
    if (!broken.isEmpty()) {
      return;
    }
    Fraction tops = Fraction.ZERO;
    for (Scheme.Node node : scheme.nodes()) {
      if (!node.isLeaf() && scheme.children(node).isEmpty()) {
        add(node.code(), "nhóm không có mục con", "is a group without children");
      } else if (scheme.isBase(node) && !node.isLeaf()) {
        Fraction sum = Fraction.ZERO;
        for (Scheme.Node child : scheme.children(node)) {
          sum = sum.plus(Objects.requireNonNullElse(child.maxPoints(), Fraction.ZERO));
        }
        if (!sum.equals(node.maxPoints())) {
          add(
              node.code(),
              "điểm tối đa khác tổng mục con",
              "its ceiling is not its children's sum");
        }
        tops = node.parent() == null ? tops.plus(sum) : tops;
      }
    }
    Fraction total = scheme.totalPoints();
    if (!tops.equals(total) || total.sign() <= 0 || !total.hasAtMost(TOTAL_DECIMALS)) {
      add(
          "",
          "các nhóm điểm chuẩn không bằng tổng điểm",
          "its BASE groups are not its total points");
    }
  }

  private void checkTieBreak(String tieBreak) {
    if (!PLAIN_TIE_BREAKS.contains(tieBreak)) {
      Scheme.Node group =
          tieBreak.startsWith("GROUP:") ? scheme.node(tieBreak.substring("GROUP:".length())) : null;
      if (group == null || group.isLeaf() || !scheme.isBase(group)) {
        add("", "cách phân định đồng hạng không có", "has a tie-break that does not exist");
      }
    }
  }

  private void add(String code, String vietnamese, String english) {
    broken.add(new Broken(code, vietnamese, english));
  }
}
