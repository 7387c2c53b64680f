package vn.thidua.platform.inbox;

/** That a record is not an event of the source expected on its topic. */
final class UnreadableRecord extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableRecord(String cause) {
    super(cause);
  }

  String cause() {
    return String.valueOf(getMessage());
  }
}
