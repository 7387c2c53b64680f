package vn.thidua.platform.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** A line for each answered request: what was asked, not by whom nor with which words. */
@ApplicationScoped
class RequestLog {

  private static final Logger LOG = Logger.getLogger(RequestLog.class);

  /** Before whatever else may answer. */
  private static final int FIRST = 20_000;

  void listen(@Observes Filters filters) {
    filters.register(this::note, FIRST);
  }

  private void note(RoutingContext request) {
    long since = System.nanoTime();
    Span span = Span.current();
    request.addEndHandler(ended -> {
      try (Scope scope = Context.root().with(span).makeCurrent()) {
        LOG.infof(
            "%s %s %d in %d ms",
            request.request().method(),
            RequestShape.of(request.request().path()),
            request.response().getStatusCode(),
            Duration.ofNanos(System.nanoTime() - since).toMillis());
      }
    });
    request.next();
  }
}
