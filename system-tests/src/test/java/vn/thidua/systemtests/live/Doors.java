package vn.thidua.systemtests.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.client.Tokens;

/** The gateway's door and those behind it, for requests of every kind. */
public final class Doors implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Tokens tokens;

  public Doors(WholeSystem system) {
    Patience login = new Patience(WholeSystem.CLOCK, TIMEOUT, Thread::sleep);
    this.tokens = new Tokens(http, system.keycloak(), WholeSystem.CLOCK, login);
  }

  /**
   * A request, whichever door it goes to.
   *
   * @param body sent as it is; null = none
   */
  public record Asking(
      String method, String path, @Nullable String body, Map<String, String> headers) {

    public static Asking get(String path) {
      return new Asking("GET", path, null, Map.of());
    }

    public static Asking post(String path, String body) {
      return new Asking("POST", path, body.replace('\'', '"'), Map.of());
    }

    public static Asking put(String path, String body) {
      return new Asking("PUT", path, body.replace('\'', '"'), Map.of());
    }

    public Asking with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Asking(method, path, body, more);
    }
  }

  /** What came back. */
  public record Reply(int status, HttpHeaders headers, JsonNode body, String text) {

    public String contentType() {
      return header("Content-Type").replaceFirst(";.*", "");
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  public HttpClient http() {
    return http;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Reply ask(String address, Account who, Asking asking) {
    return ask(address, asking.with("Authorization", "Bearer " + tokens.of(who)));
  }

  public Reply ask(String address, Asking asking) {
    String body = asking.body();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + asking.path()))
            .timeout(TIMEOUT)
            .method(
                asking.method(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    asking.headers().forEach(request::setHeader);
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(
          response.statusCode(), response.headers(), json(response.body()), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("No answer to " + asking, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static JsonNode json(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
