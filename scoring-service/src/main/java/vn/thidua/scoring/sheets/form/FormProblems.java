package vn.thidua.scoring.sheets.form;

import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.UnreadableTable;

/** What is said of a file that is not taken, or of a row in it. */
final class FormProblems {

  private FormProblems() {}

  static ProblemException wrongTemplate() {
    return ProblemException.invalid(
        "",
        "wrong-template",
        Text.of(
            "Tệp không phải phiếu tải từ hệ thống, hoặc cấu trúc đã bị thay đổi; hãy tải lại phiếu",
            "The file is no sheet that was downloaded here, or its structure was changed; download"
                + " the sheet again"));
  }

  static ProblemException wrongVersion(String version) {
    return ProblemException.invalid(
        "",
        "wrong-form-version",
        Text.of(
            "Mẫu phiếu thuộc phiên bản \"%s\", hệ thống dùng phiên bản \"%s\"; hãy tải lại phiếu",
            "The form is of version \"%s\", version \"%s\" is needed; download the sheet again",
            version.length() > 20 ? version.substring(0, 20) : version,
            FormKeys.FORMAT_VERSION));
  }

  static ProblemException tooMuch(long characters) {
    return ProblemException.of(
        StandardProblem.CONTENT_TOO_LARGE,
        "Nội dung nhập vượt quá %s ký tự.",
        "More than %s characters are filled in.",
        characters);
  }

  static ProblemException unreadable(UnreadableTable refused) {
    if (refused.rule() == UnreadableTable.Rule.UNPACKED_TOO_LARGE) {
      Text told = refused.told();
      return ProblemException.of(
          StandardProblem.CONTENT_TOO_LARGE, told.vi() + ".", told.en() + ".");
    }
    return refused.problem();
  }

  static FilledForm.CellFault twice(String place, String code) {
    return new FilledForm.CellFault(
        place,
        "criterion-duplicate",
        Text.of("Tiêu chí \"%s\" có nhiều dòng", "\"%s\" has several rows", code));
  }

  static FilledForm.CellFault tooMuchEvidence(String place, int most) {
    return new FilledForm.CellFault(
        place,
        "too-many",
        Text.of("Nhiều nhất %s minh chứng", "At most %s pieces of evidence", most));
  }

  static FilledForm.CellFault noRow(String place, String code) {
    return new FilledForm.CellFault(
        place,
        "criterion-unknown",
        Text.of("Phiếu không có tiêu chí \"%s\"", "The sheet has no criterion \"%s\"", code));
  }

  static FilledForm.CellFault linkAndFile(String place) {
    return new FilledForm.CellFault(
        place,
        "link-and-file",
        Text.of(
            "Minh chứng là tệp thì không có liên kết",
            "Evidence that is a file has no link besides"));
  }
}
