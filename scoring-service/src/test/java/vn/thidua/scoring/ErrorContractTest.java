package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.ErrorContract;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.participants.Participants;

@QuarkusTest
@WithTestResource(RealServers.class)
class ErrorContractTest {

  @Inject Participants participants;
  @Inject Acting acting;
  @Inject DataSource database;

  private Town town;
  private Api secretary;

  @BeforeEach
  void arrive() {
    town = Town.heard(participants, acting);
    secretary = Api.as(town.secretary);
  }

  @TestFactory
  Stream<DynamicTest> contract() {
    String scheme = Schemes.published(town);
    for (int year = 2023; year <= 2024; year++) {
      secretary.created("/v1/periods", period(scheme, year));
    }
    return new ErrorContract(
            "scoring-service",
            "/v1/schemes",
            "/v1/periods",
            "/v1/schemes",
            Schemes.sound(town.organizer),
            town.secretary,
            Tokens.of("job").roles("ranking-job").sign(),
            Map.entry("organizerId", "no-uuid"))
        .all();
  }

  @TestFactory
  Stream<DynamicTest> contractOfScoreSheets() {
    String scheme = Schemes.published(town);
    secretary.created("/v1/schemes", Schemes.sound(town.organizer));
    String period = secretary.created("/v1/periods", period(scheme, 2024));
    return new ErrorContract(
            "scoring-service",
            "/v1/score-sheets",
            "/v1/schemes",
            "/v1/score-sheets",
            Map.of(
                "periodId",
                period,
                "clusterId",
                town.cluster,
                "organizationId",
                town.members.getFirst()),
            town.secretary,
            Tokens.of("job").roles("ranking-job").sign(),
            Map.entry("clusterId", List.of()))
        .all();
  }

  private Map<String, ?> period(String scheme, int year) {
    return Map.of(
        "organizerId",
        town.organizer,
        "schemeId",
        scheme,
        "year",
        year,
        "title",
        "Năm " + year,
        "clusterIds",
        List.of(town.cluster));
  }

  @Test
  void shouldNameEveryPlace_whenSeveralAreWrong() {
    Problem.of(
            secretary
                .post("/v1/periods", Map.of("title", " ", "clusterIds", List.of()))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/title", "required")
        .at("/organizerId", "required")
        .at("/schemeId", "required");
  }

  @Test
  void shouldAnswer409_whenAnIdempotencyKeyComesWithOtherContent() {
    String key = "key-" + UUID.randomUUID();
    Map<String, Object> other = Schemes.sound(town.organizer);
    other.put("title", "Bảng khác");

    assertThat(post(key, Schemes.sound(town.organizer)).statusCode()).isEqualTo(201);
    Problem.of(post(key, other), 409, "idempotency-key-reused").saying(key);
  }

  private Response post(String key, Map<String, Object> body) {
    return secretary
        .request()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/v1/schemes");
  }

  @Test
  void shouldBeRefusedWhereItStands_whenTheDatabaseCouldNotKeepIt() {
    Map<String, Object> scheme = Schemes.sound(town.organizer);
    scheme.put("title", "a\u0000b");
    Problem.of(secretary.post("/v1/schemes", scheme).extract().response(), 400, "invalid-request")
        .at("/title", "character");
    Problem.of(
            secretary.request().queryParam("source", "a\u0000").get("/v1/schemes"),
            400,
            "invalid-request")
        .at("?source", "character");
  }

  @Test
  void shouldTellNothingOfInternals_whenSomethingBreaks() throws SQLException {
    execute("alter table score_sheet rename to hidden");
    try {
      Response response = secretary.request().get("/v1/score-sheets");

      Problem.of(response, 500, "internal-error");
      assertThat(response.asString()).doesNotContain("score_sheet", "relation", "hidden");
    } finally {
      execute("alter table hidden rename to score_sheet");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
