package vn.thidua.scoring.indicators.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.indicators.IndicatorInfo;
import vn.thidua.scoring.indicators.IndicatorScope;
import vn.thidua.scoring.indicators.tables.FigureFile.GivenRow;
import vn.thidua.scoring.indicators.values.Figure;
import vn.thidua.scoring.indicators.values.Measured;
import vn.thidua.scoring.indicators.values.Sign;

/** Reads one row: of what its figure is, and what it says. */
final class RowReading {

  /** What a row says, as far as it can be read. */
  record Read(
      int row,
      @Nullable IndicatorInfo indicator,
      @Nullable Measured measured,
      @Nullable Figure figure,
      List<FieldError> errors) {}

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;

  /** A comma could be either a decimal one or one between thousands. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,10})?");

  private static final Map<String, Sign> SIGNS = signs();

  private final GivenRow row;
  private final KnownNames names;
  private final List<FieldError> errors = new ArrayList<>();

  private RowReading(GivenRow row, KnownNames names) {
    this.row = row;
    this.names = names;
  }

  static Read read(GivenRow row, Map<String, IndicatorInfo> catalog, KnownNames names) {
    return new RowReading(row, names).read(catalog);
  }

  private Read read(Map<String, IndicatorInfo> catalog) {
    for (FigureColumn column : FigureColumn.values()) {
      if (row.cell(column).length() > column.maxLength()) {
        add(
            column,
            "too-long",
            Text.of("Dài nhất %s ký tự", "At most %s characters are taken", column.maxLength()));
      }
    }
    String code = row.cell(FigureColumn.CODE);
    IndicatorInfo indicator = catalog.get(code);
    if (indicator == null) {
      add(
          FigureColumn.CODE,
          "unknown-indicator",
          Text.of("Không có chỉ số \"%s\"", "There is no indicator \"%s\"", code));
    }
    Integer year = year(FigureColumn.YEAR, true);
    Integer fromYear = year(FigureColumn.FROM_YEAR, false);
    UUID organization =
        id(
            IndicatorScope.ORGANIZATION,
            FigureColumn.ORGANIZATION_ID,
            FigureColumn.ORGANIZATION,
            indicator);
    UUID cluster =
        id(IndicatorScope.CLUSTER, FigureColumn.CLUSTER_ID, FigureColumn.CLUSTER, indicator);
    Figure figure = figure();
    Measured measured =
        indicator == null || year == null
            ? null
            : new Measured(
                indicator.id(),
                Objects.requireNonNullElse(fromYear, year),
                year,
                organization,
                cluster);
    return new Read(row.number(), indicator, measured, figure, errors);
  }

  private Figure figure() {
    String origin = row.cell(FigureColumn.ORIGIN);
    if (origin.isEmpty()) {
      add(
          FigureColumn.ORIGIN,
          "required",
          Text.of("Cần nguồn số liệu", "Where the number comes from is needed"));
    }
    String note = row.cell(FigureColumn.NOTE);
    return new Figure(
        sign(),
        number(FigureColumn.VALUE),
        number(FigureColumn.TARGET),
        origin,
        day(),
        note.isEmpty() ? null : note);
  }

  private @Nullable Integer year(FigureColumn column, boolean needed) {
    String text = row.cell(column);
    if (text.isEmpty() && !needed) {
      return null;
    }
    int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      add(
          column,
          "wrong-type",
          Text.of(
              "\"%s\" không phải năm từ %s đến %s",
              "\"%s\" is no year from %s to %s", text, FIRST_YEAR, LAST_YEAR));
      return null;
    }
    return year;
  }

  private @Nullable BigDecimal number(FigureColumn column) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      add(
          column,
          "wrong-type",
          Text.of(
              "\"%s\" không đọc được; viết số không có dấu ngăn hàng nghìn, dấu thập phân là dấu"
                  + " chấm, ví dụ 235028 hoặc 6.3",
              "\"%s\" cannot be read; write numbers without marks between thousands and with a"
                  + " decimal point, as 235028 or 6.3",
              text));
      return null;
    }
    return new BigDecimal(text);
  }

  private @Nullable LocalDate day() {
    String text = row.cell(FigureColumn.AS_OF);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      add(
          FigureColumn.AS_OF,
          "wrong-type",
          Text.of("\"%s\" không phải ngày YYYY-MM-DD", "\"%s\" is no day YYYY-MM-DD", text));
      return null;
    }
  }

  private Sign sign() {
    String text = row.cell(FigureColumn.SIGN);
    Sign sign = text.isEmpty() ? Sign.EQUAL : SIGNS.get(text.toUpperCase(Locale.ROOT));
    if (sign == null) {
      add(
          FigureColumn.SIGN,
          "wrong-type",
          Text.of(
              "\"%s\" không phải dấu so sánh (= > ≥ < ≤ ≈)",
              "\"%s\" is no sign of comparison (= > ≥ < ≤ ≈)", text));
      return Sign.EQUAL;
    }
    return sign;
  }

  private @Nullable UUID id(
      IndicatorScope scope,
      FigureColumn idColumn,
      FigureColumn nameColumn,
      @Nullable IndicatorInfo indicator) {
    String id = row.cell(idColumn);
    if (!id.isEmpty()) {
      try {
        return UUID.fromString(id);
      } catch (IllegalArgumentException malformed) {
        add(idColumn, "wrong-type", Text.of("\"%s\" không phải UUID", "\"%s\" is no UUID", id));
        return null;
      }
    }
    String name = row.cell(nameColumn);
    if (name.isEmpty() || indicator == null) {
      return null;
    }
    Set<UUID> found = names.of(scope, name);
    if (found.size() != 1) {
      add(
          nameColumn,
          found.isEmpty() ? "unknown-name" : "ambiguous-name",
          found.isEmpty()
              ? Text.of("Cơ quan tổ chức không có \"%s\"", "The organizer has no \"%s\"", name)
              : Text.of(
                  "Có %s đơn vị tên \"%s\"; hãy ghi mã",
                  "%s are called \"%s\"; give the id", found.size(), name));
      return null;
    }
    return found.iterator().next();
  }

  private void add(FigureColumn column, String code, Text message) {
    errors.add(new FieldError("/" + column.apiName(), code, message));
  }

  private static Map<String, Sign> signs() {
    Map<String, Sign> signs = new HashMap<>();
    Arrays.stream(Sign.values())
        .forEach(sign -> {
          signs.put(sign.name(), sign);
          signs.put(sign.symbol(), sign);
        });
    signs.put(">=", Sign.AT_LEAST);
    signs.put("<=", Sign.AT_MOST);
    signs.put("~", Sign.ABOUT);
    return signs;
  }

  /** The column of a pointer, if it is one. */
  static Optional<String> columnOf(String pointer) {
    return Arrays.stream(FigureColumn.values())
        .map(FigureColumn::apiName)
        .filter(name -> pointer.equals("/" + name))
        .findFirst();
  }
}
