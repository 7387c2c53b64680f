package vn.thidua.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.cluster.clusters.ClusterEffects;
import vn.thidua.cluster.contracts.AgreementScenario;
import vn.thidua.cluster.contracts.ConferenceScenario;
import vn.thidua.cluster.contracts.ExemplarScenario;
import vn.thidua.cluster.contracts.PledgeScenario;
import vn.thidua.cluster.contracts.RecommendationScenario;
import vn.thidua.cluster.movements.MovementScenario;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.platform.testsupport.events.EventContract;

/** What this service publishes is what its contract tells, and what it told it keeps. */
@QuarkusTest
@WithTestResource(RealServers.class)
class EventContractTest {

  private static final Topic TOPIC = Topic.named("cluster.events.v1");

  /** See SealingTest and SuccessionEventsTest. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "vn.thidua.cluster.change-log-sealed.v1",
          "vn.thidua.cluster.succession-planned.v1",
          "vn.thidua.cluster.succession-changed.v1",
          "vn.thidua.cluster.succession-withdrawn.v1",
          "vn.thidua.cluster.succession-carried-out.v1",
          "vn.thidua.cluster.succession-rectified.v1");

  private static final Map<String, String> APPOINTMENT =
      Map.of("number", "441/QĐ-UBDT", "date", "2024-07-08", "issuer", "Ủy ban Dân tộc");

  @TestFactory
  List<DynamicTest> contract() {
    return EventContract.own().all();
  }

  @Test
  void shouldAppendEveryTypeOfTheContract_whenAYearIsPlayed() {
    String organizer =
        created(
            "/v1/organizers",
            Map.of("name", "Ủy ban Dân tộc", "nameEn", "Committee for Ethnic Minority Affairs"));
    String secretary = Given.secretaryOf(organizer);
    String first = organization("Ban Dân tộc Hà Nội");
    String second = organization("Ban Dân tộc Hòa Bình");
    String cluster = cluster(secretary, organizer, first, second);
    String mandate =
        Given.mandate(
            Map.of(
                "subject",
                Given.unique("person"),
                "role",
                "OFFICER",
                "organizationId",
                second,
                "from",
                "2024-01-01"));
    administrator(
        "/v1/mandates/" + mandate + "/end",
        Map.of("on", "2025-01-01", "reason", "Chuyển công tác"));
    administrator(
        "/v1/organizations/" + second + "/names",
        Map.of("name", "Sở Dân tộc và Tôn giáo Hòa Bình", "from", "2025-03-01"));
    administrator(
        "/v1/organizations/" + second + "/codes",
        Map.of("orgCode", Given.orgCode(), "from", "2025-03-01", "document", "12/QĐ-UBND"));
    administrator(
        "/v1/organizations/" + second + "/kinds",
        Map.of("kind", "OFFICE", "from", "2025-03-01", "document", "12/QĐ-UBND"));
    administrator(
        "/v1/organizations/" + second + "/parents",
        Map.of("parentId", first, "from", "2025-03-01", "document", "12/QĐ-UBND"));
    Given.ended(second, "2025-07-01");
    Given.acted(acts ->
        acts.revive(
            UUID.fromString(second),
            LocalDate.of(2025, 9, 1),
            "Quyết định đính chính số 7",
            By.system("test")));

    List<Topic.Message> messages = new ArrayList<>();
    messages.addAll(TOPIC.messages(organizer, 1));
    messages.addAll(TOPIC.messages(second, 7));
    messages.addAll(TOPIC.messages(mandate, 2));
    messages.addAll(TOPIC.messages(cluster, 9));
    messages.addAll(TOPIC.messages(decision(secretary, organizer), 2));
    messages.addAll(regulations(secretary, organizer));
    messages.addAll(MovementScenario.play(TOPIC, secretary, organizer, cluster, first));
    messages.addAll(AgreementScenario.played(TOPIC));
    messages.addAll(PledgeScenario.played(TOPIC));
    messages.addAll(ConferenceScenario.played(TOPIC));
    messages.addAll(RecommendationScenario.played(TOPIC));
    messages.addAll(ExemplarScenario.played(TOPIC));

    EventContract.own().checkAppended(messages, ELSEWHERE);
  }

  private static String cluster(String secretary, String organizer, String first, String second) {
    Map<String, Object> body = new HashMap<>(Given.clusterBody(organizer, first));
    body.put("source", "demo");
    body.put("key", Given.unique("cluster"));
    body.put("name", "Cụm thi đua số 2");
    body.put(
        "decision",
        Map.of("number", "409/QĐ-UBDT", "date", "2024-06-21", "issuer", "Ủy ban Dân tộc"));
    String id = People.user(secretary).body(body).post("/v1/clusters").path("id");
    String path = "/v1/clusters/" + id;
    secretary(
        secretary,
        path + "/members",
        Map.of("organizationId", second, "from", "2024-07-01", "decision", APPOINTMENT));
    secretary(
        secretary,
        path + "/leaders",
        Map.of("year", 2024, "organizationId", first, "role", "HEAD", "decision", APPOINTMENT));
    String leader = People.user(secretary).get(path).jsonPath().getString("leaders[0].id");
    secretary(
        secretary,
        path + "/leaders/" + leader + "/end",
        Map.of("on", "2024-12-01", "reason", "Thay đổi cụm trưởng"));
    secretary(
        secretary,
        path + "/members/" + second + "/end",
        Map.of("on", "2025-07-01", "reason", "Hợp nhất vào Phú Thọ"));
    secretary(
        secretary,
        path + "/leaders",
        Map.of("year", 2025, "organizationId", first, "role", "DEPUTY_HEAD", "permanent", true));
    String deputy = People.user(secretary).get(path).jsonPath().getString("leaders[1].id");
    secretary(
        secretary,
        path + "/leaders/" + deputy + "/representatives",
        Map.of("name", "Trần Thị B", "position", "Giám đốc", "from", "2025-02-01"));
    secretary(
        secretary,
        path + "/amendments",
        Map.of(
            "decision",
            Map.of("number", "57/QĐ-BDTTG", "date", "2025-03-03"),
            "on",
            "2025-03-10",
            "name",
            "Cụm thi đua số II",
            "type",
            "BLOCK"));
    secretary(
        secretary,
        path + "/years/2024/closing",
        Map.of("on", "2024-12-14", "document", "Biên bản hội nghị tổng kết"));
    Given.reorganized(
        id,
        new ClusterEffects(
            List.of(),
            List.of(new ClusterEffects.Joining(UUID.fromString(organization("Sở Phú Thọ")), 2)),
            List.of(),
            List.of(),
            new ClusterEffects.Acting(2025, UUID.fromString(first))),
        "2025-07-01");
    return id;
  }

  /** The decision that appointed, with a title. */
  private static String decision(String secretary, String organizer) {
    String id =
        People.user(secretary)
            .queryParams("organizerId", organizer, "q", "441")
            .get("/v1/cluster-decisions")
            .path("items[0].id");
    Response corrected =
        People.user(secretary)
            .header("If-Match", "\"0\"")
            .body(Map.of("title", "Cử cụm trưởng năm 2024", "signer", "Hầu A Lềnh"))
            .put("/v1/cluster-decisions/" + id);
    assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
    return id;
  }

  private static List<Topic.Message> regulations(String secretary, String organizer) {
    Map<String, Object> body =
        Map.of(
            "organizerId",
            organizer,
            "title",
            "Quy chế hoạt động cụm, khối",
            "text",
            "Điều 1.",
            "limits",
            Map.of("minMembers", 1, "maxMembers", 14, "maxDeputies", 2),
            "deadlines",
            List.of(Map.of("step", "SUMMARY", "months", 11, "days", 19)));
    String first = created(People.user(secretary).body(body).post("/v1/regulations"));
    Response redrafted =
        People.user(secretary)
            .header("If-Match", "\"0\"")
            .body(Map.of("title", "Quy chế hoạt động cụm, khối thi đua"))
            .put("/v1/regulations/" + first);
    assertThat(redrafted.statusCode()).as(redrafted.asString()).isEqualTo(200);
    inForce(secretary, first, "2025-01-01");
    String second = created(People.user(secretary).body(body).post("/v1/regulations"));
    inForce(secretary, second, "2026-01-01");
    String third = created(People.user(secretary).body(body).post("/v1/regulations"));
    secretary(secretary, "/v1/regulations/" + third + "/withdrawal", Map.of("reason", "Trùng"));
    List<Topic.Message> messages = new ArrayList<>(TOPIC.messages(first, 6));
    messages.addAll(TOPIC.messages(third, 2));
    return messages;
  }

  private static void inForce(String secretary, String regulation, String from) {
    String path = "/v1/regulations/" + regulation;
    secretary(secretary, path + "/consultation", Map.of("opinions", "Nhất trí"));
    secretary(secretary, path + "/approval", Map.of("number", "7/QĐ-HĐ", "date", "2024-12-20"));
    secretary(secretary, path + "/entry-into-force", Map.of("from", from));
  }

  private static String created(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.path("id");
  }

  private static String organization(String name) {
    return created(
        "/v1/organizations",
        Map.of(
            "name",
            name,
            "kind",
            "PROVINCIAL_DEPARTMENT",
            "orgCode",
            Given.orgCode(),
            "from",
            "2020-01-01"));
  }

  private static String created(String path, Map<String, ?> body) {
    return People.administrator().body(body).post(path).path("id");
  }

  private static void administrator(String path, Map<String, ?> body) {
    assertThat(People.administrator().body(body).post(path).statusCode()).isLessThan(300);
  }

  private static void secretary(String subject, String path, Map<String, ?> body) {
    Response response = People.user(subject).body(body).post(path);
    assertThat(response.statusCode()).as(response.asString()).isLessThan(300);
  }
}
