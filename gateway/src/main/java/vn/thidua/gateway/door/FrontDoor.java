package vn.thidua.gateway.door;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.gateway.access.Authentication;
import vn.thidua.gateway.access.Cors;
import vn.thidua.gateway.answer.AnswerHeaders;
import vn.thidua.gateway.answer.Page;
import vn.thidua.gateway.answer.ProblemAnswers;
import vn.thidua.gateway.answer.PublicPages;
import vn.thidua.gateway.routing.Proxy;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.StatusProblems;

/**
 * Answers every request that reaches the public port. There is a list of pages, there is the API
 * behind a token, and there is nothing else: no handler of a framework runs after this one.
 */
@Singleton
final class FrontDoor {

  private static final Logger LOG = Logger.getLogger(FrontDoor.class);

  private static final String API = "/api/v1";
  private static final String BEGUN = FrontDoor.class.getName();
  private static final int FIRST = 10_000;
  private static final int AFTER_AUTHENTICATION = SecurityHandlerPriorities.AUTHENTICATION - 10;
  private static final Set<HttpMethod> REFUSED = Set.of(HttpMethod.TRACE, HttpMethod.CONNECT);

  private final Map<String, Page> pages = new HashMap<>();
  private final AnswerHeaders headers;
  private final ProblemAnswers problems;
  private final Cors cors;
  private final Authentication authentication;
  private final Proxy proxy;

  FrontDoor(
      @All List<PublicPages> publicPages,
      AnswerHeaders headers,
      ProblemAnswers problems,
      Cors cors,
      Authentication authentication,
      Proxy proxy) {
    publicPages.forEach(part -> pages.putAll(part.pages()));
    this.headers = headers;
    this.problems = problems;
    this.cors = cors;
    this.authentication = authentication;
    this.proxy = proxy;
  }

  void open(@Observes Filters filters) {
    filters.register(this::receive, FIRST);
    filters.register(this::admit, AFTER_AUTHENTICATION);
  }

  void catchFailures(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
  }

  /** Once per request: a request can fail before it was received. */
  private void begin(RoutingContext context) {
    if (context.get(BEGUN) != null) {
      return;
    }
    context.put(BEGUN, true);
    context.addHeadersEndHandler(now -> headers.complete(context));
  }

  private void receive(RoutingContext context) {
    HttpServerRequest request = context.request();
    begin(context);
    String path = request.path();
    if (path == null || !RequestPath.wellFormed(path)) {
      problems.send(context, malformedPath());
    } else if (REFUSED.contains(request.method())) {
      problems.send(context, StatusProblems.of(405, context));
    } else if (isApi(path)) {
      if (!cors.handled(context)) {
        request.pause();
        context.next();
      }
    } else {
      show(context, pages.get(path));
    }
  }

  private static ProblemException malformedPath() {
    return ProblemException.of(
        StandardProblem.INVALID_REQUEST,
        "Đường dẫn không đúng cú pháp.",
        "The path is not well-formed.");
  }

  private void admit(RoutingContext context) {
    authentication.require(context, () -> proxy.pass(context));
  }

  private void show(RoutingContext context, @Nullable Page page) {
    HttpServerRequest request = context.request();
    if (page == null) {
      problems.send(context, StatusProblems.of(404, context));
      return;
    }
    if (!HttpMethod.GET.equals(request.method()) && !HttpMethod.HEAD.equals(request.method())) {
      problems.send(context, StatusProblems.of(405, context).withHeader("Allow", "GET, HEAD"));
      return;
    }
    HttpServerResponse response = context.response();
    page.headers().forEach(response::putHeader);
    String known = request.getHeader("If-None-Match");
    if (known != null && known.equals(page.headers().get("ETag"))) {
      var unused = response.setStatusCode(304).end();
    } else {
      var unused = response.setStatusCode(page.status()).end(page.body());
    }
  }

  private void failed(RoutingContext context) {
    begin(context);
    Throwable cause = context.failure();
    int status = context.statusCode() > 0 ? context.statusCode() : 500;
    if (status >= 500) {
      LOG.error("Unexpected failure", cause);
    }
    problems.send(context, StatusProblems.of(status, context));
  }

  private static boolean isApi(String path) {
    return path.equals(API) || path.startsWith(API + "/");
  }
}
