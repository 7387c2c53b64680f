package vn.thidua.cluster.imports.file;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;

/** A column of a file, by its name in the API or its head in one of the two languages. */
public enum Column {
  SOURCE("source", "Nguồn", "Source", 100),
  KEY("key", "Mã", "Key", 200),
  KIND("kind", "Loại", "Kind", 64),
  NAME("name", "Tên", "Name", 500),
  NAME_EN("nameEn", "Tên tiếng Anh", "Name in English", 500),
  ORG_CODE("orgCode", "Mã định danh", "Organization code", 35),
  PARENT_SOURCE("parentSource", "Nguồn của cấp trên", "Parent source", 100),
  PARENT_KEY("parentKey", "Mã cấp trên", "Parent key", 200),
  FROM("from", "Từ ngày", "From", 10),
  DOCUMENT("document", "Văn bản", "Document", 500);

  private final String title;
  private final Text head;
  private final int maxLength;

  Column(String title, String vi, String en, int maxLength) {
    this.title = title;
    this.head = new Text(vi, en);
    this.maxLength = maxLength;
  }

  /** Its name in the API, which is a head too. */
  public String title() {
    return title;
  }

  public String head(Language language) {
    return head.in(language);
  }

  int maxLength() {
    return maxLength;
  }

  boolean isNeeded() {
    return this == SOURCE || this == KEY || this == NAME;
  }

  /** Large and small letters are the same; so are composed and decomposed ones. */
  static Optional<Column> of(String head) {
    String asked = plain(head);
    return Arrays.stream(values())
        .filter(column ->
            asked.equals(plain(column.title))
                || asked.equals(plain(column.head.vi()))
                || asked.equals(plain(column.head.en())))
        .findFirst();
  }

  private static String plain(String head) {
    return Normalizer.normalize(head, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
