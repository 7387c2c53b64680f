package vn.thidua.cluster.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.organizations.PlainHistory.Unit;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.testsupport.RealServers;

/**
 * Whatever is done to a few organizations in any order: on every day each is what a plain model
 * says, acts are refused where the model refuses them, and nothing is half done. One seed alone
 * with {@code -Dthidua.seed=}.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class RandomHistoriesTest {

  private static final int SEEDS = 8;
  private static final int ACTS = 40;
  private static final By ACT = By.system("test");
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

  @Inject OrganizationActs organizations;
  @Inject OrganizationQueries queries;

  static LongStream seeds() {
    String only = System.getProperty("thidua.seed");
    return only == null ? LongStream.range(0, SEEDS) : LongStream.of(Long.parseLong(only));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shouldBeOnEveryDayWhatTheModelSays_whateverIsDone(long seed) {
    Random dice = new Random(seed);
    PlainHistory model = new PlainHistory();
    List<UUID> ids = new ArrayList<>();
    List<String> codes = List.of(Given.orgCode(), Given.orgCode(), Given.orgCode());
    for (int unit = 0; unit < PlainHistory.UNITS; unit++) {
      ids.add(
          UUID.fromString(
              Given.organization(
                  Map.of("name", "Đơn vị", "kind", "OTHER", "from", FIRST_DAY.toString()))));
    }
    int done = 0;
    for (int i = 0; i < ACTS; i++) {
      int unit = dice.nextInt(PlainHistory.UNITS);
      int day = Math.min(PlainHistory.DAYS - 1, i / 2 + dice.nextInt(4));
      Step step = step(dice, unit, day, ids, codes);
      boolean allowed = step.model().on(model);
      boolean carriedOut = attempt(step);
      assertThat(carriedOut).as("seed %d, act %d: %s", seed, i, step.told()).isEqualTo(allowed);
      done += carriedOut ? 1 : 0;
    }

    assertThat(done).as("seed %d", seed).isGreaterThan(ACTS / 4);
    for (int unit = 0; unit < PlainHistory.UNITS; unit++) {
      OrganizationState state = queries.one(ids.get(unit)).orElseThrow();
      for (int day = 0; day < PlainHistory.DAYS; day++) {
        assertThat(on(state, day))
            .as("seed %d, unit %d, day %d of %s", seed, unit, day, state)
            .isEqualTo(model.on(unit, day, ids));
      }
    }
    long acts =
        IntStream.range(0, PlainHistory.UNITS)
            .mapToLong(unit -> queries.one(ids.get(unit)).orElseThrow().version())
            .sum();
    assertThat(acts).as("every act is one version").isEqualTo(done);
  }

  private interface OnModel {
    boolean on(PlainHistory model);
  }

  private record Step(String told, Runnable act, OnModel model) {}

  private Step step(Random dice, int unit, int day, List<UUID> ids, List<String> codes) {
    UUID id = ids.get(unit);
    LocalDate on = FIRST_DAY.plusDays(day);
    String at = " of " + unit + " on day " + day;
    return switch (dice.nextInt(10)) {
      case 0, 1 -> {
        String name = "Tên " + dice.nextInt(1000);
        yield new Step(
            "name" + at,
            () -> organizations.rename(id, name, null, on, null, ACT),
            model -> model.rename(unit, name, day));
      }
      case 2 -> {
        String kind = dice.nextBoolean() ? "OFFICE" : "DIVISION";
        yield new Step(
            "kind" + at,
            () -> organizations.changeKind(id, kind, on, null, ACT),
            model -> model.changeKind(unit, kind, day));
      }
      case 3, 4 -> {
        String code = codes.get(dice.nextInt(codes.size()));
        yield new Step(
            "code " + code + at,
            () -> organizations.recode(id, code, on, null, ACT),
            model -> model.recode(unit, code, day));
      }
      case 5, 6, 7 -> {
        Integer parent = dice.nextInt(5) == 0 ? null : dice.nextInt(PlainHistory.UNITS);
        yield new Step(
            "parent " + parent + at,
            () -> organizations.move(id, parent == null ? null : ids.get(parent), on, null, ACT),
            model -> model.move(unit, parent, day));
      }
      case 8 ->
          new Step(
              "end" + at,
              () -> organizations.end(id, on, "giải thể", ACT),
              model -> model.end(unit, day));
      default ->
          new Step(
              "revival" + at,
              () -> organizations.revive(id, on, "đính chính", ACT),
              model -> model.revive(unit, day));
    };
  }

  private static boolean attempt(Step step) {
    try {
      QuarkusTransaction.requiringNew().run(step.act());
      return true;
    } catch (RuntimeException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof ProblemException) {
          return false;
        }
      }
      throw failure;
    }
  }

  private static @Nullable Unit on(OrganizationState state, int day) {
    LocalDate date = FIRST_DAY.plusDays(day);
    Dated.Name name = Dated.on(state.names(), date);
    Dated.Kind kind = Dated.on(state.kinds(), date);
    Dated.Code code = Dated.on(state.codes(), date);
    Dated.Parent parent = Dated.on(state.parents(), date);
    if (name == null || kind == null) {
      assertThat(new Object[] {name, kind, code, parent}).containsOnlyNulls();
      return null;
    }
    return new Unit(
        name.name(),
        kind.kind(),
        code == null ? null : code.orgCode(),
        parent == null ? null : parent.parentId());
  }
}
