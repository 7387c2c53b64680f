package vn.thidua.gateway;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.gateway.system.TestSystem;
import vn.thidua.gateway.system.Tokens;

/** A2.1, A2.2, A2.3: what is no access token for the gateway does not get past it. */
@QuarkusTest
@QuarkusTestResource(TestSystem.class)
class AuthenticationTest {

  @ConfigProperty(name = "test.upstream")
  String upstream;

  @Test
  void shouldAskForAToken_whenThereIsNone() {
    refused(given().get("/api/v1/organizers").then())
        .header("Content-Language", "vi")
        .body("title", equalTo("Chưa đăng nhập"));
  }

  @Test
  void shouldRefuseInEnglish_whenEnglishIsPreferred() {
    refused(given().header("Accept-Language", "en").get("/api/v1/organizers").then())
        .header("Content-Language", "en")
        .body("title", equalTo("Not authenticated"));
  }

  @Test
  void shouldNotSayWhatExists_whenThereIsNoToken() {
    refused(given().get("/api/v1/no-such-collection").then());
    refused(given().get("/api/v1").then());
    refused(given().delete("/api/v1/organizers").then());
    refused(given().get("/api/v1/organizers/../../q/health").then());
  }

  @Test
  void shouldRefuseAndReadNothing_whenABodyComesWithoutAToken() {
    refused(given().body(new byte[1_000_000]).post("/api/v1/organizers").then());
  }

  @TestFactory
  Stream<DynamicTest> shouldRefuse_whenTheTokenIs() {
    Map<String, Supplier<String>> tokens =
        Map.ofEntries(
            Map.entry("garbage", () -> "garbage"),
            Map.entry("garbage in three parts", () -> "a.b.c"),
            Map.entry("expired for 40 s", () -> Tokens.expiredFor(40)),
            Map.entry("for another service", () -> Tokens.forAudience("awards-service")),
            Map.entry("of another realm", () -> Tokens.ofIssuer("http://127.0.0.1:1/realms/x")),
            Map.entry("alg none", Tokens::unsigned),
            Map.entry("cut before the signature", Tokens::withoutSignature),
            Map.entry("HS256 with the public key", Tokens::symmetric),
            Map.entry("PS256 where RS256 is set", Tokens::otherAlgorithm),
            Map.entry("signed by an unknown key", Tokens::ofUnknownKey),
            Map.entry("followed by something", () -> Tokens.good() + ".x"));
    return tokens.entrySet().stream()
        .map(token ->
            DynamicTest.dynamicTest(
                token.getKey(),
                () -> {
                  String before = get(upstream + "/count").asString();
                  refused(
                      given()
                          .header("Authorization", "Bearer " + token.getValue().get())
                          .get("/api/v1/organizers")
                          .then());
                  assertThat(get(upstream + "/count").asString()).isEqualTo(before);
                }));
  }

  @Test
  void shouldRefuse_whenTheSchemeIsBasic() {
    refused(given().auth().preemptive().basic("admin", "admin").get("/api/v1/organizers").then());
  }

  @Test
  void shouldAdmit_whenTheTokenIsGoodOrJustOver() {
    given().auth().oauth2(Tokens.good()).get("/api/v1/organizers").then().statusCode(200);
    given().auth().oauth2(Tokens.expiredFor(20)).get("/api/v1/organizers").then().statusCode(200);
  }

  private static ValidatableResponse refused(ValidatableResponse answer) {
    return answer
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .header("Cache-Control", "no-store")
        .body("type", equalTo("urn:thi-dua:problem:unauthenticated"))
        .body("status", equalTo(401))
        .body("instance", startsWith("/api/v1"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }
}
