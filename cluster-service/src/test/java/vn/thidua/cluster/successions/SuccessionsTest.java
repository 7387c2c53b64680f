package vn.thidua.cluster.successions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

@QuarkusTest
@WithTestResource(RealServers.class)
class SuccessionsTest {

  private String organizer;
  private String secretary;
  private String a;
  private String b;
  private String c;
  private String cluster;

  @BeforeEach
  void establish() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    a = unit("A");
    b = unit("B");
    c = unit("C");
    cluster = Given.cluster(secretary, organizer, a, b, c);
  }

  private static String unit(String name) {
    return Given.organization(
        Map.of("name", name, "from", "2000-01-01", "orgCode", Given.orgCode()));
  }

  private static String under(String parent) {
    return Given.organization(Map.of("name", "Phòng", "from", "2000-01-01", "parentId", parent));
  }

  @Test
  void shouldChangeNothing_whenOnlyPlanned() {
    Response planned = Acts.plan(Acts.mergeIntoNew("2025-07-01", "Mới", a, b));

    assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
    assertThat(planned.<String>path("status")).isEqualTo("PLANNED");
    assertThat(planned.<List<String>>path("predecessors.name")).containsExactly("A", "B");
    assertThat(planned.<List<String>>path("successors.name")).containsExactly("Mới");
    assertThat(planned.<List<String>>path("successors.organizationId"))
        .containsExactly((String) null);
    assertThat(planned.header("ETag")).isEqualTo("\"0\"");
    assertThat(Acts.members(cluster, "2025-07-01")).containsExactly(a, b, c);
    assertThat(Acts.organization(a, "2025-07-01").<String>path("endedOn")).isNull();
  }

  @Test
  void shouldJoinOnceInPlaceOfTheFirst_whenSeveralMergeIntoANewOne() {
    String officer = Given.officerOf(b);
    String child = under(b);

    Response done = Acts.carriedOut(Acts.mergeIntoNew("2025-07-01", "Mới", b, c));

    String begun = done.path("successors[0].organizationId");
    assertThat(Acts.members(cluster, "2025-06-30")).containsExactly(a, b, c);
    assertThat(Acts.members(cluster, "2025-07-01")).containsExactly(a, begun);
    assertThat(Acts.organization(b, "2025-07-01").<String>path("endedOn")).isEqualTo("2025-07-01");
    assertThat(Acts.organization(b, "2025-07-01").<String>path("endDocument"))
        .contains("202/2025/QH15");
    assertThat(Acts.organization(begun, "2025-07-01").<String>path("name")).isEqualTo("Mới");
    assertThat(Acts.organization(begun, "2025-06-30").<String>path("name")).isNull();
    assertThat(Acts.organization(child, "2025-07-01").<String>path("parentId")).isEqualTo(begun);
    assertThat(Acts.organization(child, "2025-06-30").<String>path("parentId")).isEqualTo(b);
    assertThat(done.<List<String>>path("replacements.left")).containsExactlyInAnyOrder(b, c);
    assertThat(done.<List<String>>path("replacements.inPlace")).containsOnly(begun);
    Response mandates = People.administrator().queryParam("subject", officer).get("/v1/mandates");
    assertThat(mandates.<List<String>>path("items.to")).containsExactly("2025-07-01");
    assertThat(mandates.<List<String>>path("items.endCause"))
        .containsExactly(done.<String>path("id"));
    assertThat(Acts.cluster(cluster, "2025-07-01").<List<String>>path("members.cause"))
        .containsExactly(null, done.path("id"));
  }

  @Test
  void shouldTakeThePredecessorsCode_whenItEnds() {
    String code = Given.orgCode();
    String coded = Given.organization(Map.of("name", "D", "from", "2000-01-01", "orgCode", code));

    Response done =
        Acts.carriedOut(
            Acts.with(
                Acts.act("MERGE", "2025-07-01", a, coded),
                "successors",
                List.of(Acts.begun("Mới", "orgCode", code))));

    String begun = done.path("successors[0].organizationId");
    assertThat(Acts.organization(begun, "2025-07-01").<String>path("orgCode")).isEqualTo(code);
    assertThat(Acts.organization(coded, "2025-06-30").<String>path("orgCode")).isEqualTo(code);
  }

  @Test
  void shouldLeaveTheRuleAside_whenToldWithAReason() {
    Map<String, Object> act =
        Acts.with(
            Acts.with(
                Acts.act("SPLIT", "2025-07-01", a),
                "successors",
                List.of(Acts.begun("Một"), Acts.begun("Hai"))),
            "memberships",
            List.of(
                Map.of("clusterId", cluster, "successor", 0, "joins", false, "reason", "Nhỏ"),
                Map.of("clusterId", cluster, "successor", 1, "joins", true, "reason", "Lớn hơn")));

    Response preview = Acts.preview(act);
    Response done = Acts.carriedOut(act);

    assertThat(preview.<List<Integer>>path("effects.clusters[0].joining.organization.successor"))
        .containsExactly(1);
    assertThat(preview.<String>path("effects.clusters[0].joining[0].rule")).isEqualTo("OVERRIDDEN");
    assertThat(preview.<String>path("effects.clusters[0].joining[0].reason")).isEqualTo("Lớn hơn");
    assertThat(Acts.members(cluster, "2025-07-01"))
        .containsExactly(done.<String>path("successors[1].organizationId"), b, c);
  }

  @Test
  void shouldKeepBranchAndMembership_whenTransferred() {
    String child = under(a);
    String parent = unit("Bộ");

    Acts.carriedOut(
        Acts.with(Acts.act("TRANSFER", "2025-07-01", a), "change", Map.of("parentId", parent)));

    assertThat(Acts.organization(a, "2025-07-01").<String>path("parentId")).isEqualTo(parent);
    assertThat(Acts.organization(a, "2025-06-30").<String>path("parentId")).isNull();
    assertThat(Acts.organization(child, "2025-07-01").<String>path("parentId")).isEqualTo(a);
    assertThat(Acts.members(cluster, "2025-07-01")).containsExactly(a, b, c);
  }

  @Test
  void shouldEnd_whenDissolvedWithAllBelow() {
    String child = under(a);

    Acts.carriedOut(Acts.act("DISSOLVE", "2025-07-01", a, child));

    assertThat(Acts.members(cluster, "2025-07-01")).containsExactly(b, c);
    assertThat(Acts.chain(a, "successors")).isEmpty();
    assertThat(Acts.chain(a, "successors", "asOf=2025-06-30")).containsExactly(a);
  }

  @Test
  void shouldBeAnotherPlan_whenChanged() {
    String planned = Acts.planned(Acts.merge("2025-07-01", a, a, b));
    String path = "/v1/successions/" + planned;
    Map<String, Object> other = Acts.merge("2025-08-01", a, a, c);

    Problem.of(People.administrator().body(other).put(path), 428, "precondition-required");
    Problem.of(
        People.administrator().header("If-Match", "\"7\"").body(other).put(path),
        412,
        "precondition-failed");
    Response changed = People.administrator().header("If-Match", "\"0\"").body(other).put(path);

    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.<String>path("on")).isEqualTo("2025-08-01");
    assertThat(changed.<List<String>>path("predecessors.organizationId")).containsExactly(a, c);
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void shouldBePlannedOnce_whenTheRequestComesTwice() {
    Map<String, Object> body = Acts.merge("2025-07-01", a, a, b);
    String key = Given.unique("key");

    Response first =
        People.administrator().header("Idempotency-Key", key).body(body).post("/v1/successions");
    Response second =
        People.administrator().header("Idempotency-Key", key).body(body).post("/v1/successions");

    assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
  }

  @Test
  void shouldBeForTheSecretary_whenOnlyMembersOfTheirClustersAreConcerned() {
    Map<String, Object> mine =
        Acts.with(Acts.mergeIntoNew("2025-07-01", "Mới", a, b), "organizerId", organizer);
    Response planned = People.user(secretary).body(mine).post("/v1/successions");
    assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
    Response done =
        People.user(secretary).post("/v1/successions/" + planned.path("id") + "/execution");
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);

    Map<String, Object> strange =
        Acts.with(Acts.merge("2025-07-01", c, c, unit("D")), "organizerId", organizer);
    Problem.of(People.user(secretary).body(strange).post("/v1/successions"), 403, "forbidden");
    Problem.of(
        People.user(secretary).body(Acts.merge("2025-07-01", c, c)).post("/v1/successions"),
        403,
        "forbidden");
    Problem.of(
        People.user(Given.secretaryOf(Given.organizer())).body(mine).post("/v1/successions"),
        403,
        "forbidden");
  }

  @Test
  void shouldBeForbidden_whenAnotherOrganizersClusterIsTouched() {
    String other = Given.organizer();
    Given.cluster(Given.secretaryOf(other), other, a);
    Map<String, Object> act =
        Acts.with(Acts.merge("2025-07-01", b, a, b), "organizerId", organizer);

    Problem.of(People.user(secretary).body(act).post("/v1/successions"), 403, "forbidden");
    assertThat(Acts.plan(act).statusCode()).isEqualTo(201);
  }

  @Test
  void shouldTakeOnePlaceWithEachOrganizer_whenSeveralOnesAreConcerned() {
    String other = Given.organizer();
    String elsewhere = Given.cluster(Given.secretaryOf(other), other, b, c);

    Response done = Acts.carriedOut(Acts.mergeIntoNew("2025-07-01", "Mới", a, b));

    String begun = done.path("successors[0].organizationId");
    assertThat(Acts.members(cluster, "2025-07-01")).containsExactly(begun, c);
    assertThat(Acts.members(elsewhere, "2025-07-01")).containsExactly(begun, c);
  }

  @Test
  void shouldBeFound_whenListed() {
    String done = Acts.carriedOut(Acts.merge("2025-07-01", a, a, b)).path("id");
    String planned = Acts.planned(Acts.mergeIntoNew("2025-09-01", "Mới", a, c));

    assertThat(listed("organizationId", a)).containsExactly(done, planned);
    assertThat(listed("organizationId", a, "status", "PLANNED")).containsExactly(planned);
    assertThat(listed("organizationId", a, "kind", "SPLIT")).isEmpty();
    assertThat(listed("organizationId", a, "from", "2025-09-01")).containsExactly(planned);
    assertThat(listed("organizationId", a, "to", "2025-09-01")).containsExactly(done);
  }

  private static List<String> listed(Object... parameters) {
    var request = People.user(Given.unique("anybody"));
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam((String) parameters[i], parameters[i + 1]);
    }
    return request.get("/v1/successions").path("items.id");
  }

  @Test
  void shouldAskAsOften_howeverManyAreListed() {
    for (int i = 0; i < 3; i++) {
      Acts.planned(Acts.mergeIntoNew("2025-07-01", "Mới", a, b));
    }

    long few =
        SqlStatements.during(
            () -> People.administrator().queryParam("limit", 1).get("/v1/successions"));
    long many =
        SqlStatements.during(
            () -> People.administrator().queryParam("limit", 200).get("/v1/successions"));

    assertThat(many).isEqualTo(few);
  }
}
