package vn.thidua.gateway.routing;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.gateway.answer.GatewayProblem;
import vn.thidua.gateway.answer.ProblemAnswers;
import vn.thidua.gateway.answer.Rendered;
import vn.thidua.platform.problem.ProblemBody;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StatusProblems;

/** The way of one request to its service and of the answer back. */
final class Passage implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(Passage.class);

  private final RoutingContext caller;
  private final RouteTable.Match.Found route;
  private final long largest;
  private final LimitsConfig limits;
  private final ProblemAnswers problems;
  private @Nullable LimitedBody body;
  private @Nullable HttpClientRequest onward;

  Passage(
      RoutingContext caller,
      RouteTable.Match.Found route,
      long largest,
      LimitsConfig limits,
      ProblemAnswers problems) {
    this.caller = caller;
    this.route = route;
    this.largest = largest;
    this.limits = limits;
    this.problems = problems;
  }

  /** Failures of the request are read from its answer; a second report of them is not needed. */
  void connected(HttpClientRequest request) {
    request.exceptionHandler(known -> {});
    onward = request;
  }

  /** A service can be silent only when it has been asked. */
  private void awaitAnswer() {
    if (onward != null) {
      onward.idleTimeout(limits.silence().toMillis());
    }
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest asked = context.request();
    HttpServerRequest request = caller.request();
    String query = request.query();
    asked.setURI(query == null ? route.path() : route.path() + "?" + query);
    RequestHeaders.clean(asked.headers(), request);
    Body whole = asked.getBody();
    LimitedBody limited =
        new LimitedBody(
            whole.stream(),
            caller.vertx(),
            largest,
            route.file().isPresent() ? limits.fileTime() : limits.bodyTime(),
            this::awaitAnswer);
    body = limited;
    asked.setBody(Body.body(limited, whole.length()));
    return context
        .sendRequest()
        .onComplete(answered -> limited.release())
        .map(answer -> presentable(context, answer))
        .recover(failure -> Future.succeededFuture(unanswered(context, failure)));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    ProxyResponse answer = context.response();
    ResponseHeaders.clean(answer.headers());
    int status = answer.getStatusCode();
    if ((status == 204 || status == 304) && answer.getBody() != null) {
      answer.getBody().stream().resume();
      answer.setBody(null);
    }
    return context.sendResponse();
  }

  /** A failure that a service did not put into words is not shown: it may hold a stack trace. */
  private ProxyResponse presentable(ProxyContext context, ProxyResponse answer) {
    String type = answer.headers().get("content-type");
    if (answer.getStatusCode() < 500 || isProblem(type)) {
      return answer;
    }
    LOG.warnf("%s answered %d as %s", route.service().key(), answer.getStatusCode(), type);
    answer.release();
    return problem(context, StatusProblems.of(502, caller));
  }

  private static boolean isProblem(@Nullable String type) {
    return type != null && type.startsWith(ProblemBody.MEDIA_TYPE);
  }

  private ProxyResponse unanswered(ProxyContext context, Throwable failure) {
    LimitedBody.Breach breach = body == null ? null : body.breach();
    if (breach == LimitedBody.Breach.TOO_LARGE) {
      return problem(context, StatusProblems.of(413, caller));
    }
    if (breach == LimitedBody.Breach.TOO_SLOW) {
      return problem(
          context,
          ProblemException.of(
              GatewayProblem.BODY_TOO_SLOW,
              "Nội dung yêu cầu không đến đủ trong thời hạn.",
              "The body of the request did not arrive in time."));
    }
    LOG.warnf("%s did not answer: %s", route.service().key(), withoutRequest(failure));
    if (failure instanceof TimeoutException) {
      return problem(
          context,
          ProblemException.of(
              GatewayProblem.UPSTREAM_TOO_SLOW,
              "Dịch vụ phía sau không trả lời trong thời hạn; thao tác có thể đã được thực hiện.",
              "The service behind did not answer in time; it may have done what was asked."));
    }
    return problem(context, StatusProblems.of(502, caller));
  }

  /** Messages about a request that came too late repeat its query. */
  private static String withoutRequest(Throwable failure) {
    return failure instanceof ConnectException
        ? String.valueOf(failure.getMessage())
        : failure.getClass().getSimpleName();
  }

  private ProxyResponse problem(ProxyContext context, ProblemException problem) {
    Rendered rendered = problems.render(caller, problem);
    ProxyRequest asked = context.request();
    asked.setBody(null);
    problems.discardBody(caller);
    ProxyResponse answer = asked.response().setStatusCode(rendered.status());
    rendered.headers().forEach(answer::putHeader);
    if (HttpMethod.HEAD.equals(caller.request().method())) {
      answer.putHeader("content-length", String.valueOf(rendered.body().length()));
    } else {
      answer.setBody(Body.body(rendered.body()));
    }
    if (!caller.request().isEnded()) {
      answer.putHeader("connection", HttpHeaderValues.CLOSE);
    }
    return answer;
  }
}
