package vn.thidua.platform.spreadsheets.book;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import vn.thidua.platform.spreadsheets.XlsxText;

/** One sheet of a workbook, row by row. Rows and columns are counted from 0. */
public final class BookSheet {

  private static final String GRID = "A6A6A6";

  private static final String PASSWORD = "thidua";

  private final Worksheet sheet;
  private int rows;

  /** From the first on. */
  private int textColumns;

  BookSheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  /** Adds a row and says which it is. */
  public int row(List<BookCell> cells) {
    for (int column = 0; column < cells.size(); column++) {
      put(column, cells.get(column));
    }
    return rows++;
  }

  private void put(int column, BookCell cell) {
    CellLook look = cell.look();
    StyleSetter style = sheet.style(rows, column);
    style.wrapText(true).verticalAlignment("top");
    if (column < textColumns) {
      style.format("@");
    }
    switch (cell.value()) {
      case null -> {}
      case BigDecimal number -> {
        sheet.value(rows, column, number);
        style.horizontalAlignment("right");
      }
      case String text -> sheet.inlineString(rows, column, kept(text));
      default -> throw new IllegalArgumentException("neither text nor number: " + cell);
    }
    if (look.fill() != null) {
      style.fillColor(look.fill());
    }
    if (look.bold()) {
      style.bold();
    }
    if (look.framed()) {
      style.borderStyle(BorderStyle.THIN).borderColor(GRID);
    }
    if (look.open()) {
      style.protectionOption(ProtectionOption.LOCKED, false);
    }
    style.set();
  }

  /** Blanks at its ends go through programs that would leave them out. */
  private static String kept(String text) {
    int begin = 0;
    while (begin < text.length() && isBlank(text.charAt(begin))) {
      begin++;
    }
    int end = text.length();
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return escaped(text.substring(0, begin))
        + XlsxText.encode(text.substring(begin, end))
        + escaped(text.substring(end));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static String escaped(String blanks) {
    return blanks
        .chars()
        .mapToObj(blank -> String.format(Locale.ROOT, "_x%04X_", blank))
        .collect(Collectors.joining());
  }

  /** How wide columns are, in characters, from the first on. */
  public BookSheet widths(int... characters) {
    for (int column = 0; column < characters.length; column++) {
      sheet.width(column, characters[column]);
    }
    return this;
  }

  /**
   * What is typed into the first columns stays as it is typed, so that a code like 1.10 does not
   * become the number 1.1. Say so before the first row.
   */
  public BookSheet keepsTexts(int columns) {
    textColumns = columns;
    for (int column = 0; column < columns; column++) {
      sheet.style(column).format("@").set();
    }
    return this;
  }

  public BookSheet hideRow(int row) {
    sheet.hideRow(row);
    return this;
  }

  public BookSheet hideColumn(int column) {
    sheet.hideColumn(column);
    return this;
  }

  /** Rows and columns that stay in sight; the rows are on each page that is printed. */
  public BookSheet stays(int firstRows, int firstColumns) {
    sheet.freezePane(firstColumns, firstRows);
    if (firstRows > 0) {
      sheet.repeatRows(0, firstRows - 1);
    }
    return this;
  }

  /** As wide as a page, and as long as it takes. */
  public BookSheet printsAcross() {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    return this;
  }

  /** A list to choose from; anything else is refused by the spreadsheet. */
  public BookSheet choices(int row, int column, List<String> words) {
    sheet
        .range(row, column, row, column)
        .validateWithListByFormula("\"" + String.join(",", words) + "\"")
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle("")
        .error(String.join(" / ", words));
    return this;
  }

  /**
   * Only open cells can be changed. It keeps from mistakes, not from malice: the password is the
   * same everywhere, and only there because files without one are not well-formed.
   */
  public BookSheet locked() {
    Set<SheetProtectionOption> kept = new HashSet<>(SheetProtectionOption.DEFAULT_OPTIONS);
    kept.remove(SheetProtectionOption.FORMAT_COLUMNS);
    kept.remove(SheetProtectionOption.FORMAT_ROWS);
    sheet.protect(PASSWORD, kept);
    return this;
  }

  /** Not seen, nor offered to be shown. */
  public BookSheet hidden() {
    sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    return this;
  }
}
