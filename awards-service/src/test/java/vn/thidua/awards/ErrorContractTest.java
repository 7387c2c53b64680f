package vn.thidua.awards;

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

  private static final String ADMINISTRATOR =
      Tokens.of("administrator").roles("administrator").sign();

  @Inject DataSource database;

  @TestFactory
  Stream<DynamicTest> contractOfAwardTypes() {
    return new ErrorContract(
            "awards-service",
            "/v1/award-types",
            "/v1/awards-changes",
            "/v1/award-types/TEST_ERRORS/versions",
            Map.ofEntries(
                Map.entry("from", "2024-01-01"),
                Map.entry("name", "Danh hiệu"),
                Map.entry("nameEn", "Title"),
                Map.entry("kind", "TITLE"),
                Map.entry("level", "GRASSROOTS"),
                Map.entry("subjects", List.of("COLLECTIVE")),
                Map.entry("commendationTypes", List.of("MERIT")),
                Map.entry("requiresRanking", false),
                Map.entry("citation", "Luật 1, Điều 2"),
                Map.entry("verified", false),
                Map.entry("authorities", List.of())),
            ADMINISTRATOR,
            Tokens.user("somebody"),
            Map.entry("from", "no-date"))
        .all();
  }

  @Test
  void shouldTellNothingOfInternals_whenSomethingBreaks() throws SQLException {
    execute("alter table authority rename to hidden");
    try {
      Response response = Api.as(ADMINISTRATOR).request().get("/v1/authorities");

      Problem.of(response, 500, "internal-error");
      assertThat(response.asString()).doesNotContain("relation", "hidden");
    } finally {
      execute("alter table hidden rename to authority");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
