package vn.thidua.scoring.schemes.files;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;

/** The cells of one row as values. What cannot be one is told, and is nothing meanwhile. */
final class RowValues<C extends Enum<C> & FileColumn> {

  /** As wide as what is handed in otherwise; a comma may stand for the point. */
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}([.,]\\d{1,10})?");

  private final FileSheet sheet;
  private final SheetRows.Cells<C> cells;
  private final FileErrors errors;

  RowValues(FileSheet sheet, SheetRows.Cells<C> cells, FileErrors errors) {
    this.sheet = sheet;
    this.cells = cells;
    this.errors = errors;
  }

  /** As it stands there, spaces included. */
  String text(C column, int longest) {
    String text = cells.text(column);
    if (text.length() > longest) {
      refuse(column, "size", Text.of("Dài nhất %d ký tự", "At most %d characters", longest));
      return "";
    }
    return text;
  }

  String requiredText(C column, int longest) {
    String text = text(column, longest);
    if (text.isBlank() && cells.text(column).length() <= longest) {
      refuse(column, "required", new Text("Chưa ghi", "Nothing is written here"));
    }
    return text;
  }

  @Nullable BigDecimal decimal(C column) {
    String text = cells.text(column).strip();
    if (text.isEmpty()) {
      return null;
    }
    if (!DECIMAL.matcher(text).matches()) {
      refuse(
          column,
          "wrong-type",
          Text.of(
              "\"%s\" không phải số (tối đa 12 chữ số và 10 chữ số thập phân)",
              "\"%s\" is no number of at most 12 digits and 10 decimals", shown(text)));
      return null;
    }
    return new BigDecimal(text.replace(',', '.'));
  }

  BigDecimal requiredDecimal(C column) {
    BigDecimal number = decimal(column);
    if (number == null && cells.text(column).isBlank()) {
      refuse(column, "required", new Text("Chưa ghi", "Nothing is written here"));
    }
    return number == null ? BigDecimal.ZERO : number;
  }

  /** A whole number; the lower bound for an empty cell. */
  int whole(C column, int from, int to) {
    String text = cells.text(column).strip();
    try {
      int number = text.isEmpty() ? from : Integer.parseInt(text);
      if (number >= from && number <= to) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Told below.
    }
    refuse(
        column,
        "range",
        Text.of(
            "\"%s\" không phải số nguyên từ %d đến %d",
            "\"%s\" is no whole number from %d to %d", shown(text), from, to));
    return from;
  }

  <E extends Enum<E>> @Nullable E constant(C column, Choices<E> choices) {
    String text = cells.text(column);
    if (text.isBlank()) {
      return null;
    }
    E constant = choices.constant(text);
    if (constant == null) {
      refuse(
          column,
          "unknown-value",
          new Text(
              "Không có \"%s\"; chọn một trong: %s"
                  .formatted(shown(text), choices.all(Language.VI)),
              "There is no \"%s\"; choose one of: %s"
                  .formatted(shown(text), choices.all(Language.EN))));
    }
    return constant;
  }

  boolean flag(C column) {
    String text = cells.text(column);
    Boolean flag = Choices.flag(text);
    if (flag == null) {
      refuse(
          column,
          "unknown-value",
          Text.of("\"%s\" không phải Có hoặc Không", "\"%s\" is neither Yes nor No", shown(text)));
      return false;
    }
    return flag;
  }

  void refuse(C column, String rule, Text message) {
    errors.refuse(sheet, cells.number(), column.key(), rule, message);
  }

  private static String shown(String text) {
    return text.length() <= 50 ? text : text.substring(0, 50) + "…";
  }
}
