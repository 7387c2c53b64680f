package vn.thidua.localstack.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.localstack.StackException;

class NightlyRankingTest {

  private final List<String> asked = new ArrayList<>();
  private final Deque<String> answers = new ArrayDeque<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private HttpServer server;

  @BeforeEach
  void pretend() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void shouldFollowTheRunToItsEnd_whenItIsStarted() throws Exception {
    // Given
    answers.add(run("PENDING", 0));
    answers.add(run("RUNNING", 3));
    answers.add(run("DONE", 5));

    // When
    int code = job().run();

    // Then
    assertThat(code).isZero();
    assertThat(asked)
        .containsExactly(
            "POST /realm/protocol/openid-connect/token",
            "POST /api/v1/ranking-runs",
            "GET /api/v1/ranking-runs/7",
            "GET /api/v1/ranking-runs/7");
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("DONE, 5 of 5 clusters");
  }

  @Test
  void shouldAskForAnotherToken_whenItsOwnHasRunOut() throws Exception {
    // Given
    answers.add(run("RUNNING", 1));
    answers.add("401");
    answers.add(run("DONE", 5));

    // When
    int code = job().run();

    // Then
    assertThat(code).isZero();
    assertThat(asked).filteredOn(call -> call.contains("token")).hasSize(2);
  }

  @Test
  void shouldSayThatNotAllIsRanked_whenTheRunFailed() throws Exception {
    // Given
    answers.add(run("FAILED", 4));

    // When
    int code = job().run();

    // Then
    assertThat(code).isEqualTo(3);
  }

  @Test
  void shouldGiveUp_whenTheDoorRefuses() {
    // Given
    answers.add("403");

    // When, then
    assertThatThrownBy(() -> job().run())
        .isInstanceOf(StackException.class)
        .hasMessageContaining("403");
  }

  private NightlyRanking job() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    return new NightlyRanking(
        Map.of(
            "THIDUA_GATEWAY",
            address,
            "THIDUA_REALM",
            address + "/realm",
            "THIDUA_RANKING_JOB_SECRET",
            "s"),
        new PrintStream(said, true, StandardCharsets.UTF_8),
        Duration.ofMillis(1));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    exchange.getRequestBody().readAllBytes();
    String answer = path.endsWith("/token") ? "{\"access_token\":\"t\"}" : answers.removeFirst();
    boolean refusal = answer.length() == 3;
    byte[] body = (refusal ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(refusal ? Integer.parseInt(answer) : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String run(String status, int done) {
    return """
    {"id": "7", "night": "2025-03-10", "status": "%s", "total": 5, "done": %d, "failed": 0}
    """
        .formatted(status, done);
  }
}
