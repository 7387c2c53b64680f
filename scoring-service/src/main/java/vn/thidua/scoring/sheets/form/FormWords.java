package vn.thidua.scoring.sheets.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.Decimals;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.Direction;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;

/** The words of a form: written in one language, understood in both. */
public final class FormWords {

  static final Text PASSED = new Text("Đạt", "Passed");
  static final Text FAILED = new Text("Không đạt", "Not passed");
  static final Text REJECTED = new Text("Bác bỏ", "Rejected");
  static final Text LIFTED = new Text("Thôi bác bỏ", "Not rejected");
  static final Text UNASSIGNED = new Text("Không giao", "Not assigned");
  static final Text ASSIGNED = new Text("Được giao", "Assigned");

  private static final Set<String> YES = Set.of("x", "true", "1");
  private static final Set<String> NO = Set.of("false", "0");

  private final Language language;

  public FormWords(Language language) {
    this.language = language;
  }

  String say(Text text) {
    return text.in(language);
  }

  private String say(String vi, String en) {
    return new Text(vi, en).in(language);
  }

  /** True if it says the first, false if the second, null if neither. */
  static @Nullable Boolean meant(String cell, Text first, Text second) {
    String said = plain(cell);
    if (isOneOf(said, YES, first)) {
      return true;
    }
    return isOneOf(said, NO, second) ? false : null;
  }

  private static boolean isOneOf(String said, Set<String> any, Text word) {
    return any.contains(said) || said.equals(plain(word.vi())) || said.equals(plain(word.en()));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  String instruction(Turn turn) {
    return switch (turn) {
      case SELF_SCORE ->
          say(
              "Chỉ nhập vào các ô màu vàng; minh chứng nhập ở trang \""
                  + sheetName(2)
                  + "\". Ô để trống là chưa có dữ liệu, không phải là 0.",
              "Fill in the yellow cells only; evidence goes into the sheet \""
                  + sheetName(2)
                  + "\". An empty cell says nothing; it is not a 0.");
      case EXPLANATIONS ->
          say(
              "Giải trình vào các ô màu vàng; giải trình không thay đổi điểm.",
              "Explain in the yellow cells; an explanation changes no value.");
      case HEAD_REVIEW, OFFICE_REVIEW ->
          say(
              "Chỉ nhập vào ô màu vàng khi sửa hoặc bác bỏ; ô để trống giữ nguyên giá trị trước.",
              "Fill in a yellow cell only to correct or reject; an empty one leaves what was said.");
      case NONE -> say("Phiếu chỉ để xem.", "The sheet is to be read only.");
    };
  }

  /**
   * @param number 1 to 3 of those that are seen
   */
  String sheetName(int number) {
    return switch (number) {
      case 1 -> say("Phiếu chấm", "Score sheet");
      case 2 -> say("Minh chứng", "Evidence");
      default -> say("Tổng hợp", "Summary");
    };
  }

  /** How a leaf is scored, and what is to be entered; nothing for a group. */
  public String guide(SchemeNode leaf) {
    ScoringMethod method = leaf.method();
    if (method == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    String max = number(leaf.maxPoints());
    parts.add(
        switch (method) {
          case DIRECT -> say("Điểm, từ 0 đến " + max, "Points, from 0 to " + max);
          case PASS_FAIL ->
              say("Đạt (" + max + " điểm) hoặc không đạt", "Passed (" + max + " points) or not");
          case PER_ITEM ->
              say(
                  "Số lượng, mỗi mục " + number(leaf.pointsPerItem()) + " điểm",
                  "Count, " + number(leaf.pointsPerItem()) + " points each");
          case PROPORTIONAL ->
              say(
                  "Chỉ tiêu và kết quả; điểm theo tỷ lệ hoàn thành",
                  "Target and actual value; points in proportion");
          case BANDS ->
              say("Kết quả; điểm theo mức: ", "Actual value; points by band: ") + bands(leaf);
          case RELATIVE_TO_BEST ->
              say(
                  "Kết quả, và chỉ tiêu nếu được giao; so với đơn vị tốt nhất",
                  "Actual value, and the target if assigned; against the best unit");
        });
    if (method.isMeasured() && leaf.direction() == Direction.LOWER_IS_BETTER) {
      parts.add(say("càng thấp càng tốt", "lower is better"));
    }
    if (leaf.evidenceRequired()) {
      parts.add(say("phải có minh chứng", "evidence is required"));
    }
    return String.join("; ", parts);
  }

  private String bands(SchemeNode leaf) {
    String sign = leaf.direction() == Direction.LOWER_IS_BETTER ? "≤ " : "≥ ";
    List<String> bands = new ArrayList<>();
    for (Band band : leaf.bands()) {
      if (band != null) {
        bands.add(sign + number(band.threshold()) + ": " + number(band.points()));
      }
    }
    return String.join(", ", bands);
  }

  /** What a stage says, to be read by others. */
  public @Nullable String told(Filled filled) {
    List<String> parts = new ArrayList<>();
    if (!filled.assigned()) {
      parts.add(say(UNASSIGNED));
    }
    Boolean rejected = filled.rejected();
    if (rejected != null) {
      parts.add(say(rejected ? REJECTED : LIFTED));
    }
    add(parts, say("chỉ tiêu ", "target "), filled.target());
    add(parts, say("kết quả ", "actual "), filled.actual());
    add(parts, say("điểm ", "points "), filled.points());
    Boolean passed = filled.passed();
    if (passed != null) {
      parts.add(say(passed ? PASSED : FAILED));
    }
    add(parts, say("số lượng ", "count "), filled.count());
    String values = String.join("; ", parts);
    String words = filled.words();
    if (words == null) {
      return values.isEmpty() ? null : values;
    }
    return values.isEmpty() ? words : values + "\n" + words;
  }

  public @Nullable String told(List<Filled.Proof> evidence) {
    List<String> titles = evidence.stream().map(Filled.Proof::title).toList();
    return titles.isEmpty() ? null : String.join("\n", titles);
  }

  private void add(List<String> parts, String what, @Nullable BigDecimal number) {
    if (number != null) {
      parts.add(what + number(number));
    }
  }

  /** With a comma in Vietnamese. */
  public String number(@Nullable BigDecimal number) {
    if (number == null) {
      return "";
    }
    String plain = Decimals.plain(number);
    return language == Language.VI ? plain.replace('.', ',') : plain;
  }

  /** The columns of the summary. */
  enum SummaryColumn {
    CODE("Mã", "Code", 10),
    TITLE("Nhóm tiêu chí", "Group", 60),
    CEILING("Điểm tối đa", "Ceiling", 14),
    SELF("Đơn vị tự chấm", "Self-score", 16),
    HEAD("Sau thẩm định của cụm trưởng", "After the head's review", 18),
    COUNTED("Điểm được tính", "Points that count", 16);

    private final Text heading;
    private final int width;

    SummaryColumn(String vi, String en, int width) {
      this.heading = new Text(vi, en);
      this.width = width;
    }

    Text heading() {
      return heading;
    }

    int width() {
      return width;
    }
  }
}
