package vn.thidua.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.platform.testsupport.ErrorContract;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;

@QuarkusTest
@WithTestResource(RealServers.class)
class ErrorContractTest {

  @Inject DataSource database;

  @TestFactory
  Stream<DynamicTest> contract() {
    Given.organizer();
    Given.organizer();
    return new ErrorContract(
            "cluster-service",
            "/v1/organizations",
            "/v1/organizers",
            "/v1/organizations",
            Map.of("name", "Sở Nội vụ"),
            Tokens.administrator(),
            Tokens.user("stranger"),
            Map.entry("parentId", "no-uuid"))
        .all();
  }

  @Test
  void shouldNameTheConstantsThereAre_whenAnEnumIsWrong() {
    var response =
        People.administrator()
            .header("Accept-Language", "en")
            .body(Map.of("subject", "a", "role", "KING", "from", "2024-01-01"))
            .post("/v1/mandates");

    Problem.of(response, 400, "invalid-request")
        .at("/role", "unknown-value")
        .saying("KING")
        .saying("SECRETARY");
  }

  @Test
  void shouldNameTheParameter_whenADateOrIdOrEnumIsWrong() {
    Problem.of(
            People.administrator().get("/v1/organizations?asOf=31-12-2024"), 400, "invalid-request")
        .at("?asOf", "wrong-type")
        .saying("31-12-2024");
    Problem.of(People.administrator().get("/v1/clusters?organizerId=x"), 400, "invalid-request")
        .at("?organizerId", "wrong-type");
    Problem.of(People.administrator().get("/v1/mandates?role=KING"), 400, "invalid-request")
        .at("?role", "wrong-type");
  }

  @Test
  void shouldNameEveryPlace_whenSeveralAreWrong() {
    var response =
        People.user("secretary")
            .body(
                Map.of(
                    "name", " ",
                    "decision", Map.of("number", ""),
                    "members", List.of(Map.of())))
            .post("/v1/clusters");

    Problem.of(response, 400, "invalid-request")
        .at("/name", "required")
        .at("/organizerId", "required")
        .at("/type", "required")
        .at("/decision/number", "required")
        .at("/decision/date", "required")
        .at("/members/0/organizationId", "required");
  }

  @Test
  void shouldAnswer412_whenTheVersionIsStale() {
    String organization = Given.organization();

    var response =
        People.administrator()
            .header("If-Match", "\"7\"")
            .body(Map.of("name", "Tên mới", "from", "2025-01-01"))
            .post("/v1/organizations/" + organization + "/names");

    Problem.of(response, 412, "precondition-failed").saying("\"7\"").saying("\"0\"");
  }

  @Test
  void shouldAnswer409_whenAnIdempotencyKeyComesWithOtherContent() {
    String key = Given.unique("key");
    var first =
        People.administrator()
            .header("Idempotency-Key", key)
            .body(Map.of("name", "Hội đồng A"))
            .post("/v1/organizers");
    assertThat(first.statusCode()).isEqualTo(201);

    var other =
        People.administrator()
            .header("Idempotency-Key", key)
            .body(Map.of("name", "Hội đồng B"))
            .post("/v1/organizers");

    Problem.of(other, 409, "idempotency-key-reused").saying(key);
  }

  @Test
  void shouldTakeItAsText_whenAPatternHasWildcardsOrQuotes() {
    for (String q : new String[] {"%", "_", "!", "' or 1=1 --", "\\"}) {
      var response = People.administrator().queryParam("q", q).get("/v1/organizations");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.<List<?>>path("items")).as(q).isEmpty();
    }
  }

  @Test
  void shouldBeRefusedWhereItStands_whenTheDatabaseCouldNotKeepIt() {
    Problem.of(
            People.administrator().body(Map.of("name", "a\u0000b")).post("/v1/organizers"),
            400,
            "invalid-request")
        .at("/name", "character");
    Problem.of(
            People.administrator().queryParam("q", "a\u0000").get("/v1/organizations"),
            400,
            "invalid-request")
        .at("?q", "character");
    for (String date : List.of("+999999999-12-31", "-0001-01-01", "2024-02-30", "0000-01-01")) {
      Problem.of(
              People.administrator().queryParam("asOf", date).get("/v1/organizations"),
              400,
              "invalid-request")
          .at("?asOf", "wrong-type");
      Problem.of(
              People.administrator()
                  .body(Map.of("name", "Sở", "from", date))
                  .post("/v1/organizations"),
              400,
              "invalid-request")
          .at("/from", "wrong-type");
    }
    Problem.of(
            People.administrator()
                .body(Map.of("name", "Sở", "from", 20240101))
                .post("/v1/organizations"),
            400,
            "invalid-request")
        .at("/from", "wrong-type");
  }

  @Test
  void shouldTellNothingOfInternals_whenSomethingBreaks() throws SQLException {
    execute("alter table organizer rename to hidden");
    try {
      var response = People.administrator().get("/v1/organizers");

      Problem.of(response, 500, "internal-error");
      assertThat(response.asString()).doesNotContain("organizer\\\"", "relation", "hidden");
    } finally {
      execute("alter table hidden rename to organizer");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
