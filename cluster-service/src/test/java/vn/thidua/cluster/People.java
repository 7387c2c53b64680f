package vn.thidua.cluster;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import vn.thidua.platform.testsupport.Tokens;

/** Requests in the name of somebody. */
public final class People {

  private People() {}

  public static RequestSpecification administrator() {
    return with(Tokens.administrator());
  }

  public static RequestSpecification user(String subject) {
    return with(Tokens.user(subject));
  }

  public static RequestSpecification service(String role) {
    return with(Tokens.of("service-" + role).roles(role).sign());
  }

  private static RequestSpecification with(String token) {
    return RestAssured.given().auth().oauth2(token).contentType("application/json");
  }
}
