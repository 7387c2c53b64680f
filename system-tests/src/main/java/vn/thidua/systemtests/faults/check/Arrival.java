package vn.thidua.systemtests.faults.check;

import java.util.UUID;

/** A record of a topic that is an event. */
public record Arrival(
    String topic,
    int partition,
    long offset,
    UUID id,
    UUID aggregate,
    long version,
    boolean replay,
    String digest) {

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
