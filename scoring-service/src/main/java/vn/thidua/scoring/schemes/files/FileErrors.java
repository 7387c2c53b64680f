package vn.thidua.scoring.schemes.files;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What is wrong with a file, each thing with its sheet, row and column. */
final class FileErrors {

  /** More are not told at once; whoever puts these right learns of the rest. */
  private static final int MOST = 500;

  private final List<FieldError> errors = new ArrayList<>();

  void refuse(FileSheet sheet, int row, String column, String rule, Text message) {
    add(
        new FieldError(
            "/" + sheet.key() + "/" + row + "/" + column.replace("~", "~0").replace("/", "~1"),
            rule,
            new Text(
                "%s, dòng %d: %s".formatted(sheet.names().vi(), row, message.vi()),
                "%s, row %d: %s".formatted(sheet.names().en(), row, message.en()))));
  }

  /** For the sheet as a whole. */
  void refuseOnce(FileSheet sheet, String rule, Text message) {
    FieldError error = new FieldError("/" + sheet.key(), rule, message);
    if (!errors.contains(error)) {
      add(error);
    }
  }

  private void add(FieldError error) {
    if (errors.size() < MOST) {
      errors.add(error);
    }
  }

  void throwIfAny() {
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }
}
