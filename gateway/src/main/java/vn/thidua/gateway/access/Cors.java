package vn.thidua.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Cross-origin calls: closed but for the configured origins. A call from elsewhere is answered like
 * any other, without the headers that would let the browser show the answer to the page.
 */
@Singleton
public final class Cors {

  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String REQUEST_HEADERS =
      "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match,"
          + " If-None-Match, Last-Event-ID, traceparent, tracestate";
  private static final String ANSWER_HEADERS =
      "Content-Language, ETag, Location, Retry-After, WWW-Authenticate";

  private final Set<String> origins;

  Cors(CorsConfig config) {
    this.origins = config.origins().orElse(Set.of());
  }

  /** Says whether the request was a preflight and is answered. */
  public boolean handled(RoutingContext context) {
    if (origins.isEmpty()) {
      return false;
    }
    HttpServerRequest request = context.request();
    MultiMap answer = context.response().headers();
    answer.add("Vary", "Origin");
    String origin = request.getHeader("Origin");
    if (origin == null || !origins.contains(origin)) {
      return false;
    }
    answer.set("Access-Control-Allow-Origin", origin);
    if (!HttpMethod.OPTIONS.equals(request.method())
        || request.getHeader("Access-Control-Request-Method") == null) {
      answer.set("Access-Control-Expose-Headers", ANSWER_HEADERS);
      return false;
    }
    answer.set("Access-Control-Allow-Methods", METHODS);
    answer.set("Access-Control-Allow-Headers", REQUEST_HEADERS);
    answer.set("Access-Control-Max-Age", "600");
    var unused = context.response().setStatusCode(204).end();
    return true;
  }
}
