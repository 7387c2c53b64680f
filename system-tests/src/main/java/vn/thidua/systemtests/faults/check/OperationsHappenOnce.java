package vn.thidua.systemtests.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.faults.history.Operation;

/**
 * Every operation that was answered with success has its one event, none that was refused has any,
 * those in doubt have one or none, and there is no event that nobody has caused.
 */
final class OperationsHappenOnce implements Question {

  private static final String NAME = "operations";

  @Override
  public List<Violation> ask(Evidence evidence) {
    Asking asking = new Asking(evidence);
    asking.run();
    return asking.violations;
  }

  /** One pass over the evidence. */
  private static final class Asking {

    private final Evidence evidence;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Publication> byVersion = new HashMap<>();
    private final Map<Long, List<Publication>> byNumber = new HashMap<>();
    private final Map<Publication, Operation> claimed = new HashMap<>();

    Asking(Evidence evidence) {
      this.evidence = evidence;
      for (Publication row : evidence.publications()) {
        byVersion.put(key(row.aggregate(), row.version()), row);
        if (!Evidence.IN_PASSING.contains(row.event())) {
          for (Long number : row.numbers()) {
            byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(row);
          }
        }
      }
    }

    void run() {
      evidence.disagreements().forEach(text -> violations.add(new Violation(NAME, "keys", text)));
      evidence.operations().forEach(this::once);
      for (Operation operation : evidence.operations()) {
        switch (operation.outcome()) {
          case OK -> happened(operation);
          case FAILED -> neverHappened(operation);
          case UNKNOWN -> {}
        }
      }
      for (Operation operation : evidence.operations()) {
        switch (operation.outcome()) {
          case UNKNOWN -> mayHaveHappened(operation);
          case OK, FAILED -> {}
        }
      }
      nobodysDoing();
    }

    private void once(Operation operation) {
      List<Publication> rows = numbered(operation);
      if (rows.size() > 1) {
        say(operation, "happened " + rows.size() + " times: " + rows);
      }
    }

    private void happened(Operation operation) {
      Long version = operation.version();
      @Nullable Publication row;
      if (version == null) {
        row = numbered(operation).stream().findFirst().orElse(null);
      } else {
        row = byVersion.get(key(operation.aggregate(), version));
      }
      if (row == null) {
        say(operation, "is lost: no event of " + operation.aggregate() + " version " + version);
        return;
      }
      if (!row.numbers().isEmpty() && !row.numbers().contains(operation.number())) {
        say(operation, "is lost: in its place stands " + row.numbers() + " in " + row);
        return;
      }
      claim(operation, row);
    }

    private void neverHappened(Operation operation) {
      List<Publication> rows = numbered(operation);
      if (!rows.isEmpty()) {
        say(operation, "was refused and left " + rows);
        rows.forEach(row -> claimed.put(row, operation));
      }
    }

    private void mayHaveHappened(Operation operation) {
      List<Publication> rows = numbered(operation);
      Optional<Publication> row =
          rows.isEmpty() ? unnumbered(operation) : Optional.of(rows.getFirst());
      row.ifPresent(found -> claim(operation, found));
    }

    /** The event that it may have caused although its number is not in it. */
    private Optional<Publication> unnumbered(Operation operation) {
      Long version = operation.version();
      if (operation.aggregate() != null && version != null) {
        return Optional.ofNullable(byVersion.get(key(operation.aggregate(), version)))
            .filter(row -> isFree(row, operation));
      }
      if (operation.marks().isEmpty()) {
        return Optional.empty();
      }
      return evidence.publications().stream()
          .filter(row -> row.version() == 0 && isFree(row, operation) && fits(operation, row))
          .findFirst();
    }

    private boolean isFree(Publication row, Operation operation) {
      return row.numbers().isEmpty()
          && !claimed.containsKey(row)
          && row.event().equals(operation.event());
    }

    private static boolean fits(Operation operation, Publication row) {
      JsonNode state = row.state();
      if (state == null) {
        return false;
      }
      for (Map.Entry<String, JsonNode> mark : operation.marks().properties()) {
        if (!mark.getValue().equals(state.path(mark.getKey()))) {
          return false;
        }
      }
      return true;
    }

    private void claim(Operation operation, Publication row) {
      Operation other = claimed.putIfAbsent(row, operation);
      Long version = operation.version();
      if (other != null && other.number() != operation.number()) {
        say(operation, "and " + other + " have the same " + row);
      } else if (!row.event().equals(operation.event())) {
        say(operation, "meant " + operation.event() + " and has " + row);
      } else if (version != null && version != row.version()) {
        say(operation, "was to make version " + version + " and made " + row);
      } else if (operation.aggregate() != null && !operation.aggregate().equals(row.aggregate())) {
        say(operation, "was to change " + operation.aggregate() + " and changed " + row);
      }
    }

    private void nobodysDoing() {
      Set<Long> issued = new HashSet<>();
      evidence.operations().forEach(operation -> issued.add(operation.number()));
      for (Publication row : evidence.publications()) {
        boolean ours =
            Evidence.OPERATED.contains(row.aggregateType())
                && !Evidence.IN_PASSING.contains(row.event());
        if (ours && !claimed.containsKey(row)) {
          violations.add(
              new Violation(
                  NAME, row.toString(), "no operation has caused it; numbers " + row.numbers()));
        } else if (!issued.containsAll(row.numbers())) {
          violations.add(new Violation(NAME, row.toString(), "numbers that were never issued"));
        }
      }
    }

    private List<Publication> numbered(Operation operation) {
      return byNumber.getOrDefault(operation.number(), List.of());
    }

    private void say(Operation operation, String what) {
      violations.add(new Violation(NAME, operation.toString(), what));
    }

    private static String key(@Nullable Object aggregate, long version) {
      return aggregate + "@" + version;
    }
  }
}
