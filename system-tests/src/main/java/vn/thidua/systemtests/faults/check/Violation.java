package vn.thidua.systemtests.faults.check;

/**
 * Something that must not be.
 *
 * @param question which question it answers
 * @param where operation, aggregate and version, or coordinates
 */
public record Violation(String question, String where, String what) {

  @Override
  public String toString() {
    return question + ": " + where + ": " + what;
  }
}
