package vn.thidua.scoring.engine.entry;

import vn.thidua.scoring.engine.Rule;

/** What an entry, and the values that result from a review, must keep to. */
public enum EntryRule implements Rule {
  CRITERION_MISSING("Chưa ghi tiêu chí", "No criterion is named"),
  CRITERION_UNKNOWN(
      "Bảng chấm điểm không có tiêu chí \"{0}\"", "The scheme has no criterion \"{0}\""),
  CRITERION_IS_GROUP(
      "\"{0}\" là một nhóm, không chấm điểm trực tiếp", "\"{0}\" is a group and takes no entry"),
  CRITERION_DUPLICATE("Tiêu chí \"{0}\" được ghi hai lần", "\"{0}\" is entered twice"),
  ALWAYS_ASSIGNED(
      "Chỉ tiêu chí điểm chuẩn mới được ghi là không được giao; \"{0}\" là điểm thưởng hoặc điểm"
          + " trừ",
      "Only BASE criteria may be marked as not assigned; \"{0}\" is a bonus or a penalty"),
  FIELD_NOT_FOR_METHOD(
      "Tiêu chí \"{0}\" chấm theo {1} nên không nhận \"{2}\"",
      "\"{0}\" is scored by {1} and takes no \"{2}\""),
  NUMBER_TOO_LONG("Số {1} có quá nhiều chữ số", "The number {1} has too many digits"),
  TARGET_ZERO(
      "Chỉ tiêu không được bằng 0 khi càng cao càng tốt; bỏ trống nếu không được giao chỉ tiêu",
      "A target of 0 has no meaning where higher is better; leave the target out if none was"
          + " assigned"),
  TARGET_MISSING(
      "Tiêu chí \"{0}\" tính theo tỷ lệ hoàn thành nên phải có chỉ tiêu",
      "\"{0}\" is scored in proportion to a target, which is missing"),
  TARGET_NEGATIVE("Chỉ tiêu không được âm, đang là {1}", "A target may not be negative: {1}"),
  ACTUAL_NEGATIVE(
      "Kết quả thực hiện của \"{0}\" không được âm, đang là {1}",
      "The actual value of \"{0}\" may not be negative: {1}"),
  POINTS_OUT_OF_RANGE(
      "Điểm của \"{0}\" phải từ 0 đến {2}, đang là {1}",
      "The points of \"{0}\" must be from 0 to {2}, not {1}"),
  COUNT_NOT_WHOLE(
      "Số lượng của \"{0}\" phải là số nguyên không âm, đang là {1}",
      "The count of \"{0}\" must be a whole number of 0 or more, not {1}");

  private final String vietnamese;
  private final String english;

  EntryRule(String vietnamese, String english) {
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
