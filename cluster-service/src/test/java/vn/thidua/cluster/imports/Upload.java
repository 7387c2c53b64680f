package vn.thidua.cluster.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.platform.spreadsheets.CsvText;
import vn.thidua.platform.spreadsheets.XlsxWriter;
import vn.thidua.platform.testsupport.Tokens;

/** Files of organizations sent by somebody. */
final class Upload {

  static final List<String> HEADS =
      List.of(
          "source", "key", "kind", "name", "nameEn", "orgCode", "parentKey", "from", "document");

  private Upload() {}

  static byte[] csv(List<String> heads, Stream<List<String>> rows) {
    return CsvText.of(heads, rows).getBytes(StandardCharsets.UTF_8);
  }

  @SafeVarargs
  static byte[] csv(List<String>... rows) {
    return csv(HEADS, Stream.of(rows));
  }

  static Response csv(byte[] file, boolean dryRun) {
    return as(Tokens.of("hr").roles("hr-system").sign(), "text/csv")
        .queryParam("dryRun", dryRun)
        .body(file)
        .post("/v1/organization-imports");
  }

  static Response xlsx(byte[] file, boolean dryRun) {
    return as(Tokens.administrator(), XlsxWriter.MEDIA_TYPE)
        .queryParam("dryRun", dryRun)
        .body(file)
        .post("/v1/organization-imports");
  }

  static RequestSpecification as(String token, String contentType) {
    return RestAssured.given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(contentType, ContentType.BINARY)))
        .auth()
        .oauth2(token)
        .contentType(contentType);
  }

  static Response reading(String path) {
    return RestAssured.given().auth().oauth2(Tokens.administrator()).get(path);
  }

  static String accepted(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
    return response.path("id");
  }

  /** The outcome and {@code column rule} of each error, by the number of the row. */
  static Map<Integer, String> outcomes(String importId) {
    List<Map<String, Object>> rows =
        reading("/v1/organization-imports/" + importId + "/rows?limit=200").path("items");
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> (Integer) row.get("number"),
                row -> {
                  List<Map<String, String>> errors = errors(row);
                  return row.get("outcome")
                      + errors.stream()
                          .map(error -> " " + error.get("column") + " " + error.get("rule"))
                          .collect(Collectors.joining());
                }));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, String>> errors(Map<String, Object> row) {
    return (List<Map<String, String>>) Objects.requireNonNull(row.get("errors"));
  }
}
