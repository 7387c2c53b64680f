package vn.thidua.gateway;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.gateway.system.TestSystem;
import vn.thidua.gateway.system.Tokens;

/** A9: the one document of the system, and the page on which a person tries it. */
@QuarkusTest
@QuarkusTestResource(TestSystem.class)
class DocumentTest {

  @ConfigProperty(name = "quarkus.oidc.auth-server-url")
  String realm;

  @Test
  void shouldDescribeTheWholeSystem() throws IOException {
    JsonNode document = document();

    assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(document.at("/info/title").asText()).contains("Thi Đua", "Emulation");
    assertThat(document.path("servers")).hasSize(1);
    assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
    assertThat(document.path("paths").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "/api/v1/organizers",
            "/api/v1/organizers/{id}",
            "/api/v1/files",
            "/api/v1/files/{id}/content",
            "/api/v1/clusters/{id}/members/{organizationId}/end",
            "/api/v1/score-sheets/{id}/self-score",
            "/api/v1/rankings/published",
            "/api/v1/rankings/published/{id}",
            "/api/v1/rankings/{id}",
            "/api/v1/award-types");
    assertThat(document.at("/components/schemas").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("Organizer", "Problem", "ScoreSheet");
    assertThat(document.findValuesAsText("name")).contains("Organizers", "Score sheets");
  }

  @Test
  void shouldSayHowToSignIn() throws IOException {
    JsonNode document = document();
    JsonNode flow = document.at("/components/securitySchemes/keycloak/flows/authorizationCode");

    assertThat(document.at("/components/securitySchemes").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("keycloak", "bearer");
    assertThat(flow.path("authorizationUrl").asText())
        .isEqualTo(realm + "/protocol/openid-connect/auth");
    assertThat(flow.path("tokenUrl").asText()).isEqualTo(realm + "/protocol/openid-connect/token");
    assertThat(document.at("/security/0/keycloak/0").asText()).isEqualTo("openid");
    assertThat(document.at("/paths/~1api~1v1~1organizers/post/security/1/bearer/0").asText())
        .isEqualTo("administrator");
    JsonNode published = document.at("/paths/~1api~1v1~1rankings~1published");
    assertThat(published.at("/get/security").isArray()).as("open, whatever holds else").isTrue();
    assertThat(published.at("/get/security")).isEmpty();
    assertThat(published.path("post").has("security")).isFalse();
  }

  @Test
  void shouldBeTheSame_asJsonAndAsYaml() throws IOException {
    byte[] yaml =
        get("/api/openapi.yaml")
            .then()
            .statusCode(200)
            .contentType("application/yaml")
            .extract()
            .asByteArray();

    assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(document());
  }

  @TestFactory
  Stream<DynamicTest> shouldServe_everyOperationOfTheDocument() throws IOException {
    return document().path("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .map(method -> Map.entry(method.getKey(), path.getKey())))
        .map(operation ->
            DynamicTest.dynamicTest(
                operation.toString(),
                () ->
                    assertThat(
                            given()
                                .auth()
                                .oauth2(Tokens.good())
                                .request(
                                    operation.getKey(),
                                    operation.getValue().replaceAll("\\{[^}]+}", "7"))
                                .statusCode())
                        .isIn(200, 502)));
  }

  @Test
  void shouldSaveTheWay_whenTheDocumentIsKnown() {
    String tag = get("/api/openapi.json").header("ETag");

    given().header("If-None-Match", tag).get("/api/openapi.json").then().statusCode(304);
  }

  @Test
  void shouldShowTheSwaggerUi_whenAPersonComesToTheRoot() {
    for (String path : new String[] {"/", "/docs"}) {
      given()
          .redirects()
          .follow(false)
          .get(path)
          .then()
          .statusCode(302)
          .header("Location", "/docs/");
    }
    get("/docs/")
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .body(containsString("/docs/swagger-ui-bundle.js"))
        .header("Content-Security-Policy", containsString("script-src 'self';"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header(
            "Content-Security-Policy",
            containsString("connect-src 'self' " + realm.substring(0, realm.indexOf("/realms"))));
    get("/docs/initializer.js")
        .then()
        .statusCode(200)
        .body(containsString("clientId: 'thi-dua-web'"))
        .body(containsString("usePkceWithAuthorizationCodeGrant: true"));
    for (String asset :
        new String[] {
          "swagger-ui.css",
          "swagger-ui-bundle.js",
          "favicon-32x32.png",
          "oauth2-redirect.html",
          "oauth2-redirect.js"
        }) {
      get("/docs/" + asset).then().statusCode(200);
    }
    get("/docs/oauth2-redirect.html").then().body(containsString("oauth2-redirect.js"));
    given().head("/docs/").then().statusCode(200).body(equalTo(""));
  }

  private static JsonNode document() throws IOException {
    return new JsonMapper()
        .readTree(
            get("/api/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asByteArray());
  }
}
