package vn.thidua.scoring.sheets.entries;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.sheets.values.StageValue;

/**
 * An entry that a save makes another one.
 *
 * @param before null if there was none
 * @param after null if there is none any more
 */
record ChangedEntry(String criterion, @Nullable StageValue before, @Nullable StageValue after) {

  static List<StageValue> before(List<ChangedEntry> entries) {
    return there(entries, ChangedEntry::before);
  }

  static List<StageValue> after(List<ChangedEntry> entries) {
    return there(entries, ChangedEntry::after);
  }

  private static List<StageValue> there(
      List<ChangedEntry> entries, Function<ChangedEntry, @Nullable StageValue> side) {
    return entries.stream()
        .map(side)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** Whether there is other evidence than before. */
  boolean changesEvidence() {
    List<?> had = before == null ? List.of() : before.evidence();
    List<?> has = after == null ? List.of() : after.evidence();
    return !had.equals(has);
  }
}
