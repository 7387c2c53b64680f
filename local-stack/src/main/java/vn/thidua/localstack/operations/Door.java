package vn.thidua.localstack.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The operators' door of one service. */
final class Door {
  private static final ObjectMapper JSON = new ObjectMapper();
  // To verify reads a whole history.
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int FIRST_ERROR = 400;

  private final String service;
  private final URI base;
  private final String token;
  private final HttpClient http;

  /**
   * @param base the address of the service's management port
   */
  Door(String service, URI base, String token, HttpClient http) {
    this.service = service;
    this.base = base;
    this.token = token;
    this.http = http;
  }

  String service() {
    return service;
  }

  JsonNode get(String path) {
    return answer(request(path).GET().build());
  }

  JsonNode post(String path, Map<String, String> body) {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString()))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + "/ops" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode answer(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() >= FIRST_ERROR) {
        throw new Refused(service, response.statusCode(), detail(response.body()));
      }
      return JSON.readTree(response.body());
    } catch (JsonProcessingException notOurs) {
      throw new Refused(service, 0, "the answer is no JSON");
    } catch (IOException down) {
      throw new Unreachable(service, down);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Unreachable(service, stop);
    }
  }

  private static String detail(String body) {
    try {
      return JSON.readTree(body).path("detail").asText("");
    } catch (JsonProcessingException notOurs) {
      return "";
    }
  }
}
