package vn.thidua.systemtests.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.systemtests.faults.history.Operation;
import vn.thidua.systemtests.faults.history.Outcome;

/**
 * State, version, event and entry of the change log of an operation are from one transaction: none
 * without the others, and what carries an operation's number appears in one transaction only.
 */
final class AllOrNothing implements Question {

  private static final String NAME = "all or nothing";
  private static final String EVENTS = "outbox";
  private static final String LOG = "change_log";

  /** Tables whose rows are aggregates; their events name them with hyphens. */
  private static final Set<String> ROOTS =
      Set.of(
          "organizer",
          "organization",
          "mandate",
          "cluster",
          "cluster_decision",
          "regulation",
          "succession",
          "scheme",
          "period",
          "score_sheet",
          "proposal",
          "award_decision",
          "award_total");

  private static final Set<String> ROOT_TYPES =
      ROOTS.stream().map(table -> table.replace('_', '-')).collect(Collectors.toSet());

  private static final Set<String> PARTS =
      Set.of(
          "organization_name",
          "organization_code",
          "cluster_name",
          "cluster_member",
          "cluster_leader",
          "cluster_representative",
          "regulation_deadline",
          "scheme_node",
          "scheme_band",
          "period_cluster",
          "period_act",
          "sheet_value",
          "sheet_evidence",
          "sheet_explanation",
          "sheet_act",
          "sheet_bar",
          "proposal_act",
          "award");

  @Override
  public List<Violation> ask(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    Map<UUID, String> types = new HashMap<>();
    evidence.publications().forEach(row -> types.put(row.aggregate(), row.aggregateType()));
    for (String service : evidence.services()) {
      boolean logs = evidence.logging().contains(service);
      evidence
          .byTransaction(service)
          .forEach((xid, changes) -> {
            String where = service + " transaction " + xid;
            whole(where, changes, types, logs, violations);
          });
    }
    traces(evidence, violations);
    return violations;
  }

  private static void whole(
      String where,
      List<Change> changes,
      Map<UUID, String> types,
      boolean logs,
      List<Violation> violations) {
    Set<String> states = new HashSet<>();
    Set<String> events = new HashSet<>();
    Set<String> entries = new HashSet<>();
    boolean parts = false;
    for (Change change : changes) {
      UUID aggregate = change.aggregate();
      if (change.table().equals(EVENTS)) {
        if (ROOT_TYPES.contains(types.getOrDefault(aggregate, ""))) {
          events.add(aggregate + " version " + change.after());
        }
      } else if (change.table().equals(LOG)) {
        entries.add(aggregate + " version " + change.after());
      } else if (ROOTS.contains(change.table())) {
        states.add(aggregate + " version " + change.after());
      } else {
        parts |= PARTS.contains(change.table());
      }
    }
    for (String state : states) {
      if (!events.contains(state)) {
        violations.add(new Violation(NAME, where, state + " has no event there"));
      }
    }
    for (String event : events) {
      if (!states.contains(event)) {
        violations.add(new Violation(NAME, where, "the event of " + event + " has no state there"));
      }
    }
    for (String state : states) {
      if (logs && !entries.contains(state)) {
        violations.add(new Violation(NAME, where, state + " has no entry in the change log"));
      }
    }
    for (String entry : entries) {
      if (!states.contains(entry)) {
        violations.add(new Violation(NAME, where, "the entry of " + entry + " has no state there"));
      }
    }
    if (parts && states.isEmpty()) {
      violations.add(new Violation(NAME, where, "parts of an aggregate changed without it"));
    }
  }

  private static void traces(Evidence evidence, List<Violation> violations) {
    Map<Long, Set<String>> transactions = new HashMap<>();
    for (Change change : evidence.changes()) {
      if (ROOTS.contains(change.table()) || PARTS.contains(change.table())) {
        for (Long number : change.numbers()) {
          transactions
              .computeIfAbsent(number, n -> new HashSet<>())
              .add(change.service() + " transaction " + change.xid());
        }
      }
    }
    Map<Long, Operation> operations = new HashMap<>();
    evidence.operations().forEach(operation -> operations.put(operation.number(), operation));
    transactions.forEach((number, where) -> {
      Operation operation = operations.get(number);
      if (operation == null) {
        violations.add(new Violation(NAME, where.toString(), number + " was never issued"));
      } else if (operation.outcome() == Outcome.FAILED) {
        violations.add(new Violation(NAME, operation.toString(), "was refused, see " + where));
      } else if (where.size() > 1) {
        violations.add(new Violation(NAME, operation.toString(), "happened in each of " + where));
      }
    });
  }
}
