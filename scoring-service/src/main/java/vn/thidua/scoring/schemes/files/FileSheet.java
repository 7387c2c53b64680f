package vn.thidua.scoring.schemes.files;

import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;

/** The sheets of a workbook, in their order. */
enum FileSheet {
  CRITERIA("criteria", "Tiêu chí", "Criteria"),
  BANDS("bands", "Mức điểm", "Bands"),
  SCHEME("scheme", "Bảng chấm điểm", "Scheme");

  private final String key;
  private final Text name;

  FileSheet(String key, String vi, String en) {
    this.key = key;
    this.name = new Text(vi, en);
  }

  /** What errors call it, so that they read the same in both languages. */
  String key() {
    return key;
  }

  String name(Language language) {
    return name.in(language);
  }

  Text names() {
    return name;
  }
}
