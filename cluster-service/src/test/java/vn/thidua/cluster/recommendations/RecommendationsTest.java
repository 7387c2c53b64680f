package vn.thidua.cluster.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.cluster.recommendations.Recommended.act;
import static vn.thidua.cluster.recommendations.Recommended.acted;
import static vn.thidua.cluster.recommendations.Recommended.raise;
import static vn.thidua.cluster.recommendations.Recommended.raised;
import static vn.thidua.cluster.recommendations.Recommended.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.files.Uploads;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Topic;

/** What somebody asks of somebody, until it is done or declined. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RecommendationsTest {

  private static final Topic TOPIC = Topic.named("cluster.events.v1");

  @Inject Clock clock;
  @Inject RecommendationQueries queries;

  private String organizer;
  private String secretary;
  private String member;
  private String cluster;
  private String addressee;
  private Map<String, Object> instruction;

  @BeforeEach
  void givenACluster() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    member = Given.organization();
    cluster = Given.cluster(secretary, organizer, member);
    addressee = Given.organization(Map.of("name", "Vụ Tổ chức cán bộ", "from", "2020-01-01"));
    instruction = with(Recommended.instruction(organizer, addressee), "clusterId", cluster);
  }

  @Test
  void shouldTellAllThatWasSaid_whenItIsRaised() {
    String file = Uploads.organizers(secretary, organizer, Uploads.pdf()).toString();
    String conference = Recommended.conference(secretary, organizer, cluster);

    Response raised =
        raise(
            secretary,
            with(
                instruction,
                "source",
                "demo",
                "key",
                Given.unique("chi-dao"),
                "conferenceId",
                conference,
                "files",
                List.of(file)));

    assertThat(raised.statusCode()).as(raised.asString()).isEqualTo(201);
    assertThat(raised.header("Location")).endsWith("/v1/recommendations/" + raised.path("id"));
    assertThat(raised.header("ETag")).isEqualTo("\"0\"");
    assertThat(raised.<String>path("status")).isEqualTo("OPEN");
    assertThat(raised.<String>path("kind")).isEqualTo("INSTRUCTION");
    assertThat(raised.<String>path("by.person.name")).isEqualTo("Hầu A Lềnh");
    assertThat(raised.<String>path("by.person.position")).isEqualTo("Bộ trưởng, Chủ nhiệm");
    assertThat(raised.<String>path("by.person.organizationName")).isEqualTo("Ủy ban Dân tộc");
    assertThat(raised.<String>path("addressee.organizationId")).isEqualTo(addressee);
    assertThat(raised.<String>path("addressee.name")).isEqualTo("Vụ Tổ chức cán bộ");
    assertThat(raised.<String>path("topic.code")).isEqualTo("REGULATIONS");
    assertThat(raised.<String>path("topic.name")).isEqualTo("Quy chế hoạt động cụm, khối thi đua");
    assertThat(raised.<String>path("clusterName")).startsWith("Cụm");
    assertThat(raised.<String>path("conferenceId")).isEqualTo(conference);
    assertThat(raised.<String>path("conference.title")).isEqualTo("Hội nghị tổng kết năm 2024");
    assertThat(raised.<String>path("conference.heldFrom")).isEqualTo("2024-12-13");
    assertThat(ids("conferenceId", conference)).containsExactly(raised.<String>path("id"));
    assertThat(raised.<List<String>>path("files.id")).containsExactly(file);
    assertThat(raised.<List<?>>path("answers")).isEmpty();
    assertThat(raised.<String>path("dueOn")).isEqualTo("2025-12-31");
  }

  @Test
  void shouldStayEmpty_whenNobodyToldIt() {
    Response raised =
        raise(
            secretary,
            Map.of(
                "organizerId",
                organizer,
                "year",
                2024,
                "kind",
                "RECOMMENDATION",
                "topic",
                "APPARATUS",
                "text",
                "Hướng dẫn thống nhất bộ máy công tác dân tộc"));

    assertThat(raised.statusCode()).as(raised.asString()).isEqualTo(201);
    for (String field :
        List.of("by", "addressee", "raisedOn", "dueOn", "clusterId", "conferenceId", "reason")) {
      assertThat(raised.<Object>path(field)).as(field).isNull();
    }
    assertThat(raised.<Boolean>path("overdue")).isFalse();
  }

  @Test
  void shouldTellTheNamesOfTheDay_whenTheyChangedLater() {
    People.administrator()
        .body(Map.of("name", "Vụ Tổ chức, Pháp chế", "from", "2025-03-01"))
        .post("/v1/organizations/" + addressee + "/names");

    String before = raised(secretary, instruction);
    String after = raised(secretary, with(instruction, "raisedOn", "2025-03-12"));

    assertThat(get(before).<String>path("addressee.name")).isEqualTo("Vụ Tổ chức cán bộ");
    assertThat(get(after).<String>path("addressee.name")).isEqualTo("Vụ Tổ chức, Pháp chế");
  }

  @Test
  void shouldNameEveryPlace_whenTheRequestIsWrong() {
    String unknown = UUID.randomUUID().toString();

    Problem.of(
            raise(
                secretary,
                with(
                    instruction,
                    "by",
                    Map.of("organizationId", unknown),
                    "addressee",
                    Map.of(),
                    "topic",
                    "NO_SUCH",
                    "raisedOn",
                    "2026-01-01",
                    "dueOn",
                    "2025-12-31")),
            400,
            "invalid-request")
        .at("/by/organizationId", "unknown-organization")
        .at("/addressee/organizationId", "exactly-one")
        .at("/topic", "unknown-topic")
        .at("/raisedOn", "outside-year")
        .at("/dueOn", "before-start")
        .places(5);
    Problem.of(
            raise(
                secretary,
                with(instruction, "by", Map.of("organizationId", member, "name", "Các đại biểu"))),
            400,
            "invalid-request")
        .at("/by/person", "exactly-one");
    Problem.of(
            raise(
                secretary,
                with(
                    instruction,
                    "by",
                    Map.of("person", Map.of("name", "A", "organizationId", unknown)))),
            400,
            "invalid-request")
        .at("/by/person/organizationId", "unknown-organization");
    Problem.of(
            raise(secretary, with(instruction, "files", List.of(unknown))), 400, "invalid-request")
        .at("/files/0", "unknown-file");
    Problem.of(raise(secretary, with(instruction, "conferenceId", unknown)), 400, "invalid-request")
        .at("/conferenceId", "unknown-conference");
    String others = Given.organizer();
    String elsewhere = Given.cluster(Given.secretaryOf(others), others, Given.organization());
    Problem.of(raise(secretary, with(instruction, "clusterId", elsewhere)), 400, "invalid-request")
        .at("/clusterId", "unknown-cluster");
    Problem.of(raise(secretary, with(instruction, "organizerId", unknown)), 400, "invalid-request")
        .at("/organizerId", "unknown-organizer");
  }

  @Test
  void shouldBeRecordedOnce_whenItComesAgain() {
    String key = Given.unique("key");
    Map<String, Object> body = with(instruction, "source", "demo", "key", Given.unique("k"));
    Response first =
        People.user(secretary)
            .header("Idempotency-Key", key)
            .body(body)
            .post("/v1/recommendations");

    Response again =
        People.user(secretary)
            .header("Idempotency-Key", key)
            .body(body)
            .post("/v1/recommendations");

    assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    Problem.of(raise(secretary, body), 409, "already-exists").saying(first.path("id"));
  }

  @Test
  void shouldBeAnsweredAndDone_byThoseWhoAreAsked() {
    String officer = Given.officerOf(addressee);
    String id = raised(secretary, instruction);
    String letter = Uploads.organizations(officer, addressee, Uploads.pdf()).toString();

    Response answered =
        acted(
            officer,
            id,
            "/answers",
            Map.of("on", "2025-02-01", "text", "Đang dự thảo", "files", List.of(letter)));
    acted(
        secretary,
        id,
        "/answers",
        Map.of(
            "on", "2025-06-01",
            "by", Map.of("person", Map.of("name", "Nguyễn Thị C", "organizationId", member)),
            "text", "Đã lấy ý kiến"));
    Response done =
        acted(
            officer,
            id,
            "/completion",
            Map.of(
                "on", "2025-11-30",
                "note", "Đã trình",
                "fulfilledBy", Map.of("text", "Tờ trình số 12")));

    assertThat(answered.<String>path("status")).isEqualTo("ANSWERED");
    assertThat(answered.<List<String>>path("answers[0].files.id")).containsExactly(letter);
    assertThat(answered.<Object>path("answers[0].by")).isNull();
    assertThat(done.<String>path("status")).isEqualTo("DONE");
    assertThat(done.<String>path("settledOn")).isEqualTo("2025-11-30");
    assertThat(done.<String>path("reason")).isEqualTo("Đã trình");
    assertThat(done.<String>path("fulfilledBy.text")).isEqualTo("Tờ trình số 12");
    assertThat(done.<List<String>>path("answers.text"))
        .containsExactly("Đang dự thảo", "Đã lấy ý kiến");
    assertThat(done.<String>path("answers[1].by.person.name")).isEqualTo("Nguyễn Thị C");
    assertThat(done.<String>path("answers[1].by.person.organizationName")).startsWith("Sở");
    assertThat(done.header("ETag")).isEqualTo("\"3\"");
    Problem.of(
            act(officer, id, "/answers", Map.of("on", "2025-12-01", "text", "x")),
            409,
            "recommendation-status")
        .saying("DONE");
    assertThat(People.user(secretary).get("/v1/files/" + letter).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldBeDeclinedWithAReason_andReopened() {
    String id = raised(secretary, instruction);

    Problem.of(act(secretary, id, "/declining", Map.of("on", "2025-01-10")), 400, "invalid-request")
        .at("/reason", "required");
    Problem.of(
            act(secretary, id, "/declining", Map.of("on", "2024-12-12", "reason", "x")),
            400,
            "invalid-request")
        .at("/on", "before-start");
    Response declined =
        acted(
            secretary,
            id,
            "/declining",
            Map.of("on", "2025-01-10", "reason", "Không đủ thẩm quyền"));
    Response reopened = acted(secretary, id, "/reopening", Map.of("reason", "Nhầm kiến nghị"));

    assertThat(declined.<String>path("status")).isEqualTo("DECLINED");
    assertThat(declined.<String>path("reason")).isEqualTo("Không đủ thẩm quyền");
    assertThat(reopened.<String>path("status")).isEqualTo("OPEN");
    assertThat(reopened.<Object>path("settledOn")).isNull();
    Problem.of(
        act(secretary, id, "/reopening", Map.of("reason", "x")), 409, "recommendation-status");
    acted(secretary, id, "/answers", Map.of("on", "2025-02-01", "text", "Đồng ý"));
    acted(secretary, id, "/completion", Map.of("on", "2025-03-01"));
    assertThat(
            acted(secretary, id, "/reopening", Map.of("reason", "Chưa xong"))
                .<String>path("status"))
        .isEqualTo("ANSWERED");
    assertThat(
            People.user(secretary)
                .get("/v1/recommendations/" + id + "/changes")
                .<List<String>>path("items.reason"))
        .contains("Không đủ thẩm quyền", "Nhầm kiến nghị", "Chưa xong");
  }

  @Test
  void shouldBeFollowedToTheRegulationInForce_whenThatFulfilsIt() {
    String id = raised(secretary, instruction);
    String regulation = regulation(organizer, secretary);
    String others = Given.organizer();
    String foreign = regulation(others, Given.secretaryOf(others));

    Problem.of(fulfilled(id, foreign), 400, "invalid-request")
        .at("/fulfilledBy/regulationId", "unknown-regulation");
    Problem.of(fulfilled(id, regulation), 409, "regulation-status")
        .at("/fulfilledBy/regulationId", "regulation-status")
        .saying("DRAFT");
    Problem.of(
            act(
                secretary,
                id,
                "/completion",
                Map.of(
                    "on",
                    "2025-11-30",
                    "fulfilledBy",
                    Map.of("regulationId", regulation, "text", "x"))),
            400,
            "invalid-request")
        .at("/fulfilledBy/regulationId", "exactly-one");
    regulated(regulation, "/consultation", Map.of("opinions", "Nhất trí"));
    regulated(regulation, "/approval", Map.of("number", "7/QĐ-HĐ", "date", "2025-11-20"));
    Response approved = fulfilled(id, regulation);
    assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
    assertThat(approved.<String>path("fulfilledBy.regulation.status")).isEqualTo("APPROVED");
    assertThat(approved.<Object>path("fulfilledBy.regulation.inForceFrom")).isNull();
    regulated(regulation, "/entry-into-force", Map.of("from", "2026-01-01"));

    Response followed = get(id);

    assertThat(followed.<String>path("fulfilledBy.regulation.regulationId")).isEqualTo(regulation);
    assertThat(followed.<String>path("fulfilledBy.regulation.title")).isEqualTo("Quy chế 2026");
    assertThat(followed.<Integer>path("fulfilledBy.regulation.number")).isEqualTo(1);
    assertThat(followed.<String>path("fulfilledBy.regulation.status")).isEqualTo("IN_FORCE");
    assertThat(followed.<String>path("fulfilledBy.regulation.inForceFrom")).isEqualTo("2026-01-01");
    assertThat(ids("regulationId", regulation)).containsExactly(id);
  }

  @Test
  void shouldBeOverdue_whenItsDayHasPassedAndItIsNotSettled() {
    LocalDate today = LocalDate.now(clock);
    String due = raised(secretary, with(instruction, "dueOn", today.toString()));
    String late = raised(secretary, with(instruction, "dueOn", today.minusDays(1).toString()));
    String answered = raised(secretary, with(instruction, "dueOn", "2025-01-31"));
    acted(secretary, answered, "/answers", Map.of("on", "2025-01-20", "text", "Sẽ làm"));
    String done = raised(secretary, with(instruction, "dueOn", "2025-01-31"));
    acted(secretary, done, "/completion", Map.of("on", "2025-03-01"));
    String never = raised(secretary, with(instruction, "dueOn", null));

    assertThat(ids("overdue", "true")).containsExactly(late, answered);
    assertThat(ids("overdue", "false")).containsExactly(due, done, never);
    assertThat(get(late).<Boolean>path("overdue")).isTrue();
    assertThat(get(due).<Boolean>path("overdue")).isFalse();
    assertThat(queries.openOf(UUID.fromString(cluster), 2024))
        .extracting(row -> row.id().toString())
        .containsExactly(due, late, answered, never);
    assertThat(queries.openOf(UUID.fromString(cluster), 2025)).hasSize(4);
    assertThat(queries.openOf(UUID.fromString(cluster), 2023)).isEmpty();
  }

  @Test
  void shouldBeWrittenAnew_untilItIsSettled() {
    String first = Uploads.organizers(secretary, organizer, Uploads.pdf()).toString();
    String second = Uploads.organizers(secretary, organizer, Uploads.pdf()).toString();
    String id = raised(secretary, with(instruction, "files", List.of(first)));
    Map<String, Object> content =
        with(
            instruction,
            "organizerId",
            null,
            "clusterId",
            null,
            "year",
            null,
            "text",
            "Quy chế hoạt động cụm",
            "files",
            List.of(second));

    Problem.of(
        People.user(secretary).body(content).put("/v1/recommendations/" + id),
        428,
        "precondition-required");
    Response changed = change(id, "\"0\"", content);
    Response same = change(id, "\"1\"", content);

    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.<String>path("text")).isEqualTo("Quy chế hoạt động cụm");
    assertThat(changed.<List<String>>path("files.id")).containsExactly(second);
    assertThat(same.header("ETag")).isEqualTo("\"1\"");
    Problem.of(change(id, "\"0\"", content), 412, "precondition-failed");
    Response withdrawn = acted(secretary, id, "/withdrawal", Map.of("reason", "Ghi trùng"));
    assertThat(withdrawn.<String>path("status")).isEqualTo("WITHDRAWN");
    Problem.of(change(id, "\"2\"", content), 409, "recommendation-status");
  }

  @Test
  void shouldKeepAClosedYear_butGoOnInTheNext() {
    String id = raised(secretary, instruction);
    Response closed =
        People.user(secretary)
            .body(Map.of("on", "2024-12-14", "document", "Biên bản hội nghị"))
            .post("/v1/clusters/" + cluster + "/years/2024/closing");
    assertThat(closed.statusCode()).isEqualTo(200);

    Problem.of(raise(secretary, instruction), 409, "cluster-year-closed")
        .at("/year", "cluster-year-closed")
        .saying("Biên bản hội nghị");
    Problem.of(
            change(
                id,
                "\"0\"",
                with(
                    instruction,
                    "organizerId",
                    null,
                    "clusterId",
                    null,
                    "year",
                    null,
                    "text",
                    "x")),
            409,
            "cluster-year-closed")
        .at("/text", "cluster-year-closed");
    Problem.of(
            act(secretary, id, "/answers", Map.of("on", "2024-12-20", "text", "x")),
            409,
            "cluster-year-closed")
        .at("/on", "cluster-year-closed");
    Problem.of(
        act(secretary, id, "/withdrawal", Map.of("reason", "x")), 409, "cluster-year-closed");
    acted(secretary, id, "/answers", Map.of("on", "2025-01-20", "text", "Sẽ làm"));
    acted(secretary, id, "/completion", Map.of("on", "2025-11-30"));
  }

  @Test
  void shouldBeSeenByThoseConcerned_whenTheyAsk() {
    String id = raised(secretary, instruction);
    String path = "/v1/recommendations/" + id;
    String ofMember = Given.officerOf(member);
    String ofAddressee = Given.officerOf(addressee);
    String stranger = Given.officerOf(Given.organization());

    for (String reader : List.of(ofMember, ofAddressee, secretary)) {
      assertThat(People.user(reader).get(path).statusCode()).isEqualTo(200);
      assertThat(listed(reader)).containsExactly(id);
    }
    assertThat(People.administrator().get(path).statusCode()).isEqualTo(200);
    Problem.of(
        act(ofMember, id, "/answers", Map.of("on", "2025-01-20", "text", "x")), 403, "forbidden");
    Problem.of(act(ofAddressee, id, "/withdrawal", Map.of("reason", "x")), 403, "forbidden");
    Problem.of(raise(ofMember, instruction), 403, "forbidden");
    Problem.of(People.user(stranger).get(path), 404, "not-found");
    Problem.of(People.user(stranger).get(path + "/changes"), 404, "not-found");
    Problem.of(
        act(stranger, id, "/answers", Map.of("on", "2025-01-20", "text", "x")), 404, "not-found");
    assertThat(listed(stranger)).isEmpty();
    assertThat(listed(Given.unique("nobody"))).isEmpty();
  }

  @Test
  void shouldBeFound_byEverythingItIsNarrowedBy() {
    String regulations =
        raised(secretary, with(instruction, "source", "demo", "key", Given.unique("k")));
    String awards =
        raised(
            secretary,
            with(
                instruction,
                "kind",
                "RECOMMENDATION",
                "topic",
                "AWARDS",
                "year",
                2025,
                "raisedOn",
                null,
                "text",
                "Tăng tỷ lệ khen người lao động trực tiếp",
                "addressee",
                Map.of("name", "Hội đồng Thi đua, Khen thưởng"),
                "clusterId",
                null));

    assertThat(ids("year", "2025")).containsExactly(awards);
    assertThat(ids("kind", "INSTRUCTION")).containsExactly(regulations);
    assertThat(ids("topic", "AWARDS")).containsExactly(awards);
    assertThat(ids("q", "lao dong TRUC tiep")).containsExactly(awards);
    assertThat(ids("addressee", "hoi dong")).containsExactly(awards);
    assertThat(ids("addressee", "vụ tổ chức")).containsExactly(regulations);
    assertThat(ids("addresseeId", addressee)).containsExactly(regulations);
    assertThat(ids("clusterId", cluster)).containsExactly(regulations);
    assertThat(ids("status", "OPEN")).containsExactly(regulations, awards);
    assertThat(ids("key", get(regulations).path("key"))).containsExactly(regulations);
    assertThat(ids("q", "%")).isEmpty();
    Problem.of(
            People.user(secretary).get("/v1/recommendations?status=LOST"), 400, "invalid-request")
        .at("?status", "wrong-type");
    Response page =
        People.user(secretary)
            .queryParams("organizerId", organizer, "limit", 1)
            .get("/v1/recommendations");
    assertThat(
            People.user(secretary)
                .queryParams(
                    "organizerId", organizer, "limit", 1, "cursor", page.path("nextCursor"))
                .get("/v1/recommendations")
                .<List<String>>path("items.id"))
        .containsExactly(awards);
  }

  @Test
  void shouldKeepPeopleToItself_whenEventsAndTheLogTell() {
    String id = raised(secretary, instruction);
    acted(
        secretary,
        id,
        "/answers",
        Map.of(
            "on",
            "2025-06-01",
            "by",
            Map.of("person", Map.of("name", "Ân Thị Thìn")),
            "text",
            "x"));

    List<Topic.Message> messages = TOPIC.messages(id, 2);
    String log = People.user(secretary).get("/v1/recommendations/" + id + "/changes").asString();

    assertThat(messages)
        .allSatisfy(
            message -> assertThat(message.value()).doesNotContain("Lềnh", "Thìn", "Bộ trưởng"));
    assertThat(log).doesNotContain("Lềnh", "Thìn", "Bộ trưởng").contains("chặt chẽ");
  }

  @Test
  void shouldAskTheDatabaseAsOften_whenThereAreMany() {
    raised(secretary, instruction);
    long one = SqlStatements.during(() -> listed(secretary));
    for (int i = 0; i < 5; i++) {
      String id = raised(secretary, with(instruction, "dueOn", null));
      acted(secretary, id, "/answers", Map.of("on", "2025-01-20", "text", "Sẽ làm"));
    }

    assertThat(SqlStatements.during(() -> listed(secretary))).isEqualTo(one).isPositive();
  }

  @Test
  void shouldAskTheDatabaseAsOften_howeverManyAnswersThereAre() {
    String id = raised(secretary, instruction);
    acted(secretary, id, "/answers", Map.of("on", "2025-01-20", "text", "Sẽ làm"));
    long one = SqlStatements.during(() -> get(id));
    for (int i = 0; i < 3; i++) {
      String file = Uploads.organizers(secretary, organizer, Uploads.pdf()).toString();
      acted(
          secretary,
          id,
          "/answers",
          Map.of("on", "2025-01-20", "text", "Sẽ làm", "files", List.of(file)));
    }

    assertThat(SqlStatements.during(() -> get(id))).isEqualTo(one).isPositive();
  }

  private List<String> ids(String filter, String value) {
    return People.user(secretary)
        .queryParams("organizerId", organizer, filter, value)
        .get("/v1/recommendations")
        .path("items.id");
  }

  private List<String> listed(String reader) {
    return People.user(reader)
        .queryParam("organizerId", organizer)
        .get("/v1/recommendations")
        .path("items.id");
  }

  private Response get(String id) {
    return People.user(secretary).get("/v1/recommendations/" + id);
  }

  private Response change(String id, String version, Map<String, ?> body) {
    return People.user(secretary)
        .header("If-Match", version)
        .body(body)
        .put("/v1/recommendations/" + id);
  }

  private Response fulfilled(String id, String regulation) {
    return act(
        secretary,
        id,
        "/completion",
        Map.of("on", "2025-11-30", "fulfilledBy", Map.of("regulationId", regulation)));
  }

  private static String regulation(String organizer, String secretary) {
    return People.user(secretary)
        .body(Map.of("organizerId", organizer, "title", "Quy chế 2026"))
        .post("/v1/regulations")
        .path("id");
  }

  private void regulated(String id, String path, Map<String, ?> body) {
    assertThat(People.user(secretary).body(body).post("/v1/regulations/" + id + path).statusCode())
        .isEqualTo(200);
  }
}
