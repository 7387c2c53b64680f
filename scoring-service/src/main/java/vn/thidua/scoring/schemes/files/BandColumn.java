package vn.thidua.scoring.schemes.files;

import vn.thidua.platform.problem.Text;

/** The columns of the sheet of bands. */
enum BandColumn implements FileColumn {
  CODE("code", "Mã tiêu chí", "Criterion", true, 14),
  /** Of a draft in which more than one criterion has the code: which of them, from 1. */
  OCCURRENCE("occurrence", "Lần thứ", "Occurrence", false, 10),
  THRESHOLD("threshold", "Mốc", "Threshold", true, 14),
  POINTS("points", "Điểm", "Points", true, 14);

  private final String key;
  private final Text head;
  private final boolean needed;
  private final int width;

  BandColumn(String key, String vi, String en, boolean needed, int width) {
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
