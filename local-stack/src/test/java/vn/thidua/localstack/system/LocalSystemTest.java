package vn.thidua.localstack.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.ProcessIdentity;

/** The three servers together; the services join in the tests of the whole system. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalSystemTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  @TempDir static Path home;

  private static LocalSystem system;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(servers(home, PortPlan.free()), Progress.SILENT);
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  @Order(1)
  void shouldSayThatAllIsReady() {
    SystemStatus status = SystemStatus.of(system.installation());

    assertThat(status.allReady()).isTrue();
    assertThat(status.parts()).hasSize(3).allMatch(part -> part.memoryBytes() > 0);
  }

  @Test
  @Order(1)
  void shouldShowNoPassword_inLogsOrOnCommandLines() throws Exception {
    String shown = "";
    for (SystemStatus.PartStatus part : SystemStatus.of(system.installation()).parts()) {
      shown += Files.readString(system.installation().log(part.name()));
      shown += Files.readString(Path.of("/proc/" + part.pid().orElseThrow() + "/cmdline"));
    }

    assertThat(shown)
        .contains("KafkaProcess")
        .doesNotContain(Secrets.of(home).kafkaPasswords().values());
  }

  @Test
  @Order(2)
  void shouldGiveAnOfficerATokenForAllServices() throws Exception {
    String claims =
        claims("grant_type=password&client_id=demo&username=officer-03&password=officer-03");

    assertThat(claims)
        .contains("\"sub\":\"7d000000-0000-4000-8000-000000000103\"")
        .contains("\"preferred_username\":\"officer-03\"")
        .contains("\"iss\":\"" + system.installation().issuer() + "\"")
        .contains("\"roles\":[\"user\"]")
        .contains(
            "\"gateway\"", "\"cluster-service\"", "\"scoring-service\"", "\"awards-service\"");
  }

  @Test
  @Order(3)
  void shouldGiveTheRankingJobItsRole() throws Exception {
    String claims =
        claims(
            "grant_type=client_credentials&client_id=ranking-job"
                + "&client_secret=ranking-job-demo-secret");

    assertThat(claims).contains("\"roles\":[\"ranking-job\"]").contains("\"scoring-service\"");
  }

  @Test
  @Order(4)
  void shouldRefusePasswordsToTheWebClient_andCodesWithoutProof() throws Exception {
    HttpResponse<String> grant =
        token("grant_type=password&client_id=thi-dua-web&username=admin&password=admin");
    HttpResponse<String> code =
        HTTP.send(
            HttpRequest.newBuilder(
                    URI.create(
                        endpoint("auth")
                            + "?client_id=thi-dua-web&response_type=code&scope=openid&redirect_uri="
                            + "http%3A%2F%2F127.0.0.1%3A1%2Fdocs%2Foauth2-redirect.html"))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(grant.body()).contains("unauthorized_client");
    assertThat(code.headers().firstValue("location").orElse(""))
        .startsWith("http://127.0.0.1:1/docs/oauth2-redirect.html?error=invalid_request");
  }

  @Test
  @Order(5)
  void shouldNotServeTheSameFolderTwice() {
    Installation same = system.installation();

    assertThatThrownBy(() -> LocalSystem.start(same, Progress.SILENT))
        .isInstanceOfSatisfying(
            AlreadyRunning.class,
            e -> assertThat(e.pid()).isEqualTo(ProcessHandle.current().pid()));
  }

  @Test
  @Order(6)
  void shouldNameATakenPort_andStartNothing(@TempDir Path other) throws Exception {
    PortPlan ports = PortPlan.free();
    try (ServerSocket stranger =
        new ServerSocket(ports.kafka(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> LocalSystem.start(servers(other, ports), Progress.SILENT))
          .isInstanceOfSatisfying(
              PortsTaken.class,
              e -> {
                assertThat(e.taken()).hasSize(1);
                assertThat(e.taken().getFirst().port()).isEqualTo(stranger.getLocalPort());
                assertThat(e.taken().getFirst().owner())
                    .startsWith(Long.toString(ProcessHandle.current().pid()));
              });
    }
    assertThat(other.resolve("postgresql")).doesNotExist();
  }

  @Test
  @Order(7)
  void shouldNotTouchAStranger_whoHasTheRecordedPid(@TempDir Path other) throws Exception {
    ProcessIdentity me = ProcessIdentity.current();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          other.resolve("state.properties"),
          "part.kafka=%d:%d:%s%n".formatted(stranger.pid(), me.startTicks(), me.boot()));

      assertThat(DetachedSystem.stop(servers(other, PortPlan.free()), Progress.SILENT)).isFalse();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  @Order(8)
  void shouldNoticeADeadPart_andStopTheOthers() {
    SystemStatus before = SystemStatus.of(system.installation());
    ProcessIdentity kafka =
        ProcessIdentity.of(part(before, "kafka").pid().orElseThrow()).orElseThrow();
    List<ProcessIdentity> all =
        before.parts().stream()
            .map(part -> ProcessIdentity.of(part.pid().orElseThrow()).orElseThrow())
            .toList();

    kafka.signal("KILL");

    assertThat(Polling.until(Duration.ofSeconds(10), () -> system.deadPart().isPresent())).isTrue();
    assertThat(system.deadPart().orElseThrow().part()).isEqualTo("kafka");
    assertThat(part(SystemStatus.of(system.installation()), "kafka").state())
        .isEqualTo(SystemStatus.State.DEAD);
    system.close();
    assertThat(all).noneMatch(ProcessIdentity::isAlive);
    assertThat(SystemStatus.of(system.installation()).allStopped()).isTrue();
  }

  @Test
  @Order(9)
  void shouldNameThePartThatFails_andStopWhatWasStarted() {
    List<String> stopped = new CopyOnWriteArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void stopped(String part) {
            stopped.add(part);
          }
        };
    Installation whole = system.installation();
    Installation withoutServices =
        new Installation(
            home,
            whole.home(),
            whole.cache(),
            whole.ports(),
            Set.of("postgresql", "cluster-service"),
            false);

    assertThatThrownBy(() -> LocalSystem.start(withoutServices, progress))
        .isInstanceOfSatisfying(
            PartFailure.class,
            e -> {
              assertThat(e.part()).isEqualTo("cluster-service");
              assertThat(e).hasMessageContaining("not built");
            });
    assertThat(stopped).containsExactly("postgresql");
  }

  private static Installation servers(Path folder, PortPlan ports) {
    return Installation.at(folder, ports).with(Set.of("postgresql", "kafka", "keycloak"));
  }

  private static SystemStatus.PartStatus part(SystemStatus status, String name) {
    return status.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private static String claims(String form) throws Exception {
    HttpResponse<String> response = token(form);
    var matcher = ACCESS_TOKEN.matcher(response.body());
    assertThat(matcher.find()).as(response.body()).isTrue();
    String payload = List.of(matcher.group(1).split("\\.", -1)).get(1);
    return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> token(String form) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(endpoint("token")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String endpoint(String name) {
    return system.installation().issuer() + "/protocol/openid-connect/" + name;
  }
}
