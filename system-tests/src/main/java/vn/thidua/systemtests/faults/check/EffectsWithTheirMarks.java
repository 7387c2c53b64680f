package vn.thidua.systemtests.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Each consumer's mark of an aggregate went up by one at a time, each step once, and the effect is
 * in the same transaction as its mark.
 */
final class EffectsWithTheirMarks implements Question {

  private static final String NAME = "applied once";
  private static final String MARKS = "inbox";

  /** The tables of the projection whose rows stand for aggregates, by the type of those. */
  private static final Map<String, String> EFFECTS =
      Map.of(
          "organizer", "known_organizer",
          "organization", "known_organization",
          "mandate", "known_mandate",
          "cluster", "known_cluster");

  @Override
  public List<Violation> ask(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    Map<UUID, String> types = new HashMap<>();
    evidence.publications().forEach(row -> types.put(row.aggregate(), row.aggregateType()));
    Set<String> services = new HashSet<>();
    evidence.changes().forEach(change -> services.add(change.service()));
    for (String service : services) {
      steps(evidence, service, violations);
      evidence
          .byTransaction(service)
          .forEach((xid, changes) -> together(service, xid, changes, types, violations));
    }
    return violations;
  }

  private static void steps(Evidence evidence, String service, List<Violation> violations) {
    Map<String, Long> reached = new HashMap<>();
    for (Change mark : evidence.changes()) {
      if (!mark.service().equals(service) || !mark.table().equals(MARKS)) {
        continue;
      }
      String whose = mark.source() + " " + mark.aggregate();
      Long after = mark.after();
      long before = reached.getOrDefault(whose, -1L);
      if (after == null || after != before + 1) {
        violations.add(
            new Violation(
                NAME,
                service + " " + whose + " transaction " + mark.xid(),
                mark.act() + " of the mark from " + before + " to " + after));
      }
      reached.put(whose, after == null ? -1L : after);
    }
  }

  private static void together(
      String service,
      String xid,
      List<Change> changes,
      Map<UUID, String> types,
      List<Violation> violations) {
    String where = service + " transaction " + xid;
    Map<UUID, Long> marked = new HashMap<>();
    Map<UUID, Long> affected = new HashMap<>();
    for (Change change : changes) {
      UUID aggregate = change.aggregate();
      Long after = change.after();
      if (aggregate == null || after == null) {
        continue;
      }
      if (change.table().equals(MARKS)) {
        marked.merge(aggregate, after, Math::max);
      } else if (EFFECTS.containsValue(change.table())) {
        affected.merge(aggregate, after, Math::max);
      }
    }
    marked.forEach((aggregate, version) -> {
      boolean effective = EFFECTS.containsKey(types.getOrDefault(aggregate, ""));
      if (effective && !version.equals(affected.get(aggregate))) {
        violations.add(
            new Violation(
                NAME,
                where,
                aggregate
                    + " is marked at "
                    + version
                    + ", its effect there is "
                    + (affected.containsKey(aggregate) ? affected.get(aggregate) : "missing")));
      }
    });
    affected.forEach((aggregate, version) -> {
      if (!marked.containsKey(aggregate)) {
        violations.add(
            new Violation(
                NAME, where, aggregate + " version " + version + " has its effect without a mark"));
      }
    });
  }
}
