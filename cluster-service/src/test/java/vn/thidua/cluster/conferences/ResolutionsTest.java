package vn.thidua.cluster.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.outside.Announcements;
import vn.thidua.cluster.work.WorkProjection;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Topic;

/** What a conference resolved, each with a reference that can be followed. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ResolutionsTest {

  private static final String NOWHERE = "018f4e5a-0000-7000-8000-000000000000";

  @Inject WorkProjection work;
  @Inject ObjectMapper json;
  @Inject ConferenceQueries queries;

  private Meeting meeting;

  @BeforeEach
  void givenACluster() {
    meeting = new Meeting();
  }

  @Test
  void shouldReferToWhatOtherServicesTold_whenARankingAndAProposalAreResolved() {
    String conference = meeting.summary();
    UUID ranking = UUID.randomUUID();
    UUID proposal = UUID.randomUUID();
    Announcements.publish(
        "scoring",
        "ranking",
        ranking,
        Announcements.ranking(
            ranking,
            UUID.fromString(meeting.cluster),
            2023,
            "2024-01-10T00:00:00Z",
            List.of(UUID.fromString(meeting.second))));
    QuarkusTransaction.requiringNew()
        .run(() -> work.proposal(json.valueToTree(proposal(proposal))));

    Response presented =
        meeting.resolve(conference, Map.of("kind", "RANKING_PRESENTED", "rankingId", ranking));
    Response supported =
        meeting.resolve(conference, Map.of("kind", "PROPOSAL_SUPPORTED", "proposalId", proposal));
    Response told =
        meeting.resolve(
            conference,
            Map.of("kind", "PROPOSAL_SUPPORTED", "text", "Cờ thi đua của Chính phủ: Nam Định"));

    assertThat(presented.statusCode()).as(presented.asString()).isEqualTo(201);
    assertThat(presented.<String>path("rankingId")).isEqualTo(ranking.toString());
    assertThat(presented.<Integer>path("year")).isEqualTo(2023);
    assertThat(supported.<String>path("proposalId")).isEqualTo(proposal.toString());
    assertThat(told.<Integer>path("position")).isEqualTo(3);
    assertThat(told.header("ETag")).isEqualTo("\"3\"");
    Response followed = People.user(meeting.secretary).get(told.header("Location"));
    assertThat(followed.asString()).isEqualTo(told.asString());
    assertThat(meeting.get(conference).<List<String>>path("resolutions.status"))
        .containsExactly("RECORDED", "RECORDED", "RECORDED");
  }

  @ParameterizedTest
  @CsvSource({
    "RANKING_PRESENTED, rankingId, /rankingId",
    "PROPOSAL_SUPPORTED, proposalId, /proposalId",
  })
  void shouldBe409_whenNothingWasHeardOfIt(String kind, String field, String pointer) {
    String conference = meeting.summary();

    Response refused = meeting.resolve(conference, Map.of("kind", kind, field, NOWHERE));

    Problem.of(refused, 409, "not-yet-known").at(pointer, "not-yet-known");
    assertThat(refused.header("Retry-After")).isNotNull();
  }

  @Test
  void shouldBe409_whenAnAwardHasNotBeenHeardOf() {
    Problem.of(
            meeting.resolve(
                meeting.summary(),
                Map.of(
                    "kind",
                    "AWARDS_HANDED_OVER",
                    "handingOver",
                    Map.of("awardIds", List.of(NOWHERE)))),
            409,
            "not-yet-known")
        .at("/handingOver/awardIds/0", "not-yet-known");
  }

  @Test
  void shouldReferToTheAgreement_whenItWasSignedThere() {
    String conference = meeting.inMarch();
    Response agreement =
        People.user(meeting.secretary)
            .body(Map.of("clusterId", meeting.cluster, "year", 2024, "title", "Giao ước 2024"))
            .post("/v1/agreements");
    assertThat(agreement.statusCode()).as(agreement.asString()).isEqualTo(201);

    Response signed =
        meeting.resolve(
            conference,
            Map.of("kind", "AGREEMENT_SIGNED", "year", 2024, "agreementId", agreement.path("id")));

    assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(201);
    assertThat(signed.<String>path("agreementId")).isEqualTo(agreement.path("id"));
  }

  @Test
  void shouldReferToTheMovement_whenItWasLaunchedThere() {
    String conference = meeting.inMarch();
    Response movement =
        People.user(meeting.secretary)
            .body(
                Map.of(
                    "organizerId",
                    meeting.organizer,
                    "name",
                    "Thi đua năm 2024",
                    "form",
                    "REGULAR"))
            .post("/v1/movements");
    assertThat(movement.statusCode()).as(movement.asString()).isEqualTo(201);

    Response launched =
        meeting.resolve(
            conference,
            Map.of("kind", "MOVEMENT_LAUNCHED", "year", 2024, "movementId", movement.path("id")));

    assertThat(launched.statusCode()).as(launched.asString()).isEqualTo(201);
    assertThat(launched.<String>path("movementId")).isEqualTo(movement.path("id"));
  }

  @Test
  void shouldCountAsFarAsItIsTold_whenAwardsWereHandedOver() {
    String conference = meeting.summary();

    Response apart = handedOver(conference, Map.of("collectives", 7, "individuals", 11));
    Response together = handedOver(conference, Map.of("count", 697));
    Response words =
        meeting.resolve(
            conference, Map.of("kind", "AWARDS_HANDED_OVER", "text", "Nhiều tập thể, cá nhân"));

    assertThat(apart.<Integer>path("handingOver.collectives")).isEqualTo(7);
    assertThat(apart.<Object>path("handingOver.count")).isNull();
    assertThat(together.<Integer>path("handingOver.count")).isEqualTo(697);
    assertThat(together.<Object>path("handingOver.individuals")).isNull();
    assertThat(words.statusCode()).isEqualTo(201);
    Problem.of(
            handedOver(conference, Map.of("count", 17, "collectives", 7, "individuals", 11)),
            400,
            "invalid-request")
        .at("/handingOver/count", "below-parts");
    Problem.of(handedOver(conference, Map.of()), 400, "invalid-request")
        .at("/handingOver", "required");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"kind\":\"OTHER\"}', /text, required",
    "'{\"kind\":\"RANKING_PRESENTED\",\"text\":\"x\"}', /rankingId, required",
    "'{\"kind\":\"PROPOSAL_SUPPORTED\"}', /proposalId, required",
    "'{\"kind\":\"AGREEMENT_SIGNED\"}', /agreementId, required",
    "'{\"kind\":\"MOVEMENT_LAUNCHED\"}', /movementId, required",
    "'{\"kind\":\"HEADS_ELECTED\"}', /election, required",
    "'{\"kind\":\"AWARDS_HANDED_OVER\"}', /handingOver, required",
    "'{\"kind\":\"OTHER\",\"text\":\"x\",\"handingOver\":{\"count\":1}}',"
        + " /handingOver, not-for-kind",
    "'{\"kind\":\"YEAR_CLOSED\",\"election\":{\"year\":2024}}', /election, not-for-kind",
    "'{\"kind\":\"OTHER\",\"text\":\"x\",\"agreementId\":\"NOWHERE\"}',"
        + " /agreementId, not-for-kind",
    "'{\"kind\":\"AGREEMENT_SIGNED\",\"agreementId\":\"NOWHERE\"}',"
        + " /agreementId, unknown-agreement",
    "'{\"kind\":\"MOVEMENT_LAUNCHED\",\"movementId\":\"NOWHERE\"}',"
        + " /movementId, unknown-movement",
    "'{\"kind\":\"OTHER\",\"text\":\"x\",\"year\":2024}', /year, outside-years",
    "'{\"kind\":\"HEADS_ELECTED\",\"election\":{\"year\":2024}}', /election/head, required",
    "'{\"kind\":\"HEADS_ELECTED\",\"election\":{\"year\":2025,\"head\":\"FIRST\"}}',"
        + " /election/year, outside-years",
    "'{\"kind\":\"HEADS_ELECTED\",\"election\":{\"year\":2024,\"head\":\"NOWHERE\"}}',"
        + " /election/head, unknown-organization",
    "'{\"kind\":\"HEADS_ELECTED\",\"election\":{\"year\":2024,\"head\":\"FIRST\",\"deputies\":"
        + "[{\"organizationId\":\"FIRST\"}]}}', /election/deputies/0/organizationId, duplicate",
    "'{\"kind\":\"HEADS_ELECTED\",\"election\":{\"year\":2024,\"deputies\":"
        + "[{\"organizationId\":\"FIRST\",\"permanent\":true},"
        + "{\"organizationId\":\"NOWHERE\",\"permanent\":true}]}}',"
        + " /election/deputies/1/permanent, duplicate",
  })
  void shouldRefuse_whenWhatIsToldCannotBe(String body, String pointer, String code) {
    String conference = meeting.summary();
    Map<String, Object> told =
        JsonPath.from(body.replace("NOWHERE", NOWHERE).replace("FIRST", meeting.first)).get("$");

    Problem.of(meeting.resolve(conference, told), 400, "invalid-request").at(pointer, code);

    assertThat(meeting.get(conference).<List<?>>path("resolutions")).isEmpty();
  }

  @Test
  void shouldAskForTheYear_whenTheConferenceIsForSeveral() {
    Problem.of(
            meeting.resolve(meeting.inMarch(), Map.of("kind", "OTHER", "text", "x")),
            400,
            "invalid-request")
        .at("/year", "required")
        .saying("2023");
  }

  @Test
  void shouldRecordOnce_whenTheSameComesAgain() {
    String conference = meeting.summary();
    String key = Given.unique("key");
    var body = Map.of("kind", "OTHER", "text", "Thông qua kế hoạch");
    String path = "/v1/conferences/" + conference + "/resolutions";

    Response once =
        People.user(meeting.secretary).header("Idempotency-Key", key).body(body).post(path);
    Response again =
        People.user(meeting.secretary).header("Idempotency-Key", key).body(body).post(path);

    assertThat(again.<String>path("id")).isEqualTo(once.path("id"));
    assertThat(meeting.get(conference).<List<?>>path("resolutions")).hasSize(1);
    String other = meeting.summary();
    Problem.of(
        People.user(meeting.secretary)
            .header("Idempotency-Key", key)
            .body(body)
            .post("/v1/conferences/" + other + "/resolutions"),
        409,
        "idempotency-key-reused");
    Problem.of(
        People.user(meeting.secretary).header("If-Match", "\"0\"").body(body).post(path),
        412,
        "precondition-failed");
  }

  @Test
  void shouldKeepIt_whenItIsStruckOutAsAMistake() {
    String conference = meeting.summary();
    String id = meeting.resolved(conference, Map.of("kind", "OTHER", "text", "Nhầm hội nghị"));

    Response struck = strikeOut(conference, id);

    assertThat(struck.<String>path("status")).isEqualTo("STRUCK_OUT");
    assertThat(struck.<String>path("strikingOutReason")).isEqualTo("Ghi nhầm");
    assertThat(struck.<String>path("text")).isEqualTo("Nhầm hội nghị");
    Problem.of(strikeOut(conference, id), 409, "resolution-struck-out").saying("Ghi nhầm");
    Problem.of(strikeOut(conference, NOWHERE), 404, "not-found");
    Problem.of(strikeOut(meeting.summary(), id), 404, "not-found");
    Problem.of(meeting.appoint(conference, id), 409, "resolution-struck-out");
  }

  @Test
  void shouldSayWhatHappened_withoutWhatWasSaid() {
    String conference = meeting.summary();
    String id = meeting.resolved(conference, Map.of("kind", "OTHER", "text", "Nhầm hội nghị"));
    strikeOut(conference, id);

    List<Topic.Message> events = Topic.named("cluster.events.v1").messages(conference, 3);
    Response history =
        People.user(meeting.secretary).get("/v1/conferences/" + conference + "/changes");

    JsonPath recorded = JsonPath.from(events.get(1).value());
    assertThat(recorded.getString("fact.resolutionId")).isEqualTo(id);
    assertThat(recorded.getString("state.resolutions[0].kind")).isEqualTo("OTHER");
    assertThat(recorded.getInt("state.version")).isEqualTo(1);
    assertThat(JsonPath.from(events.get(2).value()).getString("state.resolutions[0].status"))
        .isEqualTo("STRUCK_OUT");
    assertThat(events.toString()).doesNotContain("Nhầm hội nghị");
    assertThat(history.<List<String>>path("items.action"))
        .containsExactly(
            "conference-resolution-struck-out",
            "conference-resolution-recorded",
            "conference-recorded");
    assertThat(history.asString()).contains("Nhầm hội nghị", "Ghi nhầm");
  }

  @Test
  void shouldAskAsOften_howeverMuchWasResolved() {
    UUID cluster = UUID.fromString(meeting.cluster);
    filled();
    long one = SqlStatements.during(() -> read(cluster));
    filled();
    filled();

    assertThat(SqlStatements.during(() -> read(cluster))).isEqualTo(one);
    assertThat(queries.ofCluster(cluster, 2023))
        .hasSize(3)
        .allSatisfy(c -> {
          assertThat(c.resolutions()).hasSize(2);
          assertThat(c.organizations()).extracting("name").contains("Thái Bình");
        });
    assertThat(queries.ofCluster(cluster, 2022)).isEmpty();
  }

  private void read(UUID cluster) {
    QuarkusTransaction.requiringNew().run(() -> queries.ofCluster(cluster, 2023));
  }

  private void filled() {
    String conference = meeting.inMarch();
    meeting.resolved(conference, Map.of("kind", "OTHER", "year", 2023, "text", "x"));
    meeting.resolved(
        conference,
        Map.of(
            "kind",
            "HEADS_ELECTED",
            "year",
            2023,
            "election",
            meeting.election(2024, meeting.second, meeting.first)));
  }

  private Response handedOver(String conference, Map<String, ?> what) {
    return meeting.resolve(conference, Map.of("kind", "AWARDS_HANDED_OVER", "handingOver", what));
  }

  private Response strikeOut(String conference, String resolution) {
    return meeting.act(
        conference, "/resolutions/" + resolution + "/striking-out", Map.of("reason", "Ghi nhầm"));
  }

  private Map<String, Object> proposal(UUID id) {
    Map<String, Object> state = new HashMap<>();
    state.put("id", id);
    state.put("organizationId", meeting.second);
    state.put("year", 2023);
    state.put("status", "FORWARDED");
    state.put("version", 0);
    return state;
  }
}
