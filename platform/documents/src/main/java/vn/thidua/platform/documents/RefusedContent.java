package vn.thidua.platform.documents;

import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Why a content is not taken, each with the rule that it breaks; the place is the whole body. */
final class RefusedContent {

  private static final String WHOLE_BODY = "";

  private RefusedContent() {}

  static ProblemException empty() {
    return refused("empty-file", "Tệp rỗng", "The file is empty");
  }

  static ProblemException malformed(String type) {
    return refused(
        "malformed-content",
        "Nội dung không phải là tệp %s nguyên vẹn",
        "The content is no whole file of type %s",
        type);
  }

  static ProblemException twoInOne(String type) {
    return refused(
        "polyglot",
        "Tệp %s còn chứa một tệp loại khác",
        "The file of type %s is a file of another type as well",
        type);
  }

  static ProblemException macros(String part) {
    return refused(
        "macros", "Tệp có macro hoặc mã chạy được: %s", "The file has macros or code: %s", part);
  }

  static ProblemException external(String part) {
    return refused(
        "external-content",
        "Tệp lấy nội dung từ bên ngoài: %s",
        "The file takes content from outside: %s",
        part);
  }

  static ProblemException tooMuchInside() {
    return refused(
        "too-much-inside",
        "Tệp nén giải ra quá lớn hoặc có quá nhiều phần",
        "The file unfolds to too much or has too many parts");
  }

  static ProblemException notText() {
    return refused(
        "not-utf-8",
        "Văn bản phải theo mã UTF-8 và không có ký tự điều khiển",
        "Text must be UTF-8 and without control characters");
  }

  static ProblemException typeNotAllowed(String found, Object allowed) {
    return refused(
        "type-not-allowed",
        "Nội dung thuộc loại %s, không nằm trong các loại được nhận: %s",
        "The content is of type %s, which is none of those that are taken: %s",
        found,
        allowed);
  }

  private static ProblemException refused(String code, String vi, String en, Object... arguments) {
    return ProblemException.invalid(WHOLE_BODY, code, Text.of(vi, en, arguments));
  }
}
