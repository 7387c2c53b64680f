package vn.thidua.localstack.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.PortPlan;

class OperationsTest {
  private static final String AGGREGATE = "0199aaaa-0000-7000-8000-000000000001";
  private static final String PARKED =
      """
      {"items":[{"source":"/cluster-service","aggregateType":"organization",
        "aggregateId":"%s","state":"POISON","cause":"no such kind","since":"2026-11-22T01:02:03Z",
        "attempts":4,"seenVersion":6,"events":[{"version":7,
        "type":"vn.thidua.cluster.organization-renamed.v1",
        "id":"0199aaaa-0000-7000-8000-00000000000f","topic":"cluster.events.v1","partition":3,
        "offset":41}]}]}
      """
          .formatted(AGGREGATE);

  @TempDir private Path home;
  private PretendedService cluster;
  private PretendedService scoring;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private int pauses;

  @BeforeEach
  void open() throws Exception {
    cluster =
        PretendedService.named("cluster-service")
            .answering("GET /inbox", PretendedService.inbox("/scoring-service", 4, 4, 0, 0));
    scoring =
        PretendedService.named("scoring-service")
            .answering("GET /inbox", PretendedService.inbox("/cluster-service", 9, 9, 0, 0));
  }

  @AfterEach
  void close() {
    cluster.close();
    scoring.close();
  }

  @Test
  void shouldShowAllServices_whenNothingWaits() {
    Outcome outcome = run();

    assertThat(outcome).isEqualTo(Outcome.FINE);
    assertThat(lines())
        .anyMatch(
            line -> line.matches(" *cluster-service +0 +0 s +0 +✓ +scoring.events.v1 +0 +0 +0 +2"))
        .anyMatch(
            line -> line.matches(" *scoring-service +0 +0 s +0 +✓ +cluster.events.v1 +0 +0 +0 +2"));
  }

  @Test
  void shouldEndWithOne_whenAnAggregateIsPoisoned() {
    scoring.answering("GET /inbox", PretendedService.inbox("/cluster-service", 9, 9, 2, 1));

    assertThat(run("status")).isEqualTo(Outcome.WRONG);
  }

  @Test
  void shouldEndWithOne_whenAnEventCannotBeSent() {
    cluster.answering("GET /outbox", PretendedService.outbox(1, 0, "{\"attempts\":3}"));

    assertThat(run("status")).isEqualTo(Outcome.WRONG);
  }

  @Test
  void shouldNameTheServiceThatDoesNotAnswer_andShowTheOther() {
    cluster.close();

    assertThat(run("status")).isEqualTo(Outcome.WRONG);
    assertThat(lines())
        .anyMatch(line -> line.contains("cluster-service không trả lời"))
        .anyMatch(line -> line.contains("cluster.events.v1"));
  }

  @Test
  void shouldEndWithThree_whenNobodyAnswers() {
    cluster.close();
    scoring.close();

    assertThat(run("status")).isEqualTo(Outcome.NOT_RUNNING);
    assertThat(run("parked")).isEqualTo(Outcome.NOT_RUNNING);
  }

  @Test
  void shouldEndWithThree_whenNothingRunsInTheFolder() {
    Outcome outcome = operations().run(List.of("status"));

    assertThat(outcome).isEqualTo(Outcome.NOT_RUNNING);
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void shouldShowTheWayDownToZero_whenWatching() {
    cluster.answering(
        "GET /outbox", PretendedService.outbox(200, 0, ""), PretendedService.emptyOutbox());
    scoring.answering(
        "GET /inbox",
        PretendedService.inbox("/cluster-service", 9, 9, 0, 0),
        PretendedService.inbox("/cluster-service", 9, 90, 0, 0),
        PretendedService.inbox("/cluster-service", 90, 90, 0, 0));

    assertThat(run("status", "--watch")).isEqualTo(Outcome.FINE);
    assertThat(pauses).isEqualTo(2);
    assertThat(lines().stream().filter(line -> line.startsWith("08:00:0")))
        .hasSize(6)
        .anyMatch(line -> line.matches("08:00:00 +cluster-service +200 +200 s.*"))
        .anyMatch(line -> line.matches("08:00:01 +scoring-service.*cluster.events.v1 +81 .*"))
        .last()
        .asString()
        .matches("08:00:02 +scoring-service.*cluster.events.v1 +0 .*");
  }

  @Test
  void shouldNameCauseAndPlace_ofWhatIsParked() {
    scoring.answering("GET /inbox/parked", PARKED);

    assertThat(run("parked", "scoring")).isEqualTo(Outcome.WRONG);
    assertThat(printed())
        .contains(
            AGGREGATE,
            "POISON",
            "no such kind",
            "v6",
            "v7",
            "organization-renamed",
            "cluster.events.v1-3@41");
  }

  @Test
  void shouldTellWhoAndWhy_whenSkipping() {
    scoring.answering(
        "POST /inbox/parked/" + AGGREGATE + "/skip", "{\"skipped\":\"version 7\",\"applied\":3}");

    Outcome outcome =
        run("skip", "scoring", AGGREGATE, "--reason", "cũ \"quá\"", "--operator", "lan");

    assertThat(outcome).isEqualTo(Outcome.FINE);
    assertThat(scoring.asked().getFirst())
        .contains("\"operator\":\"lan\"", "\"reason\":\"cũ \\\"quá\\\"\"");
    assertThat(printed()).contains("version 7");
  }

  @Test
  void shouldRetryAll_inTheNameOfTheUser_andSayWhatIsLeft() {
    scoring
        .answering("POST /inbox/parked/retry", "{\"aggregates\":2,\"applied\":5}")
        .answering("GET /inbox", PretendedService.inbox("/cluster-service", 9, 9, 1, 1));

    assertThat(run("retry", "scoring-service")).isEqualTo(Outcome.WRONG);
    assertThat(scoring.asked().getFirst())
        .contains("\"operator\":\"" + System.getProperty("user.name") + "\"");
    assertThat(printed()).contains("5 sự kiện").contains("parked scoring-service");
  }

  @Test
  void shouldSayWhyAServiceRefuses() {
    cluster.refusing("POST /outbox/republish", 409, "Not now");

    assertThat(run("republish", "cluster", "--reason", "r")).isEqualTo(Outcome.WRONG);
    assertThat(lines()).contains("cluster-service: 409 Not now");
  }

  @Test
  void shouldWaitForWhatWasToldAgain_butNotForWhatCameLater_whenRebuilding() {
    scoring
        .answering("POST /inbox/rebuild", "{\"forgotten\":12}")
        .answering(
            "GET /inbox",
            PretendedService.inbox("/cluster-service", 9, 15, 0, 0),
            PretendedService.inbox("/cluster-service", 12, 21, 0, 0),
            PretendedService.inbox("/cluster-service", 20, 40, 0, 0),
            PretendedService.inbox("/cluster-service", 22, 60, 0, 0));
    cluster
        .answering("POST /outbox/republish", "{\"marked\":12}")
        .answering(
            "GET /outbox", PretendedService.outbox(9, 6, ""), PretendedService.outbox(3, 0, ""));

    assertThat(run("rebuild", "scoring", "cluster", "--reason", "new")).isEqualTo(Outcome.FINE);
    assertThat(pauses).isEqualTo(3);
    assertThat(scoring.asked().getFirst()).contains("\"source\":\"/cluster-service\"");
    assertThat(cluster.asked().getFirst()).contains("\"what\":\"LATEST\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "skip scoring " + AGGREGATE,
        "skip scoring not-an-id --reason r",
        "republish scoring",
        "republish --reason r",
        "retry nobody",
        "seal --through yesterday",
        "status --kept",
        "status --at nowhere",
        "status --operator"
      })
  void shouldNotUnderstand(String words) {
    assertThat(run(words.split(" "))).isEqualTo(Outcome.NOT_UNDERSTOOD);
    assertThat(printed()).contains("./run ops help");
    assertThat(cluster.asked()).isEmpty();
    assertThat(scoring.asked()).isEmpty();
  }

  private Outcome run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--at", cluster.address(), "--at", scoring.address()));
    return operations().run(all);
  }

  private Operations operations() {
    Pause pause =
        new Pause() {
          @Override
          public Clock clock() {
            return Clock.fixed(
                Instant.parse("2026-11-22T08:00:00Z").plusSeconds(pauses), ZoneOffset.UTC);
          }

          @Override
          public void oneSecond() {
            pauses++;
          }
        };
    return new Operations(
        Installation.at(home, new PortPlan(20_000)),
        Map.of("THIDUA_OPERATOR_TOKEN", PretendedService.TOKEN),
        new PrintStream(printed, true, StandardCharsets.UTF_8),
        pause);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private List<String> lines() {
    return printed().lines().toList();
  }
}
