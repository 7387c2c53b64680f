package vn.thidua.systemtests.faults.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.systemtests.faults.history.Operation;

/**
 * All that is looked at in the end.
 *
 * @param arrivals per topic in the order of each partition
 * @param changes in the order in which they were written down
 * @param unreadable coordinates of records that are no events
 * @param deadLetters coordinates that the dead letters name
 * @param logging services that keep a change log
 */
public record Evidence(
    List<Operation> operations,
    List<String> disagreements,
    List<Publication> publications,
    List<Arrival> arrivals,
    List<Change> changes,
    List<Mark> marks,
    List<Mirror> mirrors,
    List<String> unreadable,
    List<String> deadLetters,
    List<String> logging) {

  /** Aggregates that exist as events only, written by whoever breaks the system. */
  public static final String PROBE = "nemesis-probe";

  /** What operations change; other aggregates are the services' own doing. */
  public static final List<String> OPERATED =
      List.of(
          "organizer",
          "organization",
          "mandate",
          "cluster",
          "scheme",
          "period",
          "score-sheet",
          "proposal",
          "award-decision",
          "award-total");

  /**
   * What happens to an aggregate because another one is changed, in that one's transaction, or
   * because sheets follow who is a member.
   */
  static final List<String> IN_PASSING =
      List.of(
          "proposal-decided",
          "award-decision-revoked",
          "cluster-decision-recorded",
          "cluster-decision-corrected",
          "score-sheet-opened",
          "score-sheet-membership-ended",
          "score-sheet-membership-resumed");

  /** The rows of each aggregate by version; of several rows with one version the last. */
  public Map<UUID, NavigableMap<Long, Publication>> byAggregate(String service) {
    Map<UUID, NavigableMap<Long, Publication>> all = new HashMap<>();
    for (Publication row : publications) {
      if (row.service().equals(service)) {
        all.computeIfAbsent(row.aggregate(), id -> new TreeMap<>()).put(row.version(), row);
      }
    }
    return all;
  }

  public List<String> services() {
    return publications.stream().map(Publication::service).distinct().sorted().toList();
  }

  /** The changes of one service by transaction, each in its order. */
  Map<String, List<Change>> byTransaction(String service) {
    return changes.stream()
        .filter(change -> change.service().equals(service))
        .collect(
            Collectors.groupingBy(
                Change::xid, () -> new TreeMap<>(Comparator.naturalOrder()), Collectors.toList()));
  }
}
