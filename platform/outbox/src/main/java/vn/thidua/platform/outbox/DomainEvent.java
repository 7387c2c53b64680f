package vn.thidua.platform.outbox;

import java.util.UUID;

/**
 * What a command announces.
 *
 * @param aggregateType for example {@code cluster}
 * @param aggregateVersion the aggregate's version after the fact; grows by one with each event
 * @param type the CloudEvents type, for example {@code vn.thidua.cluster.cluster-established.v1}
 * @param data becomes the JSON payload
 */
public record DomainEvent(
    String aggregateType, UUID aggregateId, long aggregateVersion, String type, Data data) {

  /**
   * @param fact what happened
   * @param state the aggregate after it, with its id and version
   */
  public record Data(Object fact, Object state) {}
}
