package vn.thidua.scoring.schemes.files;

import java.text.Normalizer;
import java.util.Locale;
import vn.thidua.platform.problem.Text;

/** A column of a sheet, by its key or its head in one of the two languages. */
interface FileColumn {

  /** As the API calls it. */
  String key();

  Text head();

  /** Whether a file without it is no such file. */
  boolean needed();

  /** In characters. */
  int width();

  default boolean isCalled(String head) {
    String asked = plain(head);
    return asked.equals(plain(key()))
        || asked.equals(plain(head().vi()))
        || asked.equals(plain(head().en()));
  }

  /** Large and small letters are the same; so are composed and decomposed ones. */
  static String plain(String text) {
    return Normalizer.normalize(text.replace('\u00A0', ' '), Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
