package vn.thidua.localstack.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How deep the outbox and the inbox of a service are.
 *
 * @param replays those of the pending that are published again
 * @param failing aggregates whose first event cannot be sent
 * @param holdsRelay whether this process sends the service's events
 * @param held aggregates of which events wait
 * @param poisoned those of them whose first event failed
 * @param deadLetters records that were no events, since the service was started
 */
record Depths(
    String service,
    long pending,
    long oldestSeconds,
    long replays,
    int failing,
    boolean holdsRelay,
    List<Lag> lags,
    long held,
    long poisoned,
    long deadLetters) {

  /**
   * What a service has not read yet.
   *
   * @param records empty if the broker does not tell
   * @param read how far, by partition
   * @param ends how far the partitions go
   */
  record Lag(
      String source,
      String topic,
      OptionalLong records,
      Map<Integer, Long> read,
      Map<Integer, Long> ends) {

    private boolean isRead() {
      return records.isPresent() && records.getAsLong() == 0;
    }

    private boolean hasReached(Map<Integer, Long> goal) {
      return goal.entrySet().stream()
          .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
  }

  static Depths of(Door door) {
    JsonNode outbox = door.get("/outbox");
    JsonNode inbox = door.get("/inbox");
    List<Lag> lags = new ArrayList<>();
    for (JsonNode topic : inbox.path("topics")) {
      JsonNode lag = topic.path("lag");
      Map<Integer, Long> read = new HashMap<>();
      Map<Integer, Long> ends = new HashMap<>();
      for (JsonNode partition : topic.path("partitions")) {
        read.put(partition.path("partition").asInt(), partition.path("committed").asLong());
        ends.put(partition.path("partition").asInt(), partition.path("end").asLong());
      }
      lags.add(
          new Lag(
              topic.path("source").asText(),
              topic.path("topic").asText(),
              lag.isNumber() ? OptionalLong.of(lag.asLong()) : OptionalLong.empty(),
              read,
              ends));
    }
    return new Depths(
        door.service(),
        outbox.path("pending").asLong(),
        outbox.path("oldestPendingSeconds").asLong(),
        outbox.path("replays").asLong(),
        outbox.path("failing").size(),
        outbox.path("holdsRelay").asBoolean(),
        lags,
        inbox.path("held").path("aggregates").asLong(),
        inbox.path("held").path("poisoned").asLong(),
        inbox.path("counts").path("deadLetters").asLong());
  }

  boolean isEmpty() {
    return pending == 0 && held == 0 && lags.stream().allMatch(Lag::isRead);
  }

  /** How far this source has told; empty if the broker does not say. */
  Optional<Map<Integer, Long>> told(String source) {
    return lags.stream()
        .filter(lag -> lag.source().equals(source) && lag.records().isPresent())
        .map(Lag::ends)
        .findFirst();
  }

  boolean hasHeard(String source, Map<Integer, Long> goal) {
    return lags.stream()
        .filter(lag -> lag.source().equals(source))
        .allMatch(lag -> lag.hasReached(goal));
  }

  /** What waits its turn is no failure. */
  Outcome outcome() {
    boolean told = lags.stream().allMatch(lag -> lag.records().isPresent());
    return failing == 0 && poisoned == 0 && told ? Outcome.FINE : Outcome.WRONG;
  }
}
