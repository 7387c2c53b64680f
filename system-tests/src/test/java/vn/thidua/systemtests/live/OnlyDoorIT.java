package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.localstack.system.PortPlan;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;

/** The gateway shows every operation of the services, and nothing else. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class OnlyDoorIT {

  private static final Set<String> GATHERED =
      Set.of(
          "/api/v1/pledges/overview",
          "/api/v1/rankings/comparison",
          "/api/v1/rankings/comparison/csv",
          "/api/v1/rankings/course",
          "/api/v1/rankings/years",
          "/api/v1/recommendations/compilation",
          "/api/v1/recommendations/compilation/xlsx");

  /** What is one thing of the caller's own. */
  private static final Set<String> NO_LISTS =
      Set.of("/api/v1/notification-preference", "/api/v1/tasks/summary");

  private static final Account RANKING_JOB = Account.rankingJob("ranking-job-demo-secret");
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final WholeSystem system;
  private final Doors doors;

  OnlyDoorIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  @AfterAll
  void close() {
    doors.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health",
        "/q/health/ready",
        "/q/metrics",
        "/q/openapi",
        "/q/dev-ui",
        "/q",
        "/openapi",
        "/health",
        "/metrics",
        "/v1/clusters",
        "/v1/score-sheets",
        "/api",
        "/api/v1",
        "/api/q/health",
        "/api/openapi",
        "/api/v1/q/health",
        "/api/v1/openapi",
        "/api/v1/../../q/health",
        "/api/v1/%2e%2e/q/health",
        "/api/v1/clusters/..%2f..%2fq%2fhealth",
        "/api/v1/clusters;a=b",
        "//api/v1/clusters"
      })
  void shouldFindNothing_whenAPathIsInternal(String path) {
    // Given
    Asking asking = Asking.get(path);
    // When
    Reply reply = doors.ask(system.gateway().toString(), Account.SECRETARY, asking);
    // Then
    assertThat(reply.status()).as(reply.text()).isEqualTo(404);
    assertThat(reply.contentType()).isEqualTo("application/problem+json");
    assertThat(reply.body().path("type").asText()).isEqualTo("urn:thi-dua:problem:not-found");
  }

  @Test
  void shouldDocumentEveryOperationOfAllServices() {
    // Given
    PortPlan ports = system.ports();
    Map<String, String> served = new HashMap<>();
    for (int port : List.of(ports.cluster(), ports.scoring(), ports.awards())) {
      String management = "http://127.0.0.1:" + PortPlan.management(port);
      served.putAll(operations(doors.ask(management, Asking.get("/openapi?format=json")), "/api"));
    }
    // When
    Map<String, String> documented = operations(merged(), "");
    // Then
    assertThat(served).hasSizeGreaterThan(80);
    assertThat(documented).isEqualTo(served);
  }

  @Test
  void shouldListWhatTheSecretaryMaySee_whenAnyDocumentedListIsAsked() {
    // Given
    Set<String> lists = new TreeSet<>();
    for (String operation : operations(merged(), "").keySet()) {
      if (operation.startsWith("get ") && !operation.contains("{")) {
        lists.add(operation.substring("get ".length()));
      }
    }
    lists.removeAll(NO_LISTS);
    // When
    Map<String, Reply> replies = new HashMap<>();
    for (String path : lists) {
      replies.put(
          path, doors.ask(system.gateway().toString(), Account.SECRETARY, Asking.get(path)));
    }
    // Then
    assertThat(lists).hasSizeGreaterThanOrEqualTo(15);
    List<String> wrong = new ArrayList<>();
    replies.forEach((path, reply) -> {
      boolean items =
          switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "csv" -> reply.contentType().equals("text/csv");
            case "xlsx" -> reply.contentType().endsWith(".spreadsheetml.sheet");
            default -> reply.body().path("items").isArray();
          };
      boolean list = reply.status() == 200 && items;
      if (!list && reply.status() != 403 && !asksOfWhat(path, reply)) {
        wrong.add(path + " " + reply.text());
      }
    });
    assertThat(wrong).isEmpty();
  }

  /** What is gathered for one organizer, cluster or unit has to be told for which. */
  private static boolean asksOfWhat(String path, Reply reply) {
    JsonNode error = reply.body().path("errors").path(0);
    return GATHERED.contains(path)
        && reply.status() == 400
        && error.path("code").asText().equals("required")
        && error.path("pointer").asText().startsWith("?");
  }

  @Test
  void shouldFindTheSameRun_whenTheRankingJobStartsANightTwice() {
    // Given
    Asking start =
        Asking.post("/api/v1/ranking-runs", "{'kind': 'NIGHTLY', 'night': '2020-02-29'}");
    String gateway = system.gateway().toString();
    Reply first = doors.ask(gateway, RANKING_JOB, start);
    // When
    Reply second = doors.ask(gateway, RANKING_JOB, start);
    // Then
    assertThat(first.status()).as(first.text()).isEqualTo(202);
    String id = first.body().path("id").asText();
    assertThat(first.header("Location")).endsWith("/api/v1/ranking-runs/" + id);
    assertThat(second.status()).as(second.text()).isEqualTo(200);
    assertThat(second.body().path("id").asText()).isEqualTo(id);
  }

  @Test
  void shouldRefuse_whenSomebodyElseStartsANight() {
    // Given
    Asking start =
        Asking.post("/api/v1/ranking-runs", "{'kind': 'NIGHTLY', 'night': '2020-03-01'}");
    // When
    Reply reply = doors.ask(system.gateway().toString(), Account.SECRETARY, start);
    // Then
    assertThat(reply.status()).as(reply.text()).isEqualTo(403);
  }

  private Reply merged() {
    return doors.ask(system.gateway().toString(), Asking.get("/api/openapi.json"));
  }

  /** From method and path to the operation's name. */
  private static Map<String, String> operations(Reply document, String prefix) {
    assertThat(document.status()).as(document.text()).isEqualTo(200);
    Map<String, String> operations = new HashMap<>();
    for (Map.Entry<String, JsonNode> path : document.body().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.put(
              operation.getKey() + " " + prefix + path.getKey(),
              operation.getValue().path("operationId").asText());
        }
      }
    }
    return operations;
  }
}
