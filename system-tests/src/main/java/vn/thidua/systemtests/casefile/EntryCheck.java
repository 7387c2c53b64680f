package vn.thidua.systemtests.casefile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Entry;
import vn.thidua.systemtests.casefile.CaseFile.Method;
import vn.thidua.systemtests.casefile.CaseFile.Node;
import vn.thidua.systemtests.casefile.CaseFile.Review;
import vn.thidua.systemtests.casefile.CaseFile.Scheme;
import vn.thidua.systemtests.casefile.CaseFile.Values;
import vn.thidua.systemtests.casefile.place.Findings;
import vn.thidua.systemtests.casefile.place.Pointer;

/** Whether what is entered, and what results from each review, can be right for the criterion. */
final class EntryCheck {

  private final CaseFile file;
  private final Findings findings;
  private final Map<String, Node> nodes = new HashMap<>();

  EntryCheck(CaseFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  void check() {
    Scheme scheme = file.scheme();
    if (scheme != null) {
      scheme.nodes().forEach(node -> nodes.putIfAbsent(node.code(), node));
    }
    for (int i = 0; i < file.sheets().size(); i++) {
      if (scheme == null) {
        findings.add(
            Pointer.of("sheets", i),
            "không có bảng chấm điểm (scheme) thì không chấm được",
            "there is no scheme to score by");
      } else {
        checkSheet(i, file.sheets().get(i).entries());
      }
    }
  }

  private void checkSheet(int sheet, List<Entry> entries) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      String pointer = Pointer.of("sheets", sheet, "entries", i);
      Node node = nodes.get(entry.criterion());
      if (entry.criterion().isEmpty()) {
        continue;
      }
      if (!seen.add(entry.criterion())) {
        findings.add(
            pointer + "/criterion",
            "\"%s\" được ghi hai lần",
            "\"%s\" is entered twice",
            entry.criterion());
      }
      if (node == null) {
        findings.add(
            pointer + "/criterion",
            "không có tiêu chí \"%s\" trong bảng chấm điểm",
            "there is no criterion \"%s\" in the scheme",
            entry.criterion());
      } else if (node.method() == null) {
        findings.add(
            pointer + "/criterion",
            "\"%s\" là một nhóm, không chấm trực tiếp",
            "\"%s\" is a group and takes no entry",
            entry.criterion());
      } else {
        checkStages(pointer, node, node.method(), entry);
      }
    }
  }

  private void checkStages(String pointer, Node node, Method method, Entry entry) {
    boolean assigned = !Boolean.FALSE.equals(entry.assigned());
    if (!assigned && !"BASE".equals(partOf(node))) {
      findings.add(
          pointer + "/assigned",
          "chỉ tiêu chí điểm chuẩn (BASE) mới có thể không được giao",
          "only BASE criteria may be not assigned");
    }
    Values values = entry.values();
    checkStage(pointer, node, method, values);
    boolean targetNeeded = assigned && entry.isEnteredByUnit();
    checkTargetIsThere(pointer, method, values, targetNeeded);
    Review head = entry.headReview();
    if (head != null) {
      values = values.correctedBy(head.values());
      checkStage(pointer + "/headReview", node, method, head.values());
      checkTargetIsThere(pointer + "/headReview", method, values, false);
    }
    Review office = entry.officeReview();
    if (office != null) {
      values = values.correctedBy(office.values());
      checkStage(pointer + "/officeReview", node, method, office.values());
      checkTargetIsThere(pointer + "/officeReview", method, values, false);
    }
  }

  private void checkStage(String pointer, Node node, Method method, Values given) {
    checkField(pointer, "target", given.target(), method, method.hasTarget());
    checkField(pointer, "actual", given.actual(), method, method.isMeasured());
    checkField(pointer, "points", given.points(), method, method == Method.DIRECT);
    checkField(pointer, "passed", given.passed(), method, method == Method.PASS_FAIL);
    checkField(pointer, "count", given.count(), method, method == Method.PER_ITEM);
    if (given.target() != null && method.hasTarget()) {
      checkTarget(pointer + "/target", node, given.target());
    }
    if (given.actual() != null && given.actual().signum() < 0 && method.hasTarget()) {
      findings.add(
          pointer + "/actual", "kết quả không được âm", "an actual value may not be negative");
    }
    if (given.points() != null && method == Method.DIRECT) {
      checkPoints(pointer + "/points", node.maxPoints(), given.points());
    }
    if (given.count() != null && method == Method.PER_ITEM && given.count().signum() < 0) {
      findings.add(pointer + "/count", "số lượng không được âm", "a count may not be negative");
    }
  }

  private void checkPoints(String pointer, @Nullable BigDecimal most, BigDecimal points) {
    if (points.signum() < 0) {
      findings.add(pointer, "điểm không được âm", "points may not be negative");
    } else if (most != null && points.compareTo(most) > 0) {
      findings.add(
          pointer,
          "điểm phải từ 0 đến %s, đang là %s",
          "points must be from 0 to %s, not %s",
          most.toPlainString(),
          points.toPlainString());
    }
  }

  private void checkField(
      String pointer, String field, @Nullable Object given, Method method, boolean allowed) {
    if (given != null && !allowed) {
      findings.add(
          pointer + "/" + field,
          "tiêu chí chấm theo %s không nhận khóa này",
          "a criterion scored by %s takes no such value",
          method);
    }
  }

  private void checkTarget(String pointer, Node node, BigDecimal target) {
    boolean lowerIsBetter = "LOWER_IS_BETTER".equals(node.direction());
    if (target.signum() < 0) {
      findings.add(pointer, "chỉ tiêu không được âm", "a target may not be negative");
    } else if (target.signum() == 0 && !lowerIsBetter) {
      findings.add(
          pointer,
          "chỉ tiêu không được bằng 0 khi càng cao càng tốt; bỏ trống nếu không được giao",
          "a target of 0 has no meaning where higher is better; leave it out if none was assigned");
    }
  }

  private void checkTargetIsThere(
      String pointer, Method method, Values resulting, boolean alwaysNeeded) {
    boolean needed = alwaysNeeded || resulting.actual() != null;
    if (method == Method.PROPORTIONAL && needed && resulting.target() == null) {
      findings.add(
          pointer + "/target",
          "chấm theo tỷ lệ hoàn thành thì phải có chỉ tiêu",
          "scored in proportion to a target, which is missing");
    }
  }

  private @Nullable String partOf(Node node) {
    Node top = node;
    for (int level = 0; level < nodes.size() && top.parent() != null; level++) {
      Node above = nodes.get(top.parent());
      if (above == null) {
        return "BASE";
      }
      top = above;
    }
    return top.part();
  }
}
