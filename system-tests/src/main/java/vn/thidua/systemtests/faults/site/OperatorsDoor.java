package vn.thidua.systemtests.faults.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** What services tell their operators. */
public final class OperatorsDoor {

  private final HttpClient http;
  private final Site site;

  public OperatorsDoor(HttpClient http, Site site) {
    this.http = http;
    this.site = site;
  }

  /**
   * @param path below {@code /ops}
   * @return empty if the service has no such thing
   */
  public Optional<JsonNode> look(String service, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + site.managementPort(service) + "/ops" + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + site.operatorToken())
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == 404) {
        return Optional.empty();
      }
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            service + " " + path + ": HTTP " + response.statusCode() + " " + response.body());
      }
      return Optional.of(EventRecord.json(response.body()));
    } catch (IOException e) {
      throw new IllegalStateException(service + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
