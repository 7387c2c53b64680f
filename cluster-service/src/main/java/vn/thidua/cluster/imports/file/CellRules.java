package vn.thidua.cluster.imports.file;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.json.StrictScalars;
import vn.thidua.platform.problem.Text;

/** Takes the cells of one row; what is wrong with one of them is told beside the others. */
final class CellRules {

  /** As people write it, besides {@code YYYY-MM-DD}. */
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern ORG_CODE = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*");

  private final Map<Column, String> cells = new EnumMap<>(Column.class);
  private final List<RowError> errors = new ArrayList<>();

  void put(Column column, String text) {
    String cell = clean(text);
    if (cell.isEmpty()) {
      return;
    }
    if (cell.indexOf(0) >= 0) {
      refuse(
          column,
          "character",
          Text.of("Có ký tự không lưu được", "It has a character that cannot be kept"));
    } else if (cell.length() > column.maxLength()) {
      refuse(
          column,
          "size",
          Text.of("Dài nhất %d ký tự", "At most %d characters", column.maxLength()));
    } else {
      cells.put(column, cell);
    }
  }

  GivenRow row(int number) {
    for (Column column : Column.values()) {
      if (column.isNeeded() && cells.get(column) == null && !isRefused(column)) {
        refuse(column, "required", Text.of("Bắt buộc", "Required"));
      }
    }
    String orgCode = cells.get(Column.ORG_CODE);
    if (orgCode != null && !ORG_CODE.matcher(orgCode).matches()) {
      refuse(
          Column.ORG_CODE,
          "pattern",
          Text.of(
              "Mã %s không đúng dạng của Quyết định 20/2020/QĐ-TTg",
              "The code %s has not the form of Decision 20/2020/QĐ-TTg", orgCode));
    }
    LocalDate from = date(cells.get(Column.FROM));
    return new GivenRow(
        number,
        cells.get(Column.SOURCE),
        cells.get(Column.KEY),
        cells.get(Column.KIND),
        cells.get(Column.NAME),
        cells.get(Column.NAME_EN),
        orgCode,
        cells.get(Column.PARENT_SOURCE),
        cells.get(Column.PARENT_KEY),
        from,
        cells.get(Column.DOCUMENT),
        List.copyOf(errors));
  }

  /** Spaces around a text and the way its letters are composed are of no meaning. */
  static String clean(String text) {
    return Normalizer.normalize(text.replace('\u00A0', ' '), Normalizer.Form.NFC).strip();
  }

  private @Nullable LocalDate date(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      LocalDate date =
          text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, DAY_FIRST);
      if (StrictScalars.isKept(date)) {
        return date;
      }
    } catch (DateTimeParseException malformed) {
      // Told below.
    }
    refuse(
        Column.FROM,
        "wrong-type",
        Text.of(
            "\"%s\" không phải ngày dạng 2025-07-01 hoặc 01/07/2025",
            "\"%s\" is no date like 2025-07-01 or 01/07/2025", text));
    return null;
  }

  private boolean isRefused(Column column) {
    return errors.stream().anyMatch(error -> column.title().equals(error.column()));
  }

  private void refuse(Column column, String rule, Text message) {
    errors.add(RowError.of(column, rule, message));
  }
}
