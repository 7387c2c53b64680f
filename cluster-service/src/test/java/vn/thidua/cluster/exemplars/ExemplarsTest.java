package vn.thidua.cluster.exemplars;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.files.Uploads;
import vn.thidua.cluster.outside.RecordedAwards;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Topic;

/** Exemplars from their discovery to where they were replicated. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ExemplarsTest {

  private static final Topic TOPIC = Topic.named("cluster.events.v1");

  @Inject ExemplarQueries queries;

  private String organizer;
  private String secretary;
  private String member;
  private String cluster;

  @BeforeEach
  void givenACluster() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    member =
        Given.organization(Map.of("name", "Sở Dân tộc và Tôn giáo Lạng Sơn", "from", "2020-01-01"));
    cluster = Given.cluster(secretary, organizer, member);
  }

  @Test
  void shouldTellAllThatIsKnown_whenItIsRecorded() {
    String file = Uploads.organizers(secretary, organizer, Uploads.pdf()).toString();
    String evidence = Uploads.organizers(secretary, organizer, Uploads.pdf()).toString();

    Response recorded =
        record(
            with(
                person(),
                "source",
                "demo",
                "key",
                Given.unique("k"),
                "files",
                List.of(file),
                "steps",
                List.of(
                    Map.of(
                        "step",
                        "DISCOVER",
                        "from",
                        "2024-03-01",
                        "to",
                        "2024-03-02",
                        "by",
                        Map.of("person", Map.of("name", "Phạm Đức Huân", "organizationId", member)),
                        "files",
                        List.of(evidence)))));

    assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
    assertThat(recorded.header("Location")).endsWith("/v1/exemplars/" + recorded.path("id"));
    assertThat(recorded.header("ETag")).isEqualTo("\"0\"");
    assertThat(recorded.<String>path("person.name")).isEqualTo("Lương Thị Hồng");
    assertThat(recorded.<String>path("person.position")).isEqualTo("Chuyên viên chính");
    assertThat(recorded.<String>path("person.organizationName"))
        .isEqualTo("Sở Dân tộc và Tôn giáo Lạng Sơn");
    assertThat(recorded.<String>path("organizationId")).isEqualTo(member);
    assertThat(recorded.<String>path("field")).isEqualTo("Chính sách dân tộc");
    assertThat(recorded.<List<String>>path("files.id")).containsExactly(file);
    assertThat(recorded.<String>path("steps[0].step")).isEqualTo("DISCOVER");
    assertThat(recorded.<String>path("steps[0].by.person.name")).isEqualTo("Phạm Đức Huân");
    assertThat(recorded.<String>path("steps[0].by.person.organizationName"))
        .isEqualTo("Sở Dân tộc và Tôn giáo Lạng Sơn");
    assertThat(recorded.<List<String>>path("steps[0].files.id")).containsExactly(evidence);
    assertThat(recorded.<Boolean>path("withdrawn")).isFalse();
  }

  @Test
  void shouldStayEmpty_whenNobodyToldIt() {
    Response recorded =
        record(
            Map.of(
                "organizerId",
                organizer,
                "year",
                2024,
                "kind",
                "MODEL",
                "name",
                "Chi hội tự quản"));

    assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
    for (String field :
        List.of(
            "person",
            "organizationId",
            "organizationName",
            "field",
            "about",
            "toYear",
            "clusterId",
            "withdrawalReason")) {
      assertThat(recorded.<Object>path(field)).as(field).isNull();
    }
    for (String list : List.of("steps", "replications", "honors", "files")) {
      assertThat(recorded.<List<?>>path(list)).as(list).isEmpty();
    }
  }

  @Test
  void shouldNameEveryPlace_whenTheRequestIsWrong() {
    String unknown = UUID.randomUUID().toString();

    Problem.of(
            record(
                with(
                    person(),
                    "name",
                    "x",
                    "organizationId",
                    unknown,
                    "toYear",
                    2023,
                    "steps",
                    List.of(
                        Map.of(
                            "step",
                            "NURTURE",
                            "from",
                            "2024-02-01",
                            "to",
                            "2024-01-01",
                            "by",
                            Map.of())))),
            400,
            "invalid-request")
        .at("/name", "not-for-kind")
        .at("/organizationId", "not-for-kind")
        .at("/organizationId", "unknown-organization")
        .at("/toYear", "before-start")
        .at("/steps/0/to", "before-start")
        .at("/steps/0/by/person", "exactly-one");
    Problem.of(record(with(person(), "kind", "MODEL")), 400, "invalid-request")
        .at("/person", "not-for-kind")
        .at("/name", "required");
    Problem.of(record(with(person(), "kind", "COLLECTIVE", "person", null)), 400, "invalid-request")
        .at("/name", "required");
    Problem.of(record(with(person(), "clusterId", unknown)), 400, "invalid-request")
        .at("/clusterId", "unknown-cluster");
    Problem.of(record(with(person(), "files", List.of(unknown))), 400, "invalid-request")
        .at("/files/0", "unknown-file");
    String id = recorded(person());
    Problem.of(post(id, "/replications", Map.of()), 400, "invalid-request")
        .at("/organizationId", "exactly-one");
    Problem.of(post(id, "/honors", Map.of("awardId", unknown, "text", "x")), 400, "invalid-request")
        .at("/awardId", "exactly-one");
    Problem.of(
            post(id, "/steps", Map.of("step", "SUM_UP", "by", Map.of("organizationId", unknown))),
            400,
            "invalid-request")
        .at("/by/organizationId", "unknown-organization");
  }

  @Test
  void shouldTakeItsStepsSideBySide_andTellEachAnew() {
    String id = recorded(person());
    String report = Uploads.organizers(secretary, organizer, Uploads.pdf()).toString();

    posted(id, "/steps", Map.of("step", "DISCOVER", "from", "2024-01-10", "to", "2024-02-01"));
    posted(id, "/steps", Map.of("step", "NURTURE", "from", "2024-02-01"));
    posted(id, "/steps", Map.of("step", "SUM_UP", "from", "2024-06-01"));
    Response all =
        posted(
            id,
            "/steps",
            Map.of("step", "REPLICATE", "from", "2024-06-01", "files", List.of(report)));

    assertThat(all.<List<String>>path("steps.step"))
        .containsExactly("DISCOVER", "NURTURE", "SUM_UP", "REPLICATE");
    assertThat(all.<List<String>>path("steps.to")).containsExactly("2024-02-01", null, null, null);
    assertThat(all.header("ETag")).isEqualTo("\"4\"");
    Response ended =
        put(
            id,
            "/steps/" + all.path("steps[3].id"),
            "\"4\"",
            Map.of("step", "REPLICATE", "from", "2024-06-01", "to", "2024-12-01"));
    assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
    assertThat(ended.<String>path("steps[3].to")).isEqualTo("2024-12-01");
    assertThat(ended.<List<?>>path("steps[3].files")).isEmpty();
    Problem.of(
        put(id, "/steps/" + all.path("steps[3].id"), "\"4\"", Map.of("step", "REPLICATE")),
        412,
        "precondition-failed");
    Problem.of(
        put(id, "/steps/" + UUID.randomUUID(), "\"5\"", Map.of("step", "REPLICATE")),
        404,
        "not-found");
    Problem.of(
        put(id, "/honors/" + all.path("steps[3].id"), "\"5\"", Map.of("text", "x")),
        404,
        "not-found");
  }

  @Test
  void shouldTellWhereItWasFollowed_andByWhatItWasHonored() {
    String id = recorded(person());

    posted(id, "/replications", Map.of("organizationId", member, "on", "2024-09-01"));
    Response places =
        posted(id, "/replications", Map.of("place", "Xã Ba Vì", "note", "Theo báo cáo"));
    posted(id, "/honors", Map.of("text", "Giấy khen của Giám đốc Sở", "on", "2024-12-01"));
    Response corrected =
        put(
            id,
            "/replications/" + places.path("replications[0].id"),
            "\"3\"",
            Map.of("place", "Xã Ba Vì, Hà Nội", "on", "2024-10-01"));

    assertThat(places.<List<String>>path("replications.place")).containsExactly("Xã Ba Vì", null);
    assertThat(places.<String>path("replications[1].organizationName"))
        .isEqualTo("Sở Dân tộc và Tôn giáo Lạng Sơn");
    assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
    assertThat(corrected.<List<String>>path("replications.place"))
        .containsExactly(null, "Xã Ba Vì, Hà Nội");
    assertThat(corrected.<String>path("honors[0].text")).isEqualTo("Giấy khen của Giám đốc Sở");
    Response honor =
        put(
            id,
            "/honors/" + corrected.path("honors[0].id"),
            "\"4\"",
            Map.of("text", "Giấy khen", "on", "2024-12-02"));
    assertThat(honor.<String>path("honors[0].on")).isEqualTo("2024-12-02");
    Response without =
        posted(
            id,
            "/entries/" + corrected.path("honors[0].id") + "/withdrawal",
            Map.of("reason", "Ghi nhầm"));
    assertThat(without.<List<?>>path("honors")).isEmpty();
    Problem.of(
        post(
            id,
            "/entries/" + corrected.path("honors[0].id") + "/withdrawal",
            Map.of("reason", "Ghi nhầm")),
        404,
        "not-found");
  }

  @Test
  void shouldTellTheAward_whenItHasBeenHeardOf() {
    String id = recorded(person());
    RecordedAwards decision = RecordedAwards.to(member, "BANG_KHEN", member, "2024-11-20");

    Problem.of(post(id, "/honors", Map.of("awardId", decision.awardId())), 409, "not-yet-known")
        .at("/awardId", "not-yet-known");
    decision.heard();
    Response honored = posted(id, "/honors", Map.of("awardId", decision.awardId()));
    decision.revoked("2025-05-01").heard();

    assertThat(honored.<String>path("honors[0].award.decisionNumber")).isEqualTo(decision.number());
    assertThat(honored.<String>path("honors[0].award.awardType")).isEqualTo("BANG_KHEN");
    assertThat(honored.<String>path("honors[0].award.decidedOn")).isEqualTo("2024-11-20");
    assertThat(honored.<Object>path("honors[0].award.revokedOn")).isNull();
    assertThat(get(id).<String>path("honors[0].award.revokedOn")).isEqualTo("2025-05-01");
  }

  @Test
  void shouldBeWrittenAnew_untilItIsWithdrawn() {
    String id = recorded(person());
    Map<String, Object> content =
        with(person(), "organizerId", null, "clusterId", null, "about", "Tham mưu chính sách");

    Problem.of(
        People.user(secretary).body(content).put("/v1/exemplars/" + id),
        428,
        "precondition-required");
    Response changed = put(id, "", "\"0\"", content);
    Response same = put(id, "", "\"1\"", content);

    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.<String>path("about")).isEqualTo("Tham mưu chính sách");
    assertThat(same.header("ETag")).isEqualTo("\"1\"");
    Response withdrawn = posted(id, "/withdrawal", Map.of("reason", "Vi phạm kỷ luật"));
    assertThat(withdrawn.<Boolean>path("withdrawn")).isTrue();
    assertThat(withdrawn.<String>path("withdrawalReason")).isEqualTo("Vi phạm kỷ luật");
    Problem.of(put(id, "", "\"2\"", content), 409, "exemplar-withdrawn");
    Problem.of(post(id, "/steps", Map.of("step", "SUM_UP")), 409, "exemplar-withdrawn");
    Problem.of(post(id, "/withdrawal", Map.of("reason", "x")), 409, "exemplar-withdrawn");
    assertThat(ids("withdrawn", "false")).isEmpty();
    assertThat(ids("withdrawn", "true")).containsExactly(id);
    assertThat(queries.ofCluster(UUID.fromString(cluster), 2024)).isEmpty();
  }

  @Test
  void shouldBeFound_overYearsAndClusters() {
    String second = Given.cluster(secretary, organizer, Given.organization());
    String hong = recorded(person());
    String club =
        recorded(
            with(
                person(),
                "clusterId",
                second,
                "year",
                2020,
                "toYear",
                2025,
                "kind",
                "COLLECTIVE",
                "person",
                null,
                "name",
                "Phòng Chính sách",
                "organizationId",
                member,
                "field",
                "Cải cách hành chính"));
    String model =
        recorded(
            with(
                person(),
                "clusterId",
                null,
                "year",
                2022,
                "kind",
                "MODEL",
                "person",
                null,
                "name",
                "Ngôi nhà trí tuệ",
                "field",
                null,
                "steps",
                List.of(Map.of("step", "NURTURE", "from", "2022-05-01", "to", "2024-02-01"))));
    posted(model, "/honors", Map.of("text", "Bằng khen", "on", "2026-01-05"));

    assertThat(ids("q", "luong thi hong")).containsExactly(hong);
    assertThat(ids("q", "lang son")).containsExactly(hong, club);
    assertThat(ids("q", "NGOI NHA")).containsExactly(model);
    assertThat(ids("q", "%")).isEmpty();
    assertThat(ids("field", "cai cach")).containsExactly(club);
    assertThat(ids("kind", "PERSON")).containsExactly(hong);
    assertThat(ids("step", "NURTURE")).containsExactly(model);
    assertThat(ids("step", "SUM_UP")).isEmpty();
    assertThat(ids("clusterId", second)).containsExactly(club);
    assertThat(ids("organizationId", member)).containsExactly(hong, club);
    assertThat(ids("year", "2019")).isEmpty();
    assertThat(ids("year", "2020")).containsExactly(club);
    assertThat(ids("year", "2023")).containsExactly(club, model);
    assertThat(ids("year", "2024")).containsExactly(hong, club, model);
    assertThat(ids("year", "2025")).containsExactly(club);
    assertThat(ids("year", "2026")).containsExactly(model);
    assertThat(queries.ofCluster(UUID.fromString(second), 2023))
        .extracting(row -> row.id().toString())
        .containsExactly(club);
    Problem.of(People.user(secretary).get("/v1/exemplars?year=99999999"), 400, "invalid-request")
        .at("?year", "range");
    Problem.of(People.user(secretary).get("/v1/exemplars?step=JUMP"), 400, "invalid-request")
        .at("?step", "wrong-type");
    Response rows =
        People.user(secretary).queryParam("organizerId", organizer).get("/v1/exemplars");
    assertThat(rows.<List<String>>path("items[2].steps")).containsExactly("NURTURE");
    assertThat(rows.<Integer>path("items[2].honors")).isEqualTo(1);
    Response page =
        People.user(secretary)
            .queryParams("organizerId", organizer, "limit", 2)
            .get("/v1/exemplars");
    assertThat(
            People.user(secretary)
                .queryParams(
                    "organizerId", organizer, "limit", 2, "cursor", page.path("nextCursor"))
                .get("/v1/exemplars")
                .<List<String>>path("items.id"))
        .containsExactly(model);
  }

  @Test
  void shouldKeepAClosedYear_butGoOnInTheNext() {
    String id =
        recorded(with(person(), "steps", List.of(Map.of("step", "NURTURE", "from", "2024-03-01"))));
    String step = get(id).path("steps[0].id");
    Response closed =
        People.user(secretary)
            .body(Map.of("on", "2024-12-14", "document", "Biên bản hội nghị"))
            .post("/v1/clusters/" + cluster + "/years/2024/closing");
    assertThat(closed.statusCode()).isEqualTo(200);

    Problem.of(record(person()), 409, "cluster-year-closed")
        .at("/year", "cluster-year-closed")
        .saying("Biên bản hội nghị");
    Problem.of(
            post(id, "/steps", Map.of("step", "SUM_UP", "from", "2024-11-01")),
            409,
            "cluster-year-closed")
        .at("/from", "cluster-year-closed");
    Problem.of(post(id, "/honors", Map.of("text", "Bằng khen")), 409, "cluster-year-closed")
        .at("/on", "cluster-year-closed");
    Problem.of(
            put(id, "/steps/" + step, "\"0\"", Map.of("step", "SUM_UP", "from", "2024-03-01")),
            409,
            "cluster-year-closed")
        .at("/from", "cluster-year-closed");
    Problem.of(
            put(
                id,
                "/steps/" + step,
                "\"0\"",
                Map.of("step", "NURTURE", "from", "2024-03-01", "to", "2024-12-01")),
            409,
            "cluster-year-closed")
        .at("/to", "cluster-year-closed");
    Problem.of(post(id, "/withdrawal", Map.of("reason", "x")), 409, "cluster-year-closed");
    Response ended =
        put(
            id,
            "/steps/" + step,
            "\"0\"",
            Map.of("step", "NURTURE", "from", "2024-03-01", "to", "2025-04-01"));
    assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
    posted(id, "/steps", Map.of("step", "SUM_UP", "from", "2025-02-01"));
    recorded(with(person(), "year", 2020, "toYear", 2025));
  }

  @Test
  void shouldBeRecordedOnce_whenItComesAgain() {
    String key = Given.unique("key");
    Map<String, Object> body = with(person(), "source", "demo", "key", Given.unique("k"));
    Response first =
        People.user(secretary).header("Idempotency-Key", key).body(body).post("/v1/exemplars");

    Response again =
        People.user(secretary).header("Idempotency-Key", key).body(body).post("/v1/exemplars");

    assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    Problem.of(record(body), 409, "already-exists").saying(first.path("id"));
    assertThat(ids("key", String.valueOf(body.get("key"))))
        .containsExactly(first.<String>path("id"));
  }

  @Test
  void shouldBeSeenByThoseConcerned_whenTheyAsk() {
    String id = recorded(person());
    String path = "/v1/exemplars/" + id;
    String officer = Given.officerOf(member);
    String stranger = Given.officerOf(Given.organization());

    assertThat(People.user(officer).get(path).statusCode()).isEqualTo(200);
    assertThat(People.administrator().get(path).statusCode()).isEqualTo(200);
    Problem.of(
        People.user(officer).body(Map.of("step", "SUM_UP")).post(path + "/steps"),
        403,
        "forbidden");
    Problem.of(People.user(officer).body(person()).post("/v1/exemplars"), 403, "forbidden");
    for (String hidden : List.of(path, path + "/changes")) {
      Problem.of(People.user(stranger).get(hidden), 404, "not-found");
    }
    Problem.of(
        People.user(stranger).body(Map.of("step", "SUM_UP")).post(path + "/steps"),
        404,
        "not-found");
    assertThat(
            People.user(stranger)
                .queryParams("organizerId", organizer, "q", "hong")
                .get("/v1/exemplars")
                .<List<?>>path("items"))
        .isEmpty();
  }

  @Test
  void shouldKeepPeopleToItself_whenEventsAndTheLogTell() {
    String id = recorded(person());
    posted(
        id,
        "/steps",
        Map.of("step", "DISCOVER", "by", Map.of("person", Map.of("name", "Phạm Đức Huân"))));
    put(
        id,
        "",
        "\"1\"",
        with(
            person(),
            "organizerId",
            null,
            "clusterId",
            null,
            "person",
            Map.of("name", "Long Thị Hồng"),
            "about",
            "Chị Hồng tham mưu"));

    List<Topic.Message> messages = TOPIC.messages(id, 3);
    Response log = People.user(secretary).get("/v1/exemplars/" + id + "/changes");

    assertThat(log.<List<String>>path("items.action"))
        .containsExactly("exemplar-changed", "exemplar-step-recorded", "exemplar-recorded");
    assertThat(messages)
        .allSatisfy(
            message -> assertThat(message.value()).doesNotContain("Hồng", "Huân", "Chuyên viên"));
    assertThat(log.asString()).doesNotContain("Hồng", "Huân", "Chuyên viên");
  }

  @Test
  void shouldAskTheDatabaseAsOften_howMuchThereIsToTell() {
    String id = recorded(person());
    posted(id, "/steps", Map.of("step", "DISCOVER"));
    long list = SqlStatements.during(() -> ids("kind", "PERSON"));
    long one = SqlStatements.during(() -> get(id));
    for (int i = 0; i < 4; i++) {
      recorded(person());
      posted(id, "/steps", Map.of("step", "NURTURE"));
      posted(id, "/replications", Map.of("organizationId", member));
      posted(id, "/honors", Map.of("text", "Bằng khen"));
    }

    assertThat(SqlStatements.during(() -> ids("kind", "PERSON"))).isEqualTo(list).isPositive();
    assertThat(SqlStatements.during(() -> get(id))).isEqualTo(one).isPositive();
  }

  private Map<String, Object> person() {
    Map<String, Object> body = new HashMap<>();
    body.put("organizerId", organizer);
    body.put("clusterId", cluster);
    body.put("year", 2024);
    body.put("kind", "PERSON");
    body.put(
        "person",
        Map.of(
            "name", "Lương Thị Hồng", "position", "Chuyên viên chính", "organizationId", member));
    body.put("field", "Chính sách dân tộc");
    return body;
  }

  private static Map<String, Object> with(Map<String, ?> body, @Nullable Object... fields) {
    Map<String, Object> changed = new HashMap<>(body);
    for (int i = 0; i < fields.length; i += 2) {
      String field = String.valueOf(fields[i]);
      Object value = fields[i + 1];
      if (value == null) {
        changed.remove(field);
      } else {
        changed.put(field, value);
      }
    }
    return changed;
  }

  private Response record(Map<String, ?> body) {
    return People.user(secretary).body(body).post("/v1/exemplars");
  }

  private String recorded(Map<String, ?> body) {
    Response answer = record(body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  private Response post(String id, String path, Map<String, ?> body) {
    return People.user(secretary).body(body).post("/v1/exemplars/" + id + path);
  }

  private Response posted(String id, String path, Map<String, ?> body) {
    Response answer = post(id, path, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private Response put(String id, String path, String version, Map<String, ?> body) {
    return People.user(secretary)
        .header("If-Match", version)
        .body(body)
        .put("/v1/exemplars/" + id + path);
  }

  private Response get(String id) {
    return People.user(secretary).get("/v1/exemplars/" + id);
  }

  private List<String> ids(String filter, String value) {
    return People.user(secretary)
        .queryParams("organizerId", organizer, filter, value)
        .get("/v1/exemplars")
        .path("items.id");
  }
}
