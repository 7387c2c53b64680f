package vn.thidua.scoring.engine.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes schemes that keep to every rule and use every freedom the rules leave. */
final class RandomScheme {

  private static final int MOST_NODES = 500;
  private static final int DEEPEST = 6;
  private static final List<String> METHODS =
      List.of("DIRECT", "PASS_FAIL", "PER_ITEM", "PROPORTIONAL", "BANDS", "RELATIVE_TO_BEST");

  private static final class Draft {
    final String code;
    final @Nullable Draft parent;
    final String part;
    final int depth;
    final List<Draft> children = new ArrayList<>();
    @Nullable BigDecimal max;
    boolean group;

    Draft(String code, @Nullable Draft parent, String part) {
      this.code = code;
      this.parent = parent;
      this.part = part;
      this.depth = parent == null ? 1 : parent.depth + 1;
      this.group = parent == null;
    }
  }

  private final Dice dice;
  private final List<Draft> all = new ArrayList<>();
  private final List<Draft> tops = new ArrayList<>();

  private RandomScheme(Dice dice) {
    this.dice = dice;
  }

  /** A scheme with about the wished number of nodes, or exactly the most that are allowed. */
  static CaseModel.Scheme make(Dice dice, int nodes) {
    RandomScheme scheme = new RandomScheme(dice);
    scheme.grow(Math.min(nodes, MOST_NODES));
    BigDecimal total = scheme.setCeilings();
    return scheme.written(total);
  }

  private void grow(int wished) {
    plant("BASE", dice.between(1, 3));
    plant("BONUS", dice.between(0, 2));
    plant("PENALTY", dice.between(0, 2));
    while (all.size() < wished) {
      Draft at = dice.oneOf(all);
      if (at.depth < DEEPEST && (at.group || dice.percent(30))) {
        if (!at.group) {
          at.group = true;
        }
        child(at);
      }
    }
  }

  private void plant(String part, int groups) {
    for (int i = 1; i <= groups; i++) {
      Draft top = new Draft(part.substring(0, 2) + i, null, part);
      tops.add(top);
      all.add(top);
      child(top);
    }
  }

  private void child(Draft parent) {
    String code = parent.code + "." + (parent.children.size() + 1);
    Draft child = new Draft(code, parent, parent.part);
    parent.children.add(child);
    all.add(child);
  }

  /** The total has two decimals although leaves may have four: one leaf makes up for the rest. */
  private BigDecimal setCeilings() {
    BigDecimal sum = BigDecimal.ZERO;
    Draft last = null;
    for (Draft draft : all) {
      if (!draft.group) {
        BigDecimal max = dice.decimal(BigDecimal.valueOf(dice.between(1, 50)), decimals());
        draft.max = max.signum() == 0 ? BigDecimal.ONE : max;
        if (draft.part.equals("BASE")) {
          sum = sum.add(draft.max);
          last = draft;
        }
      }
    }
    if (last == null || last.max == null) {
      throw new IllegalStateException("A scheme without a BASE leaf");
    }
    BigDecimal total = sum.setScale(2, RoundingMode.CEILING);
    last.max = last.max.add(total.subtract(sum));
    tops.forEach(this::setGroupCeilings);
    return total;
  }

  private int decimals() {
    return dice.percent(70) ? dice.between(0, 1) : dice.between(2, 4);
  }

  private BigDecimal setGroupCeilings(Draft draft) {
    if (!draft.group) {
      return draft.max;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Draft child : draft.children) {
      sum = sum.add(setGroupCeilings(child));
    }
    draft.max = draft.part.equals("BASE") ? sum : cap(sum);
    return sum;
  }

  private @Nullable BigDecimal cap(BigDecimal sum) {
    return switch (dice.between(0, 5)) {
      case 0 -> null;
      case 1 -> dice.percent(50) ? BigDecimal.ZERO : sum;
      case 2 -> sum.add(BigDecimal.ONE);
      default -> dice.decimal(sum, 4);
    };
  }

  private CaseModel.Scheme written(BigDecimal total) {
    List<CaseModel.Node> nodes = new ArrayList<>();
    for (Draft draft : all) {
      nodes.add(draft.group ? group(draft) : leaf(draft));
    }
    if (dice.percent(30)) {
      dice.shuffle(nodes);
    }
    return new CaseModel.Scheme(dice.written(total).replaceAll("00$", ""), tieBreaks(), nodes);
  }

  private List<String> tieBreaks() {
    List<String> tieBreaks = new ArrayList<>();
    for (Draft draft : all) {
      if (draft.group && draft.part.equals("BASE") && dice.percent(tieBreaks.size() < 2 ? 20 : 0)) {
        tieBreaks.add("GROUP:" + draft.code);
      }
    }
    for (String plain : List.of("FEWEST_PENALTY", "MOST_BONUS", "MOST_FULL_MARKS")) {
      if (dice.percent(40)) {
        tieBreaks.add(plain);
      }
    }
    dice.shuffle(tieBreaks);
    return tieBreaks;
  }

  private CaseModel.Node group(Draft draft) {
    return new CaseModel.Node(
        draft.code,
        draft.parent == null ? null : draft.parent.code,
        draft.parent == null ? draft.part : null,
        "Nhóm " + draft.code,
        draft.max == null ? null : dice.written(draft.max.stripTrailingZeros()),
        null,
        null,
        null,
        List.of(),
        false);
  }

  private CaseModel.Node leaf(Draft draft) {
    String method = dice.oneOf(METHODS);
    boolean measured = METHODS.indexOf(method) >= METHODS.indexOf("PROPORTIONAL");
    String direction =
        measured && dice.percent(50)
            ? (dice.percent(80) ? "LOWER_IS_BETTER" : "HIGHER_IS_BETTER")
            : null;
    BigDecimal perItem = dice.decimal(draft.max, dice.between(0, 4));
    return new CaseModel.Node(
        draft.code,
        draft.parent.code,
        null,
        "Tiêu chí " + draft.code,
        dice.written(draft.max.stripTrailingZeros()),
        method,
        direction,
        method.equals("PER_ITEM") ? dice.written(perItem) : null,
        method.equals("BANDS") ? bands(draft.max, direction) : List.of(),
        !draft.part.equals("PENALTY") && dice.percent(25));
  }

  private List<CaseModel.Band> bands(BigDecimal max, @Nullable String direction) {
    TreeMap<BigDecimal, BigDecimal> byPoints = new TreeMap<>();
    byPoints.put(max, BigDecimal.ZERO);
    for (int i = dice.between(0, 4); i > 0; i--) {
      byPoints.putIfAbsent(dice.decimal(max, dice.between(0, 4)), BigDecimal.ZERO);
    }
    List<CaseModel.Band> bands = new ArrayList<>();
    BigDecimal threshold = BigDecimal.valueOf(dice.between(-4, 4));
    boolean lower = "LOWER_IS_BETTER".equals(direction);
    for (BigDecimal points : byPoints.keySet()) {
      bands.add(new CaseModel.Band(dice.written(threshold), dice.written(points)));
      BigDecimal step = dice.decimal(BigDecimal.TWO, 1).add(new BigDecimal("0.1"));
      threshold = lower ? threshold.subtract(step) : threshold.add(step);
    }
    if (dice.percent(50)) {
      Collections.reverse(bands);
    }
    return bands;
  }
}
