package vn.thidua.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The system as seen from outside. Its services hear of each other's news a little later, so what
 * is refused only for that is asked again for a while.
 */
public final class Gateway {

  private static final int PAGE = 200;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient http;
  private final String base;
  private final Tokens tokens;
  private final Patience patience;
  private final AtomicBoolean settling = new AtomicBoolean();

  public Gateway(HttpClient http, URI gateway, Tokens tokens, Patience patience) {
    this.http = http;
    this.base = gateway.toString().replaceFirst("/+$", "") + "/api/v1";
    this.tokens = tokens;
    this.patience = patience;
  }

  public String subject(Account account) {
    return tokens.subject(account);
  }

  /**
   * From now on some services may not know yet who may do what, so that a 403 or a 404 may pass.
   */
  public void settle() {
    settling.set(true);
  }

  /** Sends, and sends again while the answer is only "not yet". */
  public Answer send(Account who, Call call) {
    Patience.Waiting waiting = patience.begin();
    while (true) {
      HttpResponse<String> response = exchange(who, call);
      Answer answer =
          new Answer(
              who,
              call,
              response.statusCode(),
              Exchange.json(response.body()),
              response.headers().firstValue("Location").orElse(null));
      if (!mayPass(answer)
          || !waiting.again(response.headers().firstValue("Retry-After").orElse(null))) {
        return answer;
      }
    }
  }

  /** The body of a success; anything else ends the play. */
  public JsonNode ask(Account who, Call call) {
    return send(who, call).orFail();
  }

  /** A creating POST, which happens once even if it has to be sent more than once. */
  public Answer create(Account who, Call call) {
    return send(who, call.once(UUID.randomUUID().toString()));
  }

  /** All items of a list; who may not even look finds nothing. */
  public List<JsonNode> list(Account who, String collection, Map<String, String> filter) {
    List<JsonNode> items = new ArrayList<>();
    String query = collection + "?limit=" + PAGE + query(filter);
    String next = query;
    while (true) {
      Answer answer = send(who, Call.get(next));
      if (answer.status() == 403) {
        return items;
      }
      JsonNode page = answer.orFail();
      page.path("items").forEach(items::add);
      String cursor = page.path("nextCursor").asText("");
      if (cursor.isEmpty()) {
        return items;
      }
      next = query + "&cursor=" + encode(cursor);
    }
  }

  private static String query(Map<String, String> filter) {
    return filter.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(field -> "&" + field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Looks until something is there, for a while; null if it stays away. */
  public @Nullable JsonNode await(Supplier<@Nullable JsonNode> look) {
    Patience.Waiting waiting = patience.begin();
    while (true) {
      JsonNode found = look.get();
      if (found != null || !waiting.again(null)) {
        return found;
      }
    }
  }

  private boolean mayPass(Answer answer) {
    return switch (answer.status()) {
      case 409 -> answer.is("not-yet-known");
      case 429, 503 -> true;
      case 403, 404 -> settling.get();
      default -> false;
    };
  }

  private HttpResponse<String> exchange(Account who, Call call) {
    String token = tokens.of(who);
    HttpResponse<String> response = Exchange.send(http, request(call, token));
    if (response.statusCode() == 401) {
      tokens.forget(who, token);
      response = Exchange.send(http, request(call, tokens.of(who)));
    }
    return response;
  }

  private HttpRequest request(Call call, String token) {
    JsonNode body = call.body();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + call.path()))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json, application/problem+json")
            .header("Accept-Language", "vi")
            .method(
                call.method(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body.toString()));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (call.ifMatch() != null) {
      request.header("If-Match", call.ifMatch());
    }
    if (call.idempotencyKey() != null) {
      request.header("Idempotency-Key", call.idempotencyKey());
    }
    return request.build();
  }
}
