package vn.thidua.cluster.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Decisions are documents of their own, whoever tells of them and how. */
@QuarkusTest
@WithTestResource(RealServers.class)
class DecisionsTest {

  private String organizer;
  private String secretary;

  @BeforeEach
  void givenAnOrganizer() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
  }

  @Test
  void shouldTellAllThatItDid_whenActsRestOnIt() {
    String first = Given.organization();
    String second = Given.organization();
    String cluster = Given.cluster(secretary, organizer, first, second);
    String other = Given.cluster(secretary, organizer, first);
    act(
        cluster,
        "/leaders",
        Map.of(
            "year",
            2024,
            "organizationId",
            second,
            "role",
            "HEAD",
            "decision",
            Map.of("number", "12 / qđ-hđ", "date", "2024-01-15")));
    act(
        other,
        "/amendments",
        Map.of(
            "decision",
            Map.of("number", "12/QĐ-HĐ", "date", "2024-01-15"),
            "on",
            "2024-02-01",
            "name",
            "Cụm mới",
            "leave",
            List.of(first)));

    String id = only("12/Q").getFirst();
    Response decision = get(id);

    assertThat(decision.<String>path("kind")).isEqualTo("ESTABLISHING");
    assertThat(decision.<List<String>>path("established.clusterId"))
        .containsExactlyInAnyOrder(cluster, other, other);
    assertThat(decision.<List<String>>path("joined.organizationId"))
        .containsExactlyInAnyOrder(first, second, first);
    assertThat(decision.<List<String>>path("left.on")).containsExactly("2024-02-01");
    assertThat(decision.<List<String>>path("appointed.organizationId")).containsExactly(second);
  }

  @Test
  void shouldBeOneDocument_whenItIsWrittenInSeveralWays() {
    String id = recorded("409/QĐ-UBDT");

    Problem.of(record("409 / qđ-ubdt", Map.of()), 409, "decision-recorded").saying(id);
    Problem.of(record("409/QĐ-UBDT", Map.of("issuer", "Bộ Nội vụ")), 409, "decision-differs")
        .at("/issuer", "decision-differs");
    assertThat(record("409/QĐ-UBDT", Map.of("date", "2025-06-21")).statusCode()).isEqualTo(201);
  }

  @Test
  void shouldRefuse_whenAnActNamesAnotherIssuer() {
    recorded("12/QĐ-HĐ", Map.of("date", "2024-01-15"));
    Map<String, Object> body = Given.clusterBody(organizer);
    body.put("decision", Map.of("number", "12/QĐ-HĐ", "date", "2024-01-15", "issuer", "Bộ Nội vụ"));

    Response refused = People.user(secretary).body(body).post("/v1/clusters");

    Problem.of(refused, 409, "decision-differs")
        .at("/decision/issuer", "decision-differs")
        .saying("Ủy ban Dân tộc");
  }

  @Test
  void shouldLearnTheIssuer_whenItWasNotTold() {
    Given.cluster(secretary, organizer);
    Map<String, Object> body = Given.clusterBody(organizer);
    body.put("decision", Map.of("number", "12/QĐ-HĐ", "date", "2024-01-15", "issuer", "Bộ Nội vụ"));

    People.user(secretary).body(body).post("/v1/clusters");

    assertThat(get(only("12/").getFirst()).<String>path("issuer")).isEqualTo("Bộ Nội vụ");
  }

  @Test
  void shouldCorrectTitleAndSigner_whenTheVersionIsGiven() {
    String id = recorded("409/QĐ-UBDT");
    var body = Map.of("title", "Thành lập cụm, khối", "signer", "Hầu A Lềnh");

    Problem.of(
        People.user(secretary).body(body).put("/v1/cluster-decisions/" + id),
        428,
        "precondition-required");
    Response corrected =
        People.user(secretary)
            .header("If-Match", "\"0\"")
            .body(body)
            .put("/v1/cluster-decisions/" + id);

    assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
    assertThat(corrected.<String>path("title")).isEqualTo("Thành lập cụm, khối");
    assertThat(corrected.<String>path("signer")).isEqualTo("Hầu A Lềnh");
    assertThat(corrected.header("ETag")).isEqualTo("\"1\"");
    assertThat(only("thanh lap")).containsExactly(id);
    assertThat(People.user(secretary).get("/v1/cluster-decisions/" + id + "/changes").asString())
        .contains("cluster-decision-corrected");
  }

  @Test
  void shouldBeFound_whenAskedByKindAndYear() {
    String id = recorded("409/QĐ-UBDT");
    recorded("441/QĐ-UBDT", Map.of("kind", "APPOINTING", "date", "2025-07-08"));

    assertThat(list(Map.of("kind", "ESTABLISHING"))).containsExactly(id);
    assertThat(list(Map.of("year", "2024"))).containsExactly(id);
    assertThat(list(Map.of())).hasSize(2);
    Problem.of(
            People.user(secretary).queryParam("kind", "OTHER").get("/v1/cluster-decisions"),
            400,
            "invalid-request")
        .at("?kind", "wrong-type");
  }

  @Test
  void shouldBeSeenByThoseConcerned_whenTheyAsk() {
    String member = Given.organization();
    String mine = Given.cluster(secretary, organizer, member);
    Given.cluster(secretary, organizer, Given.organization());
    String id = only("12/").getFirst();
    String officer = Given.officerOf(member);
    String stranger = Given.officerOf(Given.organization());

    Response seen = People.user(officer).get("/v1/cluster-decisions/" + id);
    assertThat(seen.<List<String>>path("established.clusterId")).containsExactly(mine);
    assertThat(
            People.administrator().get("/v1/cluster-decisions/" + id).<List<?>>path("established"))
        .hasSize(2);
    Problem.of(People.user(stranger).get("/v1/cluster-decisions/" + id), 404, "not-found");
    Problem.of(
        People.user(officer)
            .header("If-Match", "\"0\"")
            .body(Map.of("title", "x"))
            .put("/v1/cluster-decisions/" + id),
        403,
        "forbidden");
    Problem.of(
        People.user(officer)
            .body(
                Map.of(
                    "organizerId",
                    organizer,
                    "kind",
                    "AMENDING",
                    "number",
                    "1",
                    "date",
                    "2024-01-01"))
            .post("/v1/cluster-decisions"),
        403,
        "forbidden");
  }

  @Test
  void shouldAskTheDatabaseAsOften_whenThereAreMany() {
    recorded("1/QĐ");
    long one = SqlStatements.during(() -> list(Map.of()));
    for (int i = 2; i < 8; i++) {
      recorded(i + "/QĐ");
    }

    assertThat(SqlStatements.during(() -> list(Map.of()))).isEqualTo(one).isPositive();
  }

  private List<String> only(String q) {
    return list(Map.of("q", q));
  }

  private List<String> list(Map<String, String> query) {
    return People.user(secretary)
        .queryParam("organizerId", organizer)
        .queryParams(query)
        .get("/v1/cluster-decisions")
        .path("items.id");
  }

  private Response get(String id) {
    return People.user(secretary).get("/v1/cluster-decisions/" + id);
  }

  private String recorded(String number) {
    return recorded(number, Map.of());
  }

  private String recorded(String number, Map<String, ?> more) {
    Response answer = record(number, more);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  private Response record(String number, Map<String, ?> more) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "organizerId", organizer,
                "kind", "ESTABLISHING",
                "date", "2024-06-21",
                "issuer", "Ủy ban Dân tộc"));
    body.put("number", number);
    body.putAll(more);
    return People.user(secretary).body(body).post("/v1/cluster-decisions");
  }

  private void act(String cluster, String path, Map<String, ?> body) {
    Response answer = People.user(secretary).body(body).post("/v1/clusters/" + cluster + path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
