package vn.thidua.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Access tokens of Keycloak, one per account, renewed before they expire. */
public final class Tokens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final long GREATEST_MARGIN_SECONDS = 30;

  private record Token(String value, Instant renewAt) {}

  private final HttpClient http;
  private final URI endpoint;
  private final Clock clock;
  private final Patience patience;
  private final Map<Account, Token> tokens = new ConcurrentHashMap<>();

  /** For as long as the patience lasts, a login that comes in between another's is tried again. */
  public Tokens(HttpClient http, URI keycloak, Clock clock, Patience patience) {
    this.http = http;
    this.patience = patience;
    String base = keycloak.toString().replaceFirst("/+$", "");
    this.endpoint = URI.create(base + "/realms/thi-dua/protocol/openid-connect/token");
    this.clock = clock;
  }

  public String of(Account account) {
    Token token =
        tokens.compute(
            account,
            (who, held) ->
                held != null && clock.instant().isBefore(held.renewAt()) ? held : fetch(who));
    return token.value();
  }

  /** Forgets a token that was refused. */
  public void forget(Account account, String refused) {
    tokens.computeIfPresent(account, (who, held) -> held.value().equals(refused) ? null : held);
  }

  /** The subject by which the system knows the account. */
  public String subject(Account account) {
    List<String> parts = List.of(of(account).split("\\.", -1));
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts.size() == 3 ? parts.get(1) : "");
      String subject = JSON.readTree(claims).path("sub").asText("");
      if (!subject.isEmpty()) {
        return subject;
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new SystemFailure("Mã truy cập của " + account + " không đọc được", unreadable);
    }
    throw new SystemFailure(
        "Mã truy cập của " + account + " không có sub (the access token has no sub)", null);
  }

  private Token fetch(Account account) {
    Map<String, String> form =
        switch (account.kind()) {
          case PERSON ->
              Map.of(
                  "grant_type", "password",
                  "client_id", "demo",
                  "scope", "openid",
                  "username", account.name(),
                  "password", account.secret());
          case SERVICE ->
              Map.of(
                  "grant_type", "client_credentials",
                  "client_id", account.name(),
                  "client_secret", account.secret());
        };
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build();
    // Keycloak lets a person log in once at a time, and tells others that the password is wrong.
    Patience.Waiting waiting = patience.begin();
    Instant asked = clock.instant();
    HttpResponse<String> response = Exchange.send(http, request);
    while (mayPass(response, account) && waiting.again(null)) {
      asked = clock.instant();
      response = Exchange.send(http, request);
    }
    JsonNode body = Exchange.json(response.body());
    @Nullable String value = body.path("access_token").textValue();
    if (response.statusCode() != 200 || value == null) {
      throw new SystemFailure(
          "%s không đăng nhập được (cannot log in): HTTP %d %s %s"
              .formatted(
                  account,
                  response.statusCode(),
                  body.path("error").asText(""),
                  body.path("error_description").asText("")),
          null);
    }
    long seconds = body.path("expires_in").asLong(60);
    long margin = Math.min(GREATEST_MARGIN_SECONDS, seconds / 4);
    return new Token(value, asked.plusSeconds(seconds - margin));
  }

  /** A login may be repeated without harm, also when the server has just lost its database. */
  private static boolean mayPass(HttpResponse<String> response, Account account) {
    return response.statusCode() >= 500
        || (isRefused(response) && account.kind() == Account.Kind.PERSON);
  }

  private static boolean isRefused(HttpResponse<String> response) {
    return Exchange.json(response.body()).path("error").asText("").equals("invalid_grant");
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
