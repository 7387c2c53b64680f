package vn.thidua.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Asserts that an answer is an RFC 9457 problem of this house, and which one. */
public final class Problem {

  private static final List<String> NOT_FOR_STRANGERS =
      List.of("Exception", "jakarta.", "java.", "io.quarkus", "vn.thidua", "\tat ", "select ");

  private final Response response;

  private Problem(Response response) {
    this.response = response;
  }

  /** Whatever went wrong, this holds: the media type, the members, the language, no internals. */
  public static Problem of(Response response, int status, String slug) {
    String text = response.asString();
    assertThat(response.statusCode()).as(text).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    Map<String, Object> body = response.jsonPath().getMap("$");
    assertThat(body).containsEntry("type", "urn:thi-dua:problem:" + slug);
    assertThat(body).containsEntry("status", status);
    assertThat(body).containsKeys("title", "detail", "instance", "traceId");
    assertThat(response.header("Content-Language")).isIn("vi", "en");
    assertThat(text).doesNotContain(NOT_FOR_STRANGERS);
    return new Problem(response);
  }

  /** One of the offending places is this one, broken in this way. */
  public Problem at(String pointer, String code) {
    List<Map<String, Object>> errors = response.jsonPath().getList("errors");
    assertThat(errors)
        .as(response.asString())
        .anySatisfy(error ->
            assertThat(error).containsEntry("pointer", pointer).containsEntry("code", code));
    return this;
  }

  /** How many places are named. */
  public Problem places(int count) {
    assertThat(response.jsonPath().getList("errors")).as(response.asString()).hasSize(count);
    return this;
  }

  /** The sentence for people names this. */
  public Problem saying(String part) {
    assertThat(response.jsonPath().getString("detail")).contains(part);
    return this;
  }
}
