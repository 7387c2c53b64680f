package vn.thidua.gateway.answer;

import io.vertx.core.MultiMap;
import java.util.regex.Pattern;
import vn.thidua.platform.problem.TraceId;

/** Every request has one W3C trace context from here on, the caller's where it is well-formed. */
public final class Traceparent {

  private static final Pattern WELL_FORMED =
      Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private Traceparent() {}

  public static void ensure(MultiMap headers) {
    String given = headers.get(TraceId.HEADER);
    if (given == null || !WELL_FORMED.matcher(given).matches()) {
      headers.set(TraceId.HEADER, TraceId.newTraceparent());
      headers.remove("tracestate");
    } else {
      headers.set(TraceId.HEADER, given);
    }
  }
}
