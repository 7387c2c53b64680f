package vn.thidua.cluster.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Topic;

/** Conferences as far as they are known: recorded, corrected, called off, found. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ConferencesTest {

  private static final String PATH = "/v1/conferences";

  private Meeting meeting;

  @BeforeEach
  void givenACluster() {
    meeting = new Meeting();
  }

  @Test
  void shouldTellAllThatWasTold_whenOneConferenceSumsUpAYearAndLaunchesTheNext() {
    Response recorded = meeting.record(thaiBinh());

    assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
    assertThat(recorded.header("ETag")).isEqualTo("\"0\"");
    Response read = meeting.get(recorded.path("id"));
    assertThat(read.asString()).isEqualTo(recorded.asString());
    assertThat(read.<List<String>>path("occasions.kind")).containsExactly("SUMMARY", "LAUNCH");
    assertThat(read.<List<Integer>>path("occasions.year")).containsExactly(2023, 2024);
    assertThat(read.<String>path("heldFrom")).isEqualTo("2024-03-13");
    assertThat(read.<String>path("startsAt")).isEqualTo("2024-03-12T18:00:00Z");
    assertThat(read.<String>path("chair.name")).isEqualTo("Nguyễn Khắc Thận");
    assertThat(read.<String>path("attendees[1].organizationName"))
        .isEqualTo("Ban Thi đua - Khen thưởng Trung ương");
    assertThat(read.<Object>path("attendees[1].name")).isNull();
    assertThat(read.<List<String>>path("agenda")).containsExactly("Tổng kết 2023", "Ký giao ước");
    assertThat(read.<List<String>>path("organizations.name")).containsExactly("Thái Bình");
    assertThat(read.<List<?>>path("resolutions")).isEmpty();
    assertThat(read.<String>path("status")).isEqualTo("RECORDED");
  }

  @Test
  void shouldLeaveUnknownWhatAReportDoesNotSay() {
    Response read = meeting.get(meeting.recorded(meeting.body("SUMMARY 2024")));

    for (String unknown :
        List.of("title", "heldFrom", "heldTo", "startsAt", "place", "chair", "minutes")) {
      assertThat(read.<Object>path(unknown)).as(unknown).isNull();
    }
    assertThat(read.<List<?>>path("attendees")).isEmpty();
    assertThat(read.<List<?>>path("files")).isEmpty();
  }

  @Test
  void shouldBeOfAnOrganization_whenItIsNoClusters() {
    Map<String, Object> body = meeting.body("SUMMARY 2025", "LAUNCH 2026");
    body.remove("clusterId");
    body.put("organizationId", meeting.first);
    String own = meeting.recorded(body);
    body.remove("organizationId");
    String organizers = meeting.recorded(body);

    assertThat(meeting.get(own).<String>path("organizationId")).isEqualTo(meeting.first);
    assertThat(meeting.get(own).<List<String>>path("organizations.organizationId"))
        .containsExactly(meeting.first);
    assertThat(listed("organizationId", meeting.first)).containsExactly(own);
    assertThat(listed()).containsExactly(own, organizers);
    body.put("organizationId", meeting.first);
    body.put("clusterId", meeting.cluster);
    Problem.of(meeting.record(body), 400, "invalid-request").at("/organizationId", "at-most-one");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"heldFrom\":\"2025-01-01\"}', /heldFrom, outside-year",
    "'{\"heldFrom\":\"2022-12-31\"}', /heldFrom, outside-year",
    "'{\"heldFrom\":\"2024-12-31\",\"heldTo\":\"2025-01-01\"}', /heldTo, outside-year",
    "'{\"heldFrom\":\"2024-03-13\",\"heldTo\":\"2024-03-12\"}', /heldTo, before-start",
    "'{\"heldTo\":\"2024-03-13\"}', /heldFrom, required",
    "'{\"startsAt\":\"2024-03-13T08:00:00+07:00\"}', /heldFrom, required",
    "'{\"heldFrom\":\"2024-03-13\",\"startsAt\":\"2024-03-13T17:00:00Z\","
        + "\"endsAt\":\"2024-03-13T16:00:00Z\"}', /endsAt, before-start",
    "'{\"heldFrom\":\"2024-03-13\",\"startsAt\":\"2024-03-12T18:00:00Z\"}', /startsAt, outside-day",
    "'{\"heldFrom\":\"2024-03-13\",\"startsAt\":1710291600}', /startsAt, wrong-type",
    "'{\"heldFrom\":\"2024-03-13\",\"startsAt\":\"2024-03-13T08:00:00\"}', /startsAt, wrong-type",
    "'{\"occasions\":[]}', /occasions, ",
    "'{\"occasions\":[{\"kind\":\"LAUNCH\"}]}', /occasions/0/year, ",
    "'{\"occasions\":[{\"kind\":\"SUMMARY\",\"year\":2023},{\"kind\":\"SUMMARY\",\"year\":2023}]}',"
        + " /occasions/1, duplicate",
    "'{\"attendees\":[{\"role\":\"Thư ký\"}]}', /attendees/0, required",
    "'{\"attendees\":[{\"organizationName\":\"A\",\"organizationId\":"
        + "\"018f4e5a-0000-7000-8000-000000000000\"}]}',"
        + " /attendees/0/organizationName, exactly-one",
    "'{\"attendees\":[{\"organizationId\":\"018f4e5a-0000-7000-8000-000000000000\"}]}',"
        + " /attendees/0/organizationId, unknown-organization",
    "'{\"minutes\":\"018f4e5a-0000-7000-8000-000000000000\"}', /minutes, unknown-file",
    "'{\"files\":[\"018f4e5a-0000-7000-8000-000000000000\"]}', /files/0, unknown-file",
    "'{\"clusterId\":\"018f4e5a-0000-7000-8000-000000000000\"}', /clusterId, unknown-cluster",
    "'{\"organizerId\":\"018f4e5a-0000-7000-8000-000000000000\"}', /organizerId, unknown-organizer",
  })
  void shouldRefuse_whenWhatIsToldCannotBe(String fields, String pointer, @Nullable String code) {
    Map<String, Object> body = meeting.body("SUMMARY 2023");
    body.putAll(JsonPath.from(fields).<Map<String, Object>>get("$"));

    Problem refused = Problem.of(meeting.record(body), 400, "invalid-request");

    if (code != null) {
      refused.at(pointer, code);
    }
    assertThat(listed()).isEmpty();
  }

  @Test
  void shouldRecordOnce_whenTheSameComesAgain() {
    Map<String, Object> body = meeting.body("SUMMARY 2023");
    body.put("source", "r4");
    body.put("key", Given.unique("conference"));
    String key = Given.unique("key");

    Response once =
        People.user(meeting.secretary).header("Idempotency-Key", key).body(body).post(PATH);
    Response again =
        People.user(meeting.secretary).header("Idempotency-Key", key).body(body).post(PATH);

    assertThat(again.<String>path("id")).isEqualTo(once.path("id"));
    Problem.of(meeting.record(body), 409, "already-exists").saying(once.path("id"));
    assertThat(listed("source", "r4", "key", body.get("key")))
        .containsExactly(once.<String>path("id"));
  }

  @Test
  void shouldTellAllAnew_whenItIsCorrected() {
    String id = meeting.recorded(thaiBinh());
    Map<String, Object> told = new HashMap<>();
    told.put("occasions", Meeting.occasions("SUMMARY 2023"));
    told.put("heldFrom", "2024-03-14");
    told.put("agenda", List.of("Ký giao ước"));

    Response corrected = put(id, "\"0\"", told);

    assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
    assertThat(corrected.header("ETag")).isEqualTo("\"1\"");
    assertThat(corrected.<List<Integer>>path("occasions.year")).containsExactly(2023);
    assertThat(corrected.<String>path("heldFrom")).isEqualTo("2024-03-14");
    assertThat(corrected.<Object>path("chair")).isNull();
    assertThat(corrected.<List<?>>path("attendees")).isEmpty();
    Problem.of(put(id, "\"0\"", told), 412, "precondition-failed");
    Problem.of(put(id, null, told), 428, "precondition-required");
    told.put("heldFrom", "2026-03-14");
    Problem.of(put(id, "\"1\"", told), 400, "invalid-request").at("/heldFrom", "outside-year");
  }

  @Test
  void shouldKeepAYear_whenSomethingWasResolvedForIt() {
    String id = meeting.inMarch();
    meeting.resolved(id, Map.of("kind", "OTHER", "year", 2024, "text", "Ký giao ước 2024"));

    Response refused = put(id, "\"1\"", Map.of("occasions", Meeting.occasions("SUMMARY 2023")));

    Problem.of(refused, 409, "conference-resolved").at("/occasions", "conference-resolved");
    String mistake = meeting.get(id).path("resolutions[0].id");
    meeting.act(id, "/resolutions/" + mistake + "/striking-out", Map.of("reason", "Nhầm"));
    assertThat(
            put(id, "\"2\"", Map.of("occasions", Meeting.occasions("SUMMARY 2023"))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void shouldKeepIt_whenItIsCalledOffAsAMistake() {
    String id = meeting.recorded(thaiBinh());

    Response off = meeting.act(id, "/calling-off", Map.of("reason", "Ghi hai lần"));

    assertThat(off.<String>path("status")).isEqualTo("CALLED_OFF");
    assertThat(off.<String>path("callingOffReason")).isEqualTo("Ghi hai lần");
    assertThat(listed("status", "CALLED_OFF")).containsExactly(id);
    assertThat(listed("status", "RECORDED")).isEmpty();
    Problem.of(
            meeting.act(id, "/calling-off", Map.of("reason", "Nữa")), 409, "conference-called-off")
        .saying("Ghi hai lần");
    Problem.of(
        meeting.resolve(id, Map.of("kind", "OTHER", "year", 2023, "text", "x")),
        409,
        "conference-called-off");
    Problem.of(
        put(id, "\"1\"", Map.of("occasions", Meeting.occasions("SUMMARY 2023"))),
        409,
        "conference-called-off");
  }

  @Test
  void shouldBeFound_byYearKindDayAndWords() {
    String march = meeting.recorded(thaiBinh());
    Map<String, Object> body = meeting.body("MID_YEAR 2024");
    body.put("heldFrom", "2024-07-07");
    body.put("heldTo", "2024-07-08");
    body.put("summary", "Sơ kết phong trào thi đua");
    String july = meeting.recorded(body);
    String undated = meeting.recorded(meeting.body("SUMMARY 2024"));

    assertThat(listed("year", "2024")).containsExactly(march, july, undated);
    assertThat(listed("year", "2023")).containsExactly(march);
    assertThat(listed("kind", "SUMMARY")).containsExactly(march, undated);
    assertThat(listed("kind", "SUMMARY", "year", "2024")).containsExactly(undated);
    assertThat(listed("from", "2024-07-08")).containsExactly(july);
    assertThat(listed("to", "2024-03-13")).containsExactly(march);
    assertThat(listed("q", "THAI binh")).containsExactly(march);
    assertThat(listed("q", "so ket")).containsExactly(july);
    assertThat(listed("q", "50%")).isEmpty();
    assertThat(listed("clusterId", meeting.cluster, "limit", "2")).containsExactly(march, july);
    Problem.of(list("kind", "PARTY"), 400, "invalid-request").at("?kind", "wrong-type");
  }

  @Test
  void shouldAskAsOften_howeverManyThereAre() {
    for (int i = 0; i < 3; i++) {
      String id = meeting.recorded(thaiBinh());
      meeting.resolved(id, Map.of("kind", "OTHER", "year", 2023, "text", "x"));
    }
    long few = SqlStatements.during(() -> list("limit", "1"));
    long many = SqlStatements.during(() -> list("limit", "200"));

    assertThat(many).isEqualTo(few);
  }

  @Test
  void shouldNameNobody_inEventsAndHistory() {
    String id = meeting.recorded(thaiBinh());
    meeting.act(id, "/calling-off", Map.of("reason", "Ghi hai lần"));

    String events =
        Topic.named("cluster.events.v1").messages(id, 2).stream()
            .map(Topic.Message::value)
            .toList()
            .toString();
    Response history = People.user(meeting.secretary).get(PATH + "/" + id + "/changes");

    assertThat(events).contains("\"attending\":[\"" + meeting.first + "\"]", "2024-03-13");
    assertThat(history.<List<String>>path("items.action"))
        .containsExactly("conference-called-off", "conference-recorded");
    assertThat(history.<String>path("items[0].reason")).isEqualTo("Ghi hai lần");
    assertThat(history.asString()).contains("Chủ tịch", "Ký giao ước");
    for (String name : List.of("Nguyễn Khắc Thận", "Lại Văn Hoàn")) {
      assertThat(events).doesNotContain(name);
      assertThat(history.asString()).doesNotContain(name);
    }
  }

  @Test
  void shouldBeReadByMembersAndWrittenBySecretaries() {
    String id = meeting.recorded(thaiBinh());
    String officer = Given.officerOf(meeting.third);
    String stranger = Given.officerOf(Given.organization());
    Map<String, Object> body = meeting.body("SUMMARY 2023");

    assertThat(People.user(officer).get(PATH + "/" + id).statusCode()).isEqualTo(200);
    assertThat(People.administrator().get(PATH + "/" + id).statusCode()).isEqualTo(200);
    Problem.of(People.user(stranger).get(PATH + "/" + id), 404, "not-found");
    Problem.of(People.user(stranger).get(PATH + "/" + id + "/changes"), 404, "not-found");
    assertThat(People.user(stranger).get(PATH).<List<String>>path("items.id")).doesNotContain(id);
    Problem.of(People.user(officer).body(body).post(PATH), 403, "forbidden");
    var off = Map.of("reason", "Không");
    Problem.of(
        People.user(officer).body(off).post(PATH + "/" + id + "/calling-off"), 403, "forbidden");
    Problem.of(
        People.user(stranger).body(off).post(PATH + "/" + id + "/calling-off"), 404, "not-found");
    var text = Map.of("kind", "OTHER", "year", 2023, "text", "x");
    Problem.of(
        People.user(officer).body(text).post(PATH + "/" + id + "/resolutions"), 403, "forbidden");
    Problem.of(
        People.user(stranger).body(text).post(PATH + "/" + id + "/resolutions"), 404, "not-found");
    Problem.of(meeting.get(UUID.randomUUID().toString()), 404, "not-found");
    Problem.of(meeting.get("abc"), 404, "not-found");
  }

  @Test
  void shouldShowFilesToMembers_andLetThemGoWhenTheyAreLeftOut() {
    String minutes = file();
    String list = file();
    String slides = file();
    Map<String, Object> body = meeting.body("SUMMARY 2023");
    body.put("minutes", minutes);
    body.put("files", List.of(list));
    String id = meeting.recorded(body);
    String officer = Given.officerOf(meeting.third);

    assertThat(meeting.get(id).<String>path("minutes.id")).isEqualTo(minutes);
    assertThat(meeting.get(id).<List<String>>path("files.id")).containsExactly(list);
    assertThat(People.user(officer).get("/v1/files/" + minutes).statusCode()).isEqualTo(200);
    Response added = meeting.act(id, "/papers", Map.of("files", List.of(slides)));
    assertThat(added.<List<String>>path("files.id")).containsExactly(list, slides);
    Problem.of(meeting.act(id, "/papers", Map.of("minutes", slides)), 409, "minutes-kept")
        .at("/minutes", "minutes-kept");
    Problem.of(meeting.act(id, "/papers", Map.of()), 400, "invalid-request")
        .at("/files", "required");
    Response corrected =
        put(
            id,
            "\"1\"",
            Map.of(
                "occasions", Meeting.occasions("SUMMARY 2023"), "files", List.of(slides, minutes)));
    assertThat(corrected.<Object>path("minutes")).isNull();
    assertThat(corrected.<List<String>>path("files.id")).containsExactly(minutes, slides);
    assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
    Problem.of(People.user(officer).get("/v1/files/" + list), 404, "not-found");
  }

  /** R4, as it was reported. */
  private Map<String, Object> thaiBinh() {
    Map<String, Object> body = meeting.body("SUMMARY 2023", "LAUNCH 2024");
    body.put("heldFrom", "2024-03-13");
    body.put("startsAt", "2024-03-13T01:00:00+07:00");
    body.put("place", "Thành phố Thái Bình");
    body.put(
        "chair",
        Map.of(
            "name",
            "Nguyễn Khắc Thận",
            "position",
            "Chủ tịch Ủy ban nhân dân tỉnh",
            "organizationId",
            meeting.first));
    body.put(
        "attendees",
        List.of(
            Map.of(
                "name",
                "Lại Văn Hoàn",
                "position",
                "Phó Chủ tịch",
                "organizationId",
                meeting.first),
            Map.of(
                "organizationName", "Ban Thi đua - Khen thưởng Trung ương", "role", "Đại biểu")));
    body.put("agenda", List.of("Tổng kết 2023", "Ký giao ước"));
    return body;
  }

  private String file() {
    Response uploaded =
        People.user(meeting.secretary)
            .contentType("application/pdf")
            .queryParam("name", "Biên bản.pdf")
            .queryParam("organizerId", meeting.organizer)
            .body(
                ("%PDF-1.7\n% " + Given.unique("x") + "\nstartxref\n9\n%%EOF\n")
                    .getBytes(StandardCharsets.UTF_8))
            .post("/v1/files");
    assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
    return uploaded.path("id");
  }

  private Response put(String id, @Nullable String ifMatch, Map<String, ?> body) {
    var request = People.user(meeting.secretary).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(PATH + "/" + id);
  }

  private Response list(Object... parameters) {
    var request = People.user(meeting.secretary);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam((String) parameters[i], parameters[i + 1]);
    }
    return request.get(PATH);
  }

  private List<String> listed(Object... parameters) {
    return list(parameters).path("items.id");
  }
}
