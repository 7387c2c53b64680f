package vn.thidua.platform.inbox;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.outbox.EventHeaders;

/** What is done about an event belongs to the trace of the request that caused it. */
final class HandlingSpan implements AutoCloseable {

  private static final String SCOPE = "vn.thidua.platform.inbox";

  private final Span span;
  private final Scope scope;

  @SuppressWarnings("MustBeClosedChecker") // Closed with the span.
  private HandlingSpan(Span span) {
    this.span = span;
    this.scope = span.makeCurrent();
  }

  /** Begins. */
  static HandlingSpan of(ReceivedEvent event) {
    return new HandlingSpan(
        GlobalOpenTelemetry.getTracer(SCOPE)
            .spanBuilder("process " + event.type())
            .setSpanKind(SpanKind.CONSUMER)
            .setParent(
                W3CTraceContextPropagator.getInstance()
                    .extract(Context.root(), event, TraceContext.OF_EVENT))
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.message.id", event.id().toString())
            .setAttribute("thidua.aggregate.id", event.aggregateId().toString())
            .setAttribute("thidua.aggregate.version", event.aggregateVersion())
            .startSpan());
  }

  /** Without the failure's message: it may hold what the event is about. */
  void failed(Throwable failure) {
    span.setStatus(StatusCode.ERROR, failure.getClass().getName());
  }

  @Override
  public void close() {
    scope.close();
    span.end();
  }

  private enum TraceContext implements TextMapGetter<ReceivedEvent> {
    OF_EVENT;

    @Override
    public Iterable<String> keys(ReceivedEvent event) {
      return List.of(EventHeaders.TRACEPARENT);
    }

    @Override
    public @Nullable String get(@Nullable ReceivedEvent event, String key) {
      return event != null && key.equals(EventHeaders.TRACEPARENT) ? event.traceparent() : null;
    }
  }
}
