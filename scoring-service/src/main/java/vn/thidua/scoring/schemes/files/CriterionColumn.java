package vn.thidua.scoring.schemes.files;

import vn.thidua.platform.problem.Text;

/** The columns of the sheet of criteria. */
enum CriterionColumn implements FileColumn {
  /** For people only; what is in it is not read. */
  NUMBER("number", "STT", "No.", false, 6),
  CODE("code", "Mã", "Code", true, 14),
  PARENT("parent", "Thuộc nhóm", "Parent", true, 14),
  PART("part", "Phần điểm", "Part", false, 14),
  TITLE("title", "Nội dung tiêu chí", "Title", true, 70),
  MAX_POINTS("maxPoints", "Điểm tối đa", "Ceiling", true, 12),
  METHOD("method", "Cách chấm", "Method", true, 26),
  DIRECTION("direction", "Chiều đánh giá", "Direction", false, 22),
  POINTS_PER_ITEM("pointsPerItem", "Điểm mỗi đơn vị tính", "Points per item", false, 20),
  EVIDENCE_REQUIRED("evidenceRequired", "Bắt buộc minh chứng", "Evidence required", false, 20);

  private final String key;
  private final Text head;
  private final boolean needed;
  private final int width;

  CriterionColumn(String key, String vi, String en, boolean needed, int width) {
    this.key = key;
    this.head = new Text(vi, en);
    this.needed = needed;
    this.width = width;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Text head() {
    return head;
  }

  @Override
  public boolean needed() {
    return needed;
  }

  @Override
  public int width() {
    return width;
  }
}
