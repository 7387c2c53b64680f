package vn.thidua.localstack.launcher;

/** What the commands end with. */
final class ExitCode {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int STOPPED = 3;

  private ExitCode() {}
}
