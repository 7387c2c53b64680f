package vn.thidua.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.gateway.contract.Contracts;
import vn.thidua.gateway.contract.Service;
import vn.thidua.gateway.system.TestSystem;
import vn.thidua.gateway.system.Tokens;

/** What passes without a token is a closed list, and nothing around it. */
@QuarkusTest
@QuarkusTestResource(TestSystem.class)
class AnonymousReadsTest {

  private static final String ID = "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c0d";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/rankings/published",
        "/api/v1/rankings/published?year=2025&q=a",
        "/api/v1/rankings/published/" + ID
      })
  void shouldPass_whenItIsOnTheList(String path) {
    given().get(path).then().statusCode(200);
    given().head(path).then().statusCode(200);
    given().auth().oauth2(Tokens.good()).get(path).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/rankings/published",
    "DELETE, /api/v1/rankings/published",
    "GET, /api/v1/rankings/" + ID,
    "GET, /api/v1/rankings",
    "GET, /api/v1/rankings/published/",
    "GET, /api/v1/rankings/published/" + ID + "/details",
    "GET, /api/v1/rankings/published/" + ID + "/csv/more",
    "GET, /api/v1/rankings/Published",
    "GET, /api/v1/rankings/published;x=1",
    "GET, /api/v1/rankings/./published",
    "GET, /api/v1/organizers",
    "GET, /api/v1/organizers/published"
  })
  void shouldAskForAToken_whenItIsNot(String method, String path) {
    given().request(method, path).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer garbage", "Bearer", "Basic YWRtaW46YWRtaW4="})
  void shouldRefuse_whenATokenIsSentThatIsNone(String sent) {
    given().header("Authorization", sent).get("/api/v1/rankings/published").then().statusCode(401);
  }

  @Test
  void shouldBeWhatTheServicesDocumentAsOpen() throws IOException {
    List<String> open = new ArrayList<>();
    for (Service service : Service.values()) {
      try (InputStream packed =
          getClass().getResourceAsStream("/openapi/" + service.key() + "/openapi.yaml")) {
        if (packed != null) {
          collectOpen(Contracts.parse(service, packed).document().path("paths"), open);
        }
      }
    }

    assertThat(open)
        .containsExactlyInAnyOrderElementsOf(
            AnonymousReads.TEMPLATES.stream().map(template -> "get " + template).toList());
  }

  private static void collectOpen(JsonNode paths, List<String> open) {
    paths
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("operationId"))
                .filter(operation -> operation.getValue().path("security").isEmpty())
                .forEach(operation -> open.add(operation.getKey() + " /api" + path.getKey())));
  }
}
