package vn.thidua.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event that waits to be sent.
 *
 * @param rowVersion another one after each update of the row
 * @param replay whether it was published before
 */
record OutboxRow(
    long seq,
    String rowVersion,
    UUID id,
    String aggregateType,
    UUID aggregateId,
    long aggregateVersion,
    String type,
    String payload,
    @Nullable String traceparent,
    boolean replay,
    Instant occurredAt,
    int attempts) {}
