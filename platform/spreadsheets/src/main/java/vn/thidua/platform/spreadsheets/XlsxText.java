package vn.thidua.platform.spreadsheets;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that XML does not keep stand as {@code _xHHHH_} in a workbook (ECMA-376, ST_Xstring).
 */
public final class XlsxText {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** Carriage returns, what XML forbids, half characters, and what only looks escaped. */
  private static final Pattern TO_ESCAPE =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0D\\x0E-\\x1F\\uFFFE\\uFFFF]"
              + "|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]"
              + "|_(?=x[0-9A-Fa-f]{4}_)");

  private XlsxText() {}

  public static String encode(String text) {
    return TO_ESCAPE.matcher(text).replaceAll(XlsxText::escape);
  }

  static String decode(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(XlsxText::unescape) : text;
  }

  private static String escape(MatchResult character) {
    return String.format(Locale.ROOT, "_x%04X_", (int) character.group().charAt(0));
  }

  private static String unescape(MatchResult escaped) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
  }
}
