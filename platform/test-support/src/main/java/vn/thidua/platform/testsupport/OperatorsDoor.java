package vn.thidua.platform.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The operators' door of the service under test.
 *
 * @param management {@code @TestHTTPResource(value = "/", management = true)}
 */
public record OperatorsDoor(URI management) {

  public JsonPath look(String path) {
    return asOperator().get(path).then().statusCode(200).extract().jsonPath();
  }

  /** An act with operator and reason. */
  public Response act(String path, Map<String, ?> more) {
    Map<String, Object> body = new java.util.HashMap<>(more);
    body.put("operator", "trực ca");
    body.put("reason", "thử");
    return asOperator().body(body).post(path);
  }

  public RequestSpecification asOperator() {
    String token = ConfigProvider.getConfig().getValue("thidua.operator-token", String.class);
    return anybody().header("Authorization", "Bearer " + token);
  }

  public RequestSpecification anybody() {
    return given()
        .baseUri("http://127.0.0.1:" + management.getPort())
        .basePath("/ops")
        .contentType(ContentType.JSON);
  }
}
