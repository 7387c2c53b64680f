package vn.thidua.localstack.operations;

/** A service answered that it does not do what was asked. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refused(String service, int status, String detail) {
    super("%s: %d %s".formatted(service, status, detail));
  }
}
