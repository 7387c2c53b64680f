package vn.thidua.scoring.schemes.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.Direction;
import vn.thidua.scoring.schemes.SchemeViews.Node;
import vn.thidua.scoring.schemes.SchemeViews.NodeBand;
import vn.thidua.scoring.schemes.difference.DifferenceViews.ChangedNode;
import vn.thidua.scoring.schemes.difference.DifferenceViews.MovedNode;

/**
 * Compares two trees, node by node. Numbers are the same if their values are, and what is left out
 * is the same as its default.
 */
final class SchemeComparison {

  private final Map<String, Node> before;
  private final Map<String, Node> after;

  SchemeComparison(List<Node> before, List<Node> after) {
    this.before = byCode(before);
    this.after = byCode(after);
  }

  /** A draft may have a code twice; the second is then compared with the second. */
  private static Map<String, Node> byCode(List<Node> nodes) {
    Map<String, Node> byCode = new LinkedHashMap<>();
    for (Node node : nodes) {
      String code = node.code();
      for (int again = 2; byCode.containsKey(code); again++) {
        code = node.code() + "#" + again;
      }
      byCode.put(code, node);
    }
    return byCode;
  }

  List<Node> added() {
    return without(after, before);
  }

  List<Node> removed() {
    return without(before, after);
  }

  List<ChangedNode> changed() {
    List<ChangedNode> changed = new ArrayList<>();
    after.forEach((code, now) -> {
      Node then = before.get(code);
      List<String> fields = then == null ? List.of() : fields(then, now);
      if (then != null && !fields.isEmpty()) {
        changed.add(new ChangedNode(now.code(), fields, then, now));
      }
    });
    return changed;
  }

  /**
   * Those below another node, and among siblings the fewest that must have gone elsewhere to make
   * the one order of the other.
   */
  List<MovedNode> moved() {
    Map<String, Integer> places = new LinkedHashMap<>();
    before.keySet().forEach(code -> places.put(code, places.size()));
    Map<@Nullable String, List<String>> stayed = new LinkedHashMap<>();
    after.forEach((code, now) -> {
      Node then = before.get(code);
      if (then != null && Objects.equals(then.parent(), now.parent())) {
        stayed.computeIfAbsent(now.parent(), parent -> new ArrayList<>()).add(code);
      }
    });
    Set<String> still = new HashSet<>();
    stayed.values().forEach(siblings -> still.addAll(inOrder(siblings, places)));
    List<MovedNode> moved = new ArrayList<>();
    Map<@Nullable String, String> last = new LinkedHashMap<>();
    after.forEach((code, now) -> {
      Node then = before.get(code);
      if (then != null && !still.contains(code)) {
        moved.add(new MovedNode(now.code(), then.parent(), now.parent(), last.get(now.parent())));
      }
      last.put(now.parent(), now.code());
    });
    return moved;
  }

  /** The most that stand in the same order as before: a longest rising subsequence. */
  private static List<String> inOrder(List<String> siblings, Map<String, Integer> places) {
    int[] length = new int[siblings.size()];
    int[] previous = new int[siblings.size()];
    int end = -1;
    for (int i = 0; i < siblings.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (place(siblings.get(j), places) < place(siblings.get(i), places)
            && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      if (end < 0 || length[i] > length[end]) {
        end = i;
      }
    }
    List<String> inOrder = new ArrayList<>();
    for (int i = end; i >= 0; i = previous[i]) {
      inOrder.add(siblings.get(i));
    }
    return inOrder;
  }

  private static int place(String code, Map<String, Integer> places) {
    return Objects.requireNonNull(places.get(code));
  }

  private static List<Node> without(Map<String, Node> all, Map<String, Node> others) {
    return all.entrySet().stream()
        .filter(node -> !others.containsKey(node.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<String> fields(Node then, Node now) {
    return Arrays.asList(
            then.part() == now.part() ? "" : "part",
            then.title().equals(now.title()) ? "" : "title",
            same(then.maxPoints(), now.maxPoints()) ? "" : "maxPoints",
            then.method() == now.method() ? "" : "method",
            direction(then) == direction(now) ? "" : "direction",
            same(then.pointsPerItem(), now.pointsPerItem()) ? "" : "pointsPerItem",
            sameBands(then.bands(), now.bands()) ? "" : "bands",
            then.evidenceRequired() == now.evidenceRequired() ? "" : "evidenceRequired")
        .stream()
        .filter(field -> !field.isEmpty())
        .toList();
  }

  private static Direction direction(Node node) {
    return node.direction() == null ? Direction.HIGHER_IS_BETTER : node.direction();
  }

  private static boolean sameBands(List<NodeBand> then, List<NodeBand> now) {
    if (then.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < then.size(); i++) {
      if (!same(then.get(i).threshold(), now.get(i).threshold())
          || !same(then.get(i).points(), now.get(i).points())) {
        return false;
      }
    }
    return true;
  }

  static boolean same(@Nullable BigDecimal then, @Nullable BigDecimal now) {
    if (then == null || now == null) {
      return then == null && now == null;
    }
    return then.compareTo(now) == 0;
  }
}
