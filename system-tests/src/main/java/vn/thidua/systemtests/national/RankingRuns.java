package vn.thidua.systemtests.national;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Tokens;
import vn.thidua.systemtests.faults.site.Site;

/** Starts runs at scoring-service's own API, as the ranking job, and sees how they end. */
public final class RankingRuns {

  /** As the local realm has it. */
  public static final Account RANKING_JOB = Account.rankingJob("ranking-job-demo-secret");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> ENDED = Set.of("DONE", "FAILED", "CANCELLED");

  private final HttpClient http;
  private final Tokens tokens;
  private final URI service;
  private LocalDate night;

  /**
   * @param today no run's night is later
   */
  public RankingRuns(HttpClient http, Tokens tokens, Site site, LocalDate today) {
    this.http = http;
    this.tokens = tokens;
    this.service = URI.create("http://127.0.0.1:" + site.system().installation().ports().scoring());
    this.night = today;
  }

  /** Starts a run of everything that is open, each of another night. */
  public UUID startNightly() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("kind", "NIGHTLY");
    UUID run = start(body.put("night", night.toString()));
    night = night.minusDays(1);
    return run;
  }

  /** Starts the run of one cluster. */
  public UUID startOfCluster(UUID period, UUID cluster) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("kind", "ON_DEMAND");
    return start(body.put("periodId", period.toString()).put("clusterId", cluster.toString()));
  }

  private UUID start(ObjectNode body) {
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(service.resolve("/v1/ranking-runs"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    if (response.statusCode() != 202) {
      throw new IllegalStateException(
          "no run was started: HTTP " + response.statusCode() + " " + response.body());
    }
    return UUID.fromString(json(response).path("id").asText());
  }

  /** The run as the API tells it. */
  public JsonNode look(UUID run) {
    HttpResponse<String> response =
        send(HttpRequest.newBuilder(service.resolve("/v1/ranking-runs/" + run)).GET());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          "run " + run + ": HTTP " + response.statusCode() + " " + response.body());
    }
    return json(response);
  }

  /**
   * Waits for the end of a run by looking at its row, which costs the service nothing.
   *
   * @return its status then, or the one that it still has
   */
  public static String awaitEnd(Connection scoring, UUID run, Duration patience, Duration pause)
      throws SQLException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    try (PreparedStatement select =
        scoring.prepareStatement("select status from ranking_run where id = ?")) {
      select.setObject(1, run);
      while (true) {
        try (ResultSet row = select.executeQuery()) {
          String status = row.next() ? row.getString(1) : "NONE";
          if (ENDED.contains(status) || System.nanoTime() > end) {
            return status;
          }
        }
        Thread.sleep(pause);
      }
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request
              .timeout(Duration.ofSeconds(30))
              .header("Authorization", "Bearer " + tokens.of(RANKING_JOB))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
