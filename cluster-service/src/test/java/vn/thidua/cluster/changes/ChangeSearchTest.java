package vn.thidua.cluster.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** An auditor finds what concerns their organizer, an administrator everything, others nothing. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ChangeSearchTest {

  private static final String SEARCH = "/v1/cluster-changes";

  private String organizer;
  private String secretary;
  private String auditor;
  private String member;
  private String cluster;

  @BeforeEach
  void aClusterThatChanged() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    auditor = Given.unique("auditor");
    Given.mandate(
        Map.of(
            "subject", auditor, "role", "AUDITOR", "organizerId", organizer, "from", "2020-01-01"));
    member = Given.organization();
    cluster = Given.cluster(secretary, organizer, member);
    People.user(secretary)
        .body(Map.of("on", "2024-06-01", "reason", "Sáp nhập 100% vào đơn vị khác"))
        .post("/v1/clusters/" + cluster + "/members/" + member + "/end");
  }

  @Test
  void shouldFindWhatConcernsTheOrganizer_whenAnAuditorSearches() {
    String other = Given.organizer();
    Given.cluster(Given.secretaryOf(other), other);

    JsonPath found = search("");

    assertThat(found.getList("items.action"))
        .containsExactly(
            "member-left",
            "cluster-established",
            "cluster-decision-recorded",
            "mandate-granted",
            "mandate-granted",
            "organizer-registered");
    assertThat(found.getList("items.organizerId")).containsOnly(organizer);
  }

  @Test
  void shouldNarrow_whenFiltersAreGiven() {
    assertThat(search("?who=" + secretary).getList("items")).hasSize(3);
    assertThat(search("?who=" + secretary + "&action=member-left").getList("items")).hasSize(1);
    assertThat(search("?aggregateType=mandate").getList("items")).hasSize(2);
    assertThat(search("?aggregateId=" + cluster).getList("items")).hasSize(2);
    assertThat(search("?aggregateId=" + member).getList("items")).isEmpty();
    assertThat(search("?mandateId=" + mandateOf(secretary)).getList("items")).hasSize(3);
    assertThat(search("?q=100%25").getList("items")).hasSize(1);
    assertThat(search("?q=10_%25").getList("items")).isEmpty();
    assertThat(search("?from=2020-01-01").getList("items")).hasSize(6);
    assertThat(search("?to=2020-01-01").getList("items")).isEmpty();
    assertThat(search("?from=2020-01-01T00:00:00Z&to=2999-01-01T00:00:00Z").getList("items"))
        .hasSize(6);
    assertThat(search("?order=OLDEST_FIRST").getString("items[0].action"))
        .isEqualTo("organizer-registered");
  }

  @Test
  void shouldTellAllOnceInBothOrders_whenPagesAreSmall() {
    List<String> newest = paged("NEWEST_FIRST");
    List<String> oldest = paged("OLDEST_FIRST");

    assertThat(newest).hasSize(6).doesNotHaveDuplicates();
    assertThat(oldest.reversed()).isEqualTo(newest);
  }

  @Test
  void shouldAnswer403_whenTheCallerIsNoAuditor() {
    for (String subject : List.of(secretary, Given.unique("stranger"))) {
      Problem.of(People.user(subject).get(SEARCH), 403, "forbidden");
      Problem.of(People.user(subject).get(SEARCH + "/csv"), 403, "forbidden");
    }
    assertThat(People.administrator().get(SEARCH).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldSayNoMore_whenTheAuditorsMandateHasEnded() {
    People.administrator()
        .body(Map.of("on", "2024-01-01", "reason", "Hết nhiệm kỳ"))
        .post("/v1/mandates/" + mandateOf(auditor) + "/end");

    Problem.of(People.user(auditor).get(SEARCH), 403, "forbidden");
  }

  @Test
  void shouldNameTheParameter_whenAFilterIsWrong() {
    for (String parameter : List.of("from", "to", "mandateId", "aggregateId", "order")) {
      Problem.of(People.user(auditor).get(SEARCH + "?" + parameter + "=x"), 400, "invalid-request")
          .at("?" + parameter, "wrong-type");
    }
    Problem.of(
            People.user(auditor).get(SEARCH + "?from=2024-13-01T00:00:00Z"), 400, "invalid-request")
        .at("?from", "wrong-type");
  }

  @Test
  void shouldGiveOneLinePerChange_whenExported() {
    Response csv =
        People.user(auditor)
            .header("Accept-Language", "en")
            .get(SEARCH + "/csv?aggregateId=" + cluster + "&action=member-left");

    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.asString().lines())
        .hasSize(2)
        .last()
        .asString()
        .contains(secretary, ",SECRETARY,", "Sáp nhập 100% vào đơn vị khác", "/members/0/to,,");
  }

  @Test
  void shouldAskTheDatabaseAsOften_forOneEntryAsForMany() {
    String path = "/v1/clusters/" + cluster + "/changes?limit=";
    long searchOne = SqlStatements.during(() -> search("?limit=1"));
    long searchAll = SqlStatements.during(() -> search(""));
    long one = SqlStatements.during(() -> People.user(auditor).get(path + "1"));
    long two = SqlStatements.during(() -> People.user(auditor).get(path + "50"));

    assertThat(searchAll).isEqualTo(searchOne).isEqualTo(2);
    assertThat(two).isEqualTo(one).isLessThanOrEqualTo(6);
  }

  private List<String> paged(String order) {
    List<String> ids = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      JsonPath page =
          search("?limit=2&order=" + order + (cursor == null ? "" : "&cursor=" + cursor));
      ids.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    return ids;
  }

  private JsonPath search(String query) {
    Response response = People.user(auditor).urlEncodingEnabled(false).get(SEARCH + query);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.jsonPath();
  }

  private static String mandateOf(String subject) {
    return People.administrator().get("/v1/mandates?subject=" + subject).path("items[0].id");
  }
}
