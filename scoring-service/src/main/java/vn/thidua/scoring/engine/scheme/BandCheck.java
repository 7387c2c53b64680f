package vn.thidua.scoring.engine.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.Decimals;

/** What the bands of one leaf must keep to; their order in the list has no meaning. */
final class BandCheck {

  private record Step(int place, BigDecimal threshold, BigDecimal points) {}

  private final int index;
  private final SchemeNode node;
  private final Findings findings;
  private final List<Step> steps = new ArrayList<>();

  BandCheck(int index, SchemeNode node, Findings findings) {
    this.index = index;
    this.node = node;
    this.findings = findings;
  }

  void check() {
    for (int i = 0; i < node.bands().size(); i++) {
      checkBand(i, node.bands().get(i));
    }
    checkCeiling();
    checkOrder();
  }

  private void checkBand(int place, @Nullable Band band) {
    BigDecimal threshold = band == null ? null : band.threshold();
    BigDecimal points = band == null ? null : band.points();
    if (threshold == null || points == null) {
      add("bands/" + place, SchemeRule.BAND_INCOMPLETE, Integer.toString(place + 1));
      return;
    }
    String thresholdField = "bands/" + place + "/threshold";
    boolean comparable = isUsable(thresholdField, threshold, Decimals.MAX_FRACTION_DIGITS);
    boolean countable = isUsable(pointsOf(place), points, SchemeCheck.POINTS_DECIMALS);
    if (!comparable || !countable) {
      return;
    }
    if (points.signum() < 0) {
      add(pointsOf(place), SchemeRule.BAND_POINTS_NEGATIVE, Decimals.plain(points));
    }
    steps.add(new Step(place, threshold, points));
  }

  private void checkCeiling() {
    BigDecimal ceiling = NodeCheck.ceilingOf(node);
    if (ceiling == null || steps.isEmpty()) {
      return;
    }
    Step best = steps.getFirst();
    for (Step step : steps) {
      if (step.points.compareTo(ceiling) > 0) {
        add(
            pointsOf(step.place),
            SchemeRule.BAND_ABOVE_CEILING,
            Decimals.plain(step.points),
            Decimals.plain(ceiling));
      }
      if (step.points.compareTo(best.points) > 0) {
        best = step;
      }
    }
    if (best.points.compareTo(ceiling) < 0) {
      add(
          pointsOf(best.place),
          SchemeRule.BEST_BAND_BELOW_CEILING,
          Decimals.plain(best.points),
          Decimals.plain(ceiling));
    }
  }

  private void checkOrder() {
    Comparator<Step> worstFirst = Comparator.comparing(Step::threshold);
    if (node.direction() == Direction.LOWER_IS_BETTER) {
      worstFirst = worstFirst.reversed();
    }
    List<Step> sorted = steps.stream().sorted(worstFirst).toList();
    for (int i = 1; i < sorted.size(); i++) {
      Step worse = sorted.get(i - 1);
      Step better = sorted.get(i);
      if (worse.threshold.compareTo(better.threshold) == 0) {
        add(
            "bands/" + better.place + "/threshold",
            SchemeRule.BAND_THRESHOLD_DUPLICATE,
            Decimals.plain(better.threshold));
      } else if (worse.points.compareTo(better.points) >= 0) {
        add(
            pointsOf(better.place),
            SchemeRule.BANDS_NOT_MONOTONE,
            Decimals.plain(better.threshold),
            Decimals.plain(better.points),
            Decimals.plain(worse.threshold),
            Decimals.plain(worse.points));
      }
    }
  }

  private static String pointsOf(int place) {
    return "bands/" + place + "/points";
  }

  private boolean isUsable(String field, BigDecimal value, int decimals) {
    return findings.isUsable(index, node.code(), field, value, decimals);
  }

  private void add(String field, SchemeRule rule, String... arguments) {
    findings.node(index, node, field, rule, arguments);
  }
}
