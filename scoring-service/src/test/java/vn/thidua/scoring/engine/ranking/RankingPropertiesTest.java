package vn.thidua.scoring.engine.ranking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.cases.Seeds;

/** What must hold between the rankings of two inputs, whatever the points are. */
class RankingPropertiesTest {

  private static final int CASES = 1000;

  private static Map<UUID, RankingRow> rowsById(CaseModel model) {
    Map<UUID, RankingRow> rows = new LinkedHashMap<>();
    EngineCase.rank(model).rows().forEach(row -> rows.put(row.organizationId(), row));
    return rows;
  }

  private static CaseModel with(
      CaseModel model, List<String> members, List<CaseModel.Sheet> sheets) {
    return new CaseModel(model.name(), model.year(), model.scheme(), members, sheets);
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  @Test
  void shouldChangeNoRow_whenMembersComeInAnotherOrder() {
    Seeds.check(
        CASES,
        seed -> {
          CaseModel model = RandomCase.of(seed);
          List<String> members = new ArrayList<>(model.members());
          new Dice(seed).shuffle(members);

          assertThat(rowsById(with(model, members, model.sheets()))).isEqualTo(rowsById(model));
        });
  }

  @Test
  void shouldChangeNothingForTheOthers_whenAMemberWithoutASheetJoins() {
    Seeds.check(
        CASES,
        seed -> {
          CaseModel model = RandomCase.of(seed);
          CaseModel joined = with(model, plus(model.members(), "late"), model.sheets());

          Map<UUID, RankingRow> rows = rowsById(joined);
          assertThat(requireNonNull(rows.remove(EngineCase.idOf("late"))).bars())
              .containsExactly("NO_SHEET");
          assertThat(rows).isEqualTo(rowsById(model));
        });
  }

  @Test
  void shouldBeTiedAndLeaveThePointsOfAll_whenATwinJoins() {
    Seeds.check(
        CASES,
        seed -> {
          CaseModel model = RandomCase.of(seed);
          if (model.sheets().isEmpty()) {
            return;
          }
          CaseModel.Sheet sheet = new Dice(seed).oneOf(model.sheets());
          CaseModel.Sheet twin = new CaseModel.Sheet("twin", sheet.bars(), sheet.entries());
          CaseModel joined = with(model, plus(model.members(), "twin"), plus(model.sheets(), twin));

          Map<UUID, RankingRow> after = rowsById(joined);
          rowsById(model)
              .forEach((id, row) ->
                  assertThat(requireNonNull(after.get(id)).leaves()).isEqualTo(row.leaves()));
          RankingRow one = requireNonNull(after.get(EngineCase.idOf("twin")));
          RankingRow other = requireNonNull(after.get(EngineCase.idOf(sheet.organization())));
          assertThat(one.rank()).isEqualTo(other.rank());
          assertThat(one.tied()).isEqualTo(!one.barred());
        });
  }

  @Test
  void shouldLetTheOthersCloseUp_whenAMemberIsBarred() {
    Seeds.check(
        CASES,
        seed -> {
          CaseModel model = RandomCase.of(seed);
          List<RankingRow> before = EngineCase.rank(model).rows();
          RankingRow first = before.getFirst();
          if (first.barred()) {
            return;
          }
          List<CaseModel.Sheet> sheets = new ArrayList<>();
          for (CaseModel.Sheet sheet : model.sheets()) {
            boolean hit = EngineCase.idOf(sheet.organization()).equals(first.organizationId());
            List<String> bars = hit ? List.of("BARRED") : sheet.bars();
            sheets.add(new CaseModel.Sheet(sheet.organization(), bars, sheet.entries()));
          }

          Map<UUID, RankingRow> after = rowsById(with(model, model.members(), sheets));
          assertThat(requireNonNull(after.get(first.organizationId())).rank()).isNull();
          for (RankingRow row : before) {
            RankingRow now = requireNonNull(after.get(row.organizationId()));
            assertThat(now.total()).isEqualTo(row.total());
            assertThat(now.leaves()).isEqualTo(row.leaves());
            if (row.rank() != null && row.rank() > 1) {
              assertThat(now.rank()).isEqualTo(row.rank() - 1);
            }
          }
        });
  }

  /** Another unit of measure: per cent or fractions, tonnes or kilograms. */
  @Test
  void shouldChangeNothing_whenEverythingMeasuredIsInAnotherUnit() {
    Seeds.check(
        CASES,
        seed -> {
          CaseModel model = RandomCase.of(seed);
          BigDecimal factor = new BigDecimal(new Dice(seed).oneOf(List.of("0.01", "3", "1000")));

          assertThat(rowsById(rescaled(model, factor))).isEqualTo(rowsById(model));
        });
  }

  private static CaseModel rescaled(CaseModel model, BigDecimal factor) {
    UnaryOperator<@Nullable String> scale =
        text -> text == null ? null : new BigDecimal(text).multiply(factor).toPlainString();
    List<CaseModel.Node> nodes = new ArrayList<>();
    for (CaseModel.Node node : model.scheme().nodes()) {
      List<CaseModel.Band> bands =
          node.bands().stream()
              .map(band -> new CaseModel.Band(scale.apply(band.threshold()), band.points()))
              .toList();
      nodes.add(
          new CaseModel.Node(
              node.code(),
              node.parent(),
              node.part(),
              node.title(),
              node.maxPoints(),
              node.method(),
              node.direction(),
              node.pointsPerItem(),
              bands,
              node.evidenceRequired()));
    }
    List<CaseModel.Sheet> sheets = new ArrayList<>();
    for (CaseModel.Sheet sheet : model.sheets()) {
      List<CaseModel.Entry> entries = new ArrayList<>();
      for (CaseModel.Entry entry : sheet.entries()) {
        entries.add(
            new CaseModel.Entry(
                entry.criterion(),
                entry.assigned(),
                rescaled(entry.values(), scale),
                entry.evidence(),
                rescaled(entry.headReview(), scale),
                rescaled(entry.officeReview(), scale)));
      }
      sheets.add(new CaseModel.Sheet(sheet.organization(), sheet.bars(), entries));
    }
    CaseModel.Scheme scheme = model.scheme();
    return new CaseModel(
        model.name(),
        model.year(),
        new CaseModel.Scheme(scheme.totalPoints(), scheme.tieBreaks(), nodes),
        model.members(),
        sheets);
  }

  private static CaseModel.@Nullable Review rescaled(
      CaseModel.@Nullable Review review, UnaryOperator<@Nullable String> scale) {
    return review == null
        ? null
        : new CaseModel.Review(rescaled(review.values(), scale), review.rejected());
  }

  private static CaseModel.Values rescaled(
      CaseModel.Values values, UnaryOperator<@Nullable String> scale) {
    return new CaseModel.Values(
        scale.apply(values.target()),
        scale.apply(values.actual()),
        values.points(),
        values.passed(),
        values.count());
  }

  @Test
  void shouldStayWithinBounds_whateverIsEntered() {
    Seeds.check(
        CASES,
        seed -> {
          CaseModel model = RandomCase.of(seed);
          Map<String, BigDecimal> ceilings = new LinkedHashMap<>();
          for (CaseModel.Node node : model.scheme().nodes()) {
            if (node.maxPoints() != null) {
              ceilings.put(node.code(), new BigDecimal(node.maxPoints()));
            }
          }
          for (RankingRow row : EngineCase.rank(model).rows()) {
            assertThat(row.total()).isNotNegative().hasScaleOf(2);
            assertThat(row.base()).isLessThanOrEqualTo(row.ceiling()).hasScaleOf(4);
            assertThat(row.leaves())
                .allSatisfy(leaf ->
                    assertThat(leaf.points())
                        .hasScaleOf(4)
                        .isBetween(BigDecimal.ZERO, ceilings.get(leaf.criterion())));
            for (GroupResult group : row.groups()) {
              BigDecimal ceiling = ceilings.get(group.criterion());
              assertThat(ceiling == null || group.points().compareTo(ceiling) <= 0).isTrue();
            }
          }
        });
  }
}
