package vn.thidua.systemtests.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.systemtests.faults.site.Site;

/**
 * Every event of an outbox is on its topic at least once, as it was written; for each aggregate the
 * first copies come in order, and nothing is there that no outbox has.
 */
final class TopicTellsAll implements Question {

  private static final String NAME = "topic";

  @Override
  public List<Violation> ask(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    for (String service : evidence.services()) {
      ask(evidence, service, violations);
    }
    return violations;
  }

  private static void ask(Evidence evidence, String service, List<Violation> violations) {
    Map<UUID, Publication> rows = new HashMap<>();
    for (Publication row : evidence.publications()) {
      if (row.service().equals(service)) {
        rows.put(row.id(), row);
      }
    }
    Map<UUID, Long> reached = new HashMap<>();
    Map<UUID, Integer> partitions = new HashMap<>();
    Map<UUID, Arrival> first = new HashMap<>();
    for (Arrival arrival : evidence.arrivals()) {
      if (!arrival.topic().equals(Site.topicOf(service))) {
        continue;
      }
      Publication row = rows.get(arrival.id());
      String where = arrival.toString();
      if (row == null) {
        violations.add(
            new Violation(NAME, where, "event " + arrival.id() + " is in no outbox of " + service));
        continue;
      }
      if (!row.aggregate().equals(arrival.aggregate()) || row.version() != arrival.version()) {
        violations.add(
            new Violation(
                NAME,
                where,
                "says " + arrival.aggregate() + " version " + arrival.version() + ", is " + row));
      }
      if (!row.digest().equals(arrival.digest())) {
        violations.add(new Violation(NAME, where, "its content is not that of " + row));
      }
      Integer other = partitions.putIfAbsent(arrival.aggregate(), arrival.partition());
      if (other != null && other != arrival.partition()) {
        violations.add(
            new Violation(NAME, where, "others of its aggregate are on partition " + other));
      }
      if (first.putIfAbsent(arrival.id(), arrival) == null) {
        long before = reached.getOrDefault(row.aggregate(), -1L);
        if (row.version() != before + 1) {
          violations.add(new Violation(NAME, where, row + " comes first after version " + before));
        }
        reached.merge(row.aggregate(), row.version(), Math::max);
      }
    }
    for (Publication row : rows.values()) {
      if (!first.containsKey(row.id())) {
        violations.add(
            new Violation(NAME, row.toString(), "never came to " + Site.topicOf(service)));
      }
    }
  }
}
