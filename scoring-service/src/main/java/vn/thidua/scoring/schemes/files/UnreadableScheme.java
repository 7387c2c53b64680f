package vn.thidua.scoring.schemes.files;

import java.util.Locale;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.UnreadableTable;

/** Tells why a workbook is not read. */
final class UnreadableScheme {

  private UnreadableScheme() {}

  static ProblemException of(UnreadableTable refused) {
    String code = refused.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String pointer = refused.row() > 0 ? "/" + refused.row() : "";
    return ProblemException.invalid(pointer, code, told(refused));
  }

  private static Text told(UnreadableTable refused) {
    long limit = refused.limit();
    return switch (refused.rule()) {
      case NOT_XLSX, NOT_CSV, NOT_UTF_8 ->
          new Text(
              "Tệp không phải sổ tính XLSX, hoặc có mật khẩu",
              "The file is no XLSX workbook, or has a password");
      case ACTIVE_CONTENT ->
          new Text(
              "Sổ tính có macro hoặc liên kết đến nơi khác",
              "The workbook has macros, or links to elsewhere");
      case TOO_MANY_ROWS -> Text.of("Nhiều nhất %d dòng", "At most %d rows", limit);
      case TOO_MANY_COLUMNS -> Text.of("Nhiều nhất %d cột", "At most %d columns", limit);
      case CELL_TOO_LONG ->
          Text.of("Một ô dài nhất %d ký tự", "At most %d characters in a cell", limit);
      case UNPACKED_TOO_LARGE ->
          Text.of(
              "Nội dung sau giải nén lớn hơn %d byte",
              "The content is larger than %d bytes when unpacked", limit);
    };
  }
}
