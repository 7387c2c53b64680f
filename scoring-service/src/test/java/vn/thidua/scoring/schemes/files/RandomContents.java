package vn.thidua.scoring.schemes.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringScheme;
import vn.thidua.scoring.schemes.SchemeContent;

/** Schemes of every shape, their texts as nobody would write them. */
public final class RandomContents {

  private static final List<String> PIECES =
      List.of(
          "Tăng trưởng",
          "=1+1",
          "+84",
          "-5",
          "@SUM(A1)",
          "'",
          "\"",
          "<b>&amp;",
          " ",
          "\n",
          "\r\n",
          "\t",
          "_x0041_",
          "1.10",
          "0012",
          "TRUE",
          "2025-07-01",
          "😀",
          "o\u031B\u0300",
          "\u00A0");

  private RandomContents() {}

  public static SchemeContent of(long seed) {
    return odd(seed, RandomCase.of(seed));
  }

  public static SchemeContent largest(long seed) {
    return odd(seed, RandomCase.largest(seed));
  }

  private static SchemeContent odd(long seed, CaseModel model) {
    Dice dice = new Dice(seed + 7);
    ScoringScheme scheme = EngineCase.scheme(model.scheme());
    Map<String, String> codes = new HashMap<>();
    List<SchemeNode> nodes = new ArrayList<>();
    List<SchemeNode> written = scheme.nodes().stream().map(Objects::requireNonNull).toList();
    for (SchemeNode node : written) {
      String code = node.code();
      codes.put(String.valueOf(code), dice.percent(30) ? text(dice, 2) + code : code);
    }
    for (SchemeNode node : written) {
      nodes.add(
          new SchemeNode(
              codes.get(node.code()),
              node.parent() == null ? null : codes.get(node.parent()),
              node.part(),
              dice.percent(10) ? "" : text(dice, 6),
              node.maxPoints(),
              node.method(),
              node.direction(),
              node.pointsPerItem(),
              node.bands(),
              node.evidenceRequired()));
    }
    List<String> tieBreaks = new ArrayList<>();
    for (@Nullable String way : scheme.tieBreaks()) {
      tieBreaks.add(String.valueOf(way));
    }
    return new SchemeContent(
        dice.between(1945, 2200),
        "Bảng " + text(dice, 6),
        Objects.requireNonNull(scheme.totalPoints()),
        tieBreaks,
        nodes);
  }

  private static String text(Dice dice, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = dice.between(1, most); i > 0; i--) {
      text.append(dice.oneOf(PIECES));
    }
    return text.toString();
  }
}
