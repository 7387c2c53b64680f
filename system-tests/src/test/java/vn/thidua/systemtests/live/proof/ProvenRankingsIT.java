package vn.thidua.systemtests.live.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.live.Doors;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;
import vn.thidua.systemtests.live.WholeSystem;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.live.WholeSystemExtension;
import vn.thidua.systemtests.play.ExitCode;

/** What a conference has endorsed is recomputed by a program that knows nothing but the file. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ProvenRankingsIT {

  private static final Path VERIFIER =
      Path.of("..", "scoring-service", "verifier", "target", "thi-dua-verify.jar");
  private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
  private static final String MINUTES =
      "'heldOn': '2025-01-10', 'minutes': {'number': '01/BB-HN', 'date': '2025-01-10'}";

  private final WholeSystem system;
  private final Doors doors;

  @TempDir private Path folder = Path.of("");

  ProvenRankingsIT(WholeSystem system) {
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
        CaseFiles.WORKED_EXAMPLE,
        CaseFiles.CLUSTER_2,
        CaseFiles.RED_RIVER_DELTA,
        CaseFiles.POLICE_347
      })
  void shouldBeEqual_whenAGivenCaseWasPlayedAndEndorsed(String name) throws Exception {
    // Given
    JsonNode ranking = endorsed(name);
    Path bundle = bundle(ranking);
    // When
    Verified verified = verify("--digest", ranking.path("outputDigest").asText(), bundle);
    // Then
    assertThat(verified.said())
        .contains("EQUAL", ranking.path("inputDigest").asText())
        .contains(ranking.path("outputDigest").asText());
    assertThat(verified.code()).isZero();
  }

  @Test
  void shouldNameUnitAndLeaf_whenADigitWasChanged() throws Exception {
    // Given
    JsonNode ranking = endorsed(CaseFiles.WORKED_EXAMPLE);
    String text = Files.readString(bundle(ranking));
    Matcher actual = Pattern.compile("\"actual\":\"[0-9]*([1-8])\"").matcher(text);
    assertThat(actual.find()).isTrue();
    char digit = text.charAt(actual.start(1));
    Path changed = folder.resolve("changed.json");
    Files.writeString(
        changed,
        text.substring(0, actual.start(1)) + (char) (digit + 1) + text.substring(actual.end(1)));
    // When
    Verified verified = verify(changed);
    // Then
    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.said())
        .contains("NOT EQUAL")
        .containsPattern("DIGEST /members/\\d+/entries/\\d+ \\[.+, .+\\]");
  }

  @Test
  void shouldGiveTheSameBytes_wheneverItIsAskedFor() throws Exception {
    // Given
    JsonNode ranking = endorsed(CaseFiles.CLUSTER_2);
    byte[] first = Files.readAllBytes(bundle(ranking));
    // When
    byte[] second = Files.readAllBytes(bundle(ranking));
    // Then
    assertThat(second).isEqualTo(first);
  }

  /** Ties are decided in the order of the rows. */
  private JsonNode endorsed(String name) {
    Outcome played = system.play(CaseFiles.given(name).bytes());
    assertThat(played.code()).as(played.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    JsonNode ranking = ranking(played);
    String path = "/rankings/" + ranking.path("id").asText();
    if (!List.of("ENDORSED", "PUBLISHED").contains(ranking.path("status").asText())) {
      for (List<String> tied : ties(ranking)) {
        expect(201, post(path + "/tie-decisions", "{" + ids(tied) + ", 'reason': 'Bỏ phiếu'}"));
      }
      Reply reply = post(path + "/endorsement", "{" + MINUTES + ", 'publish': true}");
      ranking = expect(201, reply).body();
    }
    return ranking;
  }

  private JsonNode ranking(Outcome played) {
    Matcher digest = DIGEST.matcher(played.out());
    List<String> digests = new ArrayList<>();
    while (digest.find()) {
      digests.add(digest.group());
    }
    JsonNode page = expect(200, get("/rankings?latest=true&limit=200")).body();
    for (JsonNode ranking : page.path("items")) {
      if (digests.contains(ranking.path("outputDigest").asText())) {
        return expect(200, get("/rankings/" + ranking.path("id").asText())).body();
      }
    }
    throw new AssertionError("None of " + digests + " among " + page);
  }

  private static List<List<String>> ties(JsonNode ranking) {
    Map<Integer, List<String>> byRank = new LinkedHashMap<>();
    for (JsonNode row : ranking.path("rows")) {
      if (row.path("tied").asBoolean()) {
        byRank
            .computeIfAbsent(row.path("rank").asInt(), unseen -> new ArrayList<>())
            .add(row.path("organizationId").asText());
      }
    }
    return List.copyOf(byRank.values());
  }

  private static String ids(List<String> organizations) {
    return "'organizationIds': ['" + String.join("', '", organizations) + "']";
  }

  private Path bundle(JsonNode ranking) throws IOException {
    String id = ranking.path("id").asText();
    Reply reply = expect(200, get("/rankings/" + id + "/bundle"));
    assertThat(reply.header("Content-Disposition")).contains("ranking-" + id + ".json");
    return Files.writeString(folder.resolve(id + ".json"), reply.text());
  }

  private Reply get(String path) {
    return doors.ask(system.gateway() + "/api/v1", Account.SECRETARY, Asking.get(path));
  }

  private Reply post(String path, String body) {
    return doors.ask(system.gateway() + "/api/v1", Account.SECRETARY, Asking.post(path, body));
  }

  private static Reply expect(int status, Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    return reply;
  }

  /** How the verifier ended, and what it said. */
  private record Verified(int code, String said) {}

  private static Verified verify(Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", VERIFIER.toString()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Verified(process.waitFor(), said);
  }
}
