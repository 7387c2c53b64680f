package vn.thidua.systemtests.play;

/** What the player tells the shell. */
public enum ExitCode {
  /** Played, and as expected. */
  AS_EXPECTED(0),
  /** Played, but something differs; or the system did not let it be played. */
  DIFFERENT(1),
  /** The file is no valid case, or the command line is wrong. */
  INVALID_CASE(2);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
