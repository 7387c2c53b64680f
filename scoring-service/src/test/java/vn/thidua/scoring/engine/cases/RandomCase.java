package vn.thidua.scoring.engine.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes cases from a seed: schemes of every shape, and sheets with every stage, gap, rejection and
 * bar that the rules know. Everything in them is accepted by the rules. The same seed always gives
 * the same case.
 */
public final class RandomCase {

  private static final List<String> BARS =
      List.of("LEADER_DISCIPLINED", "AGREEMENT_NOT_SIGNED", "LATE_SELF_SCORE");

  private final Dice dice;
  private final CaseModel.Scheme scheme;

  private RandomCase(Dice dice, CaseModel.Scheme scheme) {
    this.dice = dice;
    this.scheme = scheme;
  }

  /** A case of everyday size: up to 40 nodes, up to 9 members. */
  public static CaseModel of(long seed) {
    Dice dice = new Dice(seed);
    return make(dice, seed, dice.between(2, dice.percent(20) ? 40 : 14), dice.between(1, 9));
  }

  /** A case at the limit of what a scheme may be. */
  public static CaseModel largest(long seed) {
    return make(new Dice(seed), seed, 500, 8);
  }

  /** Other members' sheets, and other sheets of the same members, on the same scheme. */
  public static CaseModel another(CaseModel.Scheme scheme, long seed) {
    Dice dice = new Dice(seed);
    return make(new RandomCase(dice, scheme), seed, dice.between(1, 9));
  }

  private static CaseModel make(Dice dice, long seed, int nodes, int members) {
    return make(new RandomCase(dice, RandomScheme.make(dice, nodes)), seed, members);
  }

  private static CaseModel make(RandomCase random, long seed, int members) {
    Dice dice = random.dice;
    List<String> keys = new ArrayList<>();
    List<CaseModel.Sheet> sheets = new ArrayList<>();
    for (int i = 1; i <= members; i++) {
      String key = "unit-" + i;
      keys.add(key);
      if (!dice.percent(6)) {
        sheets.add(random.sheet(key, sheets));
      }
    }
    return new CaseModel("random-" + seed, 2025, random.scheme, keys, sheets);
  }

  private CaseModel.Sheet sheet(String organization, List<CaseModel.Sheet> before) {
    List<String> bars = new ArrayList<>();
    while (dice.percent(7)) {
      bars.add(dice.oneOf(BARS));
    }
    bars = bars.stream().distinct().toList();
    if (!before.isEmpty() && dice.percent(15)) {
      return new CaseModel.Sheet(organization, bars, dice.oneOf(before).entries());
    }
    int gaps = dice.percent(4) ? 100 : 8;
    boolean nothingAssigned = dice.percent(4);
    boolean unassignedAtTimes = dice.percent(40);
    List<CaseModel.Entry> entries = new ArrayList<>();
    for (CaseModel.Node node : scheme.nodes()) {
      if (node.method() != null) {
        boolean base = node.code().startsWith("BA");
        if (base && (nothingAssigned || (unassignedAtTimes && dice.percent(12)))) {
          entries.add(notAssigned(node));
        } else if (!dice.percent(gaps)) {
          entries.add(entry(node));
        }
      }
    }
    dice.shuffle(entries);
    return new CaseModel.Sheet(organization, bars, entries);
  }

  private CaseModel.Entry notAssigned(CaseModel.Node node) {
    CaseModel.Review review = dice.percent(10) ? review(node, CaseModel.Values.NONE) : null;
    CaseModel.Values values = dice.percent(20) ? values(node) : CaseModel.Values.NONE;
    return new CaseModel.Entry(node.code(), false, values, dice.between(0, 1), null, review);
  }

  private CaseModel.Entry entry(CaseModel.Node node) {
    CaseModel.Values values = values(node);
    if (dice.percent(5)) {
      // A PROPORTIONAL entry may lack its actual value, but not its target.
      String target = node.method().equals("PROPORTIONAL") ? values.target() : null;
      values = new CaseModel.Values(target, null, null, null, null);
    }
    return new CaseModel.Entry(
        node.code(),
        dice.percent(10) ? true : null,
        values,
        dice.percent(70) ? dice.between(1, 3) : 0,
        dice.percent(20) ? review(node, values) : null,
        dice.percent(20) ? review(node, values) : null);
  }

  private CaseModel.Review review(CaseModel.Node node, CaseModel.Values before) {
    CaseModel.Values given = values(node);
    boolean speaks = dice.percent(60);
    // On a PROPORTIONAL leaf an actual value needs a target, be it an earlier one.
    boolean needsTarget = node.method().equals("PROPORTIONAL") && before.target() == null;
    boolean targetToo = needsTarget || dice.percent(40);
    return new CaseModel.Review(
        speaks
            ? new CaseModel.Values(
                targetToo ? given.target() : null,
                given.actual(),
                given.points(),
                given.passed(),
                given.count())
            : CaseModel.Values.NONE,
        dice.percent(45) ? dice.percent(50) : null);
  }

  private CaseModel.Values values(CaseModel.Node node) {
    return switch (node.method()) {
      case "DIRECT" -> new CaseModel.Values(null, null, points(node), null, null);
      case "PASS_FAIL" -> new CaseModel.Values(null, null, null, dice.percent(60), null);
      case "PER_ITEM" ->
          new CaseModel.Values(null, null, null, null, Integer.toString(dice.between(0, 5)));
      case "PROPORTIONAL" -> new CaseModel.Values(target(node), measure(), null, null, null);
      case "BANDS" -> new CaseModel.Values(null, growth(), null, null, null);
      default ->
          new CaseModel.Values(dice.percent(60) ? target(node) : null, measure(), null, null, null);
    };
  }

  private String points(CaseModel.Node node) {
    BigDecimal max = new BigDecimal(node.maxPoints());
    BigDecimal points = dice.percent(25) ? max : dice.decimal(max, dice.between(0, 6));
    return dice.written(points);
  }

  private String target(CaseModel.Node node) {
    boolean mayBeZero = "LOWER_IS_BETTER".equals(node.direction());
    return dice.written(mayBeZero ? dice.measure() : dice.positiveMeasure());
  }

  private String measure() {
    return dice.written(dice.measure());
  }

  private @Nullable String growth() {
    BigDecimal measure = dice.measure();
    return dice.written(dice.percent(30) ? measure.negate() : measure);
  }
}
