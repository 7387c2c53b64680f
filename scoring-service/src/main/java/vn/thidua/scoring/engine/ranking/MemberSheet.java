package vn.thidua.scoring.engine.ranking;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;

/**
 * One member of a cluster with its sheet.
 *
 * @param bars the codes of the bars in force; a unit with any keeps its points and has no rank
 * @param entries by criterion, or null if the member has no sheet at all
 */
public record MemberSheet(
    UUID organizationId, Set<String> bars, @Nullable Map<String, Entry> entries) {

  public MemberSheet {
    bars = Set.copyOf(bars);
    entries = entries == null ? null : Map.copyOf(entries);
  }
}
