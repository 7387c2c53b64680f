package vn.thidua.localstack.operations;

/** Nobody answers at a service's door. */
final class Unreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreachable(String service, Throwable cause) {
    super(
        "%s không trả lời · does not answer (%s)"
            .formatted(service, cause.getClass().getSimpleName()),
        cause);
  }
}
