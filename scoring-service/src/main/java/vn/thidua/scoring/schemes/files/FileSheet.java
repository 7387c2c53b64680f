package vn.thidua.scoring.schemes.files;

import java.util.Arrays;
import java.util.Optional;
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

  static Optional<FileSheet> of(String text) {
    String asked = FileColumn.plain(text);
    return Arrays.stream(values())
        .filter(sheet ->
            asked.equals(sheet.key)
                || asked.equals(FileColumn.plain(sheet.name.vi()))
                || asked.equals(FileColumn.plain(sheet.name.en())))
        .findFirst();
  }
}
