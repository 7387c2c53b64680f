package vn.thidua.scoring.sheets.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.TableRow;
import vn.thidua.scoring.engine.Decimals;

/** The cells of one row, understood or found at fault; nothing is guessed. */
final class FormCells {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
  private static final Pattern LINK = Pattern.compile("https?://.+", Pattern.DOTALL);
  private static final int MOST_INTEGER_DIGITS = 18;
  private static final int MOST_DECIMALS = 10;
  private static final int QUOTED = 40;
  private static final int ALPHABET = 26;

  private final int sheet;
  private final TableRow row;
  private final List<FilledForm.CellFault> faults = new ArrayList<>();

  /**
   * @param sheet counted from 0
   */
  FormCells(int sheet, TableRow row) {
    this.sheet = sheet;
    this.row = row;
  }

  List<FilledForm.CellFault> faults() {
    return faults;
  }

  @Nullable BigDecimal number(int column) {
    String cell = said(column);
    if (cell == null) {
      return null;
    }
    String bare = cell.strip();
    if (!NUMBER.matcher(bare).matches()) {
      fault(
          column,
          "not-a-number",
          "\"%s\" không phải là số; phần thập phân viết sau dấu chấm, không có dấu ngăn hàng nghìn",
          "\"%s\" is no number; decimals stand behind a point, thousands are not set apart",
          quoted(cell));
      return null;
    }
    BigDecimal number = new BigDecimal(bare);
    if (number.precision() - number.scale() > MOST_INTEGER_DIGITS
        || !Decimals.hasAtMost(MOST_DECIMALS, number)) {
      fault(
          column,
          "number-too-long",
          "%s có quá nhiều chữ số: nhiều nhất 18 chữ số phần nguyên và 10 chữ số thập phân",
          "%s has too many digits: at most 18 before the point and 10 behind it",
          quoted(bare));
      return null;
    }
    return number;
  }

  /** True for the first word, false for the second. */
  @Nullable Boolean choice(int column, Text first, Text second) {
    String cell = said(column);
    Boolean meant = cell == null ? null : FormWords.meant(cell, first, second);
    if (cell != null && meant == null) {
      faults.add(
          new FilledForm.CellFault(
              place(column),
              "not-a-choice",
              new Text(
                  "\"%s\" không hợp lệ, cần \"%s\" hoặc \"%s\""
                      .formatted(quoted(cell), first.vi(), second.vi()),
                  "\"%s\" is not valid, \"%s\" or \"%s\" is needed"
                      .formatted(quoted(cell), first.en(), second.en()))));
    }
    return meant;
  }

  @Nullable String text(int column, int longest) {
    String cell = said(column);
    if (cell != null && cell.length() > longest) {
      fault(
          column,
          "too-long",
          "Nhiều nhất %s ký tự, đang có %s",
          "At most %s characters, there are %s",
          longest,
          cell.length());
      return null;
    }
    return cell;
  }

  @Nullable String required(int column, int longest) {
    String text = text(column, longest);
    if (text == null && faults.isEmpty()) {
      fault(column, "required", "Chưa nhập", "Nothing is entered");
    }
    return text;
  }

  @Nullable String link(int column, int longest) {
    String link = text(column, longest);
    if (link != null && !LINK.matcher(link).matches()) {
      fault(
          column,
          "not-a-link",
          "\"%s\" phải bắt đầu bằng http:// hoặc https://",
          "\"%s\" must begin with http:// or https://",
          quoted(link));
      return null;
    }
    return link;
  }

  @Nullable String id(int column) {
    String id = said(column);
    if (id == null) {
      return null;
    }
    try {
      return UUID.fromString(id.strip()).toString();
    } catch (IllegalArgumentException none) {
      fault(
          column,
          "not-a-file",
          "\"%s\" không phải mã tệp đã tải lên",
          "\"%s\" is no uploaded file",
          quoted(id));
      return null;
    }
  }

  /** Null also for what the spreadsheet computed: it is at fault. */
  private @Nullable String said(int column) {
    if (row.formulas().contains(column)) {
      fault(
          column,
          "formula",
          "Ô có công thức; hãy dán giá trị",
          "The cell has a formula; paste its value");
      return null;
    }
    String cell = row.cell(column);
    return cell.isBlank() ? null : cell;
  }

  private void fault(int column, String rule, String vi, String en, Object... arguments) {
    faults.add(new FilledForm.CellFault(place(column), rule, Text.of(vi, en, arguments)));
  }

  String place(int column) {
    return letters(sheet, column) + row.number();
  }

  /** A column as a spreadsheet calls it, with its sheet unless that is the first. */
  static String letters(int sheet, int column) {
    String letters = "";
    for (int left = column + 1; left > 0; left = (left - 1) / ALPHABET) {
      letters = (char) ('A' + (left - 1) % ALPHABET) + letters;
    }
    return (sheet == 0 ? "" : sheet + 1 + "!") + letters;
  }

  private static String quoted(String text) {
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
  }
}
