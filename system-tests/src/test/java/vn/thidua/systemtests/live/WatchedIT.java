package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thidua.localstack.system.PortPlan;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;

/** One request can be followed through the whole system, and tells nobody's name on its way. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class WatchedIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OURS =
      List.of("gateway", "cluster-service", "scoring-service", "awards-service");

  private final WholeSystem system;
  private final Doors doors;

  WatchedIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  @AfterAll
  void close() {
    doors.close();
  }

  @Test
  void shouldHaveOneTrace_fromTheGatewayToTheConsumer() {
    // Given
    byte[] random = new byte[16];
    ThreadLocalRandom.current().nextBytes(random);
    String trace = HexFormat.of().formatHex(random);
    Asking asking =
        Asking.post("/api/v1/organizers", "{'name': 'Hội đồng %s'}".formatted(trace))
            .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

    // When
    Reply reply = ask(asking);

    // Then
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    String id = reply.body().path("id").asText();
    assertThat(logged("gateway", trace)).contains("POST /api/v1/organizers 201");
    assertThat(logged("cluster-service", trace)).contains("POST /v1/organizers 201");
    assertThat(traceparentOnTheTopic(id)).startsWith("00-" + trace + "-");
    assertThat(logged("scoring-service", trace))
        .contains("vn.thidua.cluster.organizer-registered.v1 takes effect: " + id);
  }

  @Test
  void shouldGiveTheTraceToTheCaller_whenARequestIsRefused() {
    Reply reply = ask(Asking.get("/api/v1/organizers/" + UUID.randomUUID()));

    String trace = reply.body().path("traceId").asText();
    assertThat(reply.status()).isEqualTo(404);
    assertThat(logged("gateway", trace)).contains("GET /api/v1/organizers/* 404");
    assertThat(logged("cluster-service", trace)).contains("GET /v1/organizers/* 404");
  }

  @Test
  void shouldLogNoPersonAndNoToken_whateverIsAsked() {
    // Given
    String name = "Nguyễn" + UUID.randomUUID();
    String token = doors.tokens().of(Account.ADMINISTRATOR);
    String grant =
        "{'subject': '%s', 'personName': '%s', 'role': 'AUDITOR', 'organizerId': '%s', 'from': '%s'}";
    String organizer =
        ask(Asking.post("/api/v1/organizers", "{'name': '%s'}".formatted(name)))
            .body()
            .path("id")
            .asText();

    // When
    List<Reply> replies =
        List.of(
            ask(
                Asking.post(
                    "/api/v1/mandates", grant.formatted(name, name, organizer, "2024-01-01"))),
            ask(
                Asking.post(
                    "/api/v1/mandates", grant.formatted(name, name, organizer, "2024-01-01"))),
            ask(Asking.post("/api/v1/mandates", grant.formatted(name, name, organizer, name))),
            ask(Asking.get("/api/v1/mandates?subject=" + encoded(name))),
            ask(Asking.get("/api/v1/no-such/" + encoded(name))),
            doors.ask(
                system.gateway().toString(),
                Asking.get("/api/v1/clusters?q=" + encoded(name))
                    .with("Authorization", "Bearer " + token + "x")));

    // Then
    assertThat(replies).extracting(Reply::status).containsExactly(201, 409, 400, 200, 404, 401);
    assertThat(logged("gateway", lastTrace(replies))).contains("401");
    for (String part : OURS) {
      assertThat(system.log(part))
          .as(part)
          .isNotEmpty()
          .noneMatch(line -> line.contains(name) || line.contains(encoded(name)))
          .noneMatch(line -> line.contains("eyJ") || line.contains(token));
    }
  }

  @Test
  void shouldWriteOneObjectALine() {
    for (String part : OURS) {
      List<JsonNode> lines = lines(part).toList();

      assertThat(lines).as(part).isNotEmpty();
      assertThat(lines)
          .allSatisfy(line -> {
            assertThat(line.path("service").asText()).isEqualTo(part);
            assertThat(line.path("level").asText()).isNotBlank();
            assertThat(line.path("timestamp").asText()).endsWith("Z");
          });
    }
  }

  @Test
  void shouldMeasure_onTheManagementPort() {
    int scoring = system.ports().scoring();

    String heard = metrics(system.ports().scoring());
    String told = metrics(system.ports().cluster());

    assertThat(told)
        .contains("thidua_outbox_pending")
        .contains("thidua_outbox_oldest_pending_seconds")
        .contains("thidua_outbox_failing_aggregates")
        .contains("thidua_outbox_attempts_max")
        .contains("thidua_outbox_relay_holder 1.0");
    assertThat(heard)
        .contains("thidua_inbox_lag_records{topic=\"cluster.events.v1\"}")
        .contains("thidua_inbox_held_events")
        .contains("thidua_inbox_poisoned_aggregates")
        .contains("thidua_inbox_events_total{outcome=\"applied\"}")
        .contains("thidua_inbox_last_event_age_seconds{source=\"/cluster-service\"}");
    assertThat(metrics(system.ports().gateway())).contains("http_server_requests");
    assertThat(metrics(system.ports().awards())).contains("jvm_memory_used_bytes");
    assertThat(doors.ask("http://127.0.0.1:" + scoring, Asking.get("/q/metrics")).status())
        .isNotEqualTo(200);
  }

  private String metrics(int port) {
    Reply reply =
        doors.ask("http://127.0.0.1:" + PortPlan.management(port), Asking.get("/q/metrics"));
    assertThat(reply.status()).isEqualTo(200);
    return reply.text();
  }

  private Reply ask(Asking asking) {
    return doors.ask(system.gateway().toString(), Account.ADMINISTRATOR, asking);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String lastTrace(List<Reply> replies) {
    return replies.getLast().body().path("traceId").asText();
  }

  /** The messages that a part has logged about a trace, as soon as there are some. */
  private String logged(String part, String trace) {
    return awaited(() -> {
      List<String> messages =
          lines(part)
              .filter(line -> line.path("mdc").path("traceId").asText().equals(trace))
              .map(line -> line.path("message").asText())
              .toList();
      return String.join("\n", messages);
    });
  }

  private Stream<JsonNode> lines(String part) {
    return system.log(part).stream()
        // The JVM itself speaks plainly.
        .filter(line -> line.startsWith("{"))
        .map(line -> {
          try {
            return JSON.readTree(line);
          } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private String traceparentOnTheTopic(String aggregate) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(system.broker(), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("cluster.events.v1").stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      return awaited(() -> {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        return records.stream()
            .filter(record -> aggregate.equals(record.key()))
            .map(record -> record.headers().lastHeader("traceparent"))
            .map(Header::value)
            .map(value -> new String(value, StandardCharsets.UTF_8))
            .findFirst()
            .orElse("");
      });
    }
  }

  /** Looks again until there is something. */
  private static String awaited(Supplier<String> look) {
    Patience.Waiting waiting =
        new Patience(WholeSystem.CLOCK, Duration.ofSeconds(20), Thread::sleep).begin();
    String seen = look.get();
    while (seen.isEmpty() && waiting.again(null)) {
      seen = look.get();
    }
    return seen;
  }
}
