package vn.thidua.cluster.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.outside.RecordedAwards;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Who pledges what, who sees it, and how it changes. */
@QuarkusTest
@WithTestResource(RealServers.class)
class PledgesTest {

  private static final String PATH = "/v1/pledges/";

  @Inject PledgeQueries queries;

  private Pledging pledging;
  private String unit;

  @BeforeEach
  void given() {
    pledging = new Pledging();
    unit = Given.organization();
  }

  @Test
  void shouldTellAllThatWasSaid() {
    Map<String, Object> body =
        Pledging.awards(
            pledging.pledge(unit, "Ít nhất 2 bằng khen"), 2, Pledging.CERTIFICATE, "UNIT", unit);
    body.put("source", "play");
    body.put("key", Given.unique("r3"));

    Response made = pledging.asks(body);

    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.header("ETag")).isEqualTo("\"0\"");
    assertThat(made.header("Location")).endsWith(PATH + made.<String>path("id"));
    assertThat(made.<String>path("key")).isEqualTo(body.get("key"));
    assertThat(made.<String>path("organizationName")).startsWith("Sở");
    assertThat(made.<Integer>path("awards.atLeast")).isEqualTo(2);
    assertThat(made.<List<String>>path("awards.issuers")).containsExactly(unit);
    assertThat(made.<Object>path("awards.roleGroup")).isNull();
    assertThat(made.<Object>path("ratio")).isNull();
    assertThat(made.<String>path("progress.state")).isEqualTo("ON_THE_WAY");
    assertThat(made.<List<?>>path("entries")).isEmpty();
    Problem.of(pledging.asks(body), 409, "already-exists").at("/key", "already-exists");
  }

  @Test
  void shouldNameEveryPlaceThatIsWrong() {
    Map<String, Object> body = pledging.pledge(unit, "Lời");
    body.put("agreementId", UUID.randomUUID());
    body.put("from", "2027-01-01");
    body.put("to", "2026-12-31");
    body.put("measure", "RATIO");
    body.put("ratio", Map.of("target", "36", "of", "35"));
    body.put(
        "awards",
        Map.of("atLeast", 1, "scope", "ROLE_GROUP", "issuers", List.of(pledging.organizer)));

    Problem.of(pledging.asks(body), 400, "invalid-request")
        .at("/agreementId", "exactly-one")
        .at("/to", "before-start")
        .at("/ratio/target", "range")
        .at("/awards", "not-told-here")
        .at("/awards/roleGroup", "required")
        .at("/awards/issuers/0", "unknown-organization")
        .places(6);
    Map<String, Object> other = pledging.pledge(unit, "Lời");
    other.put("measure", "VALUE");
    other.put("clusterId", unit);
    Problem.of(pledging.asks(other), 400, "invalid-request").at("/value", "required").places(1);
    other.put("measure", "TEXT");
    Problem.of(pledging.asks(other), 400, "invalid-request").at("/clusterId", "unknown-cluster");
    other.remove("clusterId");
    other.put("movementId", UUID.randomUUID());
    Problem.of(pledging.asks(other), 400, "invalid-request").at("/movementId", "unknown-movement");
    other.put("organizerId", unit);
    Problem.of(pledging.asks(other), 400, "invalid-request")
        .at("/organizerId", "unknown-organizer");
    Problem.of(
        pledging.asks(Pledging.value(pledging.pledge(unit, "Số"), "GT", "1e2147483647", "%")),
        400,
        "invalid-request");
  }

  @Test
  void shouldNest_onlyWithinTheBranchAndTheTime() {
    String parent =
        pledging.made(Pledging.during(pledging.pledge(unit, "Sở"), "2026-01-01", "2030-12-31"));
    String below = Given.organization(Map.of("parentId", unit));
    String other = Given.organization();

    String nested = pledging.made(Pledging.in(parent, pledging.pledge(below, "Phòng")));

    Response seen = pledging.get(parent, "2026-02-01");
    assertThat(seen.<List<String>>path("nested")).containsExactly(nested);
    assertThat(pledging.get(nested, "2026-02-01").<String>path("movementId"))
        .isEqualTo(pledging.movement);
    Problem.of(
            pledging.asks(Pledging.in(parent, pledging.pledge(other, "Khác"))),
            409,
            "not-in-branch")
        .at("/organizationId", "not-in-branch");
    Problem.of(
            pledging.asks(
                Pledging.in(
                    parent,
                    Pledging.during(pledging.pledge(below, "Dài"), "2026-01-01", "2031-01-01"))),
            409,
            "outside-pledge")
        .at("/to", "outside-pledge");
    Problem.of(change(parent, 0, "Sở", "2026-01-01", "2029-12-31"), 409, "outside-pledge")
        .at("/from", "outside-pledge");
    Problem.of(
            pledging.asks(Pledging.in(UUID.randomUUID().toString(), pledging.pledge(unit, "Lạc"))),
            400,
            "invalid-request")
        .at("/parentId", "unknown-pledge");
  }

  @Test
  void shouldBeWrittenAnew_untilSomethingIsToldOfIt() {
    String id = pledging.made(pledging.pledge(unit, "Lời"));

    Problem.of(
        People.user(pledging.secretary)
            .body(Map.of("text", "x", "measure", "TEXT", "from", "2026-01-01", "to", "2026-12-31"))
            .put(PATH + id),
        428,
        "precondition-required");
    ok(change(id, 0, "Lời", "2026-01-01", "2030-12-31"), "\"0\"");
    ok(change(id, 0, "Lời khác", "2026-01-01", "2029-12-31"), "\"1\"");
    Problem.of(change(id, 0, "Lời", "2026-01-01", "2029-12-31"), 412, "precondition-failed");
    pledging.told(id, Map.of("on", "2026-05-01", "done", true));
    Problem.of(change(id, 2, "Lời", "2026-01-01", "2028-12-31"), 409, "pledge-has-entries");
    ok(change(id, 2, "Lời hay hơn", "2026-01-01", "2029-12-31"), "\"3\"");

    Response changes = People.user(pledging.secretary).get(PATH + id + "/changes");
    assertThat(changes.<List<String>>path("items.action"))
        .containsExactly("pledge-changed", "pledge-progressed", "pledge-changed", "pledge-made");
    assertThat(changes.<List<String>>path("items[1].changes.path")).containsExactly("/entries/0");
  }

  @Test
  void shouldStayAsItIs_forTheUnitWhenItsTimeIsOver() {
    String officer = Given.officerOf(unit);
    String id =
        pledging.made(Pledging.during(pledging.pledge(unit, "Lời"), "2025-01-01", "2025-12-31"));

    Problem.of(
            People.user(officer)
                .header("If-Match", "\"0\"")
                .body(
                    Map.of(
                        "text", "Ít hơn",
                        "measure", "TEXT",
                        "from", "2025-01-01",
                        "to", "2025-12-31"))
                .put(PATH + id),
            409,
            "pledge-over")
        .saying("2025-12-31");
    ok(change(id, 0, "Nhiều hơn", "2025-01-01", "2025-12-31"), "\"1\"");
  }

  @Test
  void shouldBeWithdrawnByTheSecretary_andCountNoMore() {
    String officer = Given.officerOf(unit);
    String parent =
        pledging.made(
            Pledging.awards(pledging.pledge(unit, "Sở"), 1, Pledging.CERTIFICATE, "PEOPLE"));
    String nested =
        pledging.made(
            Pledging.in(
                parent,
                Pledging.awards(pledging.pledge(unit, "Đơn vị"), 1, Pledging.CERTIFICATE, "UNIT")));
    RecordedAwards.to(unit, Pledging.CERTIFICATE, unit, "2026-02-01").heard();
    assertThat(pledging.count(parent, "2026-03-01")).isEqualTo("1");

    Problem.of(
        Pledging.post(officer, PATH + nested + "/withdrawal", Map.of("reason", "x")),
        403,
        "forbidden");
    Response withdrawn =
        Pledging.post(
            pledging.secretary, PATH + nested + "/withdrawal", Map.of("reason", "Ghi trùng"));

    ok(withdrawn, "\"1\"");
    assertThat(withdrawn.<String>path("withdrawalReason")).isEqualTo("Ghi trùng");
    assertThat(withdrawn.<Object>path("progress.state")).isNull();
    assertThat(pledging.count(parent, "2026-03-01")).isEqualTo("0");
    assertThat(
            pledging
                .overview("organizationId", unit, "2026-03-01")
                .<Map<String, Integer>>path("counts"))
        .isEqualTo(Map.of("kept", 0, "onTheWay", 1, "missed", 0, "withdrawn", 1));
    Problem.of(
            Pledging.post(pledging.secretary, PATH + nested + "/withdrawal", Map.of("reason", "x")),
            409,
            "pledge-withdrawn")
        .saying("Ghi trùng");
    Problem.of(
        pledging.tell(nested, Map.of("on", "2026-02-01", "amount", "1")), 409, "pledge-withdrawn");
    Problem.of(
        pledging.asks(Pledging.in(nested, pledging.pledge(unit, "Trong"))),
        409,
        "pledge-withdrawn");
  }

  @Test
  void shouldBeSeenAndWritten_byThoseConcerned() {
    String member = Given.organization();
    Given.cluster(pledging.secretary, pledging.organizer, unit, member);
    String officer = Given.officerOf(unit);
    String neighbour = Given.officerOf(member);
    String below = Given.organization(Map.of("parentId", unit));
    String officerBelow = Given.officerOf(below);
    String stranger = Given.officerOf(Given.organization());

    Response own = Pledging.post(officer, "/v1/pledges", pledging.pledge(unit, "Lời"));
    assertThat(own.statusCode()).as(own.asString()).isEqualTo(201);
    String id = own.path("id");
    Problem.of(
        Pledging.post(neighbour, "/v1/pledges", pledging.pledge(unit, "Lời")), 403, "forbidden");
    Problem.of(
        Pledging.post(officerBelow, "/v1/pledges", pledging.pledge(below, "Lời")),
        403,
        "forbidden");
    Response nested =
        Pledging.post(
            officerBelow, "/v1/pledges", Pledging.in(id, pledging.pledge(below, "Phòng")));
    assertThat(nested.statusCode()).as(nested.asString()).isEqualTo(201);

    for (String reader : List.of(officer, neighbour, pledging.secretary)) {
      assertThat(People.user(reader).get(PATH + id).statusCode()).isEqualTo(200);
    }
    assertThat(People.administrator().get(PATH + id).statusCode()).isEqualTo(200);
    Problem.of(People.user(stranger).get(PATH + id), 404, "not-found");
    Problem.of(People.user(officerBelow).get(PATH + id), 404, "not-found");
    assertThat(listed(officerBelow, Map.of("organizerId", pledging.organizer)))
        .containsExactly(nested.<String>path("id"));
    assertThat(listed(stranger, Map.of("organizerId", pledging.organizer))).isEmpty();
    Map<String, Object> entry = Map.of("on", "2026-05-01", "done", true);
    Problem.of(Pledging.post(stranger, PATH + id + "/entries", entry), 404, "not-found");
    Problem.of(Pledging.post(neighbour, PATH + id + "/entries", entry), 403, "forbidden");
    assertThat(Pledging.post(officer, PATH + id + "/entries", entry).statusCode()).isEqualTo(200);
    Problem.of(People.user(stranger).get(PATH + id + "/changes"), 404, "not-found");
  }

  @Test
  void shouldBeFound_byWhatIsAskedFor() {
    String cluster = Given.cluster(pledging.secretary, pledging.organizer, unit);
    Map<String, Object> body =
        Pledging.during(pledging.pledge(unit, "Giải ngân trên 94 %"), "2025-01-01", "2025-12-31");
    body.put("clusterId", cluster);
    String first = pledging.made(Pledging.value(body, "GT", "94", "%"));
    String second = pledging.made(pledging.pledge(Given.organization(), "Cải cách hành chính"));
    pledging.told(first, Map.of("on", "2025-11-30", "amount", "94.5"));

    assertThat(found(Map.of())).containsExactly(first, second);
    assertThat(found(Map.of("clusterId", cluster))).containsExactly(first);
    assertThat(found(Map.of("organizationId", unit))).containsExactly(first);
    assertThat(found(Map.of("movementId", pledging.movement, "year", "2028")))
        .containsExactly(second);
    assertThat(found(Map.of("q", "giai ngan TREN 94 %"))).containsExactly(first);
    assertThat(found(Map.of("q", "100%"))).isEmpty();
    assertThat(found(Map.of("state", "KEPT", "asOf", "2025-12-01"))).containsExactly(first);
    assertThat(found(Map.of("state", "ON_THE_WAY", "asOf", "2025-12-01"))).containsExactly(second);
    assertThat(found(Map.of("state", "MISSED", "asOf", "2031-01-01"))).containsExactly(second);
    PledgeViews.Overview page =
        queries.ofCluster(UUID.fromString(cluster), 2025, LocalDate.of(2025, 12, 1));
    assertThat(page.counts()).isEqualTo(new PledgeViews.Counts(1, 0, 0, 0));
    assertThat(page.units()).extracting(u -> u.organizationId().toString()).containsExactly(unit);
    assertThat(queries.ofCluster(UUID.fromString(cluster), 2026, LocalDate.of(2026, 1, 1)).units())
        .isEmpty();
    Problem.of(People.user(pledging.secretary).get("/v1/pledges/overview"), 400, "invalid-request")
        .at("?clusterId", "required");
    Problem.of(
        People.user(pledging.secretary).queryParam("state", "LOST").get("/v1/pledges"),
        400,
        "invalid-request");
  }

  @Test
  void shouldTurnPages_alsoOfOneState() {
    for (int i = 0; i < 5; i++) {
      String id = pledging.made(pledging.pledge(unit, "Lời " + i));
      if (i % 2 == 0) {
        pledging.told(id, Map.of("on", "2026-05-01", "done", true));
      }
    }

    Response first = page(null);
    Response second = page(first.path("nextCursor"));

    assertThat(first.<List<String>>path("items.text")).containsExactly("Lời 0", "Lời 2");
    assertThat(second.<List<String>>path("items.text")).containsExactly("Lời 4");
    assertThat(second.<Object>path("nextCursor")).isNull();
  }

  private Response page(@Nullable String cursor) {
    Map<String, String> query = new HashMap<>();
    query.put("organizerId", pledging.organizer);
    query.put("state", "KEPT");
    query.put("limit", "2");
    if (cursor != null) {
      query.put("cursor", cursor);
    }
    return People.user(pledging.secretary).queryParams(query).get("/v1/pledges");
  }

  @Test
  void shouldAskTheDatabaseAsOften_whenThereAreMany() {
    manyMore(1);
    long list = SqlStatements.during(() -> found(Map.of()));
    long overview =
        SqlStatements.during(
            () -> pledging.overview("movementId", pledging.movement, "2026-06-01"));
    manyMore(6);

    assertThat(SqlStatements.during(() -> found(Map.of()))).isEqualTo(list).isLessThan(10);
    assertThat(
            SqlStatements.during(
                () -> pledging.overview("movementId", pledging.movement, "2026-06-01")))
        .isEqualTo(overview)
        .isLessThan(10);
  }

  private void manyMore(int count) {
    for (int i = 0; i < count; i++) {
      String other = Given.organization();
      String parent =
          pledging.made(
              Pledging.awards(pledging.pledge(other, "Sở"), 1, Pledging.CERTIFICATE, "BRANCH"));
      pledging.made(
          Pledging.in(
              parent,
              Pledging.awards(pledging.pledge(other, "Người"), 1, Pledging.FIGHTER, "PEOPLE")));
      String words = pledging.made(pledging.pledge(other, "Lời"));
      pledging.told(words, Map.of("on", "2026-05-01", "done", true));
      RecordedAwards.to(other, Pledging.CERTIFICATE, unit, "2026-02-01").heard();
    }
  }

  private List<String> found(Map<String, String> query) {
    Map<String, String> narrowed = new HashMap<>(query);
    narrowed.put("organizerId", pledging.organizer);
    return listed(pledging.secretary, narrowed);
  }

  private static List<String> listed(String subject, Map<String, String> query) {
    Response answer = People.user(subject).queryParams(query).get("/v1/pledges");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("items.id");
  }

  private Response change(String id, int version, String text, String from, String to) {
    return People.user(pledging.secretary)
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("text", text, "measure", "TEXT", "from", from, "to", to))
        .put(PATH + id);
  }

  private static void ok(Response answer, String etag) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo(etag);
  }
}
