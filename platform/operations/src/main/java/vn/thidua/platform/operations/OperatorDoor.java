package vn.thidua.platform.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens {@code /ops} on the management port for whoever holds the installation's operator token.
 * Errors are RFC 9457 problems in English: they are read by operators and by programs.
 */
@ApplicationScoped
class OperatorDoor {

  private static final Logger LOG = Logger.getLogger(OperatorDoor.class);
  private static final String ROOT = "/ops";
  private static final String BEARER = "Bearer ";
  private static final int SHORTEST_TOKEN = 32;
  private static final long LARGEST_BODY = 65_536;

  private final Instance<OperatorRoutes> parts;
  private final ObjectMapper json;
  private final byte[] token;

  OperatorDoor(
      Instance<OperatorRoutes> parts,
      ObjectMapper json,
      @ConfigProperty(name = "thidua.operator-token") String token) {
    if (token.length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "thidua.operator-token is shorter than " + SHORTEST_TOKEN + " characters");
    }
    this.parts = parts;
    this.json = json;
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  void open(@Observes ManagementInterface management) {
    Router router = management.router();
    router.route(ROOT + "/*").handler(this::requireToken);
    router.post(ROOT + "/*").handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    for (OperatorRoutes part : parts) {
      for (OperatorRoute route : part.routes()) {
        router
            .route(HttpMethod.valueOf(route.method()), ROOT + withColons(route.path()))
            .blockingHandler(context -> answer(context, route), false);
      }
    }
  }

  private static String withColons(String path) {
    return path.replace("{", ":").replace("}", "");
  }

  private void requireToken(RoutingContext context) {
    String header = context.request().getHeader("Authorization");
    boolean known =
        header != null
            && header.startsWith(BEARER)
            && MessageDigest.isEqual(
                token, header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    if (known) {
      context.next();
    } else {
      context.response().putHeader("WWW-Authenticate", "Bearer realm=\"operators\"");
      problem(context, 401, "The operator token is missing or wrong");
    }
  }

  private void answer(RoutingContext context, OperatorRoute route) {
    try {
      Object result = route.act().apply(request(context));
      context
          .response()
          .setStatusCode(route.status())
          .putHeader("Content-Type", "application/json")
          .putHeader("Cache-Control", "no-store")
          .end(json.writeValueAsString(result))
          .onFailure(gone -> LOG.debugf("Operator went away: %s", gone.getMessage()));
    } catch (OperatorRefusal refusal) {
      problem(context, refusal.status(), refusal.getMessage());
    } catch (JsonProcessingException | RuntimeException failure) {
      LOG.errorf(failure, "%s %s", route.method(), route.path());
      problem(context, 500, "See the log of the service");
    }
  }

  private OperatorRequest request(RoutingContext context) {
    Map<String, String> query = new LinkedHashMap<>();
    context.queryParams().forEach(query::put);
    return new OperatorRequest(Map.copyOf(context.pathParams()), query, body(context));
  }

  private JsonNode body(RoutingContext context) {
    String text = context.body() == null ? null : context.body().asString();
    if (text == null || text.isBlank()) {
      return json.createObjectNode();
    }
    try {
      JsonNode body = json.readTree(text);
      if (body.isObject()) {
        return body;
      }
    } catch (JsonProcessingException malformed) {
      LOG.debugf("Malformed body: %s", malformed.getOriginalMessage());
    }
    throw OperatorRefusal.invalid("The body", "is not a JSON object");
  }

  private void problem(RoutingContext context, int status, @Nullable String detail) {
    String body =
        json.createObjectNode()
            .put("type", "about:blank")
            .put("status", status)
            .put("detail", detail)
            .toString();
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .end(body)
        .onFailure(gone -> LOG.debugf("Operator went away: %s", gone.getMessage()));
  }
}
