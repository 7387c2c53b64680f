package vn.thidua.cluster.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;

/**
 * A conference in March sums up the year before: it elects who leads the next one, whom a decision
 * puts into office, and closes its year, of which nothing changes afterwards.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class SummaryConferenceTest {

  private Meeting meeting;

  @BeforeEach
  void givenACluster() {
    meeting = new Meeting();
  }

  @Test
  void shouldPutTheElectedIntoOffice_whenADecisionAppointsThem() {
    String conference = meeting.summary();
    String elected = elect(conference);
    assertThat(leaders(2024)).as("elected only").isEmpty();

    Response appointed = meeting.appoint(conference, elected);

    assertThat(appointed.statusCode()).as(appointed.asString()).isEqualTo(200);
    assertThat(appointed.<String>path("status")).isEqualTo("CARRIED_OUT");
    assertThat(appointed.<String>path("decision.number")).isEqualTo("441/QĐ-UBDT");
    assertThat(leaders(2024)).containsExactly(meeting.second, meeting.third, meeting.first);
    Response year = meeting.year(2024);
    assertThat(year.<List<String>>path("leaders.role"))
        .containsExactly("HEAD", "DEPUTY_HEAD", "DEPUTY_HEAD");
    assertThat(year.<List<Boolean>>path("leaders.permanent")).containsExactly(false, true, false);
    assertThat(year.<List<String>>path("leaders.id"))
        .containsExactly(
            appointed.path("election.head.leaderId"),
            appointed.path("election.deputies[0].leaderId"),
            appointed.path("election.deputies[1].leaderId"));
    String document =
        People.user(meeting.secretary)
            .get("/v1/cluster-decisions/" + appointed.path("decisionId"))
            .path("number");
    assertThat(document).isEqualTo("441/QĐ-UBDT");
    Problem.of(meeting.appoint(conference, elected), 409, "resolution-carried-out");
    Problem.of(strikeOut(conference, elected), 409, "resolution-carried-out");
    Problem.of(
        meeting.act(conference, "/calling-off", Map.of("reason", "Nhầm")),
        409,
        "conference-resolved");
  }

  @Test
  void shouldChangeNothingOfTheYear_whenTheConferenceClosedIt() {
    String conference = meeting.summary();
    String elected = elect(conference);
    String other = meeting.resolved(conference, Map.of("kind", "OTHER", "text", "Tặng hoa"));

    Response closed = meeting.resolve(conference, Map.of("kind", "YEAR_CLOSED"));

    assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(201);
    assertThat(closed.<String>path("status")).isEqualTo("CARRIED_OUT");
    Response year = meeting.year(2023);
    assertThat(year.<String>path("closing.on")).isEqualTo("2024-03-13");
    assertThat(year.<String>path("closing.document"))
        .isEqualTo("Biên bản: Hội nghị tổng kết năm 2023");
    assertThat(year.<String>path("closing.conferenceId")).isEqualTo(conference);
    String before = meeting.get(conference).asString();
    closedBy(
        conference, meeting.resolve(conference, Map.of("kind", "OTHER", "text", "x")), "/year");
    closedBy(conference, meeting.resolve(conference, Map.of("kind", "YEAR_CLOSED")), "/year");
    closedBy(conference, strikeOut(conference, other), "?resolutionId");
    closedBy(conference, correct(conference), "/occasions");
    closedBy(conference, meeting.act(conference, "/calling-off", Map.of("reason", "x")), "?id");
    closedBy(conference, meeting.record(meeting.body("MID_YEAR 2023")), "/occasions/0/year");
    closedBy(
        conference,
        People.user(meeting.secretary)
            .body(Map.of("year", 2023, "organizationId", meeting.first, "role", "HEAD"))
            .post("/v1/clusters/" + meeting.cluster + "/leaders"),
        "/year");
    assertThat(meeting.get(conference).asString()).isEqualTo(before);
    assertThat(meeting.appoint(conference, elected).statusCode()).isEqualTo(200);
    assertThat(leaders(2024)).containsExactly(meeting.second, meeting.third, meeting.first);
  }

  @Test
  void shouldTakeTheMinutes_afterTheYearWasClosed() {
    String conference = meeting.summary();
    meeting.resolved(conference, Map.of("kind", "YEAR_CLOSED"));
    String minutes = file();
    String photo = file();

    Response added =
        meeting.act(conference, "/papers", Map.of("minutes", minutes, "files", List.of(photo)));

    assertThat(added.statusCode()).as(added.asString()).isEqualTo(200);
    assertThat(added.<String>path("minutes.id")).isEqualTo(minutes);
    assertThat(added.<List<String>>path("files.id")).containsExactly(photo);
    Problem.of(meeting.act(conference, "/papers", Map.of("minutes", photo)), 409, "minutes-kept");
  }

  @Test
  void shouldGoOnWithTheNextYear_whenTheSameConferenceLaunchesIt() {
    String conference = meeting.inMarch();
    meeting.resolved(conference, Map.of("kind", "YEAR_CLOSED", "year", 2023));

    Response launched =
        meeting.resolve(
            conference, Map.of("kind", "OTHER", "year", 2024, "text", "Ký giao ước thi đua 2024"));
    Response lateForTheYear =
        meeting.resolve(conference, Map.of("kind", "OTHER", "year", 2023, "text", "x"));

    assertThat(launched.statusCode()).as(launched.asString()).isEqualTo(201);
    closedBy(conference, lateForTheYear, "/year");
    Problem.of(
            meeting.resolve(conference, Map.of("kind", "YEAR_CLOSED", "year", 2024)),
            409,
            "no-summary-conference")
        .at("/year", "no-summary-conference");
  }

  @Test
  void shouldTellBothVersions_whenAYearIsClosed() {
    String conference = meeting.summary();
    meeting.resolved(conference, Map.of("kind", "YEAR_CLOSED"));

    JsonPath cluster = lastEvent(meeting.cluster, 2);
    JsonPath own = lastEvent(conference, 2);

    assertThat(cluster.getString("fact.conferenceId")).isEqualTo(conference);
    assertThat(cluster.getInt("fact.year")).isEqualTo(2023);
    assertThat(own.getString("fact.kind")).isEqualTo("YEAR_CLOSED");
    assertThat(own.getString("state.resolutions[0].status")).isEqualTo("CARRIED_OUT");
  }

  @Test
  void shouldAppointNobody_whenOneOfThemCannotBe() {
    String conference = meeting.summary();
    String stranger = Given.organization(Map.of("from", "2000-01-01"));
    String elected =
        meeting.resolved(
            conference,
            Map.of(
                "kind",
                "HEADS_ELECTED",
                "election",
                meeting.election(2024, meeting.second, stranger)));

    Problem.of(meeting.appoint(conference, elected), 409, "not-a-member").saying(stranger);

    assertThat(leaders(2024)).isEmpty();
    assertThat(
            People.user(meeting.secretary)
                .queryParam("organizerId", meeting.organizer)
                .queryParam("q", "441")
                .get("/v1/cluster-decisions")
                .<List<?>>path("items"))
        .isEmpty();
    assertThat(meeting.get(conference).<String>path("resolutions[0].status")).isEqualTo("RECORDED");
  }

  @Test
  void shouldFollowTheRulesOfAppointingByHand() {
    String conference = meeting.summary();
    String elected = elect(conference);
    String path = "/resolutions/" + elected + "/appointment";
    Map<String, Object> outside = new HashMap<>(Meeting.decision());
    outside.put("from", "2025-01-01");
    Problem.of(meeting.act(conference, path, outside), 400, "invalid-request")
        .at("/from", "outside-year");
    Problem.of(meeting.act(conference, path, Map.of()), 400, "invalid-request");
    People.user(meeting.secretary)
        .body(Map.of("year", 2024, "organizationId", meeting.first, "role", "HEAD"))
        .post("/v1/clusters/" + meeting.cluster + "/leaders");

    Response refused = meeting.appoint(conference, elected);
    Problem.of(refused, 409, "head-already-appointed").saying("2024");
    assertThat(refused.<Object>path("errors")).as("no place of this request").isNull();
    Response inEnglish =
        People.user(meeting.secretary)
            .header("Accept-Language", "en")
            .body(Meeting.decision())
            .post("/v1/conferences/" + conference + path);
    Problem.of(inEnglish, 409, "head-already-appointed")
        .saying("In 2024 the cluster has a head; end that leadership first.");

    Problem.of(
        meeting.appoint(
            conference, meeting.resolved(conference, Map.of("kind", "OTHER", "text", "x"))),
        409,
        "not-an-election");
  }

  @Test
  void shouldRefuse_whenThereIsNoClusterOrNoDay() {
    Map<String, Object> body = meeting.body("SUMMARY 2023");
    String undated = meeting.recorded(body);
    body.remove("clusterId");
    body.put("organizationId", meeting.first);
    String own = meeting.recorded(body);

    Problem.of(
            meeting.resolve(undated, Map.of("kind", "YEAR_CLOSED")), 409, "conference-day-unknown")
        .saying("2023");
    Problem.of(
        meeting.resolve(own, Map.of("kind", "YEAR_CLOSED")), 409, "conference-without-cluster");
    Map<String, Object> tooEarly = meeting.body("SUMMARY 2022");
    tooEarly.put("heldFrom", "2022-12-20");
    Problem.of(
            meeting.resolve(meeting.recorded(tooEarly), Map.of("kind", "YEAR_CLOSED")),
            409,
            "no-members-in-year")
        .at("/year", "no-members-in-year");
    Map<String, Object> toCome = meeting.body("SUMMARY 2198");
    toCome.put("heldFrom", "2199-01-10");
    Problem.of(
        meeting.resolve(meeting.recorded(toCome), Map.of("kind", "YEAR_CLOSED")),
        400,
        "invalid-request");
    Problem.of(
        meeting.resolve(
            own,
            Map.of(
                "kind", "HEADS_ELECTED", "election", meeting.election(2024, meeting.first, own))),
        400,
        "invalid-request");
    Problem.of(
        meeting.resolve(
            own,
            Map.of(
                "kind",
                "HEADS_ELECTED",
                "election",
                meeting.election(2024, meeting.first, meeting.second))),
        409,
        "conference-without-cluster");
    assertThat(meeting.year(2023).<Object>path("closing")).isNull();
  }

  @Test
  void shouldAppointOnce_whenSeveralDoAtOnce() throws Exception {
    String conference = meeting.summary();
    String elected = elect(conference);

    List<Response> answers = atOnce(4, i -> meeting.appoint(conference, elected));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200).contains(409);
    assertThat(leaders(2024)).hasSize(3);
  }

  @Test
  void shouldRecordNothingForAYearThatIsBeingClosed() throws Exception {
    String conference = meeting.summary();
    String other = meeting.summary();

    List<Response> answers =
        atOnce(
            4,
            i ->
                meeting.resolve(
                    i % 2 == 0 ? conference : other,
                    i < 2 ? Map.of("kind", "YEAR_CLOSED") : Map.of("kind", "OTHER", "text", "x")));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
    assertThat(answers.subList(0, 2)).extracting(Response::statusCode).containsOnlyOnce(201);
    for (String one : List.of(conference, other)) {
      List<String> kinds = meeting.get(one).path("resolutions.kind");
      if (kinds.contains("YEAR_CLOSED")) {
        assertThat(kinds).endsWith("YEAR_CLOSED");
      }
    }
  }

  private String elect(String conference) {
    return meeting.resolved(
        conference,
        Map.of(
            "kind",
            "HEADS_ELECTED",
            "election",
            meeting.election(2024, meeting.second, meeting.third, meeting.first)));
  }

  private static void closedBy(String conference, Response refused, String pointer) {
    Problem.of(refused, 409, "cluster-year-closed")
        .at(pointer, "cluster-year-closed")
        .saying("2023")
        .saying("2024-03-13")
        .saying("Biên bản")
        .saying(conference);
  }

  private Response correct(String conference) {
    return People.user(meeting.secretary)
        .header("If-Match", meeting.get(conference).header("ETag"))
        .body(Map.of("occasions", Meeting.occasions("SUMMARY 2023")))
        .put("/v1/conferences/" + conference);
  }

  private Response strikeOut(String conference, String resolution) {
    return meeting.act(
        conference, "/resolutions/" + resolution + "/striking-out", Map.of("reason", "Nhầm"));
  }

  private List<String> leaders(int year) {
    return meeting.year(year).path("leaders.organizationId");
  }

  private static JsonPath lastEvent(String aggregate, int count) {
    return JsonPath.from(
        Topic.named("cluster.events.v1").messages(aggregate, count).getLast().value());
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

  private static List<Response> atOnce(int times, IntFunction<Response> request) throws Exception {
    CyclicBarrier together = new CyclicBarrier(times);
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Future<Response>> asked = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        asked.add(
            threads.submit(() -> {
              together.await();
              return request.apply(number);
            }));
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> one : asked) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
