package vn.thidua.scoring.indicators.tables;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;

/** A column of figures, by its name in the API or its head in one of the two languages. */
enum FigureColumn {
  CODE("code", "Mã chỉ số", "Indicator", 64),
  TITLE("title", "Tên chỉ số", "Title", 4_000),
  UNIT("unit", "Đơn vị tính", "Unit of measure", 4_000),
  FROM_YEAR("fromYear", "Từ năm", "From year", 4),
  YEAR("year", "Năm", "Year", 4),
  ORGANIZATION_ID("organizationId", "Mã đơn vị", "Organization id", 36),
  ORGANIZATION("organization", "Đơn vị", "Organization", 500),
  CLUSTER_ID("clusterId", "Mã cụm, khối", "Cluster id", 36),
  CLUSTER("cluster", "Cụm, khối", "Cluster", 500),
  SIGN("sign", "Dấu", "Sign", 10),
  VALUE("value", "Số liệu", "Value", 40),
  TARGET("target", "Chỉ tiêu", "Target", 40),
  ORIGIN("origin", "Nguồn số liệu", "Origin", 1_000),
  AS_OF("asOf", "Tại ngày", "As of", 10),
  NOTE("note", "Ghi chú", "Note", 1_000);

  private final String name;
  private final Text head;
  private final int maxLength;

  FigureColumn(String name, String vi, String en, int maxLength) {
    this.name = name;
    this.head = new Text(vi, en);
    this.maxLength = maxLength;
  }

  /** In the API, which is a head too. */
  String apiName() {
    return name;
  }

  String head(Language language) {
    return head.in(language);
  }

  int maxLength() {
    return maxLength;
  }

  boolean isNeeded() {
    return this == CODE || this == YEAR || this == VALUE;
  }

  /** Large and small letters are the same; so are composed and decomposed ones. */
  static Optional<FigureColumn> of(String head) {
    String asked = plain(head);
    return Arrays.stream(values())
        .filter(column ->
            asked.equals(plain(column.name))
                || asked.equals(plain(column.head.vi()))
                || asked.equals(plain(column.head.en())))
        .findFirst();
  }

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
