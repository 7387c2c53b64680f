package vn.thidua.cluster.movements;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Units say what they strive for, until the deadline. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RegistrationsTest {

  private static final Map<String, ?> TITLES =
      Map.of(
          "titles",
          List.of(
              Map.of("awardType", "TAP_THE_LAO_DONG_XUAT_SAC", "subject", "COLLECTIVE"),
              Map.of("awardType", "CHIEN_SI_THI_DUA_CO_SO", "subject", "PERSON", "count", 10)),
          "goals",
          List.of("Giải ngân trên 94 %", "=1+1"));

  private static final Map<String, ?> GOAL = Map.of("goals", List.of("Hoàn thành 32/35 chỉ tiêu"));

  private Launched by;
  private String member;
  private String officer;
  private String cluster;

  @BeforeEach
  void givenACluster() {
    by = new Launched();
    member = Given.organization();
    officer = Given.officerOf(member);
    cluster = by.cluster(member);
  }

  private String movement(String registrationUntil) {
    return by.movement(
        Map.of(
            "registrationUntil",
            registrationUntil,
            "participants",
            List.of(Map.of("clusterId", cluster))));
  }

  @Test
  void shouldRegisterAndChange_untilTheDeadline() {
    String id = movement("2099-03-31T17:00:00+07:00");
    String path = "/v1/movements/" + id + "/registrations/" + member;

    Problem.of(People.user(officer).get(path), 404, "not-found");
    Response created = Launched.register(officer, id, member, null, TITLES);

    Launched.created(created);
    assertThat(created.header("Location")).endsWith(path);
    assertThat(created.header("ETag")).isEqualTo("\"0\"");
    assertThat(created.<List<String>>path("titles.awardType"))
        .containsExactly("TAP_THE_LAO_DONG_XUAT_SAC", "CHIEN_SI_THI_DUA_CO_SO");
    assertThat(created.<Object>path("titles[0].count")).isNull();
    assertThat(created.<Integer>path("titles[1].count")).isEqualTo(10);
    Problem.of(Launched.register(officer, id, member, null, GOAL), 428, "precondition-required");
    Problem.of(Launched.register(officer, id, member, "\"7\"", GOAL), 412, "precondition-failed");
    assertThat(Launched.ok(Launched.register(officer, id, member, "\"0\"", TITLES)).header("ETag"))
        .isEqualTo("\"0\"");
    Response changed = Launched.ok(Launched.register(by.secretary, id, member, "\"0\"", GOAL));
    assertThat(changed.<List<?>>path("titles")).isEmpty();
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    Response history = Launched.ok(People.user(officer).get(path + "/changes"));
    assertThat(history.<List<String>>path("items.action"))
        .containsExactly("movement-registered", "movement-registered");
    assertThat(history.<List<String>>path("items.by.subject"))
        .containsExactly(by.secretary, officer);
  }

  @Test
  void shouldRefuse_whenTheDeadlineIsOver() {
    String id = movement("2099-03-31T17:00:00+07:00");
    Launched.created(Launched.register(officer, id, member, null, TITLES));
    Launched.ok(by.correct(id, Map.of("registrationUntil", "2024-03-31T17:00:00+07:00")));
    String path = "/v1/movements/" + id + "/registrations/" + member;

    Problem.of(Launched.register(officer, id, member, "\"0\"", GOAL), 409, "registration-closed")
        .saying("2024-03-31T10:00:00Z");
    Problem.of(
        Launched.register(by.secretary, id, member, "\"0\"", GOAL), 409, "registration-closed");
    Problem.of(
        People.user(officer).body(Map.of("reason", "x")).post(path + "/withdrawal"),
        409,
        "registration-closed");
    Launched.ok(by.correct(id, Map.of("registrationUntil", "2099-04-30T17:00:00+07:00")));
    Launched.ok(Launched.register(officer, id, member, "\"0\"", GOAL));
  }

  @Test
  void shouldStayWithTheReason_whenItIsWithdrawn() {
    String id = movement("2099-03-31T17:00:00+07:00");
    String path = "/v1/movements/" + id + "/registrations/" + member;
    var reason = Map.of("reason", "Không đủ điều kiện");
    Problem.of(People.user(officer).body(reason).post(path + "/withdrawal"), 404, "not-found");
    Launched.created(Launched.register(officer, id, member, null, TITLES));

    Response withdrawn = People.user(officer).body(reason).post(path + "/withdrawal");

    Launched.ok(withdrawn);
    assertThat(withdrawn.<String>path("withdrawalReason")).isEqualTo("Không đủ điều kiện");
    assertThat(withdrawn.<List<?>>path("titles")).hasSize(2);
    Problem.of(
            People.user(officer).body(reason).post(path + "/withdrawal"),
            409,
            "registration-withdrawn")
        .saying("Không đủ điều kiện");
    assertThat(csv(id, "vi")).doesNotContain("CHIEN_SI");
    Response again = Launched.ok(Launched.register(officer, id, member, "\"1\"", TITLES));
    assertThat(again.<Object>path("withdrawalReason")).isNull();
    assertThat(again.header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void shouldRefuse_whoDoesNotTakePartOrMayNot() {
    String id = movement("2099-03-31T17:00:00+07:00");
    String other = Given.organization();
    String others = Given.officerOf(other);
    String second = Given.organization();
    String seconds = Given.officerOf(second);
    by.cluster(second);

    Problem.of(Launched.register(others, id, other, null, GOAL), 404, "not-found");
    Problem.of(Launched.register(seconds, id, member, null, GOAL), 403, "forbidden");
    Problem.of(Launched.register(seconds, id, second, null, GOAL), 409, "does-not-take-part");
    Problem.of(
            Launched.register(by.secretary, id, UUID.randomUUID().toString(), null, GOAL),
            400,
            "invalid-request")
        .at("?organizationId", "unknown-organization");
    Problem.of(Launched.register(officer, id, member, null, Map.of()), 400, "invalid-request")
        .at("/titles", "required");
    var title = Map.of("awardType", "A", "subject", "PERSON");
    Problem.of(
            Launched.register(
                officer,
                id,
                member,
                null,
                Map.of(
                    "titles",
                    List.of(title, Map.of("awardType", "A", "subject", "PERSON", "count", 2)))),
            400,
            "invalid-request")
        .at("/titles/1/awardType", "duplicate");
    Problem.of(
            Launched.register(
                officer,
                id,
                member,
                null,
                Map.of("titles", List.of(Map.of("awardType", " ", "count", 0)))),
            400,
            "invalid-request")
        .at("/titles/0/awardType", "required")
        .at("/titles/0/subject", "required")
        .places(3);
  }

  @Test
  void shouldBeListedAndExported_asCalledOnTheDay() {
    String alone = Given.organization(Map.of("name", "Sở, \"một\""));
    String id = movement("2099-03-31T17:00:00+07:00");
    by.joined(id, Map.of("organizationId", alone));
    Launched.created(Launched.register(officer, id, member, null, TITLES));
    Launched.created(Launched.register(by.secretary, id, alone, null, GOAL));
    String path = "/v1/movements/" + id + "/registrations";

    Response all = Launched.ok(People.user(officer).get(path));

    assertThat(all.<List<String>>path("items.organizationId")).containsExactly(member, alone);
    assertThat(all.<List<String>>path("items.organizationName")).contains("Sở, \"một\"");
    assertThat(
            People.user(officer)
                .queryParam("clusterId", cluster)
                .get(path)
                .<List<String>>path("items.organizationId"))
        .containsExactly(member);
    assertThat(
            People.user(officer)
                .queryParam("organizationId", alone)
                .get(path)
                .<List<String>>path("items.organizationId"))
        .containsExactly(alone);
    assertThat(
            People.user(officer)
                .queryParam("clusterId", UUID.randomUUID())
                .get(path)
                .<List<?>>path("items"))
        .isEmpty();
    String csv = csv(id, "vi");
    assertThat(csv).startsWith("\uFEFFĐơn vị,Mã đơn vị,\"Danh hiệu, hình thức\",");
    assertThat(csv.lines()).hasSize(6);
    assertThat(csv)
        .contains(member + ",CHIEN_SI_THI_DUA_CO_SO,Cá nhân,10,,")
        .contains(member + ",,,,'=1+1,")
        .contains("\"Sở, \"\"một\"\"\"," + alone + ",,,,Hoàn thành 32/35 chỉ tiêu,");
    assertThat(csv(id, "en")).startsWith("\uFEFFOrganization,").contains(",Collective,");
  }

  private String csv(String id, String language) {
    Response response =
        Launched.ok(
            People.user(by.secretary)
                .header("Accept-Language", language)
                .get("/v1/movements/" + id + "/registrations/csv"));
    assertThat(response.contentType()).startsWith("text/csv");
    assertThat(response.header("Content-Disposition")).contains("registrations-" + id + ".csv");
    return response.asString();
  }

  @Test
  void shouldAskTheDatabaseAsOften_whenThereAreMany() {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      members.add(Given.organization());
    }
    String id =
        by.movement(
            Map.of(
                "participants",
                members.stream().map(one -> Map.of("organizationId", one)).toList()));
    Launched.created(Launched.register(by.secretary, id, members.getFirst(), null, GOAL));
    Runnable all =
        () -> Launched.ok(People.user(by.secretary).get("/v1/movements/" + id + "/registrations"));
    long one = SqlStatements.during(all);
    members.stream()
        .skip(1)
        .forEach(organization ->
            Launched.created(Launched.register(by.secretary, id, organization, null, TITLES)));

    assertThat(SqlStatements.during(all)).isEqualTo(one).isPositive();
  }

  @Test
  void shouldBeOneRegistration_whenTwoRegisterAtOnce() throws Exception {
    String id = movement("2099-03-31T17:00:00+07:00");
    List<Callable<Integer>> both =
        List.of(
            () -> Launched.register(officer, id, member, null, TITLES).statusCode(),
            () -> Launched.register(by.secretary, id, member, null, GOAL).statusCode());

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> answer : threads.invokeAll(both)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsExactlyInAnyOrder(201, 428);
  }
}
