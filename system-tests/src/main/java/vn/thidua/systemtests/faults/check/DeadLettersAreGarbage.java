package vn.thidua.systemtests.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What nobody can read lies among the dead letters, and nothing else does. */
final class DeadLettersAreGarbage implements Question {

  private static final String NAME = "dead letters";

  @Override
  public List<Violation> ask(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    Set<String> dead = new HashSet<>(evidence.deadLetters());
    Set<String> unreadable = new HashSet<>(evidence.unreadable());
    for (String where : unreadable) {
      if (!dead.contains(where)) {
        violations.add(new Violation(NAME, where, "is unreadable and no dead letter"));
      }
    }
    for (String where : dead) {
      if (!unreadable.contains(where)) {
        violations.add(new Violation(NAME, where, "is a dead letter and can be read"));
      }
    }
    return violations;
  }
}
