package vn.thidua.scoring.indicators.leaves;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Direction;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.engine.scheme.ScoringScheme;
import vn.thidua.scoring.indicators.values.Figure;
import vn.thidua.scoring.indicators.values.Sign;

/** What counts on a leaf that takes its actual value from an indicator. */
class FigureOnLeafTest {

  private static final CompiledScheme SCHEME =
      CompiledScheme.of(
          new ScoringScheme(
              new BigDecimal(100),
              List.of(),
              List.of(
                  new SchemeNode(
                      "I",
                      null,
                      Part.BASE,
                      "I",
                      new BigDecimal(100),
                      null,
                      null,
                      null,
                      List.of(),
                      false),
                  leaf("P", ScoringMethod.PROPORTIONAL, null, List.of(), false),
                  leaf("L", ScoringMethod.PROPORTIONAL, Direction.LOWER_IS_BETTER, List.of(), true),
                  leaf(
                      "B",
                      ScoringMethod.BANDS,
                      null,
                      List.of(
                          new Band(BigDecimal.ZERO, BigDecimal.ONE),
                          new Band(BigDecimal.TEN, new BigDecimal(25))),
                      true),
                  leaf("R", ScoringMethod.RELATIVE_TO_BEST, null, List.of(), false))));

  private static SchemeNode leaf(
      String code,
      ScoringMethod method,
      @Nullable Direction direction,
      List<Band> bands,
      boolean evidenceRequired) {
    return new SchemeNode(
        code,
        "I",
        null,
        code,
        new BigDecimal(25),
        method,
        direction,
        null,
        List.copyOf(bands),
        evidenceRequired);
  }

  @Test
  void shouldTakeThePlaceOfWhatEverybodyEntered() {
    Entry written =
        new Entry(
            self(true, "70", "60", 0),
            new Review(null, new BigDecimal(50), null, null, null, null),
            new Review(new BigDecimal(90), new BigDecimal(40), null, null, null, null));

    FigureOnLeaf taken = on("P", written, figure(Sign.EQUAL, "80", "100"), false);

    assertThat(taken.state()).isEqualTo(FigureState.COUNTS);
    EffectiveValue value = EffectiveValue.of(taken.entry());
    assertThat(value.actual()).isEqualByComparingTo("80");
    assertThat(value.target()).isEqualByComparingTo("100");
    assertThat(value.evidence()).isEqualTo(1);
  }

  @Test
  void shouldKeepTheTargetThatWasEntered_whenTheFigureHasNone() {
    Entry written = Entry.of(self(true, "70", null, 2));

    EffectiveValue value =
        EffectiveValue.of(on("P", written, figure(Sign.EQUAL, "80", null), false).entry());

    assertThat(value.target()).isEqualByComparingTo("70");
    assertThat(value.evidence()).isEqualTo(3);
  }

  @Test
  void shouldCountWithItsNumber_onlyIfThePeriodSaysSo() {
    Figure over = figure(Sign.OVER, "94", "100");

    assertThat(on("P", Entry.EMPTY, over, true).state()).isEqualTo(FigureState.COUNTS);
    FigureOnLeaf left = on("P", Entry.EMPTY, over, false);
    assertThat(left.state()).isEqualTo(FigureState.NOT_EXACT);
    assertThat(EffectiveValue.of(left.entry()).actual()).isNull();
  }

  @Test
  void shouldBeMissing_whenThereIsNone() {
    Entry entered = Entry.of(self(true, "70", "60", 0));

    FigureOnLeaf none = on("P", entered, null, false);
    FigureOnLeaf targetOnly = on("P", Entry.EMPTY, figure(Sign.EQUAL, null, "100"), false);

    assertThat(none.state()).isEqualTo(FigureState.MISSING);
    assertThat(EffectiveValue.of(none.entry()).actual()).isNull();
    assertThat(targetOnly.state()).isEqualTo(FigureState.MISSING);
    assertThat(EffectiveValue.of(targetOnly.entry()).target()).isEqualByComparingTo("100");
    assertThat(on("P", Entry.EMPTY, null, false).entry()).isEqualTo(Entry.EMPTY);
  }

  @Test
  void shouldBeRefused_whenTheLeafCannotBeScoredWithIt() {
    assertThat(on("P", Entry.EMPTY, figure(Sign.EQUAL, "80", null), false).state())
        .isEqualTo(FigureState.REFUSED);
    assertThat(on("P", Entry.EMPTY, figure(Sign.EQUAL, "80", "0"), false).refused()).isNotEmpty();
    assertThat(on("R", Entry.EMPTY, figure(Sign.EQUAL, "-1", null), false).state())
        .isEqualTo(FigureState.REFUSED);
    assertThat(on("B", Entry.EMPTY, figure(Sign.EQUAL, "-1", null), false).state())
        .isEqualTo(FigureState.COUNTS);
  }

  @Test
  void shouldLeaveRejectionAndAssignmentToTheSheet() {
    Figure figure = figure(Sign.EQUAL, "80", "100");
    Entry rejected = new Entry(null, null, new Review(null, null, null, null, null, Boolean.TRUE));

    assertThat(EffectiveValue.of(on("P", rejected, figure, false).entry()).rejected()).isTrue();
    assertThat(on("P", Entry.of(self(false, null, null, 0)), figure, false).state())
        .isEqualTo(FigureState.NOT_ASSIGNED);
  }

  @Test
  void shouldAlwaysGiveWhatCanBeScored_whateverWasWritten() {
    Seeds.check(
        3_000,
        seed -> {
          Random random = new Random(seed);
          Leaf leaf = SCHEME.leaves().get(random.nextInt(SCHEME.leaves().size()));
          Entry written =
              new Entry(
                  random.nextBoolean() ? null : self(random, leaf),
                  random.nextBoolean() ? null : review(random, leaf),
                  random.nextBoolean() ? null : review(random, leaf));
          if (!EntryCheck.ofValue(leaf, EffectiveValue.of(written)).isEmpty()) {
            return;
          }
          Figure figure =
              random.nextInt(5) == 0
                  ? null
                  : new Figure(
                      Sign.values()[random.nextInt(6)],
                      number(random),
                      number(random),
                      "x",
                      null,
                      null);

          FigureOnLeaf taken = FigureOnLeaf.of(leaf, written, figure, random.nextBoolean());

          EffectiveValue value = EffectiveValue.of(taken.entry());
          assertThat(EntryCheck.ofValue(leaf, value)).isEmpty();
          assertThat(value.rejected()).isEqualTo(EffectiveValue.of(written).rejected());
          assertThat(value.assigned()).isEqualTo(EffectiveValue.of(written).assigned());
          if (taken.state() == FigureState.COUNTS) {
            assertThat(value.actual()).isEqualTo(figure == null ? null : figure.value());
          } else {
            assertThat(value.actual()).isNull();
          }
          Ranker.rank(
              RankingInput.of(
                  SCHEME,
                  List.of(
                      new MemberSheet(
                          UUID.randomUUID(), Set.of(), Map.of(leaf.code(), taken.entry())))));
        });
  }

  private static SelfScore self(Random random, Leaf leaf) {
    return new SelfScore(
        random.nextInt(4) > 0,
        leaf.method().hasTarget() ? number(random) : null,
        number(random),
        null,
        null,
        null,
        random.nextInt(2));
  }

  private static Review review(Random random, Leaf leaf) {
    return new Review(
        leaf.method().hasTarget() ? number(random) : null,
        number(random),
        null,
        null,
        null,
        random.nextBoolean() ? null : random.nextBoolean());
  }

  private static @Nullable BigDecimal number(Random random) {
    return random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(-2, 8));
  }

  private static SelfScore self(
      boolean assigned, @Nullable String target, @Nullable String actual, int evidence) {
    return new SelfScore(assigned, decimal(target), decimal(actual), null, null, null, evidence);
  }

  private static Figure figure(Sign sign, @Nullable String value, @Nullable String target) {
    return new Figure(sign, decimal(value), decimal(target), "Báo cáo", null, null);
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static FigureOnLeaf on(
      String code, Entry written, @Nullable Figure figure, boolean inexactCounts) {
    return FigureOnLeaf.of(
        Objects.requireNonNull(SCHEME.leaf(code)), written, figure, inexactCounts);
  }
}
