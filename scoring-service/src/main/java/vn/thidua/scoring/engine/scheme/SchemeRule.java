package vn.thidua.scoring.engine.scheme;

import vn.thidua.scoring.engine.Rule;

/** What a scheme must keep to before it may be published. */
public enum SchemeRule implements Rule {
  TOTAL_POINTS_MISSING("Chưa có tổng điểm của bảng chấm điểm", "The scheme has no total points"),
  TOTAL_POINTS_NOT_POSITIVE(
      "Tổng điểm của bảng chấm điểm phải lớn hơn 0, đang là {0}",
      "The total points must be greater than 0, not {0}"),
  TOTAL_POINTS_MISMATCH(
      "Điểm tối đa của các nhóm điểm chuẩn cấp trên cùng cộng lại là {0}, phải bằng tổng điểm {1}",
      "The ceilings of the top BASE groups add up to {0}, but the total points are {1}"),
  TOO_MANY_NODES(
      "Bảng chấm điểm có {0} mục, chỉ được tối đa {1}",
      "The scheme has {0} nodes, at most {1} are allowed"),
  NODE_MISSING("Mục thứ {0} không có nội dung", "Node number {0} is empty"),
  CODE_MISSING("Mục thứ {0} chưa có mã", "Node number {0} has no code"),
  CODE_MALFORMED(
      "Mã \"{0}\" có khoảng trắng ở đầu, ở cuối hoặc ký tự không in được",
      "The code \"{0}\" begins or ends with a space or holds a character that cannot be printed"),
  CODE_DUPLICATE("Mã \"{0}\" đã dùng cho một mục khác", "The code \"{0}\" names another node too"),
  PARENT_UNKNOWN(
      "Mục \"{0}\" thuộc mục \"{1}\" không có trong bảng chấm điểm",
      "The parent \"{1}\" of \"{0}\" is not in the scheme"),
  PARENT_CYCLE(
      "Mục \"{0}\" nằm trong một vòng lặp: là cấp trên của chính mình",
      "\"{0}\" is above itself: its parent links go round in a circle"),
  TOO_DEEP(
      "Mục \"{0}\" ở cấp {1}, chỉ được tối đa {2} cấp",
      "\"{0}\" is on level {1}, at most {2} levels are allowed"),
  PART_MISSING(
      "Nhóm cấp trên cùng \"{0}\" chưa thuộc phần nào (điểm chuẩn, điểm thưởng, điểm trừ)",
      "The top group \"{0}\" belongs to no part (BASE, BONUS or PENALTY)"),
  PART_BELOW_TOP(
      "Mục \"{0}\" không ở cấp trên cùng nên không được ghi phần: phần theo nhóm cấp trên",
      "\"{0}\" is not at the top, so it takes its part from above and may not name one"),
  TOP_NODE_NOT_A_GROUP(
      "Mục cấp trên cùng \"{0}\" phải là một nhóm, không được có cách chấm",
      "The top node \"{0}\" must be a group, without a method"),
  LEAF_WITH_CHILDREN(
      "Mục \"{0}\" có mục con nên là nhóm, không được có cách chấm",
      "\"{0}\" has nodes below it, so it is a group and may not have a method"),
  GROUP_EMPTY(
      "Mục \"{0}\" không có cách chấm và không có mục con",
      "\"{0}\" has neither a method nor nodes below it"),
  CEILING_MISSING("Mục \"{0}\" chưa có điểm tối đa", "\"{0}\" has no ceiling"),
  CEILING_NOT_POSITIVE(
      "Điểm tối đa của tiêu chí \"{0}\" phải lớn hơn 0, đang là {1}",
      "The ceiling of \"{0}\" must be greater than 0, not {1}"),
  CEILING_NEGATIVE(
      "Điểm tối đa của nhóm \"{0}\" không được âm, đang là {1}",
      "The ceiling of group \"{0}\" may not be negative, it is {1}"),
  GROUP_SUM_MISMATCH(
      "Điểm tối đa của nhóm \"{0}\" là {1}, các mục con cộng lại là {2}",
      "The ceiling of group \"{0}\" is {1}, but its children's add up to {2}"),
  TOO_MANY_DECIMALS(
      "Số {0} có quá {1} chữ số thập phân", "The number {0} has more than {1} decimals"),
  NUMBER_TOO_LONG("Số {0} có quá nhiều chữ số", "The number {0} has too many digits"),
  POINTS_PER_ITEM_MISSING(
      "Tiêu chí \"{0}\" tính theo số lượng nhưng chưa có điểm cho mỗi đơn vị",
      "\"{0}\" is scored per item but has no points per item"),
  POINTS_PER_ITEM_NOT_ALLOWED(
      "Mục \"{0}\" không tính theo số lượng nên không được có điểm cho mỗi đơn vị",
      "\"{0}\" is not scored per item and may not have points per item"),
  POINTS_PER_ITEM_NEGATIVE(
      "Điểm cho mỗi đơn vị của tiêu chí \"{0}\" không được âm, đang là {1}",
      "The points per item of \"{0}\" may not be negative, they are {1}"),
  BANDS_MISSING(
      "Tiêu chí \"{0}\" chấm theo khoảng nhưng chưa có khoảng nào",
      "\"{0}\" is scored by bands but has none"),
  BANDS_NOT_ALLOWED(
      "Mục \"{0}\" không chấm theo khoảng nên không được có khoảng",
      "\"{0}\" is not scored by bands and may not have any"),
  BAND_INCOMPLETE(
      "Khoảng thứ {1} của tiêu chí \"{0}\" thiếu ngưỡng hoặc điểm",
      "Band number {1} of \"{0}\" lacks its threshold or its points"),
  BAND_POINTS_NEGATIVE(
      "Điểm của một khoảng của tiêu chí \"{0}\" không được âm, đang là {1}",
      "The points of a band of \"{0}\" may not be negative, they are {1}"),
  BAND_THRESHOLD_DUPLICATE(
      "Tiêu chí \"{0}\" có hai khoảng cùng ngưỡng {1}",
      "Two bands of \"{0}\" have the same threshold {1}"),
  BANDS_NOT_MONOTONE(
      "Tiêu chí \"{0}\": ngưỡng {1} được {2} điểm, phải tốt hơn hẳn {4} điểm của ngưỡng {3}",
      "\"{0}\": threshold {1} gives {2}, which must be strictly better than the {4} of threshold"
          + " {3}"),
  BAND_ABOVE_CEILING(
      "Một khoảng của tiêu chí \"{0}\" được {1} điểm, vượt điểm tối đa {2}",
      "A band of \"{0}\" gives {1}, more than the ceiling {2}"),
  BEST_BAND_BELOW_CEILING(
      "Khoảng tốt nhất của tiêu chí \"{0}\" được {1} điểm, phải bằng điểm tối đa {2}",
      "The best band of \"{0}\" gives {1}, it must give the ceiling {2}"),
  DIRECTION_NOT_ALLOWED(
      "Mục \"{0}\" không chấm theo số đo nên không thể ghi \"càng thấp càng tốt\"",
      "\"{0}\" is not measured, so lower cannot be better"),
  EVIDENCE_NOT_ALLOWED(
      "Mục \"{0}\" không được yêu cầu minh chứng: chỉ tiêu chí điểm chuẩn và điểm thưởng mới được",
      "\"{0}\" may not require evidence: only leaves of BASE and BONUS may"),
  TIE_BREAK_UNKNOWN(
      "Không có cách phân định đồng hạng \"{0}\"", "There is no tie-break called \"{0}\""),
  TIE_BREAK_NOT_A_BASE_GROUP(
      "Cách phân định đồng hạng nêu \"{0}\", không phải một nhóm điểm chuẩn",
      "The tie-break names \"{0}\", which is not a BASE group"),
  TIE_BREAK_DUPLICATE(
      "Cách phân định đồng hạng \"{0}\" được ghi hai lần", "The tie-break \"{0}\" is given twice");

  private final String vietnamese;
  private final String english;

  SchemeRule(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  @Override
  public String code() {
    return Rule.kebabCase(this);
  }

  @Override
  public String vietnamese() {
    return vietnamese;
  }

  @Override
  public String english() {
    return english;
  }
}
