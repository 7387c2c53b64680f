package vn.thidua.systemtests.faults.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** In the outboxes each aggregate has the versions 0 to n, each once, and all are published. */
final class VersionsWithoutGap implements Question {

  private static final String NAME = "outbox";

  @Override
  public List<Violation> ask(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    Map<UUID, List<Long>> versions = new HashMap<>();
    Map<UUID, Publication> any = new HashMap<>();
    for (Publication row : evidence.publications()) {
      versions.computeIfAbsent(row.aggregate(), id -> new ArrayList<>()).add(row.version());
      any.put(row.aggregate(), row);
      if (!row.published()) {
        violations.add(new Violation(NAME, row.toString(), "is not published"));
      }
    }
    versions.forEach((aggregate, found) -> {
      Collections.sort(found);
      for (int i = 0; i < found.size(); i++) {
        if (found.get(i) != i) {
          Publication row = any.get(aggregate);
          violations.add(
              new Violation(
                  NAME,
                  (row == null ? "" : row.service() + " " + row.aggregateType() + " ") + aggregate,
                  "version " + i + " is missing or double: " + found));
          return;
        }
      }
    });
    return violations;
  }
}
