package vn.thidua.gateway.answer;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The headers that keep a browser from doing more with an answer than it was meant for. */
@Singleton
public final class AnswerHeaders {

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** Called just before the head of any answer is written. */
  public void complete(RoutingContext context) {
    HttpServerResponse response = context.response();
    MultiMap headers = response.headers();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    setIfAbsent(headers, "Content-Security-Policy", NOTHING);
    setIfAbsent(headers, "Cache-Control", "no-store");
    headers.remove("Strict-Transport-Security");
    if (context.request().isSSL()) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  private static void setIfAbsent(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
