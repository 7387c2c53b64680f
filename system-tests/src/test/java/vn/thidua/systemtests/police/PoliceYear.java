package vn.thidua.systemtests.police;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.CaseModel.Entry;
import vn.thidua.scoring.engine.cases.CaseModel.Node;
import vn.thidua.scoring.engine.cases.CaseModel.Review;
import vn.thidua.scoring.engine.cases.CaseModel.Values;
import vn.thidua.scoring.engine.cases.Dice;

/**
 * What seven communes enter in a year, and what two stages of review say: made up, always alike.
 */
final class PoliceYear {

  static final List<String> MEMBERS =
      List.of("lethuy", "vinhlinh", "camhong", "kimngan", "senngu", "tanmy", "truongphu");

  /** How good each of them is, in per cent. */
  private static final List<Integer> SKILLS = List.of(93, 96, 88, 82, 90, 94, 78);

  /** Reports no leaf for which it was given a target. */
  private static final String WITHOUT_TARGETS = "kimngan";

  private static final String BARRED = "truongphu";

  private final PoliceScheme police = new PoliceScheme();
  private final Dice dice = new Dice(2025);

  static CaseModel made() {
    PoliceYear year = new PoliceYear();
    List<CaseModel.Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < MEMBERS.size(); i++) {
      sheets.add(year.sheet(MEMBERS.get(i), SKILLS.get(i)));
    }
    return new CaseModel("police-347-2025", 2025, year.police.scheme(), MEMBERS, sheets);
  }

  private CaseModel.Sheet sheet(String member, int skill) {
    List<Entry> entries = new ArrayList<>();
    for (Node node : police.scheme().nodes()) {
      if (node.method() != null && !dice.percent(3)) {
        boolean mayBeLeftOut = !node.method().equals("DIRECT");
        entries.add(
            mayBeLeftOut && dice.percent(6)
                ? new Entry(node.code(), false, Values.NONE, 0, null, null)
                : entry(member, node, skill));
      }
    }
    List<String> bars = member.equals(BARRED) ? List.of("LEADER_DISCIPLINED") : List.of();
    return new CaseModel.Sheet(member, bars, entries);
  }

  private Entry entry(String member, Node node, int skill) {
    Values own =
        switch (node.method()) {
          case "PASS_FAIL" -> new Values(null, null, null, dice.percent(skill + 4), null);
          case "DIRECT" -> new Values(null, null, points(node, skill), null, null);
          default -> measured(member, node, skill);
        };
    Review head = dice.percent(7) ? headReview(node, skill) : null;
    boolean rejected = head != null && Boolean.TRUE.equals(head.rejected());
    Review office = null;
    if (rejected ? dice.percent(50) : dice.percent(4)) {
      office = rejected ? new Review(Values.NONE, false) : officeReview(node, skill);
    }
    int evidence = node.evidenceRequired() ? (dice.percent(97) ? dice.between(1, 3) : 0) : 0;
    return new Entry(node.code(), null, own, evidence, head, office);
  }

  /** A leaf whose evidence does not prove it is rejected; others are put right. */
  private Review headReview(Node node, int skill) {
    return dice.percent(35)
        ? new Review(Values.NONE, true)
        : new Review(corrected(node, skill - 10), null);
  }

  private Review officeReview(Node node, int skill) {
    return dice.percent(20)
        ? new Review(Values.NONE, true)
        : new Review(corrected(node, skill - 5), null);
  }

  private Values corrected(Node node, int skill) {
    return switch (node.method()) {
      case "PASS_FAIL" -> new Values(null, null, null, dice.percent(50), null);
      case "DIRECT" -> new Values(null, null, points(node, skill), null, null);
      default ->
          dice.percent(30)
              ? new Values(around(node, 100), null, null, null, null)
              : new Values(null, around(node, skill), null, null, null);
    };
  }

  private Values measured(String member, Node node, int skill) {
    boolean lower = police.measure(node.code()).lower();
    int reached = (lower ? 190 - skill : skill + 12) + dice.between(-12, 12);
    String target = member.equals(WITHOUT_TARGETS) ? null : around(node, dice.between(95, 105));
    return new Values(target, around(node, reached), null, null, null);
  }

  private String around(Node node, int percent) {
    PoliceScheme.Measure measure = police.measure(node.code());
    return measure
        .usual()
        .multiply(BigDecimal.valueOf(percent))
        .movePointLeft(2)
        .divide(measure.step(), 0, RoundingMode.HALF_UP)
        .max(BigDecimal.ONE)
        .multiply(measure.step())
        .toPlainString();
  }

  /** In steps of 0.05, as far as the ceiling goes. */
  private String points(Node node, int skill) {
    BigDecimal max = new BigDecimal(node.maxPoints());
    if (dice.percent(skill - 55)) {
      return node.maxPoints();
    }
    BigDecimal step = new BigDecimal("0.05");
    return max.multiply(BigDecimal.valueOf(dice.between(skill - 25, skill)))
        .movePointLeft(2)
        .divide(step, 0, RoundingMode.DOWN)
        .multiply(step)
        .stripTrailingZeros()
        .toPlainString();
  }
}
