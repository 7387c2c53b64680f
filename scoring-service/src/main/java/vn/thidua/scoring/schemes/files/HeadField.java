package vn.thidua.scoring.schemes.files;

import java.util.Arrays;
import java.util.Optional;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;

/** The rows of the sheet about the scheme as a whole. */
enum HeadField {
  YEAR("year", "Năm", "Year"),
  TITLE("title", "Tên bảng chấm điểm", "Title"),
  TOTAL_POINTS("totalPoints", "Tổng điểm", "Total points"),
  /** As often as there are some, in their order. */
  TIE_BREAK("tieBreaks", "Tiêu chí phụ khi bằng điểm", "Tie-break");

  private final String key;
  private final Text name;

  HeadField(String key, String vi, String en) {
    this.key = key;
    this.name = new Text(vi, en);
  }

  String key() {
    return key;
  }

  String name(Language language) {
    return name.in(language);
  }

  static Optional<HeadField> of(String text) {
    String asked = FileColumn.plain(text);
    return Arrays.stream(values())
        .filter(field ->
            asked.equals(FileColumn.plain(field.key))
                || asked.equals(FileColumn.plain(field.name.vi()))
                || asked.equals(FileColumn.plain(field.name.en())))
        .findFirst();
  }
}
