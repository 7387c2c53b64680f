package vn.thidua.platform.problem;

/** The errors that every service can answer with. */
public enum StandardProblem implements ProblemType {
  INVALID_REQUEST("invalid-request", 400, "Yêu cầu không hợp lệ", "The request is not valid"),
  MALFORMED_JSON("malformed-json", 400, "JSON không đọc được", "The JSON cannot be read"),
  UNAUTHENTICATED("unauthenticated", 401, "Chưa đăng nhập", "Not authenticated"),
  FORBIDDEN("forbidden", 403, "Không có quyền thực hiện", "Not allowed to do this"),
  NOT_FOUND("not-found", 404, "Không tìm thấy", "Not found"),
  METHOD_NOT_ALLOWED(
      "method-not-allowed", 405, "Phương thức không dùng được", "Method not allowed"),
  NOT_ACCEPTABLE("not-acceptable", 406, "Không trả được định dạng này", "Not acceptable"),
  ALREADY_EXISTS("already-exists", 409, "Đã có", "Already there"),
  NOT_YET_KNOWN("not-yet-known", 409, "Chưa nhận được thông tin", "Not yet known here"),
  CHANGED_MEANWHILE(
      "changed-meanwhile", 409, "Dữ liệu vừa bị thay đổi", "Changed by someone else meanwhile"),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency-key-reused",
      409,
      "Khóa Idempotency-Key đã dùng cho yêu cầu khác",
      "The Idempotency-Key was used for another request"),
  PRECONDITION_FAILED(
      "precondition-failed", 412, "Phiên bản không còn mới nhất", "Not the latest version"),
  CONTENT_TOO_LARGE("content-too-large", 413, "Nội dung quá lớn", "The content is too large"),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type", 415, "Định dạng không được hỗ trợ", "Unsupported media type"),
  PRECONDITION_REQUIRED(
      "precondition-required", 428, "Thiếu tiêu đề If-Match", "The If-Match header is required"),
  HEADERS_TOO_LARGE("headers-too-large", 431, "Tiêu đề quá lớn", "The headers are too large"),
  INTERNAL_ERROR("internal-error", 500, "Lỗi hệ thống", "Internal error"),
  UPSTREAM_UNAVAILABLE(
      "upstream-unavailable", 502, "Dịch vụ phía sau không trả lời", "A service did not answer"),
  UNAVAILABLE("unavailable", 503, "Tạm thời không phục vụ được", "Temporarily unavailable");

  private final ProblemKind kind;

  StandardProblem(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
