package vn.thidua.systemtests.live.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Answer;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.live.Doors;
import vn.thidua.systemtests.live.WholeSystem;
import vn.thidua.systemtests.live.WholeSystemExtension;

/** A deadline at the end of a day, whatever zone the machine believes to be in. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class MidnightIT {

  private static final String SCORING = "scoring-service";
  private static final int ATTEMPTS = 3;

  private final WholeSystem system;
  private final Doors doors;
  private People people;
  private String scheme;
  private JsonNode last;
  private ZoneOffset running = startedIn();

  MidnightIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  @BeforeAll
  void settle() {
    Patience patience = new Patience(WholeSystem.CLOCK, Duration.ofSeconds(30), Thread::sleep);
    Gateway gateway = new Gateway(doors.http(), system.gateway(), doors.tokens(), patience);
    gateway.settle();
    people = new People(gateway, "nửa đêm", List.of("head", "deputy"));
    ObjectNode body = People.object("organizerId", people.organizer()).put("title", "Hai mục");
    body.put("year", 2025).put("totalPoints", "10");
    body.putArray("nodes")
        .add(
            People.object("code", "I")
                .put("part", "BASE")
                .put("title", "I")
                .put("maxPoints", "10"));
    ObjectNode leaf = body.withArray("nodes").addObject().put("code", "I.1").put("parent", "I");
    leaf.put("title", "I.1").put("maxPoints", "10").put("method", "DIRECT");
    JsonNode draft = gateway.create(Account.SECRETARY, Call.post("/schemes", body)).orFail();
    scheme = draft.path("id").asText();
    gateway.ask(
        Account.SECRETARY, Call.post("/schemes/" + scheme + "/publish", null).ifStill(draft));
  }

  @AfterAll
  void close() {
    if (!running.equals(startedIn())) {
      system.restart(SCORING, Map.of());
    }
    doors.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh"})
  void shouldTakeASaveASecondBeforeMidnightAndNoneAfter_whateverTheServersZone(String zone)
      throws InterruptedException {
    // Given
    runIn(zone);
    Clock clock = WholeSystem.CLOCK;
    String vietnamese = period("2099-12-15T24:00:00+07:00");
    JsonNode shown = deadline(vietnamese);
    Midnight midnight = Midnight.after(clock, Duration.ofSeconds(15));
    String period = period(midnight.told());
    Sheets sheets = sheets(period);
    // When
    Answer before = null;
    for (int attempt = 1; before == null && attempt <= ATTEMPTS; attempt++) {
      last = sheets.read("deputy", people.officerOf("deputy"));
      sleepUntil(midnight.at().minusSeconds(1));
      Answer answer = save(sheets, "1." + attempt);
      if (clock.instant().isBefore(midnight.at())) {
        before = answer;
      } else {
        // The machine was too busy to say anything about a second: another midnight.
        midnight = Midnight.after(clock, Duration.ofSeconds(15));
        reschedule(period, midnight.told());
      }
    }
    last = sheets.read("deputy", people.officerOf("deputy"));
    sleepUntil(midnight.at());
    Answer after = save(sheets, "2");
    // Then
    assertThat(before).isNotNull();
    assertThat(before.status()).as(before.toString()).isEqualTo(200);
    assertThat(after.status()).as(after.toString()).isEqualTo(409);
    assertThat(after.is("deadline-passed")).isTrue();
    assertThat(deadline(period).path("endOfDay").asText()).isEqualTo(midnight.day().toString());
    assertThat(shown.path("until").asText()).isEqualTo("2099-12-16T00:00:00+07:00");
    assertThat(shown.path("endOfDay").asText()).isEqualTo("2099-12-15");
  }

  /** The service inherits this machine's zone until it is told another. */
  private void runIn(String zone) {
    if (!running.equals(offset(ZoneId.of(zone)))) {
      system.restart(SCORING, Map.of("TZ", zone));
      running = offset(ZoneId.of(zone));
    }
  }

  private static ZoneOffset startedIn() {
    return offset(ZoneId.systemDefault());
  }

  private static ZoneOffset offset(ZoneId zone) {
    return zone.getRules().getOffset(WholeSystem.CLOCK.instant());
  }

  private String period(String until) {
    ObjectNode body = People.object("organizerId", people.organizer()).put("schemeId", scheme);
    body.put("year", 2025)
        .put("title", "Tới " + until)
        .putArray("clusterIds")
        .add(people.cluster());
    body.putObject("schedule").put("selfScoringUntil", until);
    return people.made(Account.SECRETARY, "/periods", body);
  }

  private void reschedule(String period, String until) {
    String path = "/periods/" + period;
    JsonNode now = people.gateway().ask(Account.SECRETARY, Call.get(path));
    ObjectNode change = People.object("reason", "Lần nữa");
    change.putObject("schedule").put("selfScoringUntil", until);
    people.gateway().ask(Account.SECRETARY, Call.post(path + "/schedule", change).ifStill(now));
  }

  private JsonNode deadline(String period) {
    Call call = Call.get("/periods/" + period + "/deadlines");
    return people.gateway().ask(Account.SECRETARY, call).path("deadlines").path(0);
  }

  private Sheets sheets(String period) {
    CaseModel nothing =
        new CaseModel(
            "", 2025, new CaseModel.Scheme("10", List.of(), List.of()), List.of(), List.of());
    Sheets sheets = new Sheets(people, nothing, period);
    sheets.path("deputy");
    return sheets;
  }

  /** The officer's only entry, whatever stands there. */
  private Answer save(Sheets sheets, String points) {
    Account officer = people.officerOf("deputy");
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode line = body.putArray("entries").addObject();
    line.put("criterion", "I.1").put("points", points);
    Call call = Call.put(sheets.path("deputy") + "/self-score", body).ifStill(last);
    return people.gateway().send(officer, call);
  }

  private static void sleepUntil(Instant at) throws InterruptedException {
    Duration left = Duration.between(WholeSystem.CLOCK.instant(), at);
    if (left.isPositive()) {
      Thread.sleep(left);
    }
  }
}
