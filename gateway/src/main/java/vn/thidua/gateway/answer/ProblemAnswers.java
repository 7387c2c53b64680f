package vn.thidua.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.ProblemBody;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.TraceId;

/** The gateway's own errors, in the form in which the services answer theirs. */
@Singleton
public final class ProblemAnswers {

  /** How long a refused body is still taken in, so that the caller can read the refusal. */
  private static final long LINGER_MILLIS = 2_000;

  private final ObjectMapper json;

  ProblemAnswers(ObjectMapper json) {
    this.json = json;
  }

  public Rendered render(RoutingContext context, ProblemException problem) {
    HttpServerRequest request = context.request();
    Language language = Language.preferred(request.getHeader("Accept-Language"));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", ProblemBody.MEDIA_TYPE);
    headers.put("Content-Language", language.tag());
    headers.put("Vary", "Accept-Language");
    headers.putAll(problem.headers());
    ProblemBody body = ProblemBody.of(problem, language, instance(request), TraceId.current());
    try {
      return new Rendered(
          problem.type().status(), headers, Buffer.buffer(json.writeValueAsBytes(body)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A problem document is plain text", impossible);
    }
  }

  public void send(RoutingContext context, ProblemException problem) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    Rendered rendered = render(context, problem);
    response.setStatusCode(rendered.status());
    rendered.headers().forEach(response::putHeader);
    var unused = response.end(rendered.body());
    discardBody(context);
  }

  /** Reads what is left of the body into nothing, for a while, then hangs up. */
  public void discardBody(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isEnded()) {
      return;
    }
    long timer =
        context
            .vertx()
            .setTimer(
                LINGER_MILLIS,
                expired -> {
                  var unused = request.connection().close();
                });
    request.handler(discarded -> {});
    request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
    request.endHandler(end -> context.vertx().cancelTimer(timer));
    request.resume();
  }

  private static String instance(HttpServerRequest request) {
    String path = request.path();
    return path == null ? "" : path;
  }
}
