package vn.thidua.gateway;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.gateway.system.RawHttp;
import vn.thidua.gateway.system.TestSystem;
import vn.thidua.gateway.system.Tokens;

/** A5, A8: nothing is reachable from outside but what is meant to be. */
@QuarkusTest
@QuarkusTestResource(TestSystem.class)
class ClosedListTest {

  @TestHTTPResource("/")
  URI outside;

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @ConfigProperty(name = "test.upstream")
  String upstream;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health",
        "/q/health/ready",
        "/q/metrics",
        "/q/openapi",
        "/q/swagger-ui/",
        "/q/dev-ui/",
        "/q/arc",
        "/q",
        "/api",
        "/api/",
        "/api/v2/organizers",
        "/API/v1/organizers",
        "/v1/organizers",
        "//api/v1/organizers",
        "/webjars/swagger-ui/index.html",
        "/docs/index.html",
        "/docs/..%2f..%2fapplication.properties",
        "/docs/../q/health",
        "/application.properties",
        "/favicon.ico",
        "/;/q/health",
        "*",
        "/%71/health"
      })
  void shouldFindNothing_whenThePathIsNotListed(String path) {
    RawHttp.Answer answer =
        RawHttp.send(outside.getPort(), "GET", path, "Authorization: Bearer " + Tokens.good());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains("urn:thi-dua:problem:not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/nothing",
        "/api/v1",
        "/api/v1/",
        "/api/v1/mandates",
        "/api/v1/organizers/",
        "/api/v1/organizers//",
        "/api/v1//organizers",
        "/api/v1/./organizers",
        "/api/v1/organizers/..",
        "/api/v1/organizers/%2e%2e",
        "/api/v1/organizers/..;/count",
        "/api/v1/organizers;x=1",
        "/api/v1/organizers/%2e%2e/%2e%2e/count",
        "/api/v1/../../count",
        "/api/v1/..%2f..%2fcount",
        "/api/v1/Organizers",
        "/api/v1/%6frganizers",
        "/api/v1/organizers%2f7",
        "/api/v1/organizers/7%00",
        "/api/v1/organizers/7/secrets",
        "/api/v1/clusters",
        "/api/v1/clusters/7/members/8"
      })
  void shouldPassNothingOn_whenThePathIsNotInADocument(String path) {
    String before = get(upstream + "/count").asString();

    RawHttp.Answer answer =
        RawHttp.send(outside.getPort(), "GET", path, "Authorization: Bearer " + Tokens.good());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("urn:thi-dua:problem:not-found");
    assertThat(get(upstream + "/count").asString()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/%zz", "/api/v1/organizers/%", "/%2", "/api/v1/a\\7", "/api/v1/|"})
  void shouldRefuse_whenThePathIsMalformed(String path) {
    RawHttp.Answer answer = RawHttp.send(outside.getPort(), "GET", path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void shouldRefuseWithAProblem_whenThePathIsNotAsciiOrTheHostIsMissing() {
    RawHttp.Answer letter = RawHttp.send(outside.getPort(), "GET", "/api/v1/\u00e9");
    RawHttp.Answer noHost =
        RawHttp.exchange(outside.getPort(), "GET /docs/ HTTP/1.1\r\nConnection: close\r\n\r\n");

    for (RawHttp.Answer answer : new RawHttp.Answer[] {letter, noHost}) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("urn:thi-dua:problem:invalid-request");
      assertThat(answer.header("x-content-type-options")).contains("nosniff");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TRACE,/api/v1/organizers",
    "TRACE,/",
    "DELETE,/docs/",
    "POST,/api/openapi.json",
    "DELETE,/api/v1/organizers",
    "PATCH,/api/v1/organizers/7",
    "OPTIONS,/api/v1/organizers",
    "FROBNICATE,/api/v1/organizers"
  })
  void shouldRefuse_whenTheMethodIsNotServed(String method, String path) {
    RawHttp.Answer answer =
        RawHttp.send(outside.getPort(), method, path, "Authorization: Bearer " + Tokens.good());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.body()).contains("urn:thi-dua:problem:method-not-allowed");
  }

  @Test
  void shouldNameWhatIsAllowed_whenTheMethodIsWrong() {
    given()
        .auth()
        .oauth2(Tokens.good())
        .header("X-HTTP-Method-Override", "GET")
        .delete("/api/v1/organizers")
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD, POST");
  }

  @Test
  void shouldSpeakBothLanguages_whenNothingIsThere() {
    get("/q/health").then().statusCode(404).body("title", equalTo("Không tìm thấy"));
    given()
        .header("Accept-Language", "en-GB,vi;q=0.5")
        .get("/q/health")
        .then()
        .statusCode(404)
        .body("title", equalTo("Not found"));
  }

  @Test
  void shouldKeepHealthAndMetrics_onTheManagementPort() {
    String inside = "http://127.0.0.1:" + management.getPort() + "/q";
    get(inside + "/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItem("routes"));
    get("/api/v1/organizers/stranger-1");
    get("/api/v1/stranger-2");
    RawHttp.send(outside.getPort(), "TRACE", "/stranger-3");
    get(inside + "/metrics")
        .then()
        .statusCode(200)
        .body(containsString("uri=\"/api/v1/organizers/{id}\""))
        .body(containsString("uri=\"OTHER\""))
        .body(not(containsString("stranger")));
  }

  @Test
  void shouldTellTheBrowserToBeCareful_whateverIsAnswered() {
    for (String path : new String[] {"/docs/", "/api/openapi.json", "/nothing", "/api/v1/x"}) {
      get(path)
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("X-Frame-Options", "DENY")
          .header("Referrer-Policy", "no-referrer")
          .header("Strict-Transport-Security", nullValue())
          .header("Server", nullValue());
    }
  }

  @Test
  void shouldAllowCrossOriginCalls_onlyFromConfiguredOrigins() {
    given()
        .header("Origin", "https://front.example.vn")
        .header("Access-Control-Request-Method", "PUT")
        .options("/api/v1/organizers")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "https://front.example.vn")
        .header("Access-Control-Allow-Credentials", nullValue());
    given()
        .header("Origin", "https://front.example.vn")
        .get("/api/v1/organizers")
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", "https://front.example.vn");
    for (String origin :
        new String[] {"null", "https://evil.example", "https://front.example.vn.evil.example"}) {
      given()
          .header("Origin", origin)
          .header("Access-Control-Request-Method", "PUT")
          .options("/api/v1/organizers")
          .then()
          .statusCode(401)
          .header("Access-Control-Allow-Origin", nullValue());
    }
  }
}
