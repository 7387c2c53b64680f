package vn.thidua.scoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The service's API as somebody with a token calls it; problems come in English. */
public final class Api {

  private final String token;

  private Api(String token) {
    this.token = token;
  }

  public static Api as(String token) {
    return new Api(token);
  }

  public RequestSpecification request() {
    return request("en");
  }

  public RequestSpecification request(String language) {
    return given().auth().oauth2(token).header("Accept-Language", language);
  }

  public ValidatableResponse get(String path, Object... parameters) {
    return request().get(path, parameters).then();
  }

  public ValidatableResponse post(String path, Object body) {
    return request().contentType(ContentType.JSON).body(body).post(path).then();
  }

  public ValidatableResponse post(String path) {
    return request().contentType(ContentType.JSON).post(path).then();
  }

  public ValidatableResponse put(String path, String ifMatch, Object body) {
    return request()
        .contentType(ContentType.JSON)
        .header("If-Match", ifMatch)
        .body(body)
        .put(path)
        .then();
  }

  public ValidatableResponse patch(String path, Object body) {
    return request().contentType(ContentType.JSON).body(body).patch(path).then();
  }

  /** Creates something, or finds what was made already, and says its id. */
  public String created(String path, Object body) {
    Response answer = post(path, body).statusCode(oneOf(200, 201)).extract().response();
    return answer.path("id");
  }
}
