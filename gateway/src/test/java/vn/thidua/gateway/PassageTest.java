package vn.thidua.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.gateway.system.RawHttp;
import vn.thidua.gateway.system.TestSystem;
import vn.thidua.gateway.system.Tokens;

/** What a service hears and what a caller hears back. A4: what a request may cost. */
@QuarkusTest
@QuarkusTestResource(TestSystem.class)
class PassageTest {

  private static final int LIMIT = 10 * 1024 * 1024;

  @TestHTTPResource("/")
  URI outside;

  @Test
  void shouldReachTheServiceOfTheCollection_withQueryAndBody() {
    signedIn()
        .urlEncodingEnabled(false)
        .get("/api/v1/organizers?source=HR&key=%C4%90%2F1&do=echo")
        .then()
        .statusCode(200)
        .body("method", equalTo("GET"))
        .body("uri", equalTo("/v1/organizers?source=HR&key=%C4%90%2F1&do=echo"));
    signedIn()
        .contentType("application/json")
        .body("{\"name\":\"Hội đồng\"}")
        .put("/api/v1/score-sheets/7/self-score")
        .then()
        .statusCode(200)
        .body("uri", equalTo("/v1/score-sheets/7/self-score"))
        .body("length", equalTo(24));
    signedIn().head("/api/v1/organizers/7").then().statusCode(200);
    signedIn().post("/api/v1/clusters/7/members/8/end").then().body("method", equalTo("POST"));
  }

  @Test
  void shouldPassOnlyWhatAServiceMayHear() {
    JsonPath seen =
        signedIn()
            .header("X-Forwarded-For", "6.6.6.6")
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Prefix", "/evil")
            .header("Forwarded", "for=6.6.6.6")
            .header("X-Real-IP", "6.6.6.6")
            .header("X-HTTP-Method-Override", "DELETE")
            .header("X-Method-Override", "DELETE")
            .header("X-Original-URL", "/q/health")
            .header("Cookie", "a=b")
            .header("TE", "trailers")
            .header("Proxy-Authorization", "Basic x")
            .header("If-Match", "\"3\"")
            .header("Idempotency-Key", "k-1")
            .header("Accept-Language", "en")
            .get("/api/v1/organizers/7")
            .then()
            .statusCode(200)
            .body("method", equalTo("GET"))
            .body("headers.x-forwarded-for", contains("127.0.0.1"))
            .body("headers.x-forwarded-proto", contains("http"))
            .body("headers.x-forwarded-prefix", contains("/api"))
            .body("headers.x-forwarded-host", contains("127.0.0.1:" + outside.getPort()))
            .body("headers.if-match", contains("\"3\""))
            .body("headers.idempotency-key", contains("k-1"))
            .body("headers.accept-language", contains("en"))
            .extract()
            .jsonPath();

    assertThat(seen.getMap("headers").keySet())
        .isSubsetOf(
            Set.of(
                "host",
                "accept",
                "accept-encoding",
                "accept-language",
                "authorization",
                "content-type",
                "content-length",
                "idempotency-key",
                "if-match",
                "traceparent",
                "user-agent",
                "x-forwarded-for",
                "x-forwarded-host",
                "x-forwarded-prefix",
                "x-forwarded-proto"));
    assertThat(seen.getString("headers.authorization[0]")).startsWith("Bearer ey");
  }

  @Test
  void shouldPassTheTokenThatWasVerified_whenASecondOneIsAdded() {
    String token = Tokens.good();

    RawHttp.Answer answer =
        RawHttp.send(
            outside.getPort(),
            "GET",
            "/api/v1/organizers",
            "Authorization: Bearer " + token,
            "Authorization: Bearer second");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains(token).doesNotContain("second");
  }

  @Test
  void shouldKeepTheTrace_whenItIsWellFormed() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    signedIn()
        .header("traceparent", trace)
        .header("tracestate", "a=b")
        .get("/api/v1/organizers")
        .then()
        .body("headers.traceparent", hasSize(1))
        .body("headers.traceparent[0]", startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-"))
        .body("headers.traceparent[0]", not(equalTo(trace)))
        .body("headers.tracestate", contains("a=b"));
    given()
        .header("traceparent", trace)
        .get("/api/v1/organizers")
        .then()
        .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
      })
  void shouldMakeANewTrace_whenItIsMalformed(String trace) {
    String passed =
        signedIn()
            .header("traceparent", trace)
            .header("tracestate", "a=b")
            .get("/api/v1/organizers")
            .then()
            .body("headers", not(hasKey("tracestate")))
            .extract()
            .path("headers.traceparent[0]");

    assertThat(passed).isNotEqualTo(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
  }

  @Test
  void shouldShowOnlyWhatIsMeantForTheCaller() {
    signedIn()
        .get("/api/v1/organizers?do=headers")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .header("Cache-Control", "private")
        .header("Server", nullValue())
        .header("X-Powered-By", nullValue())
        .header("Set-Cookie", nullValue())
        .header("Keep-Alive", nullValue())
        .header("X-Hop", nullValue())
        .header("Access-Control-Allow-Origin", nullValue());
    signedIn()
        .get("/api/v1/organizers")
        .then()
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", containsString("default-src 'none'"));
  }

  @Test
  void shouldTurnLocationsOutward_andDropForeignOnes() {
    signedIn()
        .header("Host", "evil.example")
        .post("/api/v1/organizers?do=location")
        .then()
        .statusCode(201)
        .header("Location", "/api/v1/organizers/7?a=b");
    signedIn()
        .redirects()
        .follow(false)
        .get("/api/v1/organizers?do=elsewhere")
        .then()
        .statusCode(302)
        .header("Location", nullValue());
  }

  @Test
  void shouldPassProblemsAndEmptyAnswers_asTheyAre() {
    signedIn()
        .get("/api/v1/organizers?do=problem")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body(equalTo("{\"status\":409}"));
    signedIn().get("/api/v1/organizers?do=empty").then().statusCode(204).body(equalTo(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/award-types", "/api/v1/organizers?do=drop"})
  void shouldAnswerAProblem_whenTheServiceIsDownOrHangsUp(String path) {
    signedIn()
        .get(path)
        .then()
        .statusCode(502)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:thi-dua:problem:upstream-unavailable"))
        .body("title", equalTo("Dịch vụ phía sau không trả lời"));
    signedIn()
        .header("Accept-Language", "en")
        .get(path)
        .then()
        .statusCode(502)
        .body("title", equalTo("A service did not answer"));
  }

  @Test
  void shouldAnswerAProblem_whenTheServiceIsSilent() {
    signedIn()
        .get("/api/v1/organizers?do=silence")
        .then()
        .statusCode(504)
        .body("type", equalTo("urn:thi-dua:problem:upstream-too-slow"));
  }

  @Test
  void shouldHideStackTraces() {
    signedIn()
        .get("/api/v1/organizers?do=trace")
        .then()
        .statusCode(502)
        .contentType("application/problem+json")
        .body(not(containsString("Exception")));
  }

  @Test
  void shouldHangUp_whenTheServiceStopsInTheMiddle() {
    RawHttp.Answer answer =
        RawHttp.send(
            outside.getPort(),
            "GET",
            "/api/v1/organizers?do=half",
            "Authorization: Bearer " + Tokens.good());

    assertThat(answer.body().length()).isLessThan(1000);
  }

  @Test
  void shouldTakeTheLargestBody_andNothingLarger() {
    signedIn()
        .body(new byte[LIMIT])
        .post("/api/v1/organizers")
        .then()
        .statusCode(200)
        .body("length", equalTo(LIMIT));
    signedIn()
        .body(new byte[LIMIT + 1])
        .post("/api/v1/organizers")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:thi-dua:problem:content-too-large"));
  }

  @Test
  void shouldTakeALargerBody_whenTheOperationTakesAFile() {
    int largest = 25 * 1024 * 1024;
    signedIn()
        .contentType("application/pdf")
        .body(new byte[largest])
        .post("/api/v1/files?name=a.pdf")
        .then()
        .statusCode(200)
        .body("uri", equalTo("/v1/files?name=a.pdf"))
        .body("headers.content-type[0]", startsWith("application/pdf"))
        .body("length", equalTo(largest));
    signedIn()
        .contentType("application/pdf")
        .body(new byte[largest + 1])
        .post("/api/v1/files")
        .then()
        .statusCode(413)
        .body("type", equalTo("urn:thi-dua:problem:content-too-large"));
    String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
    RawHttp.Answer answer =
        RawHttp.exchange(
            outside.getPort(),
            chunkedHead().replace("/api/v1/organizers", "/api/v1/files")
                + chunk.repeat(26)
                + "0\r\n\r\n");
    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void shouldPassAFileAsItIs_whenItIsDownloaded() {
    byte[] content =
        signedIn()
            .get("/api/v1/files/7/content?do=file")
            .then()
            .statusCode(200)
            .header("Content-Type", "application/pdf")
            .header("Content-Disposition", "attachment; filename*=UTF-8''b%C3%A1o.pdf")
            .header("Content-Security-Policy", "sandbox; default-src 'none'")
            .header("X-Content-Type-Options", "nosniff")
            .header("Cache-Control", "private")
            .header("ETag", "\"ab\"")
            .extract()
            .asByteArray();

    assertThat(content).hasSize(30 * 1024 * 1024);
  }

  @Test
  void shouldCutOff_whenAChunkedBodyGrowsTooLarge() {
    String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";

    RawHttp.Answer answer =
        RawHttp.exchange(outside.getPort(), chunkedHead() + chunk.repeat(11) + "0\r\n\r\n");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("urn:thi-dua:problem:content-too-large");
  }

  @Test
  void shouldCutOff_whenABodyComesTooSlowly() {
    RawHttp.Answer answer = RawHttp.exchange(outside.getPort(), chunkedHead() + "1\r\nx\r\n");

    assertThat(answer.status()).isEqualTo(408);
    assertThat(answer.body()).contains("urn:thi-dua:problem:body-too-slow");
  }

  @Test
  void shouldPassChunkedBodies() {
    RawHttp.Answer answer =
        RawHttp.exchange(outside.getPort(), chunkedHead() + "5\r\nhello\r\n0\r\n\r\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"length\":5");
  }

  @Test
  void shouldRefuse_whenTheBodyIsCompressed() {
    signedIn()
        .header("Content-Encoding", "gzip")
        .body(new byte[100])
        .post("/api/v1/organizers")
        .then()
        .statusCode(415);
  }

  /** The gateway may hang up while the caller still writes; then there is no answer to read. */
  @Test
  void shouldRefuse_whenTheHeadIsTooLarge() {
    RawHttp.Answer header =
        RawHttp.send(outside.getPort(), "GET", "/", "X-Large: " + "x".repeat(1_000_000));
    RawHttp.Answer line = RawHttp.send(outside.getPort(), "GET", "/?" + "x=1&".repeat(10_000));

    assertThat(header.status()).isIn(RawHttp.HUNG_UP, 431);
    assertThat(line.status()).isIn(RawHttp.HUNG_UP, 414);
  }

  private String chunkedHead() {
    return """
    POST /api/v1/organizers HTTP/1.1
    Host: 127.0.0.1
    Connection: close
    Authorization: Bearer %s
    Transfer-Encoding: chunked

    """
        .formatted(Tokens.good())
        .replace("\n", "\r\n");
  }

  private static RequestSpecification signedIn() {
    return given().auth().oauth2(Tokens.good());
  }
}
