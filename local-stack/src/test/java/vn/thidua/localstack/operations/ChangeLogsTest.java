package vn.thidua.localstack.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.PortPlan;

class ChangeLogsTest {
  private static final String FITS =
      """
      {"service":"%s","firstDayThatDoesNotFit":null,"reason":null,"days":2,"entries":40}
      """;
  private static final String OWN =
      """
      {"items":[{"day":"2026-11-20","digest":"aa","entries":10},
                {"day":"2026-11-21","digest":"bb","entries":30}]}
      """;

  @TempDir private Path home;
  private PretendedService cluster;
  private PretendedService scoring;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void open() throws Exception {
    cluster = service("cluster-service", kept("/scoring-service", "aa", "bb"));
    scoring = service("scoring-service", kept("/cluster-service", "aa", "bb"));
  }

  @AfterEach
  void close() {
    cluster.close();
    scoring.close();
  }

  @Test
  void shouldFit_whenEachLogIsWhatItsSealsAndTheOtherServiceSay() {
    assertThat(run("verify")).isEqualTo(Outcome.FINE);
    assertThat(printed())
        .contains("cluster-service: 2 ngày", "scoring-service 2", "khớp · fits")
        .doesNotContain("KHÔNG");
  }

  @Test
  void shouldNameTheFirstDay_whenALogDoesNotFitItsOwnSeal() {
    cluster.answering(
        "GET /change-log/verify",
        """
        {"service":"cluster-service","firstDayThatDoesNotFit":"2026-11-21",
         "reason":"an entry was altered: the digest differs","days":2,"entries":40}
        """);

    assertThat(run("verify")).isEqualTo(Outcome.WRONG);
    assertThat(printed()).contains("DOES NOT FIT from 2026-11-21", "    an entry was altered");
  }

  @Test
  void shouldNameTheFirstDay_whenLogAndSealsWereRewrittenTogether() {
    cluster.answering(
        "GET /change-log/digests",
        """
        {"items":[{"day":"2026-11-20","digest":"a0","entries":10},
                  {"day":"2026-11-21","digest":"b0","entries":30}]}
        """);

    assertThat(run("verify")).isEqualTo(Outcome.WRONG);
    assertThat(printed())
        .contains("DOES NOT FIT from 2026-11-20", "    scoring-service keeps another digest")
        .doesNotContain("2026-11-21")
        .contains("scoring-service: 2 ngày");
  }

  @Test
  void shouldNameTheDay_whoseSealIsGone() {
    scoring.answering(
        "GET /change-log/digests", "{\"items\":[{\"day\":\"2026-11-20\",\"digest\":\"aa\"}]}");

    assertThat(run("verify")).isEqualTo(Outcome.WRONG);
    assertThat(printed()).contains("DOES NOT FIT from 2026-11-21", "    its seal is gone");
  }

  @Test
  void shouldSealThroughADay_inEveryService() {
    cluster.answering("POST /change-log/seal", OWN);
    scoring.answering("POST /change-log/seal", "{\"items\":[]}");

    assertThat(run("seal", "--through", "2026-11-21")).isEqualTo(Outcome.FINE);
    assertThat(cluster.asked().getFirst()).contains("\"through\":\"2026-11-21\"");
    assertThat(scoring.asked()).hasSize(1);
    assertThat(printed()).contains("2026-11-20", "bb");
  }

  private static PretendedService service(String name, String kept) throws Exception {
    return PretendedService.named(name)
        .answering("GET /change-log/verify", FITS.formatted(name))
        .answering("GET /change-log/digests", OWN)
        .answering("GET /change-log/kept", kept);
  }

  private static String kept(String source, String first, String second) {
    return """
    {"items":[{"source":"%1$s","day":"2026-11-20","digest":"%2$s","entries":10},
              {"source":"%1$s","day":"2026-11-21","digest":"%3$s","entries":30}]}
    """
        .formatted(source, first, second);
  }

  private Outcome run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--at", cluster.address(), "--at", scoring.address()));
    return new Operations(
            Installation.at(home, new PortPlan(20_000)),
            Map.of("THIDUA_OPERATOR_TOKEN", PretendedService.TOKEN),
            new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run(all);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
