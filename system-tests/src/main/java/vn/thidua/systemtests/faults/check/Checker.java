package vn.thidua.systemtests.faults.check;

import java.util.ArrayList;
import java.util.List;

/** Asks all questions. */
public final class Checker {

  private static final List<Question> QUESTIONS =
      List.of(
          new OperationsHappenOnce(),
          new VersionsWithoutGap(),
          new TopicTellsAll(),
          new ProjectionsEqual(),
          new EffectsWithTheirMarks(),
          new AllOrNothing(),
          new DeadLettersAreGarbage());

  private Checker() {}

  public static List<Violation> check(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    QUESTIONS.forEach(question -> violations.addAll(question.ask(evidence)));
    return violations;
  }
}
