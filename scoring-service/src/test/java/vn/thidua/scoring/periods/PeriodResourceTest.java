package vn.thidua.scoring.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Schemes;
import vn.thidua.scoring.Town;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.periods.time.Schedule;

@QuarkusTest
@WithTestResource(RealServers.class)
class PeriodResourceTest {

  private static final String PERIODS = "/v1/periods";

  @Inject Participants participants;
  @Inject Acting acting;
  @Inject DataSource database;
  @Inject PeriodQueries queries;
  @Inject EntityManager entities;

  private Town town;
  private Api secretary;
  private String scheme;

  @BeforeEach
  void arrive() {
    town = Town.heard(participants, acting);
    secretary = Api.as(town.secretary);
    scheme = Schemes.published(town);
  }

  @Test
  void shouldLastTheCalendarYear_whenOpenedWithoutDates() {
    String id =
        secretary
            .post(PERIODS, opening())
            .statusCode(201)
            .header("ETag", "\"0\"")
            .header("Location", containsString(PERIODS))
            .body("from", equalTo("2024-01-01"))
            .body("to", equalTo("2024-12-31"))
            .body("status", equalTo("OPEN"))
            .body("clusterIds", contains(town.cluster.toString()))
            .body("acts.act", contains("OPENED"))
            .extract()
            .path("id");

    assertThat(queries.info(UUID.fromString(id)))
        .hasValue(
            new PeriodInfo(
                UUID.fromString(id),
                town.organizer,
                UUID.fromString(scheme),
                2024,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                true,
                false,
                Set.of(town.cluster),
                Schedule.NONE));
    assertThat(queries.open()).extracting(PeriodInfo::id).contains(UUID.fromString(id));
    assertThat(queries.info(UUID.randomUUID())).isEmpty();
  }

  @Test
  void shouldSayWhetherTheUnsignedAreBarred_fromTheBeginningOrLater() {
    String path = PERIODS + "/" + secretary.created(PERIODS, opening("unsignedBars", Boolean.TRUE));
    secretary.get(path).body("unsignedBars", equalTo(true));

    Map<String, ?> no = Map.of("unsignedBars", false, "reason", "Giao ước ký muộn cả cụm");
    secretary
        .post(path + "/unsigned-rule", no)
        .statusCode(200)
        .body("unsignedBars", equalTo(false))
        .body("acts.act", contains("OPENED", "UNSIGNED_NOT_BARRED"))
        .body("acts[1].reason", equalTo("Giao ước ký muộn cả cụm"));

    secretary
        .post(path + "/unsigned-rule", no)
        .statusCode(409)
        .body("type", endsWith("unsigned-rule-unchanged"));
    secretary.post(path + "/unsigned-rule", Map.of("unsignedBars", true)).statusCode(400);
    Api.as(town.officer).post(path + "/unsigned-rule", no).statusCode(403);
    secretary.post(path + "/close").statusCode(200);
    secretary
        .post(path + "/unsigned-rule", Map.of("unsignedBars", true, "reason", "Muộn"))
        .statusCode(409)
        .body("type", endsWith("period-closed"));
  }

  @Test
  void shouldBeRefused_whenItDoesNotFitTogether() {
    Town other = Town.heard(participants, acting);
    String draft = secretary.created("/v1/schemes", Schemes.sound(town.organizer));

    secretary
        .post(PERIODS, opening("schemeId", draft))
        .statusCode(409)
        .body("type", endsWith("scheme-not-published"));
    secretary
        .post(PERIODS, opening("schemeId", Schemes.published(other)))
        .statusCode(400)
        .body("errors.pointer", contains("/schemeId"));
    secretary
        .post(PERIODS, opening("clusterIds", List.of(town.cluster, other.cluster, town.cluster)))
        .statusCode(400)
        .body("errors.pointer", contains("/clusterIds/1", "/clusterIds/2"))
        .body("errors.code", contains("unknown-cluster", "duplicate"));
    secretary.post(PERIODS, opening("clusterIds", List.of())).statusCode(400);
    secretary
        .post(PERIODS, opening("from", "2025-01-01"))
        .statusCode(400)
        .body("errors.pointer", contains("/to"));
    secretary
        .post(PERIODS, opening("to", "+999999999-12-31"))
        .statusCode(400)
        .body("errors.pointer", contains("/to"));
    secretary
        .post(PERIODS, opening("clusterIds", List.of(UUID.randomUUID())))
        .statusCode(409)
        .header("Retry-After", "2")
        .body("type", endsWith("not-yet-known"));
    Api.as(town.officer).post(PERIODS, opening()).statusCode(403);
    Api.as(other.secretary).post(PERIODS, opening()).statusCode(403);
  }

  @Test
  void shouldCloseAndReopen_withWhoWhenAndWhy() throws Exception {
    String id = secretary.created(PERIODS, opening());
    String path = PERIODS + "/" + id;

    secretary
        .post(path + "/reopen", Map.of("reason", "?"))
        .statusCode(409)
        .body("type", endsWith("period-open"));
    secretary
        .post(path + "/close")
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("CLOSED"))
        .body("acts[1].reason", nullValue());
    secretary
        .post(path + "/close", Map.of("reason", "x"))
        .statusCode(409)
        .body("type", endsWith("period-closed"));
    secretary.post(path + "/reopen", Map.of()).statusCode(400);
    secretary
        .request()
        .header("If-Match", "\"0\"")
        .contentType("application/json")
        .body(Map.of("reason", "Bổ sung minh chứng"))
        .post(path + "/reopen")
        .then()
        .statusCode(412);
    secretary
        .post(path + "/reopen", Map.of("reason", "Bổ sung minh chứng"))
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("acts.act", contains("OPENED", "CLOSED", "REOPENED"))
        .body("acts[2].reason", equalTo("Bổ sung minh chứng"))
        .body("acts[2].by", containsString("secretary-"));
    assertThat(Announced.of(database, id))
        .containsExactly("0 period-opened", "1 period-closed", "2 period-reopened");
  }

  @Test
  void shouldBeSeenByThoseConcerned_andActedOnBySecretariesOnly() {
    String id = secretary.created(PERIODS, opening());
    Town other = Town.heard(participants, acting);
    String job = Tokens.of("job").roles("ranking-job").sign();

    for (String token : List.of(town.auditor, town.officer, town.formerOfficer)) {
      Api.as(token).get(PERIODS).body("items.id", contains(id));
      Api.as(token).get(PERIODS + "/" + id).statusCode(200);
      Api.as(token).post(PERIODS + "/" + id + "/close").statusCode(403);
    }
    for (String token : List.of(Tokens.administrator(), job)) {
      Api.as(token).get(PERIODS + "/" + id).statusCode(200);
      Api.as(token).post(PERIODS + "/" + id + "/close").statusCode(403);
    }
    for (String token : List.of(other.secretary, other.officer, Tokens.user("nobody"))) {
      Api.as(token).get(PERIODS + "?organizerId=" + town.organizer).body("items", empty());
      Api.as(token).get(PERIODS + "/" + id).statusCode(404);
      Api.as(token).post(PERIODS + "/" + id + "/close").statusCode(404);
    }
  }

  @Test
  void shouldBeFound_byItsFilters() {
    UUID second = UUID.randomUUID();
    town.cluster(second);
    String both = secretary.created(PERIODS, opening("clusterIds", List.of(second, town.cluster)));
    String one = secretary.created(PERIODS, opening("year", 2023));
    secretary.post(PERIODS + "/" + one + "/close").statusCode(200);

    secretary.get(PERIODS + "?clusterId=" + second).body("items.id", contains(both));
    secretary
        .get(PERIODS + "?clusterId=" + town.cluster)
        .body("items.id", contains(both, one))
        .body(
            "items[0].clusterIds", containsInAnyOrder(second.toString(), town.cluster.toString()));
    secretary.get(PERIODS + "?year=2023").body("items.id", contains(one));
    secretary.get(PERIODS + "?status=CLOSED").body("items.id", contains(one));
    String cursor =
        secretary
            .get(PERIODS + "?limit=1")
            .body("items.id", contains(both))
            .extract()
            .path("nextCursor");
    secretary.get(PERIODS + "?limit=1&cursor=" + cursor).body("items.id", contains(one));
    secretary
        .get(PERIODS + "?limit=1&year=2024&cursor=" + cursor)
        .statusCode(400)
        .body("errors.pointer", contains("?cursor"));
  }

  @Test
  void shouldGoOnWithALaterVersionOfItsScheme() throws Exception {
    String id = secretary.created(PERIODS, opening());
    String unrelated = Schemes.published(town);
    String draft = nextVersion();
    String path = PERIODS + "/" + id + "/scheme";

    secretary
        .post(path, applying(unrelated))
        .statusCode(409)
        .body("type", endsWith("not-a-later-version"));
    secretary
        .post(path, applying(scheme))
        .statusCode(409)
        .body("type", endsWith("not-a-later-version"));
    secretary
        .post(path, applying(draft))
        .statusCode(409)
        .body("type", endsWith("scheme-not-published"));
    secretary.post("/v1/schemes/" + draft + "/publish").statusCode(200);
    secretary
        .post(path, applying(draft))
        .statusCode(200)
        .body("schemeId", equalTo(draft))
        .body("acts.act", contains("OPENED", "SCHEME_APPLIED"))
        .body("acts.schemeId", contains(scheme, draft));
    secretary
        .post(path, applying(scheme))
        .statusCode(409)
        .body("type", endsWith("not-a-later-version"));
    secretary.post(PERIODS + "/" + id + "/close");
    secretary.post(path, applying(draft)).statusCode(409).body("type", endsWith("period-closed"));
    assertThat(Announced.of(database, id))
        .containsExactly("0 period-opened", "1 period-scheme-applied", "2 period-closed");
  }

  @Test
  void shouldStayOnItsScheme_whenAValueDoesNotFitTheLaterOne() throws Exception {
    String id = secretary.created(PERIODS, opening());
    UUID sheet = sheet(id);
    value(sheet, "I.1", "SELF", "60.5");
    value(sheet, "I.2", "SELF", null);
    String draft = nextVersion();
    // I.1 is worth less than what is entered there, and I.2 is called I.9.
    Map<String, Object> corrected =
        Schemes.of(
            town.organizer,
            List.of(
                Map.of("code", "I", "part", "BASE", "title", "Nhiệm vụ", "maxPoints", "100"),
                Schemes.leaf("I.1", "50", "DIRECT"),
                Schemes.leaf("I.9", "50", "PASS_FAIL")));
    corrected.put("tieBreaks", List.of());
    secretary.put("/v1/schemes/" + draft, "\"0\"", corrected).statusCode(200);
    secretary.post("/v1/schemes/" + draft + "/publish").statusCode(200);
    String path = PERIODS + "/" + id + "/scheme";

    secretary
        .post(path, applying(draft))
        .statusCode(409)
        .body("type", endsWith("values-do-not-fit"))
        .body("errors.code", contains("points-out-of-range", "criterion-unknown"))
        .body("errors[0].message", containsString(town.members.get(0).toString()));
    value(sheet, "I.1", "HEAD", "50");
    secretary
        .post(path, applying(draft))
        .statusCode(409)
        .body("errors.code", contains("criterion-unknown"));
    secretary.get(PERIODS + "/" + id).body("schemeId", equalTo(scheme));
  }

  @Test
  void shouldNotCloseMeanwhile_whenSomebodyHoldsIt() {
    String id = secretary.created(PERIODS, opening());

    CompletableFuture<Void> closing =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              assertThat(queries.held(UUID.fromString(id))).isPresent();
              CompletableFuture<Void> started =
                  CompletableFuture.runAsync(
                      () -> secretary.post(PERIODS + "/" + id + "/close").statusCode(200));
              await().pollInSameThread().until(this::somebodyWaitsForALock);
              assertThat(started).isNotDone();
              return started;
            });

    assertThat(closing).succeedsWithin(Duration.ofSeconds(10));
    assertThat(queries.info(UUID.fromString(id)).map(PeriodInfo::open)).hasValue(false);
  }

  private boolean somebodyWaitsForALock() {
    return (Boolean)
        entities
            .createNativeQuery("select exists (select 1 from pg_locks where not granted)")
            .getSingleResult();
  }

  private String nextVersion() {
    return secretary
        .post("/v1/schemes/" + scheme + "/versions")
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, ?> applying(String scheme) {
    return Map.of("schemeId", scheme, "reason", "Đính chính");
  }

  private Map<String, Object> opening() {
    Map<String, Object> opening = new LinkedHashMap<>();
    opening.put("organizerId", town.organizer);
    opening.put("schemeId", scheme);
    opening.put("year", 2024);
    opening.put("title", "Năm 2024");
    opening.put("clusterIds", List.of(town.cluster));
    return opening;
  }

  private Map<String, Object> opening(String field, Object value) {
    Map<String, Object> opening = opening();
    opening.put(field, value);
    return opening;
  }

  private UUID sheet(String period) throws SQLException {
    UUID id = UUID.randomUUID();
    execute(
        "insert into score_sheet (id, period_id, cluster_id, organization_id, status, opened_by,"
            + " opened_at, changed_at, version)"
            + " values (?::uuid, ?::uuid, ?::uuid, ?::uuid, 'DRAFT', 'x', now(), now(), 0)",
        id.toString(),
        period,
        town.cluster.toString(),
        town.members.get(0).toString());
    return id;
  }

  private void value(UUID sheet, String criterion, String stage, @Nullable String points)
      throws SQLException {
    execute(
        "insert into sheet_value (sheet_id, criterion, stage, points)"
            + " values (?::uuid, ?, ?, ?::numeric)",
        sheet.toString(),
        criterion,
        stage,
        points);
  }

  private void execute(String sql, @Nullable String... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
