package vn.thidua.systemtests.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.UUID;

/** What a service keeps of another's domain equals it, row by row, and its marks are the newest. */
final class ProjectionsEqual implements Question {

  private static final String NAME = "projection";

  @Override
  public List<Violation> ask(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    for (Mirror mirror : evidence.mirrors()) {
      difference(mirror.source(), mirror.projection())
          .forEach(row -> violations.add(new Violation(NAME, mirror.name(), "lacks " + row)));
      difference(mirror.projection(), mirror.source())
          .forEach(row -> violations.add(new Violation(NAME, mirror.name(), "has beside " + row)));
    }
    Map<String, Map<UUID, Long>> marks = new HashMap<>();
    for (Mark mark : evidence.marks()) {
      marks
          .computeIfAbsent(mark.consumer() + " of " + mark.source(), key -> new HashMap<>())
          .put(mark.aggregate(), mark.version());
    }
    marks.forEach((who, reached) -> {
      String source = who.substring(who.indexOf('/') + 1);
      compare(who, reached, evidence.byAggregate(source), violations);
    });
    return violations;
  }

  private static void compare(
      String who,
      Map<UUID, Long> reached,
      Map<UUID, NavigableMap<Long, Publication>> published,
      List<Violation> violations) {
    published.forEach((aggregate, rows) -> {
      long newest = rows.lastKey();
      long mark = reached.getOrDefault(aggregate, -1L);
      if (mark != newest) {
        violations.add(
            new Violation(
                NAME,
                who + " " + rows.lastEntry().getValue(),
                "the mark stands at " + mark + ", the source at " + newest));
      }
    });
    for (UUID aggregate : reached.keySet()) {
      if (!published.containsKey(aggregate)) {
        violations.add(new Violation(NAME, who + " " + aggregate, "a mark without a source"));
      }
    }
  }

  private static Set<String> difference(Set<String> from, Set<String> without) {
    Set<String> rest = new HashSet<>(from);
    rest.removeAll(without);
    return rest;
  }
}
