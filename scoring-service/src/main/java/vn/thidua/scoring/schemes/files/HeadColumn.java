package vn.thidua.scoring.schemes.files;

import vn.thidua.platform.problem.Text;

/** The columns of the sheet about the scheme as a whole. */
enum HeadColumn implements FileColumn {
  FIELD("field", "Mục", "Field", true, 24),
  VALUE("value", "Giá trị", "Value", true, 70);

  private final String key;
  private final Text head;
  private final boolean needed;
  private final int width;

  HeadColumn(String key, String vi, String en, boolean needed, int width) {
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
