package vn.thidua.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * What every service answers when it cannot do what it is asked, checked through real HTTP.
 *
 * @param audience name of the service, which its tokens must carry
 * @param list path of a collection, for example {@code /v1/clusters}
 * @param otherList another one, whose cursors do not fit the first
 * @param create path to which {@code body} may be posted
 * @param body a valid body without the field {@code surprise}
 * @param token of someone who may post it
 * @param stranger a token whose coarse role may not post it
 * @param wrongType a field of the body and, by it, a value of the wrong type
 */
public record ErrorContract(
    String audience,
    String list,
    String otherList,
    String create,
    Map<String, Object> body,
    String token,
    String stranger,
    Map.Entry<String, Object> wrongType) {

  /** Every check as a test. */
  public Stream<DynamicTest> all() {
    return Stream.of(credentials(), paths(), bodies(), parameters(), languages())
        .flatMap(List::stream);
  }

  private List<DynamicTest> credentials() {
    Tokens good = Tokens.of("someone").roles("user", "administrator");
    return List.of(
        test("no token is 401", () -> unauthenticated(RestAssured.given())),
        test("another scheme is 401", () -> unauthenticated(header("Basic YTpi"))),
        test("garbage is 401", () -> unauthenticated(bearer("garbage"))),
        test("a garbled token is 401", () -> unauthenticated(bearer(good.sign() + "x"))),
        test(
            "an expired token is 401",
            () -> unauthenticated(bearer(good.expired(Duration.ofMinutes(1)).sign()))),
        test(
            "a token just within the grace is accepted",
            () ->
                assertThat(get(bearer(good.expired(Duration.ofSeconds(5)).sign())).statusCode())
                    .isEqualTo(200)),
        test(
            "a token of the future is 401",
            () -> unauthenticated(bearer(good.notBefore(Duration.ofMinutes(5)).sign()))),
        test(
            "a token for another service is 401",
            () -> unauthenticated(bearer(good.audience("another-service").sign()))),
        test(
            "a token for this service alone is accepted",
            () ->
                assertThat(get(bearer(good.audience(audience).sign())).statusCode())
                    .isEqualTo(200)),
        test(
            "a token without audience is 401",
            () -> unauthenticated(bearer(good.with("aud", null).sign()))),
        test(
            "a token of another realm is 401",
            () -> unauthenticated(bearer(good.issuer(Tokens.issuer() + "-other").sign()))),
        test("another key is 401", () -> unauthenticated(bearer(good.signWithOtherKey()))),
        test("alg none is 401", () -> unauthenticated(bearer(good.unsigned()))),
        test(
            "the public key as a shared secret is 401",
            () -> unauthenticated(bearer(good.signWithPublicKeyAsSecret()))),
        test(
            "a token without subject is 401",
            () -> unauthenticated(bearer(good.with("sub", null).sign()))),
        test(
            "a role that may not is 403",
            () -> Problem.of(post(bearer(stranger), body), 403, "forbidden")),
        test(
            "a token without roles is 403",
            () -> Problem.of(get(bearer(Tokens.of("nobody").sign())), 403, "forbidden")));
  }

  private List<DynamicTest> paths() {
    return List.of(
        test(
            "an unknown path is 404",
            () -> Problem.of(authorized().get("/v1/no-such-thing"), 404, "not-found")),
        test(
            "an unknown id is 404",
            () -> Problem.of(authorized().get(list + "/" + UUID.randomUUID()), 404, "not-found")),
        test(
            "what is no id is 404",
            () -> Problem.of(authorized().get(list + "/not-an-id"), 404, "not-found")),
        test(
            "a wrong method is 405",
            () -> Problem.of(authorized().delete(list), 405, "method-not-allowed")),
        test(
            "another media type than JSON is 415",
            () ->
                Problem.of(
                    authorized().contentType("text/plain").body("x").post(create),
                    415,
                    "unsupported-media-type")),
        test(
            "an answer other than JSON is 406",
            () -> Problem.of(authorized().accept("text/csv").get(list), 406, "not-acceptable")));
  }

  private List<DynamicTest> bodies() {
    return List.of(
        test(
            "malformed JSON is 400 and names line and column",
            () ->
                Problem.of(
                        json(authorized()).body("{\n  \"a\": ,}").post(create),
                        400,
                        "malformed-json")
                    .saying("2")
                    .saying("8")),
        test(
            "no body is 400",
            () -> assertThat(json(authorized()).post(create).statusCode()).isEqualTo(400)),
        test(
            "an unknown field is 400 and named",
            () ->
                Problem.of(post(authorized(), with("surprise", 1)), 400, "invalid-request")
                    .at("/surprise", "unknown-field")),
        test(
            "a field twice is 400",
            () ->
                assertThat(
                        json(authorized())
                            .body("{\"name\":\"a\",\"name\":\"b\"}")
                            .post(create)
                            .statusCode())
                    .isEqualTo(400)),
        test(
            "a value of the wrong type is 400 and named",
            () ->
                Problem.of(
                        post(authorized(), with(wrongType.getKey(), wrongType.getValue())),
                        400,
                        "invalid-request")
                    .at("/" + wrongType.getKey(), "wrong-type")),
        test(
            "an array instead of an object is 400",
            () ->
                assertThat(json(authorized()).body("[]").post(create).statusCode()).isEqualTo(400)),
        test(
            "everything missing is named at once",
            () -> Problem.of(post(authorized(), Map.of()), 400, "invalid-request")),
        test(
            "too long an Idempotency-Key is 400 and named",
            () ->
                Problem.of(
                        post(authorized().header("Idempotency-Key", "k".repeat(101)), body),
                        400,
                        "invalid-request")
                    .at("Idempotency-Key", "size")));
  }

  private List<DynamicTest> parameters() {
    return List.of(
        test("a cursor that is made up is 400", () -> badParameter("cursor", "AAAA", "cursor")),
        test(
            "a cursor of another list is 400",
            () -> {
              String cursor = authorized().queryParam("limit", 1).get(otherList).path("nextCursor");
              assertThat(cursor).as("nextCursor of " + otherList).isNotNull();
              badParameter("cursor", cursor, "cursor");
            }),
        test("a limit of 0 is 400", () -> badParameter("limit", "0", "range")),
        test("a limit of 201 is 400", () -> badParameter("limit", "201", "range")),
        test("a limit that is no number is 400", () -> badParameter("limit", "ten", "wrong-type")));
  }

  private List<DynamicTest> languages() {
    return List.of(
        test("Vietnamese is the default", () -> speaks(null, "vi", "Không tìm thấy")),
        test("English on request", () -> speaks("en-US,en;q=0.9", "en", "Not found")),
        test("Vietnamese when preferred", () -> speaks("vi,en;q=0.5", "vi", "Không tìm thấy")),
        test("Vietnamese for other languages", () -> speaks("fr", "vi", "Không tìm thấy")),
        test(
            "the caller's trace id comes back",
            () -> {
              String trace = "0af7651916cd43dd8448eb211c80319c";
              Response response =
                  authorized()
                      .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                      .get("/v1/no-such-thing");
              assertThat(response.<String>path("traceId")).isEqualTo(trace);
            }));
  }

  private void unauthenticated(RequestSpecification request) {
    Response response = get(request);
    Problem.of(response, 401, "unauthenticated");
    assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
  }

  private void badParameter(String name, String value, String code) {
    Problem.of(authorized().queryParam(name, value).get(list), 400, "invalid-request")
        .at("?" + name, code);
  }

  private void speaks(@Nullable String accepted, String language, String title) {
    RequestSpecification request = authorized();
    if (accepted != null) {
      request.header("Accept-Language", accepted);
    }
    Response response = request.get(list + "/" + UUID.randomUUID());
    Problem.of(response, 404, "not-found");
    assertThat(response.header("Content-Language")).isEqualTo(language);
    assertThat(response.header("Vary")).contains("Accept-Language");
    assertThat(response.<String>path("title")).isEqualTo(title);
  }

  private Map<String, Object> with(String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  private Response get(RequestSpecification request) {
    return request.get(list);
  }

  private Response post(RequestSpecification request, Map<String, Object> content) {
    return json(request).body(content).post(create);
  }

  private RequestSpecification authorized() {
    return bearer(token);
  }

  private static RequestSpecification json(RequestSpecification request) {
    return request.contentType("application/json");
  }

  private static RequestSpecification bearer(String token) {
    return header("Bearer " + token);
  }

  private static RequestSpecification header(String authorization) {
    return RestAssured.given().header("Authorization", authorization);
  }

  private static DynamicTest test(String name, Executable check) {
    return dynamicTest(name, check);
  }
}
