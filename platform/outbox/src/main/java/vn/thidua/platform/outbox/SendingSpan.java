package vn.thidua.platform.outbox;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sending of an event belongs to the trace of the request that caused it. */
final class SendingSpan {

  private static final String SCOPE = "vn.thidua.platform.outbox";

  private final Span span;

  private SendingSpan(Span span) {
    this.span = span;
  }

  /** Begins; what no request caused has no trace and gets none. */
  static SendingSpan of(OutboxRow row, String topic) {
    if (row.traceparent() == null) {
      return new SendingSpan(Span.getInvalid());
    }
    return new SendingSpan(
        GlobalOpenTelemetry.getTracer(SCOPE)
            .spanBuilder("publish " + topic)
            .setSpanKind(SpanKind.PRODUCER)
            .setParent(
                W3CTraceContextPropagator.getInstance()
                    .extract(Context.root(), row, TraceContext.OF_ROW))
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.destination.name", topic)
            .setAttribute("messaging.message.id", row.id().toString())
            .startSpan());
  }

  /** For the record's header; null if there is no trace. */
  @Nullable String traceparent() {
    return traceparent(span.getSpanContext());
  }

  void end(@Nullable Throwable failure) {
    if (failure != null) {
      span.setStatus(StatusCode.ERROR, failure.getClass().getName());
    }
    span.end();
  }

  /** In the form of W3C Trace Context. */
  static @Nullable String traceparent(SpanContext span) {
    return span.isValid()
        ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
        : null;
  }

  private enum TraceContext implements TextMapGetter<OutboxRow> {
    OF_ROW;

    @Override
    public Iterable<String> keys(OutboxRow row) {
      return List.of(EventHeaders.TRACEPARENT);
    }

    @Override
    public @Nullable String get(@Nullable OutboxRow row, String key) {
      return row != null && key.equals(EventHeaders.TRACEPARENT) ? row.traceparent() : null;
    }
  }
}
