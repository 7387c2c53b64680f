package vn.thidua.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;

class TraceIdTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void shouldBeThatOfTheSpan_whenThereIsOne() {
    Span span =
        Span.wrap(
            SpanContext.create(
                TRACE, "b7ad6b7169203331", TraceFlags.getDefault(), TraceState.getDefault()));

    try (Scope scope = span.makeCurrent()) {
      assertThat(TraceId.current()).isEqualTo(TRACE);
    }
  }

  @Test
  void shouldBeMadeUp_whenNothingIsTraced() {
    String first = TraceId.current();

    assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(TRACE).isNotEqualTo(TraceId.current());
  }
}
