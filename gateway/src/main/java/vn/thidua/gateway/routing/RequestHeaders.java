package vn.thidua.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * What a service gets to hear of a request: these headers and no others. Connection headers, method
 * overrides, cookies and forged forwarding headers need no rule of their own. The trace context is
 * added where the request is sent.
 */
final class RequestHeaders {

  private static final List<String> PASSED =
      List.of(
          "accept",
          "accept-encoding",
          "accept-language",
          "authorization",
          "content-type",
          "idempotency-key",
          "if-match",
          "if-none-match",
          "last-event-id",
          "user-agent");

  private RequestHeaders() {}

  /** Leaves in {@code headers} what is passed on. A repeated header counts once, as verified. */
  static void clean(MultiMap headers, HttpServerRequest request) {
    headers.clear();
    for (String name : PASSED) {
      String value = request.getHeader(name);
      if (value != null) {
        headers.set(name, value);
      }
    }
    headers.set("x-forwarded-for", request.remoteAddress().hostAddress());
    headers.set("x-forwarded-proto", request.isSSL() ? "https" : "http");
    headers.set("x-forwarded-prefix", RouteTable.ROOT);
    var authority = request.authority();
    if (authority != null) {
      headers.set("x-forwarded-host", authority.toString());
    }
  }
}
