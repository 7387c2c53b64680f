package vn.thidua.platform.problem;

import io.vertx.ext.web.RoutingContext;

/** The problem for an error that is known by its HTTP status only. */
public final class StatusProblems {

  private StatusProblems() {}

  public static ProblemException of(int status, RoutingContext context) {
    String path = askedPath(context);
    String method = context.request().method().name();
    return switch (status) {
      case 401 ->
          ProblemException.of(
              StandardProblem.UNAUTHENTICATED,
              "Cần mã truy cập hợp lệ trong tiêu đề Authorization.",
              "A valid access token in the Authorization header is needed.");
      case 403 -> ProblemException.forbidden("Không được phép.", "Not allowed.");
      case 404 ->
          ProblemException.of(
              StandardProblem.NOT_FOUND,
              "Không có gì ở %s, hoặc tham số không đúng kiểu.",
              "There is nothing at %s, or a parameter is of the wrong type.",
              path);
      case 405 ->
          ProblemException.of(
              StandardProblem.METHOD_NOT_ALLOWED,
              "%2$s không dùng được cho %1$s.",
              "%2$s cannot be used on %1$s.",
              path,
              method);
      case 406 ->
          ProblemException.of(
              StandardProblem.NOT_ACCEPTABLE,
              "Chỉ trả lời application/json.",
              "Only application/json is answered.");
      case 413 ->
          ProblemException.of(
              StandardProblem.CONTENT_TOO_LARGE,
              "Nội dung vượt quá giới hạn.",
              "The body is over the limit.");
      case 415 ->
          ProblemException.of(
              StandardProblem.UNSUPPORTED_MEDIA_TYPE,
              "Nội dung phải là application/json.",
              "The body must be application/json.");
      case 431 ->
          ProblemException.of(
              StandardProblem.HEADERS_TOO_LARGE,
              "Tiêu đề vượt quá giới hạn.",
              "The headers are over the limit.");
      case 502, 504 ->
          ProblemException.of(
              StandardProblem.UPSTREAM_UNAVAILABLE,
              "Dịch vụ phía sau không trả lời; hãy thử lại sau.",
              "The service behind did not answer; try again later.");
      case 503 ->
          ProblemException.of(StandardProblem.UNAVAILABLE, "Hãy thử lại sau.", "Try again later.");
      default -> clientOrServer(status);
    };
  }

  /** The path as the caller wrote it: the gateway takes {@code /api} off and says so. */
  static String askedPath(RoutingContext context) {
    String prefix = context.request().getHeader("X-Forwarded-Prefix");
    return ("/api".equals(prefix) ? prefix : "") + context.normalizedPath();
  }

  private static ProblemException clientOrServer(int status) {
    return status >= 400 && status < 500
        ? ProblemException.of(
            StandardProblem.INVALID_REQUEST, "Yêu cầu không hợp lệ.", "The request is not valid.")
        : ProblemException.of(
            StandardProblem.INTERNAL_ERROR,
            "Có lỗi ngoài dự kiến; mã vết giúp tìm trong nhật ký.",
            "Something unexpected went wrong; the trace id finds it in the logs.");
  }
}
