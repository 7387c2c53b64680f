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

/** What stands against an act, named with its place and rule. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SuccessionRefusalsTest {

  private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

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
  void shouldRefuse_whenATransferBuildsACycle() {
    String child = under(a);
    String grandchild = under(child);
    String planned =
        Acts.planned(
            Acts.with(
                Acts.act("TRANSFER", "2025-07-01", a), "change", Map.of("parentId", grandchild)));

    Problem.of(Acts.execute(planned), 409, "parent-cycle")
        .at("/change/parentId", "parent-cycle")
        .saying("A → Phòng → Phòng → A");
  }

  @Test
  void shouldRefuse_whenSomebodyIsLeftBelowWhoIsDissolved() {
    under(a);
    String planned = Acts.planned(Acts.act("DISSOLVE", "2025-07-01", a));

    Problem.of(Acts.execute(planned), 409, "has-children")
        .at("/predecessors/0", "has-children")
        .saying("Phòng");
    assertThat(Acts.members(cluster, "2025-07-01")).containsExactly(a, b, c);
  }

  @Test
  void shouldNameTheOtherAct_whenAnOrganizationIsNoMore() {
    String first = Acts.carriedOut(Acts.merge("2025-07-01", a, a, b)).path("id");
    String second = Acts.planned(Acts.merge("2025-07-01", c, b, c));

    Problem.of(Acts.execute(second), 409, "organization-ended")
        .at("/predecessors/0", "organization-ended")
        .saying(first);
    Response preview = People.administrator().get("/v1/successions/" + second + "/preview");
    assertThat(preview.<Boolean>path("possible")).isFalse();
    assertThat(preview.<List<String>>path("refusals.code")).containsExactly("organization-ended");
    assertThat(preview.<List<String>>path("refusals.pointer")).containsExactly("/predecessors/0");
  }

  @Test
  void shouldTellEverythingAtOnce_whenTheRequestIsWrong() {
    Map<String, Object> body =
        Acts.with(
            Acts.with(
                Acts.act("MERGE", "2025-07-01", a, a, UNKNOWN), "change", Map.of("kind", "X")),
            "successors",
            List.of(Acts.begun("Mới", "kind", "NO_SUCH", "parentId", UNKNOWN)));

    Problem.of(Acts.plan(body), 400, "invalid-request")
        .at("/predecessors/1", "duplicate")
        .at("/predecessors/2", "unknown-organization")
        .at("/successors/0/new/kind", "unknown-kind")
        .at("/successors/0/new/parentId", "unknown-organization")
        .at("/change", "change")
        .at("/change/kind", "unknown-kind");
    Problem.of(
            Acts.plan(
                Acts.with(
                    Acts.act("SPLIT", "2025-07-01", a),
                    "successors",
                    List.of(Acts.begun("", "orgCode", "h26")))),
            400,
            "invalid-request")
        .at("/successors/0/new/name", "required")
        .at("/successors/0/new/orgCode", "pattern");
    Problem.of(Acts.plan(Acts.act("MERGE", "2025-07-01", a)), 400, "invalid-request")
        .at("/predecessors", "predecessors")
        .at("/successors", "successors");
  }

  @Test
  void shouldRefuse_whenACodeIsSomebodyElses() {
    String code = Given.orgCode();
    Given.organization(Map.of("name", "D", "from", "2000-01-01", "orgCode", code));
    String planned =
        Acts.planned(
            Acts.with(
                Acts.act("MERGE", "2025-07-01", a, b),
                "successors",
                List.of(Acts.begun("Mới", "orgCode", code))));

    Problem.of(Acts.execute(planned), 409, "org-code-taken")
        .at("/successors/0/new/orgCode", "org-code-taken")
        .saying(code);
  }

  @Test
  void shouldRefuse_whenTheYearIsClosed() {
    Response closing =
        People.user(secretary)
            .body(Map.of("on", "2024-12-20", "document", "Biên bản 12"))
            .post("/v1/clusters/" + cluster + "/years/2024/closing");
    assertThat(closing.statusCode()).as(closing.asString()).isLessThan(300);
    String planned = Acts.planned(Acts.merge("2024-07-01", a, a, b));

    Problem.of(Acts.execute(planned), 409, "cluster-year-closed")
        .at("/predecessors/0", "cluster-year-closed")
        .at("/predecessors/1", "cluster-year-closed")
        .at("/on", "cluster-year-closed")
        .saying("Biên bản 12");
    assertThat(Acts.members(cluster, "2024-07-01")).containsExactly(a, b, c);
    assertThat(Acts.preview(Acts.merge("2024-07-01", a, a, b)).<List<String>>path("refusals.code"))
        .containsOnly("cluster-year-closed");
    assertThat(Acts.execute(Acts.planned(Acts.merge("2025-01-01", a, a, b))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void shouldRefuse_whenSomethingChangesOnALaterDay() {
    People.administrator()
        .body(Map.of("name", "A hai", "from", "2025-09-01"))
        .post("/v1/organizations/" + a + "/names");
    String planned = Acts.planned(Acts.merge("2025-07-01", b, a, b));

    Problem.of(Acts.execute(planned), 409, "changed-later")
        .at("/predecessors/0", "changed-later")
        .saying("2025-09-01");
  }

  @Test
  void shouldRefuse_whenItsDayHasNotCome() {
    String on = "2199-01-01";
    String planned = Acts.planned(Acts.merge(on, a, a, b));

    Problem.of(Acts.execute(planned), 409, "succession-not-due").saying(on);
    Response preview = People.administrator().get("/v1/successions/" + planned + "/preview");
    assertThat(preview.<Boolean>path("due")).isFalse();
    assertThat(preview.<Boolean>path("possible")).isTrue();
  }

  @Test
  void shouldNotBeCarriedOut_whenWithdrawnOrDoneBefore() {
    String withdrawn = Acts.planned(Acts.merge("2025-07-01", a, a, b));
    Response answer =
        People.administrator()
            .body(Map.of("reason", "Chưa có nghị quyết"))
            .post("/v1/successions/" + withdrawn + "/withdrawal");
    assertThat(answer.<String>path("status")).isEqualTo("WITHDRAWN");
    assertThat(answer.<String>path("reason")).isEqualTo("Chưa có nghị quyết");

    Problem.of(Acts.execute(withdrawn), 409, "wrong-status");
    String done = Acts.carriedOut(Acts.merge("2025-07-01", a, a, b)).path("id");
    Problem.of(Acts.execute(done), 409, "wrong-status");
  }
}
