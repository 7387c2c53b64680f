package vn.thidua.cluster.movements;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Movements entered, corrected, found, withdrawn. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MovementsTest {

  private Launched by;

  @BeforeEach
  void givenAnOrganizer() {
    by = new Launched();
  }

  @Test
  void shouldBeToldWhole_whenAllIsSaid() {
    String launcher = Given.organization(Map.of("name", "Ủy ban Dân tộc"));
    String member = Given.organization();
    String cluster = by.cluster(member);
    String file = by.file();
    String conference = by.conference(2024);

    Response created =
        by.launch(
            Map.ofEntries(
                Map.entry("source", "demo"),
                Map.entry("key", Given.unique("movement")),
                Map.entry("name", "Thi đua năm 2024"),
                Map.entry("nameEn", "Emulation in 2024"),
                Map.entry("form", "REGULAR"),
                Map.entry(
                    "launch",
                    Map.of(
                        "by",
                        Map.of("organizationId", launcher),
                        "person",
                        Map.of("name", "Hầu A Lềnh", "position", "Bộ trưởng"),
                        "on",
                        "2024-01-20",
                        "place",
                        "Hà Nội",
                        "conferenceId",
                        conference)),
                Map.entry("period", Map.of("from", "2024-01-20", "toYear", 2024)),
                Map.entry("motto", "Đoàn kết"),
                Map.entry("contents", List.of("Một", "Hai")),
                Map.entry("criteria", List.of("Ba")),
                Map.entry("legalBases", List.of(Map.of("number", "05-CT/TW"))),
                Map.entry("registrationUntil", "2024-03-31T17:00:00+07:00"),
                Map.entry("files", List.of(file)),
                Map.entry("participants", List.of(Map.of("clusterId", cluster)))));

    String id = Launched.created(created);
    assertThat(created.header("Location")).endsWith("/v1/movements/" + id);
    assertThat(created.header("ETag")).isEqualTo("\"0\"");
    Response read = by.get(id);
    assertThat(read.<String>path("launch.by.organizationId")).isEqualTo(launcher);
    assertThat(read.<String>path("launch.by.name")).isEqualTo("Ủy ban Dân tộc");
    assertThat(read.<String>path("launch.person.position")).isEqualTo("Bộ trưởng");
    assertThat(read.<String>path("launch.conferenceId")).isEqualTo(conference);
    assertThat(read.<Integer>path("period.fromYear")).isEqualTo(2024);
    assertThat(read.<String>path("period.from")).isEqualTo("2024-01-20");
    assertThat(read.<Integer>path("period.toYear")).isEqualTo(2024);
    assertThat(read.<Object>path("period.to")).isNull();
    assertThat(read.<List<String>>path("contents")).containsExactly("Một", "Hai");
    assertThat(read.<List<String>>path("criteria")).containsExactly("Ba");
    assertThat(read.<List<String>>path("legalBases.number")).containsExactly("05-CT/TW");
    assertThat(read.<String>path("registrationUntil")).isEqualTo("2024-03-31T10:00:00Z");
    assertThat(read.<List<String>>path("files.id")).containsExactly(file);
    assertThat(read.<List<String>>path("participants.clusterId")).containsExactly(cluster);
    assertThat(read.<List<?>>path("reviews")).isEmpty();
    Response officers = People.user(Given.officerOf(member)).get("/v1/files/" + file);
    assertThat(officers.statusCode()).isEqualTo(200);
  }

  @Test
  void shouldSayNothing_whereNothingIsKnown() {
    String id = by.movement(Map.of());

    Response read = by.get(id);

    for (String unknown :
        List.of(
            "launch.by",
            "launch.person",
            "launch.on",
            "launch.place",
            "launch.conferenceId",
            "period.fromYear",
            "period.from",
            "period.to",
            "motto",
            "registrationUntil",
            "withdrawalReason",
            "source")) {
      assertThat(read.<Object>path(unknown)).as(unknown).isNull();
    }
    assertThat(read.<List<?>>path("legalBases")).isEmpty();
    assertThat(read.<List<?>>path("participants")).isEmpty();
  }

  @Test
  void shouldBeEnteredOnce_whenTheRequestIsRepeated() {
    Map<String, Object> body = Launched.body(Map.of("source", "demo", "key", Given.unique("key")));
    body.put("organizerId", by.organizer);
    String key = Given.unique("request");

    String first = Launched.created(post(body, key));

    assertThat(Launched.created(post(body, key))).isEqualTo(first);
    Problem.of(post(body, Given.unique("request")), 409, "already-exists")
        .at("/key", "already-exists");
    assertThat(by.list(Map.of("source", body.get("source"), "key", body.get("key"))))
        .containsExactly(first);
  }

  private Response post(Map<String, ?> body, String key) {
    return People.user(by.secretary)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/movements");
  }

  @Test
  void shouldRefuseEveryPlace_whenTheRequestIsWrong() {
    Problem.of(
            by.launch(
                Map.of(
                    "launch",
                        Map.of(
                            "by",
                            Map.of(),
                            "person",
                            Map.of(
                                "name",
                                "A",
                                "organizationId",
                                UUID.randomUUID(),
                                "organizationName",
                                "B")),
                    "period", Map.of("fromYear", 2025, "from", "2024-01-01", "toYear", 2023),
                    "legalBases", List.of(Map.of("date", "2016-05-15")),
                    "registrationUntil", "+19999-01-01T00:00:00Z")),
            400,
            "invalid-request")
        .at("/launch/by/organizationId", "exactly-one")
        .at("/launch/person/organizationName", "exactly-one")
        .at("/period/fromYear", "contradiction")
        .at("/legalBases/0/number", "required")
        .at("/registrationUntil", "range")
        .places(5);
    Problem.of(
            by.launch(Map.of("period", Map.of("fromYear", 2025, "to", "2024-12-31"))),
            400,
            "invalid-request")
        .at("/period/to", "before-start");
    Problem.of(
            by.launch(Map.of("launch", Map.of("by", Map.of("organizationId", UUID.randomUUID())))),
            400,
            "invalid-request")
        .at("/launch/by/organizationId", "unknown-organization");
    Problem.of(by.launch(Map.of("form", "WEEKLY")), 400, "invalid-request")
        .at("/form", "unknown-value");
    Problem.of(by.launch(Map.of("files", List.of(UUID.randomUUID()))), 400, "invalid-request")
        .at("/files/0", "unknown-file");
    Problem.of(
            by.launch(
                Map.of(
                    "period",
                    Map.of("fromYear", 2024, "toYear", 2024),
                    "participants",
                    List.of(
                        Map.of(),
                        Map.of("clusterId", UUID.randomUUID()),
                        Map.of(
                            "organizationId",
                            Given.organization(),
                            "period",
                            Map.of("fromYear", 2025))))),
            400,
            "invalid-request")
        .at("/participants/0/clusterId", "exactly-one")
        .at("/participants/1/clusterId", "unknown-cluster")
        .at("/participants/2/period", "outside-period")
        .places(3);
  }

  @Test
  void shouldReferToAConferenceOfTheOrganizer_whenItWasLaunchedAtOne() {
    String conference = by.conference(2024);
    String others = new Launched().conference(2024);
    String id = by.movement(Map.of());

    for (String unknown : List.of(others, UUID.randomUUID().toString())) {
      var launch = Map.of("launch", Map.of("conferenceId", unknown));
      Problem.of(by.launch(launch), 400, "invalid-request")
          .at("/launch/conferenceId", "unknown-conference");
      Problem.of(by.correct(id, launch), 400, "invalid-request")
          .at("/launch/conferenceId", "unknown-conference");
    }
    Response corrected = by.correct(id, Map.of("launch", Map.of("conferenceId", conference)));

    assertThat(Launched.ok(corrected).<String>path("launch.conferenceId")).isEqualTo(conference);
    Response row =
        People.user(by.secretary).queryParam("organizerId", by.organizer).get("/v1/movements");
    assertThat(row.<String>path("items[0].conferenceId")).isEqualTo(conference);
  }

  @Test
  void shouldBeCorrected_whenTheLatestVersionIsKnown() {
    String kept = by.file();
    String given = by.file();
    String id = by.movement(Map.of("motto", "Cũ", "files", List.of(kept)));
    Map<String, Object> body = Launched.body(Map.of("motto", "Mới", "files", List.of(given)));
    String path = "/v1/movements/" + id;

    Problem.of(People.user(by.secretary).body(body).put(path), 428, "precondition-required");
    Response corrected = put(path, "\"0\"", body);

    Launched.ok(corrected);
    assertThat(corrected.<String>path("motto")).isEqualTo("Mới");
    assertThat(corrected.<List<String>>path("files.id")).containsExactly(given);
    assertThat(corrected.header("ETag")).isEqualTo("\"1\"");
    Problem.of(put(path, "\"0\"", body), 412, "precondition-failed");
    assertThat(put(path, "\"1\"", body).header("ETag")).isEqualTo("\"1\"");
    Response changes = People.user(by.secretary).get(path + "/changes");
    assertThat(changes.<List<String>>path("items.action"))
        .containsExactly("movement-changed", "movement-launched");
    assertThat(changes.<List<String>>path("items[0].changes.path")).contains("/motto", "/name");
    assertThat(changes.<List<Integer>>path("items.aggregateVersion")).containsExactly(1, 0);
  }

  private Response put(String path, String version, Map<String, ?> body) {
    return People.user(by.secretary).header("If-Match", version).body(body).put(path);
  }

  @Test
  void shouldKeepPersonsOutOfTheLog_whenOneSpokeAtTheLaunch() {
    String person = Given.unique("Nguyễn Văn A");
    String id = by.movement(Map.of("launch", Map.of("person", Map.of("name", person))));

    assertThat(by.get(id).<String>path("launch.person.name")).isEqualTo(person);
    assertThat(People.user(by.secretary).get("/v1/movements/" + id + "/changes").asString())
        .doesNotContain(person);
  }

  @Test
  void shouldStayWithTheReason_whenItIsWithdrawnAsAMistake() {
    String cluster = by.cluster(Given.organization());
    String id = by.movement(Map.of("participants", List.of(Map.of("clusterId", cluster))));
    String other = by.movement(Map.of());

    Response withdrawn = by.post(id, "/withdrawal", Map.of("reason", "Nhập trùng"));

    Launched.ok(withdrawn);
    assertThat(withdrawn.<String>path("withdrawalReason")).isEqualTo("Nhập trùng");
    assertThat(by.list(Map.of("withdrawn", true))).containsExactly(id);
    assertThat(by.list(Map.of("withdrawn", false))).containsExactly(other);
    assertThat(by.list(Map.of())).containsExactly(id, other);
    Problem.of(by.correct(id, Map.of()), 409, "movement-withdrawn").saying("Nhập trùng");
    Problem.of(by.post(id, "/withdrawal", Map.of("reason", "x")), 409, "movement-withdrawn");
    Problem.of(
        by.post(id, "/participants", Map.of("organizationId", Given.organization())),
        409,
        "movement-withdrawn");
    Problem.of(by.review(id, "FINAL", Map.of("summary", "x")), 409, "movement-withdrawn");
  }

  @Test
  void shouldBeFound_byWhatIsKnownOfIt() {
    String member = Given.organization();
    String alone = Given.organization();
    String cluster = by.cluster(member);
    String poor =
        by.movement(
            Map.of(
                "name",
                "Vì người nghèo - Không để ai bị bỏ lại phía sau",
                "period",
                Map.of("fromYear", 2024, "toYear", 2025),
                "participants",
                List.of(Map.of("clusterId", cluster, "period", Map.of("fromYear", 2025)))));
    String unknown =
        by.movement(
            Map.of(
                "name",
                "Thực hiện văn hóa công sở",
                "form",
                "CAMPAIGN",
                "participants",
                List.of(Map.of("organizationId", alone, "period", Map.of("fromYear", 2023)))));
    String launched =
        by.movement(Map.of("launch", Map.of("on", "2022-05-01"), "nameEn", "Digital 100%"));

    assertThat(by.list(Map.of("q", "nguoi NGHEO"))).containsExactly(poor);
    assertThat(by.list(Map.of("q", "digital"))).containsExactly(launched);
    assertThat(by.list(Map.of("q", "100%"))).containsExactly(launched);
    assertThat(by.list(Map.of("form", "CAMPAIGN"))).containsExactly(unknown);
    assertThat(by.list(Map.of("clusterId", cluster))).containsExactly(poor);
    assertThat(by.list(Map.of("clusterId", cluster, "year", 2024))).isEmpty();
    assertThat(by.list(Map.of("clusterId", cluster, "year", 2025))).containsExactly(poor);
    assertThat(by.list(Map.of("organizationId", member))).containsExactly(poor);
    assertThat(by.list(Map.of("organizationId", member, "year", 2024))).isEmpty();
    assertThat(by.list(Map.of("organizationId", alone))).containsExactly(unknown);
    assertThat(by.list(Map.of("year", 2024))).containsExactly(poor, unknown);
    assertThat(by.list(Map.of("year", 2023))).containsExactly(unknown);
    assertThat(by.list(Map.of("year", 2022))).containsExactly(launched);
    Problem.of(
            People.user(by.secretary).queryParam("year", "0").get("/v1/movements"),
            400,
            "invalid-request")
        .at("?year", "wrong-type");
    Response first =
        People.user(by.secretary)
            .queryParams("organizerId", by.organizer, "limit", 2)
            .get("/v1/movements");
    assertThat(first.<List<String>>path("items.id")).containsExactly(poor, unknown);
    assertThat(by.list(Map.of("limit", 2, "cursor", first.<String>path("nextCursor"))))
        .containsExactly(launched);
  }

  @Test
  void shouldBeSeenByThoseConcerned_whenTheyAsk() {
    String member = Given.organization();
    by.cluster(member);
    String id = by.movement(Map.of());
    String officer = Given.officerOf(member);
    String stranger = Given.officerOf(Given.organization());
    String path = "/v1/movements/" + id;
    var withdrawal = Map.of("reason", "x");

    assertThat(People.user(officer).get(path).statusCode()).isEqualTo(200);
    assertThat(People.administrator().get(path).statusCode()).isEqualTo(200);
    assertThat(idsSeenBy(officer)).containsExactly(id);
    assertThat(idsSeenBy(stranger)).isEmpty();
    Problem.of(People.user(officer).body(withdrawal).post(path + "/withdrawal"), 403, "forbidden");
    for (String read : List.of("", "/changes", "/units", "/registrations", "/registrations/csv")) {
      Problem.of(People.user(stranger).get(path + read), 404, "not-found");
      assertThat(People.user(officer).get(path + read).statusCode()).as(read).isEqualTo(200);
    }
    Problem.of(People.user(stranger).body(withdrawal).post(path + "/withdrawal"), 404, "not-found");
    Problem.of(People.user(officer).get("/v1/movements/none"), 404, "not-found");
    Map<String, Object> body = Launched.body(Map.of("organizerId", by.organizer));
    Problem.of(People.user(officer).body(body).post("/v1/movements"), 403, "forbidden");
  }

  private List<String> idsSeenBy(String subject) {
    return People.user(subject)
        .queryParam("organizerId", by.organizer)
        .get("/v1/movements")
        .path("items.id");
  }

  @Test
  void shouldAskTheDatabaseAsOften_whenThereAreMany() {
    String cluster = by.cluster(Given.organization());
    by.movement(Map.of("participants", List.of(Map.of("clusterId", cluster))));
    Runnable all = () -> by.list(Map.of("clusterId", cluster, "year", 2024));
    long one = SqlStatements.during(all);
    for (int i = 0; i < 5; i++) {
      by.movement(
          Map.of("motto", "Số " + i, "participants", List.of(Map.of("clusterId", cluster))));
    }

    assertThat(SqlStatements.during(all)).isEqualTo(one).isPositive();
  }

  @Test
  void shouldTakeRegistrations_whenNoDeadlineIsSaid() {
    String organization = Given.organization();
    String id =
        by.movement(Map.of("participants", List.of(Map.of("organizationId", organization))));

    Response registered =
        Launched.register(
            by.secretary, id, organization, null, Map.of("goals", List.of("Hoàn thành")));

    assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
    assertThat(Instant.parse(registered.path("registeredAt"))).isBefore(Instant.now());
  }
}
