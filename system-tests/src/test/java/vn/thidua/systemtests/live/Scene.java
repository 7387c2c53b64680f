package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.play.ExitCode;

/** A case that was played under a name of its own, and what goes on in it through the gateway. */
final class Scene {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Account RANKING_JOB = Account.rankingJob("ranking-job-demo-secret");

  private final WholeSystem system;
  private final Doors doors;
  private final Gateway gateway;
  private final String source;
  private final JsonNode cluster;

  private Scene(WholeSystem system, Doors doors, String source) {
    this.system = system;
    this.doors = doors;
    this.source = source;
    this.gateway = new Gateway(doors.http(), system.gateway(), doors.tokens(), patience());
    this.gateway.settle();
    this.cluster =
        gateway.list(Account.SECRETARY, "/clusters", Map.of("source", source)).getFirst();
  }

  /** All of it played, and as the case expects. */
  static Scene of(WholeSystem system, Doors doors, CaseFiles file, String name) {
    Outcome outcome = system.play(file.with("/case", "'" + name + "'").bytes());
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    return new Scene(system, doors, name);
  }

  /** Of a case that was played before. */
  static Scene played(WholeSystem system, Doors doors, String name) {
    return new Scene(system, doors, name);
  }

  private static Patience patience() {
    return new Patience(WholeSystem.CLOCK, Duration.ofSeconds(20), Thread::sleep);
  }

  String source() {
    return source;
  }

  String cluster() {
    return cluster.path("id").asText();
  }

  String organizer() {
    return cluster.path("organizerId").asText();
  }

  String organization(String key) {
    return named(Account.ADMINISTRATOR, "/organizations", key).path("id").asText();
  }

  /** What the player made, as the secretary sees it in a list. */
  JsonNode named(String collection, String key) {
    return named(Account.SECRETARY, collection, key);
  }

  private JsonNode named(Account who, String collection, String key) {
    List<JsonNode> found = gateway.list(who, collection, Map.of("source", source, "key", key));
    assertThat(found).as(collection + " " + key).hasSize(1);
    return found.getFirst();
  }

  /** What the player made, whole. */
  JsonNode one(String collection, String key) {
    return get(collection + "/" + named(collection, key).path("id").asText());
  }

  List<JsonNode> all(String collection) {
    return list(collection, Map.of("organizerId", organizer()));
  }

  List<JsonNode> list(String collection, Map<String, String> filter) {
    return gateway.list(Account.SECRETARY, collection, filter);
  }

  JsonNode get(String path) {
    return gateway.ask(Account.SECRETARY, Call.get(path));
  }

  /** The year at a glance. */
  JsonNode overview(int year) {
    return get("/clusters/" + cluster() + "/years/" + year + "/overview");
  }

  /** Done by the secretary, with success. */
  JsonNode post(String path, String body) {
    return post(Account.SECRETARY, path, body);
  }

  JsonNode post(Account who, String path, String body) {
    return gateway.create(who, Call.post(path, json(body))).orFail();
  }

  /** An answer that is looked at again until it is as wanted, or as it is after a while. */
  JsonNode awaited(String path, Predicate<JsonNode> wanted) {
    Patience.Waiting waiting = patience().begin();
    while (true) {
      JsonNode answer = get(path);
      if (wanted.test(answer) || !waiting.again(null)) {
        return answer;
      }
    }
  }

  /** The secretary's request as it is answered, whatever the answer. */
  Reply ask(Asking asking) {
    return doors.ask(system.gateway().toString(), Account.SECRETARY, asking);
  }

  String subject(Account account) {
    return gateway.subject(account);
  }

  /** The latest ranking, after a run that is made now. */
  JsonNode ranked(int year) {
    JsonNode period = named("/periods", "period-" + year);
    String body = "{'kind': 'ON_DEMAND', 'periodId': '%s'}".formatted(period.path("id").asText());
    JsonNode run = gateway.create(RANKING_JOB, Call.post("/ranking-runs", json(body))).orFail();
    Patience.Waiting waiting = patience().begin();
    while (!run.path("status").asText().equals("DONE") && waiting.again(null)) {
      run = gateway.ask(RANKING_JOB, Call.get("/ranking-runs/" + run.path("id").asText()));
    }
    assertThat(run.path("status").asText()).as(run.toString()).isEqualTo("DONE");
    return ranking(year);
  }

  JsonNode ranking(int year) {
    Map<String, String> filter =
        Map.of("clusterId", cluster(), "year", String.valueOf(year), "latest", "true");
    return get("/rankings/" + list("/rankings", filter).getFirst().path("id").asText());
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body.replace('\'', '"'));
    } catch (JsonProcessingException malformed) {
      throw new UncheckedIOException(body, malformed);
    }
  }
}
