package vn.thidua.scoring.engine.insight;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.ranking.MemberSheet;

/**
 * One member of a cluster as a ranking found it.
 *
 * @param bars the codes of the bars in force
 * @param entries by criterion, or null if the member had no sheet
 */
public record MemberState(
    UUID organizationId, Set<String> bars, @Nullable Map<String, SourcedEntry> entries) {

  public MemberState {
    bars = Set.copyOf(bars);
    entries = entries == null ? null : Map.copyOf(entries);
  }

  /** What is said about a criterion; {@link SourcedEntry#NONE} where nothing is. */
  public SourcedEntry entry(String criterion) {
    return entries == null ? SourcedEntry.NONE : entries.getOrDefault(criterion, SourcedEntry.NONE);
  }

  MemberSheet sheet() {
    if (entries == null) {
      return new MemberSheet(organizationId, bars, null);
    }
    Map<String, Entry> counted = HashMap.newHashMap(entries.size());
    entries.forEach((criterion, entry) -> counted.put(criterion, entry.entry()));
    return new MemberSheet(organizationId, bars, counted);
  }
}
