package vn.thidua.scoring.engine.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.verifier.arithmetic.Fraction;
import vn.thidua.scoring.verifier.arithmetic.Scheme;
import vn.thidua.scoring.verifier.arithmetic.Scoring;
import vn.thidua.scoring.verifier.arithmetic.Sheet;

/** Hands a case to the second implementation of the rules, the one in the verifier. */
public final class PlainScoring {

  public record Row(
      String organization,
      @Nullable Integer rank,
      boolean tied,
      List<String> bars,
      BigDecimal total,
      BigDecimal base,
      BigDecimal ceiling,
      BigDecimal bonus,
      BigDecimal penalty,
      Map<String, BigDecimal> points,
      Map<String, String> states) {}

  private PlainScoring() {}

  public static List<Row> rank(CaseModel model) {
    return Scoring.rank(scheme(model.scheme()), sheets(model)).stream()
        .map(PlainScoring::row)
        .toList();
  }

  private static Row row(vn.thidua.scoring.verifier.arithmetic.Row row) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    row.points().forEach((code, own) -> points.put(code, own.decimal(4)));
    Map<String, String> states = new LinkedHashMap<>();
    row.counted().forEach((code, counted) -> states.put(code, counted.state().name()));
    return new Row(
        row.organization(),
        row.rank(),
        row.tied(),
        row.bars(),
        row.total().decimal(2),
        row.base().decimal(4),
        row.ceiling().decimal(4),
        row.bonus().decimal(4),
        row.penalty().decimal(4),
        points,
        states);
  }

  private static Scheme scheme(CaseModel.Scheme scheme) {
    List<Scheme.Node> nodes = new ArrayList<>();
    for (CaseModel.Node node : scheme.nodes()) {
      nodes.add(
          new Scheme.Node(
              node.code(),
              node.parent(),
              node.part(),
              number(node.maxPoints()),
              node.method(),
              node.direction(),
              number(node.pointsPerItem()),
              node.bands().stream()
                  .map(band ->
                      new Scheme.Band(Fraction.of(band.threshold()), Fraction.of(band.points())))
                  .toList(),
              node.evidenceRequired()));
    }
    return new Scheme(Fraction.of(scheme.totalPoints()), scheme.tieBreaks(), nodes);
  }

  private static List<Sheet> sheets(CaseModel model) {
    List<Sheet> sheets = new ArrayList<>();
    for (String member : model.members()) {
      CaseModel.Sheet sheet = model.sheetOf(member);
      sheets.add(
          sheet == null
              ? new Sheet(member, List.of(), null)
              : new Sheet(
                  member,
                  sheet.bars(),
                  sheet.entries().stream().map(PlainScoring::entry).toList()));
    }
    return sheets;
  }

  private static Sheet.Entry entry(CaseModel.Entry entry) {
    List<Sheet.Said> stages = new ArrayList<>();
    stages.add(said(entry.values(), null));
    if (entry.headReview() != null) {
      stages.add(said(entry.headReview().values(), entry.headReview().rejected()));
    }
    if (entry.officeReview() != null) {
      stages.add(said(entry.officeReview().values(), entry.officeReview().rejected()));
    }
    boolean assigned = !Boolean.FALSE.equals(entry.assigned());
    return new Sheet.Entry(entry.criterion(), assigned, entry.evidence(), stages);
  }

  private static Sheet.Said said(CaseModel.Values values, @Nullable Boolean rejected) {
    return new Sheet.Said(
        number(values.target()),
        number(values.actual()),
        number(values.points()),
        values.passed(),
        number(values.count()),
        rejected);
  }

  private static @Nullable Fraction number(@Nullable String decimal) {
    return decimal == null ? null : Fraction.of(decimal);
  }
}
