package vn.thidua.platform.spreadsheets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** A file that is not read, or not further: it is no table, or over a limit. */
public final class UnreadableTable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Rule {
    /** The bytes are no UTF-8. */
    NOT_UTF_8,
    /** The lines cannot be taken apart into cells. */
    NOT_CSV,
    /** Not a workbook of Office Open XML, or one with a password. */
    NOT_XLSX,
    /** Macros, or links to other files or to a database. */
    ACTIVE_CONTENT,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    CELL_TOO_LONG,
    /** The parts of the workbook are too large unpacked. */
    UNPACKED_TOO_LARGE
  }

  private final Rule rule;
  private final int row;
  private final long limit;

  private UnreadableTable(Rule rule, int row, long limit, @Nullable Throwable cause) {
    super(
        rule + (row > 0 ? " in row " + row : "") + (limit > 0 ? ", at most " + limit : ""), cause);
    this.rule = rule;
    this.row = row;
    this.limit = limit;
  }

  static UnreadableTable of(Rule rule, @Nullable Throwable cause) {
    return new UnreadableTable(rule, 0, 0, cause);
  }

  static UnreadableTable over(Rule rule, int row, long limit) {
    return new UnreadableTable(rule, row, limit, null);
  }

  public Rule rule() {
    return rule;
  }

  /** 0 if it is not about one row. */
  public int row() {
    return row;
  }

  /** 0 if no limit is meant. */
  public long limit() {
    return limit;
  }

  /** 400 with the rule as its code, at the row if it is about one. */
  public ProblemException problem() {
    return ProblemException.invalid(
        row > 0 ? "/" + row : "", rule.name().toLowerCase(Locale.ROOT).replace('_', '-'), told());
  }

  /** The same in words. */
  public Text told() {
    return switch (rule) {
      case NOT_UTF_8 ->
          Text.of("Tệp CSV phải dùng bảng mã UTF-8", "A CSV file must be encoded in UTF-8");
      case NOT_CSV ->
          Text.of(
              "Không đọc được các dòng CSV; có thể thiếu dấu nháy đóng",
              "The lines cannot be read as CSV; a closing quote may be missing");
      case NOT_XLSX ->
          Text.of(
              "Tệp không phải sổ tính XLSX, hoặc có mật khẩu",
              "The file is no XLSX workbook, or has a password");
      case ACTIVE_CONTENT ->
          Text.of(
              "Tệp có macro hoặc liên kết tới tệp khác",
              "The file has macros, or links to other files");
      case TOO_MANY_ROWS -> Text.of("Nhiều nhất %s dòng", "At most %s rows", limit);
      case TOO_MANY_COLUMNS -> Text.of("Nhiều nhất %s cột", "At most %s columns", limit);
      case CELL_TOO_LONG ->
          Text.of("Một ô dài nhất %s ký tự", "At most %s characters in a cell", limit);
      case UNPACKED_TOO_LARGE ->
          Text.of(
              "Nội dung sau giải nén lớn hơn %s byte",
              "The content is larger than %s bytes when unpacked", limit);
    };
  }
}
