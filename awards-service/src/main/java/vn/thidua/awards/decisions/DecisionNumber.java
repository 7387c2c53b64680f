package vn.thidua.awards.decisions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two numbers of decisions are the same. */
final class DecisionNumber {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private DecisionNumber() {}

  /** The number without spaces and case: "12 / QĐ-TTg" is "12/qđ-ttg". */
  static String key(String number) {
    return SPACES
        .matcher(Normalizer.normalize(number, Normalizer.Form.NFC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
