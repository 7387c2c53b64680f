package vn.thidua.platform.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.spreadsheets.UnreadableTable.Rule;

/** The rows of one sheet. */
final class XlsxSheet {

  /** Of A to XFD. */
  private static final int LONGEST_COLUMN_NAME = 3;

  private static final int ALPHABET = 26;

  private final XlsxXml xml;
  private final SharedTexts texts;
  private final XlsxDates dates;
  private final boolean since1904;
  private final TableLimits limits;
  private int number;
  private int filled;
  private boolean formula;
  private Set<Integer> formulas = Set.of();

  XlsxSheet(
      XlsxXml xml, SharedTexts texts, XlsxDates dates, boolean since1904, TableLimits limits) {
    this.xml = xml;
    this.texts = texts;
    this.dates = dates;
    this.since1904 = since1904;
    this.limits = limits;
  }

  void read(Consumer<TableRow> rows) throws XMLStreamException, IOException {
    while (xml.next() && !xml.ends("sheetData")) {
      if (xml.begins("row")) {
        number = Math.max(number + 1, xml.number("r", 0));
        List<String> cells = cells();
        if (!cells.stream().allMatch(String::isBlank)) {
          filled++;
          if (filled > limits.rows()) {
            throw UnreadableTable.over(Rule.TOO_MANY_ROWS, number, limits.rows());
          }
          rows.accept(new TableRow(number, cells, formulas));
        }
      }
    }
  }

  private List<String> cells() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    Set<Integer> computed = new HashSet<>();
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.begins("c")) {
        column = columnOf(xml.attribute("r"), column + 1);
        String text = cell();
        if (!text.isEmpty()) {
          put(cells, column, text);
        }
        if (formula && column < limits.columns()) {
          computed.add(column);
        }
      }
    }
    formulas = computed;
    return cells;
  }

  private void put(List<String> cells, int column, String text) {
    if (column >= limits.columns()) {
      throw UnreadableTable.over(Rule.TOO_MANY_COLUMNS, number, limits.columns());
    }
    if (text.length() > limits.cellLength()) {
      throw UnreadableTable.over(Rule.CELL_TOO_LONG, number, limits.cellLength());
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
  }

  private String cell() throws XMLStreamException {
    String type = xml.attribute("t", "n");
    int style = xml.number("s", -1);
    String value = "";
    formula = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.begins("f")) {
        formula = true;
      } else if (xml.begins("v")) {
        value = xml.textOf("v", "", number, limits.cellLength());
      } else if (xml.begins("is")) {
        value = xml.textOf("is", "rPh", number, limits.cellLength());
      }
    }
    if (value.isEmpty()) {
      return value;
    }
    return switch (type) {
      case "s" -> texts.at(value);
      case "n" ->
          dates.isDate(style) ? ExcelNumber.date(value, since1904) : ExcelNumber.plain(value);
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      default -> value;
    };
  }

  /**
   * @param next where a cell stands that does not say where
   */
  private int columnOf(@Nullable String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    int letters = 0;
    while (letters < reference.length() && isLetter(reference.charAt(letters))) {
      if (letters == LONGEST_COLUMN_NAME) {
        throw UnreadableTable.over(Rule.TOO_MANY_COLUMNS, number, limits.columns());
      }
      column = column * ALPHABET + reference.charAt(letters) - 'A' + 1;
      letters++;
    }
    if (letters == 0) {
      throw UnreadableTable.of(Rule.NOT_XLSX, null);
    }
    return column - 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
