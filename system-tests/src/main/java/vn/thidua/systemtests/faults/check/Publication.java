package vn.thidua.systemtests.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a service's outbox.
 *
 * @param service for example {@code cluster-service}
 * @param event the end of the type, for example {@code organization-renamed}
 * @param numbers of operations that stand in it and did not stand in the version before
 * @param digest of the payload
 * @param state of the aggregate after it; kept where somebody will ask for it
 */
public record Publication(
    String service,
    UUID id,
    String aggregateType,
    UUID aggregate,
    long version,
    String event,
    boolean published,
    Set<Long> numbers,
    String digest,
    @Nullable JsonNode state) {

  @Override
  public String toString() {
    return aggregateType + " " + aggregate + " version " + version + " (" + event + ")";
  }
}
