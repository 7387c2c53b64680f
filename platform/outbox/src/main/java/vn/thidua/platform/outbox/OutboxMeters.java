package vn.thidua.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;
import vn.thidua.platform.telemetry.Recent;

/** The outbox as metrics; the same numbers as at the operator's door. */
@ApplicationScoped
class OutboxMeters {

  private static final Duration LIFE = Duration.ofSeconds(5);

  private final MeterRegistry meters;
  private final OutboxState state;
  private final OutboxRelay relay;

  OutboxMeters(MeterRegistry meters, OutboxState state, OutboxRelay relay) {
    this.meters = meters;
    this.state = state;
    this.relay = relay;
  }

  void register(@Observes StartupEvent started) {
    Recent<OutboxState.Depth> depth = new Recent<>(LIFE, state::depth);
    gauge(
        "thidua.outbox.pending",
        "Committed events that are not on the topic yet",
        depth.number(OutboxState.Depth::pending));
    gauge(
        "thidua.outbox.oldest.pending.seconds",
        "Since the oldest of them was committed",
        depth.number(OutboxState.Depth::oldestPendingSeconds));
    gauge(
        "thidua.outbox.replays.pending",
        "Those of them that are published again",
        depth.number(OutboxState.Depth::replays));
    gauge(
        "thidua.outbox.failing.aggregates",
        "Aggregates whose first event was tried in vain",
        depth.number(OutboxState.Depth::failing));
    gauge(
        "thidua.outbox.attempts.max",
        "The most tries of an event that is not on the topic yet",
        depth.number(OutboxState.Depth::attempts));
    gauge(
        "thidua.outbox.relay.holder",
        "1 in the replica that relays, else 0",
        () -> relay.holdsTheLock() ? 1 : 0);
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(meters);
  }
}
