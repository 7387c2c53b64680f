package vn.thidua.platform.operations;

/** That an operator's request cannot be carried out, said to the operator. */
public final class OperatorRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  private OperatorRefusal(int status, String detail) {
    super(detail);
    this.status = status;
  }

  public static OperatorRefusal invalid(String field, String rule) {
    return new OperatorRefusal(400, field + " " + rule);
  }

  public static OperatorRefusal notFound(String what) {
    return new OperatorRefusal(404, what);
  }

  /** Against the present state. */
  public static OperatorRefusal conflict(String why) {
    return new OperatorRefusal(409, why);
  }

  int status() {
    return status;
  }
}
