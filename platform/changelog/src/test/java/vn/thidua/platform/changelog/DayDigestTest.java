package vn.thidua.platform.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DayDigestTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final int COLUMNS = 15;

  @Test
  void shouldBeThisValue_whenADayHasNoEntries() {
    // printf '\0\0\0\100%064d\0\0\0\0122026-11-21' 0 | sha256sum
    assertThat(new DayDigest(DayDigest.BEFORE_THE_FIRST, DAY).value())
        .isEqualTo("12f547ad412cffb9b1ed3153cbb9f73745cc20b7edfb94f2648c4a816f978554");
  }

  @RepeatedTest(200)
  void shouldDiffer_whenAnySingleValueDiffers(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<List<@Nullable String>> entries = new ArrayList<>();
    for (int i = random.nextInt(4) + 1; i > 0; i--) {
      List<@Nullable String> entry = new ArrayList<>();
      for (int column = 0; column < COLUMNS; column++) {
        entry.add(value(random));
      }
      entries.add(entry);
    }
    String before = digest(DayDigest.BEFORE_THE_FIRST, DAY, entries);

    List<@Nullable String> changed = entries.get(random.nextInt(entries.size()));
    int column = random.nextInt(COLUMNS);
    String old = changed.get(column);
    changed.set(column, old == null ? "" : random.nextBoolean() ? old + "x" : null);

    assertThat(digest(DayDigest.BEFORE_THE_FIRST, DAY, entries)).isNotEqualTo(before);
  }

  @Test
  void shouldDiffer_whenAValueMovesFromOneColumnToTheNext() {
    assertThat(digest("0", DAY, List.of(List.of("ab", "c"))))
        .isNotEqualTo(digest("0", DAY, List.of(List.of("a", "bc"))));
  }

  @Test
  void shouldDiffer_whenOnlyTheDayOrTheDayBeforeDiffers() {
    List<List<@Nullable String>> entries = List.of(List.of("a"));

    assertThat(
            List.of(
                digest("0", DAY, entries),
                digest("1", DAY, entries),
                digest("0", DAY.plusDays(1), entries)))
        .doesNotHaveDuplicates();
  }

  private static @Nullable String value(Random random) {
    return random.nextInt(4) == 0 ? null : "v" + random.nextInt(100);
  }

  private static String digest(
      String previous, LocalDate day, List<List<@Nullable String>> entries) {
    DayDigest digest = new DayDigest(previous, day);
    entries.forEach(digest::addEntry);
    assertThat(digest.entries()).isEqualTo(entries.size());
    return digest.value();
  }
}
