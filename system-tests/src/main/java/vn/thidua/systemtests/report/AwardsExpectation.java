package vn.thidua.systemtests.report;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.systemtests.casefile.CaseFile.ExpectedAward;
import vn.thidua.systemtests.casefile.place.Pointer;

/** Compares what is held with what the case expects to be held, both ways. */
public final class AwardsExpectation {

  private static final String HELD = "đang giữ/held";
  private static final String NOT_HELD = "không giữ/not held";

  private AwardsExpectation() {}

  /** Each award that is missing or too many, with its place in the file; empty: none. */
  public static List<String> differences(List<ExpectedAward> expected, Awards awards) {
    List<String> differences = new ArrayList<>();
    List<ExpectedAward> held = new ArrayList<>();
    for (Awards.Held award : awards.held()) {
      held.add(new ExpectedAward(award.organization(), award.awardType(), award.decidedBy()));
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!held.remove(expected.get(i))) {
        String pointer = Pointer.of("expect", "awards", i);
        differences.add(difference(pointer, expected.get(i), HELD, NOT_HELD));
      }
    }
    held.forEach(award -> differences.add(difference("/expect/awards", award, NOT_HELD, HELD)));
    return differences;
  }

  private static String difference(
      String pointer, ExpectedAward award, String expected, String actual) {
    return "%s %s %s %s: cần %s, được %s (expected %s, is %s)"
        .formatted(
            pointer,
            award.organization(),
            award.awardType(),
            award.decidedBy(),
            expected,
            actual,
            expected,
            actual);
  }
}
