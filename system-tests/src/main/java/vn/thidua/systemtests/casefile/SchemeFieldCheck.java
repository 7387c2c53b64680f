package vn.thidua.systemtests.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Method;
import vn.thidua.systemtests.casefile.CaseFile.Node;
import vn.thidua.systemtests.casefile.CaseFile.Scheme;
import vn.thidua.systemtests.casefile.place.Findings;
import vn.thidua.systemtests.casefile.place.Pointer;

/**
 * Whether the nodes refer to each other and have the fields that their method needs. The sums and
 * ceilings are left to the system, which knows the rules of publishing.
 */
final class SchemeFieldCheck {

  private static final String GROUP = "GROUP:";
  private static final Set<String> TIE_BREAKS =
      Set.of("FEWEST_PENALTY", "MOST_BONUS", "MOST_FULL_MARKS");

  private final CaseFile file;
  private final Findings findings;
  private final Map<String, Node> nodes = new HashMap<>();

  SchemeFieldCheck(CaseFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  void check() {
    Scheme scheme = file.scheme();
    if (scheme == null) {
      return;
    }
    for (int i = 0; i < scheme.nodes().size(); i++) {
      Node node = scheme.nodes().get(i);
      if (!node.code().isEmpty() && nodes.putIfAbsent(node.code(), node) != null) {
        add(i, "code", "mã \"%s\" được dùng hai lần", "the code \"%s\" is used twice", node.code());
      }
    }
    for (int i = 0; i < scheme.nodes().size(); i++) {
      checkParent(i, scheme.nodes().get(i));
      checkFields(i, scheme.nodes().get(i));
    }
    checkTieBreaks(scheme.tieBreaks());
  }

  private void checkParent(int index, Node node) {
    String parent = node.parent();
    if (parent == null) {
      if (node.part() == null) {
        add(index, "part", "mục cấp trên cùng thiếu phần", "a top node needs its part");
      }
      return;
    }
    Node above = nodes.get(parent);
    if (above == null) {
      add(index, "parent", "không có mục \"%s\"", "there is no node \"%s\"", parent);
    } else if (above.method() != null) {
      add(
          index,
          "parent",
          "\"%s\" có cách chấm nên không thể có mục con",
          "\"%s\" has a method, so it can have no children",
          parent);
    } else if (isAboveItself(node)) {
      add(index, "parent", "\"%s\" là cấp trên của chính mình", "\"%s\" is above itself", parent);
    }
    if (node.part() != null) {
      add(index, "part", "chỉ mục cấp trên cùng mới ghi phần", "only a top node may name its part");
    }
  }

  private boolean isAboveItself(Node node) {
    Set<String> seen = new HashSet<>();
    @Nullable String above = node.parent();
    while (above != null && seen.add(above)) {
      if (above.equals(node.code())) {
        return true;
      }
      Node next = nodes.get(above);
      above = next == null ? null : next.parent();
    }
    return false;
  }

  private void checkFields(int index, Node node) {
    if (node.method() != null && node.maxPoints() == null) {
      add(index, "maxPoints", "tiêu chí thiếu điểm tối đa", "a leaf needs its ceiling");
    }
    if (node.method() != null && node.maxPoints() != null && node.maxPoints().signum() <= 0) {
      add(
          index,
          "maxPoints",
          "điểm tối đa phải lớn hơn 0",
          "the ceiling of a leaf must be greater than 0");
    }
    checkOwnField(index, "pointsPerItem", node.pointsPerItem() != null, node, Method.PER_ITEM);
    checkOwnField(index, "bands", !node.bands().isEmpty(), node, Method.BANDS);
  }

  private void checkOwnField(int index, String field, boolean given, Node node, Method owner) {
    if (given && node.method() != owner) {
      add(index, field, "chỉ dùng cho %s", "is for %s only", owner);
    } else if (!given && node.method() == owner) {
      add(index, field, "%s cần khóa này", "%s needs this", owner);
    }
  }

  private void checkTieBreaks(List<String> tieBreaks) {
    for (int i = 0; i < tieBreaks.size(); i++) {
      String tieBreak = tieBreaks.get(i);
      if (tieBreak.isEmpty() || TIE_BREAKS.contains(tieBreak)) {
        continue;
      }
      String group = tieBreak.startsWith(GROUP) ? tieBreak.substring(GROUP.length()) : "";
      Node node = nodes.get(group);
      if (node == null || node.method() != null) {
        findings.add(
            Pointer.of("scheme", "tieBreaks", i),
            "\"%s\" không phải GROUP: với mã một nhóm, hay một trong %s",
            "\"%s\" is neither GROUP: with a group's code nor one of %s",
            tieBreak,
            TIE_BREAKS.stream().sorted().toList());
      }
    }
  }

  private void add(
      int index, String field, String vietnamese, String english, Object... arguments) {
    findings.add(Pointer.of("scheme", "nodes", index, field), vietnamese, english, arguments);
  }
}
