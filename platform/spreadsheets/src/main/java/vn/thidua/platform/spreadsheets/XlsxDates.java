package vn.thidua.platform.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Which cell styles of a workbook show a number as a date. */
final class XlsxDates {

  /** Excel's own limit is of this order. */
  private static final int MAX_STYLES = 65_536;

  /** Four times what Excel takes; looking at a very long one would take very long. */
  private static final int LONGEST_FORMAT = 1_024;

  /** Colours, conditions and locales, quoted texts, single characters: none of them is a date. */
  private static final Pattern NOT_FORMAT = Pattern.compile("\\[[^]]*]|\"[^\"]*\"|\\\\.|_.|\\*.");

  private final List<Boolean> dates = new ArrayList<>();

  private XlsxDates() {}

  static XlsxDates none() {
    return new XlsxDates();
  }

  static XlsxDates read(XlsxXml styles) throws XMLStreamException, IOException {
    XlsxDates read = new XlsxDates();
    Map<Integer, Boolean> formats = new HashMap<>();
    boolean cells = false;
    while (styles.next()) {
      if (styles.begins("numFmt") && formats.size() < MAX_STYLES) {
        formats.put(styles.number("numFmtId", -1), isDate(styles.attribute("formatCode", "")));
      } else if (styles.begins("cellXfs") || styles.ends("cellXfs")) {
        cells = styles.begins("cellXfs");
      } else if (cells && styles.begins("xf") && read.dates.size() < MAX_STYLES) {
        int format = styles.number("numFmtId", 0);
        Boolean custom = formats.get(format);
        read.dates.add(custom == null ? isBuiltInDate(format) : custom);
      }
    }
    return read;
  }

  boolean isDate(int style) {
    return style >= 0 && style < dates.size() && dates.get(style);
  }

  /** ECMA-376, 18.8.30: dates, and those whose look depends on the language of Excel. */
  private static boolean isBuiltInDate(int format) {
    return (format >= 14 && format <= 17)
        || format == 22
        || (format >= 27 && format <= 31)
        || format == 36
        || (format >= 50 && format <= 58);
  }

  private static boolean isDate(String format) {
    if (format.length() > LONGEST_FORMAT) {
      return false;
    }
    String bare = NOT_FORMAT.matcher(format).replaceAll("");
    return bare.chars().anyMatch(c -> "dDyY".indexOf(c) >= 0);
  }
}
