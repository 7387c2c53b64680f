package vn.thidua.platform.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The id under which a request is found in traces and logs. */
public final class TraceId {

  private static final int BYTES = 16;

  private TraceId() {}

  /** Of the present span; made up where nothing is traced. */
  public static String current() {
    return of(Span.current().getSpanContext());
  }

  static String of(SpanContext span) {
    if (span.isValid()) {
      return span.getTraceId();
    }
    byte[] id = new byte[BYTES];
    ThreadLocalRandom.current().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
