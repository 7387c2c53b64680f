package vn.thidua.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.platform.testsupport.events.EventContract;

/** What this service publishes is what its contract tells, and what it told it keeps. */
@QuarkusTest
@WithTestResource(RealServers.class)
class EventContractTest {

  private static final Topic TOPIC = Topic.named("cluster.events.v1");

  /** See SealingTest. */
  private static final Set<String> ELSEWHERE = Set.of("vn.thidua.cluster.change-log-sealed.v1");

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
    messages.addAll(TOPIC.messages(cluster, 5));

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
    return id;
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
    assertThat(People.user(subject).body(body).post(path).statusCode()).isLessThan(300);
  }
}
