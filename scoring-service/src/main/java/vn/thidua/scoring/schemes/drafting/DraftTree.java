package vn.thidua.scoring.schemes.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.schemes.SchemeContent;
import vn.thidua.scoring.schemes.SchemeProblem;

/**
 * A draft's tree as a list in which one node changes. The list is kept as it is otherwise: siblings
 * are shown in its order.
 */
final class DraftTree {

  /** As many as can be handed in at once. */
  private static final int MOST_NODES = 1_000;

  private static final String GROUP = "GROUP:";

  private final List<SchemeNode> nodes;

  private DraftTree(List<SchemeNode> nodes) {
    this.nodes = new ArrayList<>(nodes);
  }

  static boolean has(SchemeContent content, String code) {
    return new DraftTree(content.nodes()).indexOf(code) >= 0;
  }

  /** What is below a node that gets another code, and tie-breaks that name it, follow. */
  static SchemeContent write(
      SchemeContent content, String code, SchemeNode node, @Nullable String before) {
    DraftTree tree = new DraftTree(content.nodes());
    int index = tree.indexOf(code);
    String newCode = String.valueOf(node.code());
    if (index < 0 && !newCode.equals(code)) {
      throw ProblemException.notFound("scheme node", code);
    }
    if (!newCode.equals(code)) {
      tree.requireFree(newCode);
    }
    SchemeNode present = index < 0 ? null : tree.nodes.get(index);
    if (present == null) {
      tree.requireRoom();
      tree.insert(List.of(node), node.parent(), before);
      return content.with(tree.nodes);
    }
    tree.nodes.set(index, withPlace(present, present.parent(), present.part(), newCode));
    if (!newCode.equals(code)) {
      tree.rename(code, newCode);
    }
    if (before != null || !Objects.equals(present.parent(), node.parent())) {
      List<SchemeNode> block = tree.take(newCode);
      tree.insert(block, node.parent(), before);
    }
    tree.nodes.set(tree.indexOf(newCode), node);
    return new SchemeContent(
        content.year(),
        content.title(),
        content.totalPoints(),
        content.tieBreaks().stream()
            .map(way -> way.equals(GROUP + code) ? GROUP + newCode : way)
            .toList(),
        tree.nodes);
  }

  static SchemeContent move(
      SchemeContent content,
      String code,
      @Nullable String parent,
      @Nullable Part part,
      @Nullable String before) {
    DraftTree tree = new DraftTree(content.nodes());
    Part inherited = part == null ? tree.partOf(code) : part;
    List<SchemeNode> block = tree.take(tree.requireNode(code));
    tree.insert(block, parent, before);
    int index = tree.indexOf(code);
    SchemeNode moved = tree.nodes.get(index);
    tree.nodes.set(index, withPlace(moved, parent, parent == null ? inherited : null, code));
    return content.with(tree.nodes);
  }

  static SchemeContent remove(SchemeContent content, String code, boolean withChildren) {
    DraftTree tree = new DraftTree(content.nodes());
    List<SchemeNode> taken = tree.take(tree.requireNode(code));
    if (taken.size() > 1 && !withChildren) {
      throw ProblemException.of(
          SchemeProblem.SCHEME_NODE_HAS_CHILDREN,
          "Dưới %s còn %d tiêu chí; thêm withChildren=true để xóa cả nhóm.",
          "There are %2$d nodes below %1$s; withChildren=true removes them too.",
          code,
          taken.size() - 1);
    }
    return content.with(tree.nodes);
  }

  /** The node and what is below it, out of the list, in its order. */
  private List<SchemeNode> take(String code) {
    Set<String> below = below(code);
    List<SchemeNode> taken = nodes.stream().filter(node -> below.contains(codeOf(node))).toList();
    nodes.removeIf(node -> below.contains(codeOf(node)));
    return taken;
  }

  private void insert(List<SchemeNode> block, @Nullable String parent, @Nullable String before) {
    if (parent != null) {
      if (block.stream().anyMatch(node -> codeOf(node).equals(parent))) {
        throw ProblemException.invalid(
            "/parent",
            "below-itself",
            Text.of(
                "%s nằm trong chính nhóm được chuyển",
                "%s is the node itself or below it", parent));
      }
      if (indexOf(parent) < 0) {
        throw ProblemException.invalid(
            "/parent",
            "unknown-parent",
            Text.of("Không có tiêu chí %s", "There is no node %s", parent));
      }
    }
    nodes.addAll(before == null ? endOf(parent) : placeOf(before, parent), block);
  }

  private int placeOf(String before, @Nullable String parent) {
    int index = indexOf(before);
    if (index < 0 || !Objects.equals(nodes.get(index).parent(), parent)) {
      throw ProblemException.invalid(
          "/before",
          "not-a-sibling",
          Text.of(
              "%s không cùng cấp trên với tiêu chí này",
              "%s does not stand at that place", before));
    }
    return index;
  }

  /** Behind everything that is below the parent. */
  private int endOf(@Nullable String parent) {
    if (parent == null) {
      return nodes.size();
    }
    Set<String> below = below(parent);
    int end = nodes.size();
    while (!below.contains(codeOf(nodes.get(end - 1)))) {
      end--;
    }
    return end;
  }

  /** The codes of a node and of all below it; links that go round come to an end. */
  private Set<String> below(String code) {
    Set<String> found = new HashSet<>(Set.of(code));
    boolean more = true;
    while (more) {
      more = false;
      for (SchemeNode node : nodes) {
        String parent = node.parent();
        more |= parent != null && found.contains(parent) && found.add(codeOf(node));
      }
    }
    return found;
  }

  private void rename(String code, String newCode) {
    nodes.replaceAll(node ->
        code.equals(node.parent()) ? withPlace(node, newCode, node.part(), codeOf(node)) : node);
  }

  /** Of the top group that the node is in. */
  private @Nullable Part partOf(String code) {
    int index = indexOf(code);
    Set<String> seen = new HashSet<>();
    while (index >= 0 && seen.add(codeOf(nodes.get(index)))) {
      SchemeNode node = nodes.get(index);
      String parent = node.parent();
      if (parent == null) {
        return node.part();
      }
      index = indexOf(parent);
    }
    return null;
  }

  private String requireNode(String code) {
    if (indexOf(code) < 0) {
      throw ProblemException.notFound("scheme node", code);
    }
    return code;
  }

  private void requireFree(String code) {
    if (indexOf(code) >= 0) {
      throw ProblemException.of(
          SchemeProblem.SCHEME_NODE_EXISTS,
          "Mã %s đã là của tiêu chí khác.",
          "The code %s is another node's.",
          code);
    }
  }

  private void requireRoom() {
    if (nodes.size() >= MOST_NODES) {
      throw ProblemException.of(
          SchemeProblem.SCHEME_FULL,
          "Một bảng chấm điểm có nhiều nhất %d tiêu chí.",
          "A scheme has at most %d nodes.",
          MOST_NODES);
    }
  }

  /** -1 if there is none; 409 if it cannot be told which one is meant. */
  private int indexOf(String code) {
    int found = -1;
    for (int i = 0; i < nodes.size(); i++) {
      if (codeOf(nodes.get(i)).equals(code)) {
        if (found >= 0) {
          throw ProblemException.of(
              SchemeProblem.SCHEME_NODE_AMBIGUOUS,
              "Mã %s được dùng nhiều lần; hãy thay toàn bộ bản nháp.",
              "More than one node has the code %s; replace the draft as a whole.",
              code);
        }
        found = i;
      }
    }
    return found;
  }

  private static String codeOf(SchemeNode node) {
    return String.valueOf(node.code());
  }

  private static SchemeNode withPlace(
      SchemeNode node, @Nullable String parent, @Nullable Part part, String code) {
    return new SchemeNode(
        code,
        parent,
        part,
        node.title(),
        node.maxPoints(),
        node.method(),
        node.direction(),
        node.pointsPerItem(),
        node.bands(),
        node.evidenceRequired());
  }
}
