package vn.thidua.scoring.sheets.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.engine.scheme.ScoringScheme;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.values.StageValue;
import vn.thidua.scoring.sheets.values.StageValue.EvidenceItem;

class ReckoningTest {

  private static final CompiledScheme SCHEME =
      CompiledScheme.of(
          new ScoringScheme(
              new BigDecimal(40),
              List.of(),
              List.of(
                  group("I", 40),
                  leaf("I.1", ScoringMethod.DIRECT, true),
                  leaf("I.2", ScoringMethod.DIRECT, false),
                  leaf("I.3", ScoringMethod.RELATIVE_TO_BEST, false),
                  leaf("I.4", ScoringMethod.PROPORTIONAL, false))));

  @Test
  void shouldCount_whatIsFilledMissingAndUnproved() {
    Reckoning sheet =
        reckoning(List.of(self("I.1", "4"), notAssigned("I.2"), self("I.9", "1"), said("I.4")));

    assertThat(sheet.progress(Set.of("I.1", "I.9"))).isEqualTo(new SheetProgress(4, 3, 1, 2, 1, 1));
    assertThat(sheet.in(LeafState.MISSING)).containsExactly("I.3", "I.4");
    assertThat(sheet.in(LeafState.NO_EVIDENCE)).containsExactly("I.1");
  }

  @Test
  void shouldCountZeroAsFilled_andNothingAsMissing() {
    Reckoning zeros =
        reckoning(List.of(proved("I.1", "0"), self("I.2", "0"), measured("I.3", "0")));

    assertThat(zeros.progress(Set.of())).isEqualTo(new SheetProgress(4, 4, 3, 1, 0, 0));
    assertThat(reckoning(List.of()).progress(Set.of()))
        .isEqualTo(new SheetProgress(4, 4, 0, 4, 0, 0));
  }

  @Test
  void shouldAddUpByStage_withoutWhatDependsOnOthers() {
    Reckoning sheet =
        reckoning(
            List.of(
                proved("I.1", "4"),
                self("I.2", "5"),
                measured("I.3", "7"),
                review("I.2", Stage.HEAD, "3"),
                review("I.1", Stage.OFFICE, "1")));

    SheetPoints points = sheet.points(EnumSet.allOf(Stage.class));

    assertThat(there(points.self()).base()).isEqualByComparingTo("9");
    assertThat(there(points.self()).total()).isEqualByComparingTo("9");
    assertThat(there(points.self()).ceiling()).isEqualByComparingTo("40");
    assertThat(there(points.head()).base()).isEqualByComparingTo("7");
    assertThat(there(points.office()).base()).isEqualByComparingTo("4");
    assertThat(there(points.office()).groups())
        .singleElement()
        .satisfies(group -> assertThat(group.points()).isEqualByComparingTo("4"));
    assertThat(points.relative()).containsExactly("I.3");
  }

  @Test
  void shouldTellNothing_ofStagesThatAreNotSeenOrSaidNothing() {
    Reckoning sheet = reckoning(List.of(self("I.2", "5"), review("I.2", Stage.OFFICE, "3")));

    assertThat(sheet.points(EnumSet.of(Stage.HEAD, Stage.OFFICE)))
        .isEqualTo(new SheetPoints(null, null, null, List.of("I.3")));
    SheetPoints seenByMember = sheet.points(EnumSet.of(Stage.SELF));
    assertThat(seenByMember.self()).isNotNull();
    assertThat(seenByMember.head()).isNull();
    assertThat(seenByMember.office()).isNull();
  }

  @Test
  void shouldLeaveOut_whatTheStagesBeforeTheLastDoNotMakeSenseOf() {
    StageValue actual = value("I.4", Stage.HEAD, null, null, new BigDecimal(5), null, List.of());
    StageValue target = value("I.4", Stage.OFFICE, null, new BigDecimal(10), null, null, List.of());

    SheetPoints points = reckoning(List.of(actual, target)).points(EnumSet.allOf(Stage.class));

    assertThat(there(points.head()).base()).isEqualByComparingTo("0");
    assertThat(there(points.office()).base()).isEqualByComparingTo("5");
  }

  private static Reckoning reckoning(List<StageValue> values) {
    return new Reckoning(SCHEME, values, UnaryOperator.identity(), Map.of());
  }

  private static SheetPoints.StagePoints there(SheetPoints.@Nullable StagePoints points) {
    return Objects.requireNonNull(points);
  }

  private static SchemeNode group(String code, int points) {
    return new SchemeNode(
        code, null, Part.BASE, code, new BigDecimal(points), null, null, null, List.of(), false);
  }

  private static SchemeNode leaf(String code, ScoringMethod method, boolean evidence) {
    return new SchemeNode(
        code, "I", null, code, BigDecimal.TEN, method, null, null, List.of(), evidence);
  }

  private static StageValue self(String criterion, String points) {
    return value(criterion, Stage.SELF, true, null, null, new BigDecimal(points), List.of());
  }

  private static StageValue proved(String criterion, String points) {
    List<EvidenceItem> evidence = List.of(new EvidenceItem("Báo cáo", null, null));
    return value(criterion, Stage.SELF, true, null, null, new BigDecimal(points), evidence);
  }

  private static StageValue measured(String criterion, String actual) {
    return value(criterion, Stage.SELF, true, null, new BigDecimal(actual), null, List.of());
  }

  /** A target without a result. */
  private static StageValue said(String criterion) {
    return value(criterion, Stage.SELF, true, BigDecimal.TEN, null, null, List.of());
  }

  private static StageValue notAssigned(String criterion) {
    return value(criterion, Stage.SELF, false, null, null, null, List.of());
  }

  private static StageValue review(String criterion, Stage stage, String points) {
    return value(criterion, stage, null, null, null, new BigDecimal(points), List.of());
  }

  private static StageValue value(
      String criterion,
      Stage stage,
      @Nullable Boolean assigned,
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      List<EvidenceItem> evidence) {
    return new StageValue(
        criterion, stage, assigned, target, actual, points, null, null, null, null, evidence);
  }
}
