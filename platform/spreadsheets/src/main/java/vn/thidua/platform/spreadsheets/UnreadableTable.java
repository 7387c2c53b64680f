package vn.thidua.platform.spreadsheets;

import org.jspecify.annotations.Nullable;

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
}
