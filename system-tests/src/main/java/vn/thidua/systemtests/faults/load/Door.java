package vn.thidua.systemtests.faults.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.SystemFailure;
import vn.thidua.systemtests.client.Tokens;
import vn.thidua.systemtests.faults.history.Outcome;

/** The gateway, asked once per request: whoever breaks things must not repeat them in secret. */
public final class Door {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Duration TIMEOUT = Duration.ofSeconds(12);

  private final HttpClient http;
  private final String base;
  private final Tokens tokens;

  public Door(HttpClient http, URI gateway, Tokens tokens) {
    this.http = http;
    this.base = gateway + "/api/v1";
    this.tokens = tokens;
  }

  /**
   * What came back.
   *
   * @param status 0 if nothing came
   * @param sent false if the request has certainly not left this machine
   */
  public record Reply(int status, boolean sent, JsonNode body, String trouble) {

    public boolean ok() {
      return status >= 200 && status < 300;
    }

    Outcome outcome() {
      if (ok()) {
        return Outcome.OK;
      }
      boolean refused = status >= 400 && status < 500 && status != 408;
      return refused || !sent ? Outcome.FAILED : Outcome.UNKNOWN;
    }

    String detail() {
      String type = body.path("type").asText("");
      return ok() ? "" : trouble + type.substring(type.lastIndexOf(':') + 1);
    }
  }

  public String subject(Account who) {
    return tokens.subject(who);
  }

  public Reply get(Account who, String path) {
    return send(who, "GET", path, null, null, null);
  }

  Reply send(
      Account who,
      String method,
      String path,
      @Nullable JsonNode body,
      @Nullable Long version,
      @Nullable String idempotencyKey) {
    String token;
    try {
      token = tokens.of(who);
    } catch (SystemFailure noToken) {
      return new Reply(0, false, MissingNode.getInstance(), "no token");
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json, application/problem+json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body.toString()));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (version != null) {
      request.header("If-Match", "\"" + version + "\"");
    }
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return exchange(request.build());
  }

  private Reply exchange(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply(response.statusCode(), true, json(response.body()), "");
    } catch (ConnectException | HttpConnectTimeoutException unreachable) {
      return new Reply(0, false, MissingNode.getInstance(), "unreachable");
    } catch (IOException broken) {
      return new Reply(0, true, MissingNode.getInstance(), broken.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Reply(0, true, MissingNode.getInstance(), "interrupted");
    }
  }

  private static JsonNode json(String body) {
    try {
      JsonNode tree = JSON.readTree(body);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }
}
