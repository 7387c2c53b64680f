package vn.thidua.localstack.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import vn.thidua.localstack.StackException;

/**
 * Has the night's ranking run by the API, as the client {@code ranking-job}, and follows it to its
 * end. Whoever started the run before, the timer of a replica or this on its last try: a night has
 * one, so that calling again does no harm.
 */
public final class NightlyRanking {

  /** The run is over and not all is ranked: trying again starts nothing new. */
  private static final int NOT_ALL_RANKED = 3;

  private static final String RUNS = "/api/v1/ranking-runs";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int REFUSED = 401;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> environment;
  private final PrintStream out;
  private final Duration between;
  private final HttpClient http;
  private @Nullable String token;

  NightlyRanking(Map<String, String> environment, PrintStream out, Duration between) {
    this.environment = environment;
    this.out = out;
    this.between = between;
    this.http = client(environment.get("THIDUA_KEYCLOAK_TRUST"));
  }

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      System.exit(new NightlyRanking(System.getenv(), out, Duration.ofSeconds(5)).run());
    } catch (StackException | IOException failure) {
      out.println(failure.getMessage());
      System.exit(1);
    }
  }

  int run() throws IOException, InterruptedException {
    JsonNode run = call("POST", RUNS, "{\"kind\":\"NIGHTLY\"}");
    String path = RUNS + "/" + run.path("id").asText();
    String told = "";
    while (true) {
      String status = run.path("status").asText();
      String now =
          "run %s of %s: %s, %d of %d clusters, %d failed"
              .formatted(
                  run.path("id").asText(),
                  run.path("night").asText(),
                  status,
                  run.path("done").asLong(),
                  run.path("total").asLong(),
                  run.path("failed").asLong());
      if (!now.equals(told)) {
        out.println(now);
        told = now;
      }
      switch (status) {
        case "DONE" -> {
          return 0;
        }
        case "FAILED", "CANCELLED" -> {
          return NOT_ALL_RANKED;
        }
        default -> Thread.sleep(between);
      }
      run = call("GET", path, null);
    }
  }

  /** A token is asked for when there is none, and once more when it has run out. */
  private JsonNode call(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = send(method, path, body);
    if (answer.statusCode() == REFUSED) {
      token = null;
      answer = send(method, path, body);
    }
    if (answer.statusCode() / 100 != 2) {
      throw new StackException(
          method + " " + path + " is answered by " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> send(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    if (token == null) {
      token = login();
    }
    return http.send(
        HttpRequest.newBuilder(URI.create(variable("THIDUA_GATEWAY") + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", "en")
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String login() throws IOException, InterruptedException {
    String form =
        "grant_type=client_credentials&client_id=ranking-job&client_secret="
            + URLEncoder.encode(secret(), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(
                    URI.create(variable("THIDUA_REALM") + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    String given = JSON.readTree(answer.body()).path("access_token").asText();
    if (answer.statusCode() != 200 || given.isEmpty()) {
      throw new StackException("Keycloak gives ranking-job no token: " + answer.statusCode());
    }
    return given;
  }

  private String secret() {
    String given = environment.get("THIDUA_RANKING_JOB_SECRET");
    return given == null ? SecretFiles.of(environment).read("keycloak.ranking-job") : given;
  }

  private String variable(String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new StackException(name + " is not set");
    }
    return value;
  }

  /**
   * @param trust a file of certificates of those who vouch for Keycloak; null for the usual ones
   */
  private static HttpClient client(@Nullable String trust) {
    HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(PATIENCE);
    return trust == null ? client.build() : client.sslContext(trusting(Path.of(trust))).build();
  }

  private static SSLContext trusting(Path file) {
    try (InputStream certificates = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate one :
          CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
        store.setCertificateEntry("ca-" + number++, one);
      }
      TrustManagerFactory trusted =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusted.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException failure) {
      throw new StackException(file + " holds no certificates: " + failure, failure);
    }
  }
}
