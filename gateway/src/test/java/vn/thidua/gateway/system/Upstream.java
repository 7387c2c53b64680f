package vn.thidua.gateway.system;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A service that tells what reached it, or misbehaves as the query's {@code do} says. */
final class Upstream {

  private final AtomicLong requests = new AtomicLong();
  private final Vertx vertx;
  private final HttpServer server;
  private volatile Handler<@Nullable Void> follower = said -> {};

  Upstream(Vertx vertx) {
    this.vertx = vertx;
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  String url() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  private void answer(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (request.path().equals("/count")) {
      response.end(String.valueOf(requests.get()));
      return;
    }
    requests.incrementAndGet();
    switch (String.valueOf(request.getParam("do"))) {
      case "drop" -> request.connection().close();
      case "silence" -> request.bodyHandler(body -> {});
      case "half" -> {
        response.putHeader("Content-Length", "1000").write("half");
        request.connection().close();
      }
      case "trace" ->
          response
              .setStatusCode(500)
              .putHeader("Content-Type", "text/html")
              .end("java.lang.NullPointerException at vn.thidua.Secret");
      case "problem" ->
          response
              .setStatusCode(409)
              .putHeader("Content-Type", "application/problem+json")
              .end("{\"status\":409}");
      case "events" -> events(request);
      case "go" -> {
        follower.handle(null);
        response.end();
      }
      case "empty" -> response.setStatusCode(204).end();
      case "location" ->
          response
              .setStatusCode(201)
              .putHeader("Location", "http://" + request.getHeader("Host") + "/v1/organizers/7?a=b")
              .end();
      case "elsewhere" ->
          response.setStatusCode(302).putHeader("Location", "http://evil.example/x").end();
      case "headers" ->
          response
              .putHeader("Server", "secret/1.0")
              .putHeader("X-Powered-By", "secret")
              .putHeader("Set-Cookie", "a=b")
              .putHeader("Keep-Alive", "timeout=5")
              .putHeader("Connection", "X-Hop")
              .putHeader("X-Hop", "1")
              .putHeader("Access-Control-Allow-Origin", "*")
              .putHeader("ETag", "\"3\"")
              .putHeader("Cache-Control", "private")
              .end("{}");
      case "file" ->
          response
              .putHeader("Content-Type", "application/pdf")
              .putHeader("Content-Disposition", "attachment; filename*=UTF-8''b%C3%A1o.pdf")
              .putHeader("Content-Security-Policy", "sandbox; default-src 'none'")
              .putHeader("Cache-Control", "private")
              .putHeader("ETag", "\"ab\"")
              .end(Buffer.buffer(new byte[30 * 1024 * 1024]));
      default ->
          request.bodyHandler(body ->
              response
                  .putHeader("Content-Type", "application/json")
                  .end(seen(request, body.length()).encode()));
    }
  }

  /** One event, comments as long as nobody says go, and another event at the end. */
  private void events(HttpServerRequest request) {
    HttpServerResponse response =
        request
            .response()
            .setChunked(true)
            .putHeader("Content-Type", "text/event-stream")
            .putHeader("X-Accel-Buffering", "no");
    response.write("id: 1\ndata: " + request.getHeader("Last-Event-ID") + "\n\n");
    long comments = vertx.setPeriodic(200, timer -> response.write(":\n\n"));
    follower =
        said -> {
          vertx.cancelTimer(comments);
          response.end("id: 2\ndata: over\n\n");
        };
  }

  private static JsonObject seen(HttpServerRequest request, int length) {
    JsonObject headers = new JsonObject();
    for (String name : request.headers().names()) {
      headers.put(name.toLowerCase(Locale.ROOT), new JsonArray(request.headers().getAll(name)));
    }
    return new JsonObject()
        .put("method", request.method().name())
        .put("uri", request.uri())
        .put("length", length)
        .put("headers", headers);
  }
}
