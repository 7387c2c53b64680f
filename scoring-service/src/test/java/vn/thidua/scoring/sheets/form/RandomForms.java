package vn.thidua.scoring.sheets.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;

/** Forms of random schemes with whatever may be filled into them. */
final class RandomForms {

  private static final List<String> PIECES =
      List.of(
          "=1+1",
          "+",
          "-5",
          "@SUM(A1)",
          "'",
          "\"",
          ",",
          ";",
          "\t",
          "\r\n",
          "\n",
          " ",
          "Đạt",
          "x",
          "TRUE",
          "0012",
          "2025-07-01",
          "_x000D_",
          "<b>&amp;",
          "o\u031B\u0300",
          "😀",
          "\u0001",
          "báo cáo số 12/BC",
          "https://x.vn");

  private final Dice dice;

  private RandomForms(Dice dice) {
    this.dice = dice;
  }

  static SheetForm of(long seed) {
    return new RandomForms(new Dice(seed)).form(RandomCase.of(seed));
  }

  static SheetForm largest(long seed) {
    return new RandomForms(new Dice(seed)).form(RandomCase.largest(seed));
  }

  private SheetForm form(CaseModel model) {
    Turn turn = dice.oneOf(List.of(Turn.values()));
    List<SheetForm.Line> lines =
        FormOutline.of(EngineCase.scheme(model.scheme())).stream()
            .map(outline -> line(outline, turn))
            .toList();
    return new SheetForm(
        new SheetForm.Origin(UUID.randomUUID(), UUID.randomUUID(), turn, dice.between(0, 900)),
        text() + "Phiếu",
        lines,
        List.of(
            new SheetForm.SummaryLine("I", text(), number(), number(), null, number()),
            new SheetForm.SummaryLine("", "Tổng điểm", null, number(), null, null)));
  }

  private SheetForm.Line line(FormOutline outline, Turn turn) {
    SchemeNode node = outline.node();
    if (node.isGroup()) {
      return new SheetForm.Line(
          node, outline.part(), Filled.NOTHING, 0, List.of(), SheetForm.Told.NOTHING);
    }
    Filled filled = dice.percent(20) ? Filled.NOTHING : filled(outline, turn);
    return new SheetForm.Line(
        node,
        outline.part(),
        filled,
        filled.isNothing() ? 0 : dice.between(0, 9),
        turn == Turn.SELF_SCORE ? filled.evidence() : evidence(),
        new SheetForm.Told(text(), text(), null, text()));
  }

  private Filled filled(FormOutline outline, Turn turn) {
    SchemeNode leaf = outline.node();
    return switch (turn) {
      case NONE -> Filled.NOTHING;
      case EXPLANATIONS -> Filled.words(text());
      case SELF_SCORE ->
          new Filled(
              !FormColumn.UNASSIGNED.fits(leaf, outline.part()) || dice.percent(80),
              in(FormColumn.TARGET, outline),
              in(FormColumn.ACTUAL, outline),
              in(FormColumn.POINTS, outline),
              passed(leaf),
              in(FormColumn.COUNT, outline),
              null,
              null,
              evidence());
      case HEAD_REVIEW, OFFICE_REVIEW ->
          new Filled(
              true,
              in(FormColumn.TARGET, outline),
              in(FormColumn.ACTUAL, outline),
              in(FormColumn.POINTS, outline),
              passed(leaf),
              in(FormColumn.COUNT, outline),
              dice.percent(50) ? null : dice.percent(50),
              dice.percent(50) ? null : text(),
              List.of());
    };
  }

  private @Nullable BigDecimal in(FormColumn column, FormOutline outline) {
    return column.fits(outline.node(), outline.part()) && dice.percent(80) ? number() : null;
  }

  private @Nullable Boolean passed(SchemeNode leaf) {
    return (leaf.method() == ScoringMethod.PASS_FAIL && dice.percent(80)) ? dice.percent(50) : null;
  }

  private List<Filled.Proof> evidence() {
    return IntStream.range(0, dice.percent(50) ? 0 : dice.between(1, 4))
        .mapToObj(i ->
            switch (dice.between(0, 4)) {
              case 0 -> new Filled.Proof(text() + "t", null, UUID.randomUUID().toString());
              case 1, 2 -> new Filled.Proof(text() + "t", "https://" + text() + "x", null);
              default -> new Filled.Proof(text() + "t", null, null);
            })
        .toList();
  }

  /** Up to 18 digits before the point and 10 behind it, as the API takes them. */
  private BigDecimal number() {
    int decimals = dice.between(0, 10);
    BigInteger greatest = BigInteger.TEN.pow(dice.between(0, 18 + decimals));
    BigDecimal number =
        dice.percent(30)
            ? dice.measure()
            : dice.decimal(new BigDecimal(greatest, decimals), decimals);
    return dice.percent(20) ? number.negate() : number;
  }

  private String text() {
    List<String> pieces = new ArrayList<>();
    for (int i = dice.between(0, 6); i > 0; i--) {
      pieces.add(dice.oneOf(PIECES));
    }
    return String.join("", pieces);
  }
}
