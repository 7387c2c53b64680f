package vn.thidua.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Who may call what, for every operation of the service's OpenAPI document: a new operation cannot
 * be forgotten. The document takes the roles from the code; a role that may call an operation gets
 * some answer other than 401 and 403 for ids that do not exist.
 */
public final class SecurityMatrix {

  private static final String ADMINISTRATOR = "administrator";

  private static final List<String> ROLES =
      List.of("user", ADMINISTRATOR, "ranking-job", "hr-system", "no-such-role");

  private SecurityMatrix() {}

  /**
   * Every cell as a test.
   *
   * @param byMandate ids of those operations that a role alone does not open: without a mandate
   *     they answer 403 to everybody but administrators
   */
  public static Stream<DynamicTest> of(OpenApiDocument document, String... byMandate) {
    Set<String> closed = Set.of(byMandate);
    return document.operations().stream()
        .flatMap(operation -> operation.open() ? open(operation) : guarded(operation, closed));
  }

  private static Stream<DynamicTest> open(OpenApiDocument.Operation operation) {
    return Stream.of(
        DynamicTest.dynamicTest(
            operation + " without a token, and only that is read",
            () -> {
              assertThat(operation.method()).isEqualTo("GET");
              assertThat(call(RestAssured.given(), operation).statusCode()).isIn(200, 404);
            }));
  }

  private static Stream<DynamicTest> guarded(
      OpenApiDocument.Operation operation, Set<String> closed) {
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                operation + " says who may call it",
                () -> assertThat(operation.roles()).isNotEmpty()),
            DynamicTest.dynamicTest(
                operation + " without a token",
                () -> Problem.of(call(RestAssured.given(), operation), 401, "unauthenticated"))),
        ROLES.stream()
            .map(role ->
                cell(
                    operation,
                    role,
                    closed.contains(operation.id()) && !role.equals(ADMINISTRATOR))));
  }

  private static DynamicTest cell(
      OpenApiDocument.Operation operation, String role, boolean needsMandate) {
    boolean may = operation.roles().contains(role) && !needsMandate;
    return DynamicTest.dynamicTest(
        operation + (may ? " by " : " never by ") + role,
        () -> {
          Response response =
              call(
                  RestAssured.given()
                      .header("Authorization", "Bearer " + Tokens.of("matrix").roles(role).sign()),
                  operation);
          if (may) {
            assertThat(response.statusCode()).as(response.asString()).isNotIn(401, 403);
            assertThat(response.statusCode()).as(response.asString()).isLessThan(500);
          } else {
            Problem.of(response, 403, "forbidden");
          }
        });
  }

  private static Response call(RequestSpecification request, OpenApiDocument.Operation operation) {
    String path = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    if (operation.node().has("requestBody")) {
      request.contentType("application/json").body("{}");
    }
    return request.request(operation.method(), path);
  }
}
