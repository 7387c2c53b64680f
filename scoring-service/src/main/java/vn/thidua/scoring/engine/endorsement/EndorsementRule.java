package vn.thidua.scoring.engine.endorsement;

import vn.thidua.scoring.engine.Rule;

/** What decisions about ties and endorsed ranks have to keep to. */
public enum EndorsementRule implements Rule {
  UNKNOWN_ORGANIZATION(
      "Đơn vị {0} không có trong bảng xếp hạng", "The organization {0} is not in the ranking"),
  DUPLICATE("Đơn vị {0} có hai lần", "The organization {0} is there twice"),
  BARRED("Đơn vị {0} bị loại, không có hạng", "The organization {0} is barred and has no rank"),
  NOT_TIED(
      "Đơn vị {0} không bằng điểm với đơn vị được nêu đầu tiên",
      "The organization {0} is not tied with the one named first"),
  NOT_DIFFERENT(
      "Đơn vị {0} đã có hạng này", "The organization {0} has this rank without being told"),
  NOT_A_RANKING(
      "Hạng của đơn vị {0} phải bằng 1 cộng số đơn vị xếp trên",
      "The rank of the organization {0} must be 1 plus how many are ranked above it");

  private final String vietnamese;
  private final String english;

  EndorsementRule(String vietnamese, String english) {
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
