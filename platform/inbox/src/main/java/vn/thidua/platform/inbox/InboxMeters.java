package vn.thidua.platform.inbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.telemetry.Recent;

/** The inbox as metrics; the same numbers as at the operator's door. */
@ApplicationScoped
class InboxMeters {

  private static final Duration LIFE = Duration.ofSeconds(5);

  private final MeterRegistry meters;
  private final InboxConsumer consumer;
  private final InboxState state;
  private final InboxCounts counts;
  private final TopicPositions positions;
  private final Clock clock;

  InboxMeters(
      MeterRegistry meters,
      InboxConsumer consumer,
      InboxState state,
      InboxCounts counts,
      TopicPositions positions,
      Clock clock) {
    this.meters = meters;
    this.consumer = consumer;
    this.state = state;
    this.counts = counts;
    this.positions = positions;
    this.clock = clock;
  }

  void register(@Observes StartupEvent started) {
    if (consumer.handlers().isEmpty()) {
      return;
    }
    Recent<InboxState.Held> held = new Recent<>(LIFE, state::held);
    gauge("thidua.inbox.held.events", "Events that wait", held.number(InboxState.Held::events));
    gauge(
        "thidua.inbox.held.aggregates",
        "Aggregates with events that wait for one before them",
        held.number(InboxState.Held::aggregates));
    gauge(
        "thidua.inbox.poisoned.aggregates",
        "Aggregates whose first waiting event failed",
        held.number(InboxState.Held::poisoned));
    gauge(
        "thidua.inbox.oldest.held.seconds",
        "Since when the first of them waits",
        held.number(InboxState.Held::oldestSeconds));
    Recent<List<InboxState.Seen>> seen = new Recent<>(LIFE, state::seen);
    for (EventHandler handler : consumer.handlers()) {
      of(handler, seen);
    }
    counter("applied", InboxCounts.Counts::applied);
    counter("duplicate", InboxCounts.Counts::duplicates);
    counter("held", InboxCounts.Counts::held);
    counter("parked", InboxCounts.Counts::parked);
    counter("dead-letter", InboxCounts.Counts::deadLetters);
  }

  private void of(EventHandler handler, Recent<List<InboxState.Seen>> seen) {
    Recent<TopicPositions.Positions> at = new Recent<>(LIFE, () -> positions.of(handler.topic()));
    Gauge.builder("thidua.inbox.lag.records", at.number(TopicPositions.Positions::lag))
        .description("Records on the topic that have not been read")
        .tag("topic", handler.topic())
        .register(meters);
    Gauge.builder(
            "thidua.inbox.last.event.age.seconds",
            seen.number(sources -> age(sources, handler.source())))
        .description("Since the last event of the source came")
        .tag("source", handler.source())
        .register(meters);
  }

  private @Nullable Long age(List<InboxState.Seen> sources, String source) {
    return sources.stream()
        .filter(seen -> seen.source().equals(source))
        .map(seen -> Math.max(0, Duration.between(seen.lastEventAt(), clock.instant()).toSeconds()))
        .findFirst()
        .orElse(null);
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(meters);
  }

  private void counter(String outcome, ToLongFunction<InboxCounts.Counts> part) {
    FunctionCounter.builder("thidua.inbox.events", counts, now -> part.applyAsLong(now.now()))
        .description("What came of the events, since the start")
        .tag("outcome", outcome)
        .register(meters);
  }
}
