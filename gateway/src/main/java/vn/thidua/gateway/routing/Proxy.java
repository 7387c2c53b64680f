package vn.thidua.gateway.routing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.gateway.answer.ProblemAnswers;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StatusProblems;

/** Hands an admitted request to the service whose document knows it. */
@Singleton
public final class Proxy {

  private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

  private final RouteTable table;
  private final Upstreams upstreams;
  private final LimitsConfig limits;
  private final ProblemAnswers problems;

  Proxy(RouteTable table, Upstreams upstreams, LimitsConfig limits, ProblemAnswers problems) {
    this.table = table;
    this.upstreams = upstreams;
    this.limits = limits;
    this.problems = problems;
  }

  public void pass(RoutingContext caller) {
    HttpServerRequest request = caller.request();
    String path = Objects.requireNonNullElse(request.path(), "");
    switch (table.find(request.method().name(), path)) {
      case RouteTable.Match.NotServed() -> problems.send(caller, StatusProblems.of(404, caller));
      case RouteTable.Match.WrongMethod(var allowed) ->
          problems.send(
              caller,
              StatusProblems.of(405, caller).withHeader("Allow", String.join(", ", allowed)));
      case RouteTable.Match.Found route -> {
        ProblemException refusal = refusal(caller, largest(route));
        if (refusal == null) {
          send(caller, route);
        } else {
          problems.send(caller, refusal);
        }
      }
    }
  }

  private long largest(RouteTable.Match.Found route) {
    return route.file().orElse(limits.body().asLongValue());
  }

  private void send(RoutingContext caller, RouteTable.Match.Found route) {
    Passage passage = new Passage(caller, route, largest(route), limits, problems);
    HttpProxy.reverseProxy(OPTIONS, upstreams.client())
        .origin(proxied -> upstreams.request(route.service()).onSuccess(passage::connected))
        .addInterceptor(passage)
        .handle(caller.request());
  }

  /** What can be refused by looking at the head of a request. */
  private static @Nullable ProblemException refusal(RoutingContext caller, long largest) {
    HttpServerRequest request = caller.request();
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.toLowerCase(Locale.ROOT).equals("identity")) {
      return StatusProblems.of(415, caller);
    }
    String length = request.getHeader("Content-Length");
    if (length == null) {
      return null;
    }
    if (request.headers().getAll("Content-Length").size() > 1
        || request.headers().contains("Transfer-Encoding")
        || !length.matches("[0-9]{1,18}")) {
      return StatusProblems.of(400, caller);
    }
    return Long.parseLong(length) > largest ? StatusProblems.of(413, caller) : null;
  }
}
