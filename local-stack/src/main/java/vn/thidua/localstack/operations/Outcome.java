package vn.thidua.localstack.operations;

/** What an operators' command ends with. */
public enum Outcome {
  FINE(0),
  /** Something is parked or failing, was refused, or does not verify. */
  WRONG(1),
  NOT_UNDERSTOOD(2),
  NOT_RUNNING(3);

  private final int code;

  Outcome(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  Outcome and(Outcome other) {
    return compareTo(other) < 0 ? other : this;
  }
}
