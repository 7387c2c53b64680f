package vn.thidua.systemtests.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.thidua.systemtests.faults.site.Site;

/** Each service finds its own change log as it was when its days were sealed. */
public final class ChangeLogVerifies {

  private static final String NAME = "change log";

  private final BiFunction<String, String, Optional<JsonNode>> door;

  /**
   * @param door what a service answers its operators on a path
   */
  public ChangeLogVerifies(BiFunction<String, String, Optional<JsonNode>> door) {
    this.door = door;
  }

  public List<Violation> ask() {
    List<Violation> violations = new ArrayList<>();
    for (String service : Site.PUBLISHERS) {
      Optional<JsonNode> finding = door.apply(service, "/change-log/verify");
      if (finding.isPresent() && !finding.get().path("firstDayThatDoesNotFit").isNull()) {
        violations.add(new Violation(NAME, service, finding.get().toString()));
      }
    }
    return violations;
  }
}
