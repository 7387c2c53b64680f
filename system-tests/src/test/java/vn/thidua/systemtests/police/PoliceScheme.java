package vn.thidua.systemtests.police;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.Dice;

/**
 * A scheme of the shape of the commune police's: 1,000 points, 54 groups, 176 leaves on up to five
 * levels, 12 of them measured and 51 passed or failed. Its groups are written in {@code
 * police/groups.txt}; leaves and their ceilings are made up here, always the same.
 */
final class PoliceScheme {

  private static final BigDecimal STEP = new BigDecimal("0.25");
  private static final BigDecimal LEAST = new BigDecimal("0.5");
  private static final BigDecimal GREATEST = new BigDecimal("50");
  private static final int BELOW_A_GROUP_OF_FOUR = 4;
  private static final int PASSED_OR_FAILED = 51;
  private static final List<String> PASSED =
      List.of(
          "Ban hành kế hoạch năm đúng thời hạn",
          "Báo cáo định kỳ đúng hạn, đúng mẫu",
          "Hồ sơ, sổ sách đầy đủ",
          "Không có cán bộ, chiến sĩ vi phạm",
          "Không để xảy ra vụ việc phức tạp kéo dài");
  private static final List<String> DIRECT =
      List.of(
          "Chất lượng tham mưu",
          "Kết quả thực hiện nhiệm vụ được giao",
          "Phối hợp với các lực lượng",
          "Tuyên truyền, vận động nhân dân tham gia",
          "Kiểm tra, hướng dẫn ở cơ sở",
          "Mô hình, cách làm hay",
          "Khắc phục tồn tại sau kiểm tra");

  /** What a measured leaf measures. */
  record Measure(String title, BigDecimal usual, BigDecimal step, boolean lower) {}

  private static final class Draft {
    final String code;
    final Draft parent;
    final String title;
    final boolean leaf;
    final int weight;
    BigDecimal max = BigDecimal.ZERO;
    String method;

    Draft(String code, Draft parent, String title, boolean leaf, int weight) {
      this.code = code;
      this.parent = parent;
      this.title = title;
      this.leaf = leaf;
      this.weight = weight;
    }

    boolean isBelow(Draft group) {
      return this == group || (parent != null && parent.isBelow(group));
    }
  }

  private final Dice dice = new Dice(347);
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, BigDecimal> ceilings = new LinkedHashMap<>();
  private final Map<String, Measure> byGroup = new HashMap<>();
  private final Map<String, Measure> measures = new HashMap<>();
  private final CaseModel.Scheme scheme;

  PoliceScheme() {
    for (List<String> line : lines("measures")) {
      byGroup.put(
          line.get(0),
          new Measure(
              line.get(1),
              new BigDecimal(line.get(2)),
              new BigDecimal(line.get(3)),
              line.get(4).equals("LOWER")));
    }
    grow();
    chooseMethods();
    ceilings.forEach((code, ceiling) -> share(draft(code), ceiling));
    scheme =
        new CaseModel.Scheme(
            "1000",
            List.of("GROUP:I", "GROUP:I.1", "MOST_FULL_MARKS"),
            drafts.stream().map(this::node).toList());
  }

  CaseModel.Scheme scheme() {
    return scheme;
  }

  Measure measure(String leaf) {
    return Objects.requireNonNull(measures.get(leaf), leaf);
  }

  private void grow() {
    for (List<String> line : lines("groups")) {
      String code = line.get(0);
      int level = code.split("\\.", -1).length;
      if (level < 3) {
        Draft group = add(code, level == 1 ? null : draft(above(code)), line.get(3), false);
        if (level == 2) {
          ceilings.put(code, new BigDecimal(line.get(1)));
        }
        addLeaves(group, Integer.parseInt(line.get(2)), "T");
      } else {
        Draft group = add(code, draft(above(code)), sentence(line.get(2)), false);
        int below = Integer.parseInt(line.get(1).substring(0, 1));
        if (line.get(1).endsWith("D")) {
          Draft parts = add(code + ".1", group, "Kết quả theo từng mặt: " + line.get(2), false);
          addLeaves(parts, BELOW_A_GROUP_OF_FOUR, "");
          below--;
        }
        addLeaves(group, below, "");
      }
    }
  }

  /** Leaves beside groups have codes of their own, so that the groups' stay as they are written. */
  private void addLeaves(Draft group, int count, String mark) {
    int there = (int) drafts.stream().filter(draft -> draft.parent == group).count();
    for (int i = there + 1; i <= there + count; i++) {
      add(group.code + "." + mark + i, group, "", true);
    }
  }

  private Draft add(String code, Draft parent, String title, boolean leaf) {
    Draft draft = new Draft(code, parent, title, leaf, dice.between(1, 12));
    drafts.add(draft);
    return draft;
  }

  private Draft draft(String code) {
    return drafts.stream().filter(draft -> draft.code.equals(code)).findFirst().orElseThrow();
  }

  private static String above(String code) {
    return code.substring(0, code.lastIndexOf('.'));
  }

  /** The last leaf of some groups is measured; those that pass or fail are spread over the rest. */
  private void chooseMethods() {
    Map<String, Draft> last = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.leaf) {
        last.put(draft.parent.code, draft);
      }
    }
    byGroup.forEach((group, measure) -> {
      Draft leaf = Objects.requireNonNull(last.get(group), group);
      leaf.method = "RELATIVE_TO_BEST";
      measures.put(leaf.code, measure);
    });
    List<Draft> rest = drafts.stream().filter(draft -> draft.leaf && draft.method == null).toList();
    for (int i = 0; i < rest.size(); i++) {
      boolean passes =
          (i + 1) * PASSED_OR_FAILED / rest.size() > i * PASSED_OR_FAILED / rest.size();
      rest.get(i).method = passes ? "PASS_FAIL" : "DIRECT";
    }
  }

  /** Divides a group's ceiling among the leaves below it, and adds up those of what is between. */
  private void share(Draft group, BigDecimal ceiling) {
    List<Draft> leaves =
        new ArrayList<>(
            drafts.stream().filter(draft -> draft.leaf && draft.isBelow(group)).toList());
    BigDecimal left = ceiling;
    if (ceiling.compareTo(new BigDecimal("200")) == 0 && group.code.equals("I.1")) {
      Draft greatest = leaves.removeFirst();
      greatest.max = GREATEST;
      left = left.subtract(GREATEST);
    }
    BigDecimal weights = BigDecimal.valueOf(leaves.stream().mapToInt(leaf -> leaf.weight).sum());
    BigDecimal toShare = left;
    Draft heaviest = leaves.getFirst();
    for (Draft leaf : leaves) {
      leaf.max =
          toShare
              .multiply(BigDecimal.valueOf(leaf.weight))
              .divide(weights.multiply(STEP), 0, RoundingMode.DOWN)
              .multiply(STEP)
              .max(LEAST);
      left = left.subtract(leaf.max);
      heaviest = leaf.max.compareTo(heaviest.max) > 0 ? leaf : heaviest;
    }
    heaviest.max = heaviest.max.add(left);
    for (Draft leaf : drafts.stream().filter(d -> d.leaf && d.isBelow(group)).toList()) {
      for (Draft above = leaf.parent; above != null; above = above.parent) {
        above.max = above.max.add(leaf.max);
      }
    }
  }

  private CaseModel.Node node(Draft draft) {
    String max = draft.max.stripTrailingZeros().toPlainString();
    if (!draft.leaf) {
      return new CaseModel.Node(
          draft.code,
          draft.parent == null ? null : draft.parent.code,
          draft.parent == null ? "BASE" : null,
          draft.title,
          max,
          null,
          null,
          null,
          List.of(),
          false);
    }
    boolean lower = draft.method.equals("RELATIVE_TO_BEST") && measure(draft.code).lower();
    return new CaseModel.Node(
        draft.code,
        draft.parent.code,
        null,
        title(draft),
        max,
        draft.method,
        lower ? "LOWER_IS_BETTER" : null,
        null,
        List.of(),
        dice.percent(45));
  }

  private String title(Draft leaf) {
    if (leaf.method.equals("RELATIVE_TO_BEST")) {
      return measure(leaf.code).title();
    }
    List<String> beginnings = leaf.method.equals("PASS_FAIL") ? PASSED : DIRECT;
    List<Draft> alike =
        drafts.stream()
            .filter(draft -> draft.parent == leaf.parent && leaf.method.equals(draft.method))
            .toList();
    String group = leaf.parent.title.substring(leaf.parent.title.indexOf(':') + 1).strip();
    int offset = leaf.parent.code.length() + alike.indexOf(leaf);
    return beginnings.get(offset % beginnings.size())
        + ": "
        + group.substring(0, 1).toLowerCase(Locale.ROOT)
        + group.substring(1);
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static List<List<String>> lines(String name) {
    try (InputStream in = PoliceScheme.class.getResourceAsStream("/police/" + name + ".txt")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\\|", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
