package vn.thidua.scoring.periods.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.cases.Dice;

/** Schedules as chance has them, with what was granted to all and to some. */
public final class RandomSchedule {

  private static final Instant BEGIN = Instant.parse("2025-11-30T17:00:00Z");
  private static final int DAY = 86_400;

  private RandomSchedule() {}

  public static Schedule of(Dice dice, List<UUID> units) {
    Map<PeriodStage, Moment> deadlines = new EnumMap<>(PeriodStage.class);
    Instant at = BEGIN;
    for (PeriodStage stage : PeriodStage.values()) {
      if (stage.hasDeadline() && dice.percent(70)) {
        Moment moment = moment(dice, at);
        deadlines.put(stage, moment);
        at = moment.at();
      }
    }
    List<Extension> extensions = new ArrayList<>();
    for (int i = dice.between(0, 5); i > 0; i--) {
      extensions.add(extension(dice, dice.percent(40) ? null : dice.oneOf(units)));
    }
    return new Schedule(deadlines, extensions, null, null);
  }

  static Extension extension(Dice dice, @Nullable UUID unit) {
    List<PeriodStage> stages =
        Stream.of(PeriodStage.values()).filter(PeriodStage::extensible).toList();
    return new Extension(
        UUID.randomUUID(), dice.oneOf(stages), moment(dice, BEGIN), unit, "r", "s", BEGIN);
  }

  static Moment moment(Dice dice, Instant after) {
    return new Moment(
        after
            .plusSeconds(1L + dice.between(0, 40 * DAY))
            .plusNanos(dice.percent(30) ? dice.between(1, 999_999) * 1000L : 0),
        ZoneOffset.ofTotalSeconds(60 * dice.between(-18 * 60, 18 * 60)));
  }
}
