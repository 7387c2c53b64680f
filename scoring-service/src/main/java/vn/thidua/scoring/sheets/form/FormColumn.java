package vn.thidua.scoring.sheets.form;

import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;

/**
 * A column of the form. Its key stands in a hidden row, so that its heading may be in any words.
 */
enum FormColumn {
  CODE("code", "Mã", "Code", 10, false),
  TITLE("title", "Tiêu chí", "Criterion", 46, false),
  CEILING("ceiling", "Điểm tối đa", "Ceiling", 9, false),
  GUIDE("guide", "Cách chấm, nội dung cần nhập", "How it is scored, what to enter", 32, false),
  SELF("self", "Đơn vị tự chấm", "Self-score", 24, false),
  EVIDENCE("evidence", "Minh chứng đã nộp", "Evidence given", 30, false),
  HEAD("head", "Cụm trưởng thẩm định", "Head's review", 26, false),
  EXPLANATION("explained", "Giải trình đã nộp", "Explanation given", 26, false),
  OFFICE("office", "Cơ quan thường trực thẩm định", "Standing office's review", 26, false),
  UNASSIGNED("unassigned", "Không được giao", "Not assigned", 11, true),
  REJECTED("rejected", "Bác bỏ", "Rejected", 13, true),
  TARGET("target", "Chỉ tiêu", "Target", 13, true),
  ACTUAL("actual", "Kết quả thực hiện", "Actual value", 13, true),
  POINTS("points", "Điểm", "Points", 10, true),
  PASSED("passed", "Đạt / Không đạt", "Passed or not", 12, true),
  COUNT("count", "Số lượng", "Count", 10, true),
  COMMENT("comment", "Ý kiến thẩm định", "Comment", 40, true),
  EXPLAIN("explanation", "Nội dung giải trình", "Explanation", 50, true);

  private final String key;
  private final Text heading;
  private final int width;
  private final boolean entered;

  FormColumn(String key, String vi, String en, int width, boolean entered) {
    this.key = key;
    this.heading = new Text(vi, en);
    this.width = width;
    this.entered = entered;
  }

  String key() {
    return key;
  }

  /** What the API calls what is filled in here. */
  String field() {
    return switch (this) {
      case CODE -> "criterion";
      case UNASSIGNED -> "assigned";
      case EXPLAIN -> "text";
      default -> key;
    };
  }

  Text heading() {
    return heading;
  }

  int width() {
    return width;
  }

  /** Whether something can be filled in here, at one leaf or another. */
  boolean entered() {
    return entered;
  }

  /** Whether something fits in here at this leaf. */
  boolean fits(SchemeNode leaf, Part part) {
    ScoringMethod method = leaf.method();
    return switch (this) {
      case UNASSIGNED -> part == Part.BASE;
      case TARGET -> method != null && method.hasTarget();
      case ACTUAL -> method != null && method.isMeasured();
      case POINTS -> method == ScoringMethod.DIRECT;
      case PASSED -> method == ScoringMethod.PASS_FAIL;
      case COUNT -> method == ScoringMethod.PER_ITEM;
      case REJECTED, COMMENT, EXPLAIN -> true;
      case CODE, TITLE, CEILING, GUIDE, SELF, EVIDENCE, HEAD, EXPLANATION, OFFICE -> false;
    };
  }
}
