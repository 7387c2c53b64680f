package vn.thidua.cluster.successions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** An act is undone by another one, from a day on, and what was true meanwhile stays. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RectificationTest {

  @Inject DataSource database;

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
    a = Given.organization(Map.of("name", "A", "from", "2000-01-01", "orgCode", Given.orgCode()));
    b = Given.organization(Map.of("name", "B", "from", "2000-01-01", "orgCode", Given.orgCode()));
    c = Given.organization(Map.of("name", "C", "from", "2000-01-01"));
    cluster = Given.cluster(secretary, organizer, a, b, c);
    appoint(a, "HEAD", false);
    appoint(c, "DEPUTY_HEAD", true);
  }

  private void appoint(String organization, String role, boolean permanent) {
    Response answer =
        People.user(secretary)
            .body(
                Map.of(
                    "year", 2025,
                    "organizationId", organization,
                    "role", role,
                    "permanent", permanent))
            .post("/v1/clusters/" + cluster + "/leaders");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  private static List<String> heads(String cluster, String asOf) {
    return Acts.cluster(cluster, asOf).path("leaders.findAll { it.role == 'HEAD' }.organizationId");
  }

  @Test
  void shouldBeAsBefore_whenAMergerIsUndone() {
    String child = Given.organization(Map.of("name", "P", "from", "2001-01-01", "parentId", a));
    String code = Acts.organization(a, "2025-01-01").path("orgCode");
    String officer = Given.officerOf(a);
    Response merged = Acts.carriedOut(Acts.mergeIntoNew("2025-07-01", "Mới", a, b));
    String id = merged.path("id");
    String begun = merged.path("successors[0].organizationId");
    assertThat(heads(cluster, "2025-07-01")).containsExactly(c);

    Response rectified = Acts.rectify(id, "2025-09-01");

    assertThat(rectified.statusCode()).as(rectified.asString()).isEqualTo(201);
    assertThat(rectified.<String>path("kind")).isEqualTo("RECTIFY");
    assertThat(rectified.<String>path("rectifies")).isEqualTo(id);
    assertThat(Acts.members(cluster, "2025-06-30")).containsExactly(a, b, c);
    assertThat(Acts.members(cluster, "2025-08-31")).containsExactly(begun, c);
    assertThat(Acts.members(cluster, "2025-09-01")).containsExactly(a, b, c);
    assertThat(heads(cluster, "2025-09-01")).containsExactly(a);
    assertThat(Acts.organization(begun, "2025-09-01").<String>path("endedOn"))
        .isEqualTo("2025-09-01");
    assertThat(Acts.organization(a, "2025-09-01").<String>path("name")).isEqualTo("A");
    assertThat(Acts.organization(a, "2025-08-31").<String>path("name")).isNull();
    assertThat(Acts.organization(a, "2025-09-01").<String>path("orgCode")).isEqualTo(code);
    assertThat(Acts.organization(child, "2025-08-31").<String>path("parentId")).isEqualTo(begun);
    assertThat(Acts.organization(child, "2025-09-01").<String>path("parentId")).isEqualTo(a);
    Response mandates = People.administrator().queryParam("subject", officer).get("/v1/mandates");
    assertThat(mandates.<List<String>>path("items.from"))
        .containsExactly("2020-01-01", "2025-09-01");
    assertThat(mandates.<List<String>>path("items.to")).containsExactly("2025-07-01", null);
    assertThat(Acts.chain(a, "successors", "from=2019-01-01")).containsExactly(a);
    assertThat(Acts.chain(begun, "predecessors")).isEmpty();
    assertThat(People.administrator().get("/v1/successions/" + id).<String>path("rectifiedBy"))
        .isEqualTo(rectified.path("id"));
  }

  @Test
  void shouldBeUndoneOnItsOwnDay_whenNothingWasEverSo() {
    Response merged = Acts.carriedOut(Acts.mergeIntoNew("2025-07-01", "Mới", a, b));

    Response rectified = Acts.rectify(merged.path("id"), "2025-07-01");

    assertThat(rectified.statusCode()).as(rectified.asString()).isEqualTo(201);
    for (String day : List.of("2025-06-30", "2025-07-01", "2025-12-31")) {
      assertThat(Acts.members(cluster, day)).as(day).containsExactly(a, b, c);
      assertThat(Acts.organization(a, day).<String>path("name")).as(day).isEqualTo("A");
      assertThat(heads(cluster, day)).as(day).containsExactly(a);
    }
  }

  @Test
  void shouldNameThePlace_whenADayHasNotComeOrNoDocumentIsTold() {
    String merged = Acts.carriedOut(Acts.merge("2025-07-01", a, a, b)).path("id");

    Response tomorrow = Acts.rectify(merged, "2190-01-01");
    Response withoutDocument =
        People.administrator()
            .body(
                Map.of(
                    "on", "2025-09-01",
                    "legalBasis", Map.of("issuer", "Quốc hội"),
                    "reason", "Nhầm"))
            .post("/v1/successions/" + merged + "/rectification");

    assertThat(tomorrow.statusCode()).as(tomorrow.asString()).isEqualTo(409);
    assertThat(tomorrow.<String>path("type")).endsWith(":succession-not-due");
    assertThat(tomorrow.<List<String>>path("errors.pointer")).containsExactly("/on");
    assertThat(withoutDocument.statusCode()).isEqualTo(400);
    assertThat(withoutDocument.<List<String>>path("errors.pointer"))
        .containsExactly("/legalBasis/number");
    assertThat(Acts.members(cluster, "2190-01-01")).containsExactly(a, c);
  }

  @Test
  void shouldHaveItsNameBack_whenARenamingIsUndone() {
    String renamed =
        Acts.carriedOut(
                Acts.with(
                    Acts.act("RENAME", "2025-03-01", a),
                    "change",
                    Map.of("name", "Sở A", "kind", "OFFICE")))
            .path("id");

    Acts.created(Acts.rectify(renamed, "2025-05-01"));

    assertThat(Acts.organization(a, "2025-04-30").<String>path("name")).isEqualTo("Sở A");
    assertThat(Acts.organization(a, "2025-05-01").<String>path("name")).isEqualTo("A");
    assertThat(Acts.organization(a, "2025-05-01").<String>path("kind")).isEqualTo("OTHER");
  }

  @Test
  void shouldKeepTheNewHead_whenOneWasAppointedMeanwhile() {
    Response merged = Acts.carriedOut(Acts.merge("2025-07-01", b, a, b));
    appointFrom(b, "2025-08-01");

    Acts.created(Acts.rectify(merged.path("id"), "2025-09-01"));

    assertThat(heads(cluster, "2025-07-15")).containsExactly(c);
    assertThat(heads(cluster, "2025-09-01")).containsExactly(b);
    assertThat(Acts.members(cluster, "2025-09-01")).containsExactly(a, b, c);
  }

  private void appointFrom(String organization, String from) {
    Response answer =
        People.user(secretary)
            .body(
                Map.of("year", 2025, "organizationId", organization, "role", "HEAD", "from", from))
            .post("/v1/clusters/" + cluster + "/leaders");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  @Test
  void shouldRefuse_whenALaterActBuildsUponIt() {
    Response merged = Acts.carriedOut(Acts.mergeIntoNew("2025-07-01", "Mới", a, b));
    String begun = merged.path("successors[0].organizationId");
    String later = Acts.carriedOut(Acts.merge("2025-08-01", c, begun, c)).path("id");

    Problem.of(Acts.rectify(merged.path("id"), "2025-09-01"), 409, "later-act").saying(later);

    Acts.created(Acts.rectify(later, "2025-09-01"));
    Acts.created(Acts.rectify(merged.path("id"), "2025-09-01"));
    assertThat(Acts.members(cluster, "2025-09-01")).containsExactly(a, b, c);
  }

  @Test
  void shouldKnowTheLaterAct_whenTheClockWasSetBackBetweenThem() throws SQLException {
    Response merged = Acts.carriedOut(Acts.mergeIntoNew("2025-07-01", "Mới", a, b));
    String begun = merged.path("successors[0].organizationId");
    String later = Acts.carriedOut(Acts.merge("2025-07-01", c, begun, c)).path("id");
    carriedOutAsIfFirst(later);

    Response today = People.user("a").get("/v1/organizations/" + a + "/successors?from=2019-01-01");

    Problem.of(Acts.rectify(merged.path("id"), "2025-09-01"), 409, "later-act").saying(later);
    assertThat(today.<List<String>>path("items.organizationId")).containsExactly(c);
  }

  private void carriedOutAsIfFirst(String succession) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update succession set carried_out_at = timestamptz '2000-01-01T00:00:00Z' where id = ?")) {
      update.setObject(1, UUID.fromString(succession));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void shouldRefuse_whenItIsRectifiedTwiceOrNeverCarriedOut() {
    String planned = Acts.planned(Acts.merge("2025-07-01", a, a, b));
    Problem.of(Acts.rectify(planned, "2025-09-01"), 409, "wrong-status");
    Acts.execute(planned);
    Problem.of(Acts.rectify(planned, "2025-06-30"), 400, "invalid-request")
        .at("/on", "before-start");
    String rectifying = Acts.created(Acts.rectify(planned, "2025-09-01"));

    Problem.of(Acts.rectify(planned, "2025-09-01"), 409, "already-rectified").saying(rectifying);
    Problem.of(Acts.rectify(rectifying, "2025-09-01"), 409, "wrong-status");
  }

  @Test
  void shouldRefuse_whenItWasChangedByHandSince() {
    String renamed =
        Acts.carriedOut(
                Acts.with(Acts.act("RENAME", "2025-03-01", a), "change", Map.of("name", "Sở A")))
            .path("id");
    People.administrator()
        .body(Map.of("name", "Sở A và B", "from", "2025-04-01"))
        .post("/v1/organizations/" + a + "/names");

    Problem.of(Acts.rectify(renamed, "2025-05-01"), 409, "changed-since").saying(a);
    Problem.of(Acts.rectify(renamed, "2025-03-15"), 409, "changed-later").saying("2025-04-01");
  }
}
