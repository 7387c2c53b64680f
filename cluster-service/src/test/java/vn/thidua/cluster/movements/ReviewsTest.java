package vn.thidua.cluster.movements;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.movements.content.ReviewKind;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Mid-term and final reviews with results per participant, and what a cluster's year shows. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ReviewsTest {

  @Inject MovementQueries queries;

  private Launched by;
  private String member;
  private String cluster;

  @BeforeEach
  void givenACluster() {
    by = new Launched();
    member = Given.organization(Map.of("name", "Ban Dân tộc Hà Nội"));
    cluster = by.cluster(member);
  }

  private String movement(Map<String, ?> period) {
    return by.movement(
        Map.of("period", period, "participants", List.of(Map.of("clusterId", cluster))));
  }

  @Test
  void shouldTellResultsAndFiles_whenItIsReviewed() {
    String id = movement(Map.of("fromYear", 2024, "toYear", 2025));
    String file = by.file();

    Response reviewed =
        by.review(
            id,
            "MID_TERM",
            Map.of(
                "on",
                "2025-01-15",
                "summary",
                "Đạt nhiều kết quả",
                "results",
                List.of(
                    Map.of("clusterId", cluster, "text", "Dẫn đầu"),
                    Map.of("organizationId", member, "achieved", true)),
                "files",
                List.of(file)));

    Launched.ok(reviewed);
    assertThat(reviewed.<List<String>>path("reviews.kind")).containsExactly("MID_TERM");
    assertThat(reviewed.<String>path("reviews[0].on")).isEqualTo("2025-01-15");
    assertThat(reviewed.<List<String>>path("reviews[0].results.clusterId"))
        .containsExactly(cluster, null);
    assertThat(reviewed.<String>path("reviews[0].results[1].name")).isEqualTo("Ban Dân tộc Hà Nội");
    assertThat(reviewed.<Object>path("reviews[0].results[0].achieved")).isNull();
    assertThat(reviewed.<List<String>>path("reviews[0].files.id")).containsExactly(file);
    assertThat(reviewed.<List<?>>path("files")).isEmpty();
    Launched.ok(by.review(id, "FINAL", Map.of("summary", "Tổng kết")));
    Response anew = Launched.ok(by.review(id, "MID_TERM", Map.of("summary", "Viết lại")));
    assertThat(anew.<List<String>>path("reviews.kind")).containsExactly("MID_TERM", "FINAL");
    assertThat(anew.<Object>path("reviews[0].on")).isNull();
    assertThat(anew.<List<?>>path("reviews[0].files")).isEmpty();
    assertThat(anew.header("ETag")).isEqualTo("\"3\"");
    assertThat(
            People.user(by.secretary)
                .get("/v1/movements/" + id + "/changes")
                .<List<String>>path("items.action"))
        .containsExactly(
            "movement-reviewed", "movement-reviewed", "movement-reviewed", "movement-launched");
  }

  @Test
  void shouldRefuse_whoDoesNotTakePartAndWhatSaysNothing() {
    String id = movement(Map.of("fromYear", 2024));
    String other = Given.organization();

    Problem.of(
            by.review(
                id,
                "FINAL",
                Map.of(
                    "results",
                    List.of(
                        Map.of("clusterId", cluster, "text", "Tốt"),
                        Map.of("organizationId", other, "text", "Tốt")))),
            409,
            "does-not-take-part")
        .at("/results/1", "does-not-take-part");
    Problem.of(
            by.review(
                id,
                "FINAL",
                Map.of(
                    "results",
                    List.of(
                        Map.of("text", "Tốt"),
                        Map.of("clusterId", cluster),
                        Map.of("clusterId", cluster, "achieved", false)))),
            400,
            "invalid-request")
        .at("/results/0/clusterId", "exactly-one")
        .at("/results/1/text", "required")
        .at("/results/2", "duplicate")
        .places(3);
    Problem.of(by.review(id, "WEEKLY", Map.of("summary", "x")), 404, "not-found");
    Problem.of(
        People.user(by.secretary)
            .body(Map.of("summary", "x"))
            .put("/v1/movements/" + id + "/reviews/FINAL"),
        428,
        "precondition-required");
    Problem.of(
        People.user(Given.officerOf(member))
            .header("If-Match", "\"0\"")
            .body(Map.of("summary", "x"))
            .put("/v1/movements/" + id + "/reviews/FINAL"),
        403,
        "forbidden");
  }

  @Test
  void shouldKeepAClosedYear_whenAReviewWouldFallIntoIt() {
    String id = movement(Map.of("fromYear", 2024, "toYear", 2026));
    String others = by.cluster(Given.organization());
    by.joined(id, others);
    by.close(cluster, 2024, "2024-12-14");
    var summary = Map.of("on", "2024-12-01", "summary", "Tốt");

    Problem.of(by.review(id, "MID_TERM", summary), 409, "cluster-year-closed")
        .at("/on", "cluster-year-closed");
    Launched.ok(
        by.review(
            id,
            "MID_TERM",
            Map.of(
                "on",
                "2024-12-01",
                "results",
                List.of(Map.of("clusterId", others, "text", "Tốt")))));
    Launched.ok(by.review(id, "FINAL", Map.of("on", "2026-12-01", "summary", "Tốt")));
  }

  @Test
  void shouldShowTheYearOfACluster_withItsOwnResults() {
    String other = Given.organization();
    String others = by.cluster(other);
    String id =
        by.movement(
            Map.of(
                "motto",
                "Đoàn kết",
                "contents",
                List.of("Một"),
                "legalBases",
                List.of(Map.of("number", "05-CT/TW")),
                "period",
                Map.of("fromYear", 2024),
                "participants",
                List.of(
                    Map.of("clusterId", cluster, "period", Map.of("toYear", 2024)),
                    Map.of("clusterId", others))));
    String withdrawn = movement(Map.of("fromYear", 2024));
    by.post(withdrawn, "/withdrawal", Map.of("reason", "x"));
    Launched.register(by.secretary, id, member, null, Map.of("goals", List.of("Một")));
    Launched.register(by.secretary, id, other, null, Map.of("goals", List.of("Hai")));
    Launched.ok(
        by.review(
            id,
            "FINAL",
            Map.of(
                "results",
                List.of(
                    Map.of("clusterId", cluster, "text", "Của cụm"),
                    Map.of("organizationId", member, "text", "Của đơn vị"),
                    Map.of("clusterId", others, "text", "Của cụm khác")))));
    UUID ours = UUID.fromString(cluster);

    List<MovementViews.OfYear> year = queries.ofCluster(ours, 2024);

    assertThat(year).hasSize(1);
    MovementViews.OfYear shown = year.getFirst();
    assertThat(shown.id()).hasToString(id);
    assertThat(shown.motto()).isEqualTo("Đoàn kết");
    assertThat(shown.contents()).containsExactly("Một");
    assertThat(shown.legalBases().getFirst().number()).isEqualTo("05-CT/TW");
    assertThat(shown.registrations()).isEqualTo(1);
    assertThat(shown.reviews().getFirst().kind()).isEqualTo(ReviewKind.FINAL);
    assertThat(shown.reviews().getFirst().results())
        .extracting(MovementViews.Result::text)
        .containsExactly("Của cụm", "Của đơn vị");
    assertThat(queries.ofCluster(ours, 2023)).isEmpty();
    assertThat(queries.ofCluster(ours, 2025)).isEmpty();
    assertThat(queries.ofCluster(UUID.fromString(others), 2025)).hasSize(1);
  }

  @Test
  void shouldAskTheDatabaseAsOften_whenTheYearHasManyMovements() {
    UUID ours = UUID.fromString(cluster);
    String first = movement(Map.of("fromYear", 2024));
    Launched.ok(by.review(first, "FINAL", results()));
    long one = SqlStatements.during(() -> assertThat(queries.ofCluster(ours, 2024)).hasSize(1));
    for (int i = 0; i < 4; i++) {
      Launched.ok(by.review(movement(Map.of("fromYear", 2024)), "FINAL", results()));
    }

    long many = SqlStatements.during(() -> assertThat(queries.ofCluster(ours, 2024)).hasSize(5));

    assertThat(many).isEqualTo(one).isPositive();
  }

  private Map<String, ?> results() {
    return Map.of("results", List.of(Map.of("clusterId", cluster, "achieved", true)));
  }
}
