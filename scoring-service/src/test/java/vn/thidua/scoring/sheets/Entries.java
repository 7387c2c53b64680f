package vn.thidua.scoring.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries for the scheme of {@link Scene}. */
final class Entries {

  /** One that is accepted for each method. */
  static final List<Map<String, Object>> SOUND =
      List.of(
          entry("I.1", "points", "17.25"),
          entry("I.2", "passed", true),
          entry("I.3", "count", 3),
          entry("I.4", "target", 80, "actual", "60.5"),
          entry("I.6", "actual", -2),
          entry("I.7", "actual", 12),
          entry("II.1", "points", 1));

  private Entries() {}

  /** An entry with these fields, named and valued in turn. */
  static Map<String, Object> entry(String criterion, Object... fields) {
    Map<String, Object> entry = new HashMap<>(Map.of("criterion", criterion));
    for (int i = 0; i < fields.length; i += 2) {
      entry.put((String) fields[i], fields[i + 1]);
    }
    return entry;
  }
}
