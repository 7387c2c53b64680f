package vn.thidua.scoring.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static vn.thidua.scoring.Schemes.leaf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.spreadsheets.XlsxWriter;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Schemes;
import vn.thidua.scoring.Town;
import vn.thidua.scoring.participants.Participants;

/** Schemes as files, out and in through the API. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SchemeFilesTest {

  private static final String SCHEMES = "/v1/schemes";

  @Inject Participants participants;
  @Inject Acting acting;

  private Town town;
  private Api secretary;
  private String id;

  @BeforeEach
  void draft() {
    town = Town.heard(participants, acting);
    secretary = Api.as(town.secretary);
    Map<String, Object> scheme = Schemes.sound(town.organizer);
    scheme.put("title", "=HYPERLINK(\"x\")");
    scheme.put("source", "cũ");
    scheme.put("key", town.organizer.toString());
    id = secretary.created(SCHEMES, scheme);
  }

  @Test
  void shouldBeTakenAsItCame_whenJson() {
    ExtractableResponse<Response> file =
        secretary
            .get(SCHEMES + "/" + id + "/json")
            .statusCode(200)
            .header("Content-Disposition", startsWith("attachment; filename=\"scheme-2024-"))
            .extract();

    String copy = secretary.created(SCHEMES, file.asString());

    assertThat(said(copy)).isEqualTo(said(id));
    secretary
        .put(SCHEMES + "/" + id, "\"0\"", file.asString())
        .statusCode(200)
        .body("key", equalTo(town.organizer.toString()));
  }

  @Test
  void shouldBeTakenAsItCame_whenXlsx() {
    ExtractableResponse<Response> file =
        secretary
            .get(SCHEMES + "/" + id + "/xlsx")
            .statusCode(200)
            .header("Content-Disposition", endsWith(".xlsx\""))
            .header("Content-Language", "en")
            .contentType(XlsxWriter.MEDIA_TYPE)
            .extract();
    byte[] workbook = file.asByteArray();
    String key = UUID.randomUUID().toString();

    String made = upload(key, workbook).statusCode(201).extract().path("id");

    assertThat(said(made)).isEqualTo(said(id));
    upload(key, workbook).statusCode(201).body("id", equalTo(made));
    String emptied =
        secretary.created(SCHEMES, Schemes.of(town.organizer, List.of(leaf("X", "1", "DIRECT"))));
    replace(emptied, "0", workbook).statusCode(200).header("ETag", "\"1\"");
    assertThat(said(emptied)).isEqualTo(said(id));
    replace(emptied, "0", workbook).statusCode(412);
  }

  @Test
  void shouldStayAsItIs_whenTheFileIsWrong() {
    byte[] json = secretary.get(SCHEMES + "/" + id + "/json").extract().asByteArray();

    replace(id, "0", json)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.code", contains("not-xlsx"));
    secretary
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(json)
        .put(SCHEMES + "/" + id + "/xlsx")
        .then()
        .statusCode(415);
    secretary
        .request()
        .contentType(XlsxWriter.MEDIA_TYPE)
        .body(json)
        .post(SCHEMES + "/xlsx")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("?organizerId"));
    secretary.get(SCHEMES + "/" + id).body("version", equalTo(0));
  }

  @Test
  void shouldBeForThoseConcerned() {
    byte[] workbook = secretary.get(SCHEMES + "/" + id + "/xlsx").extract().asByteArray();
    Api auditor = Api.as(town.auditor);
    Api officer = Api.as(town.officer);

    auditor.get(SCHEMES + "/" + id + "/json").statusCode(200);
    officer.get(SCHEMES + "/" + id + "/json").statusCode(404);
    officer.get(SCHEMES + "/" + id + "/xlsx").statusCode(404);
    put(auditor, id, "0", workbook).statusCode(403);
    put(officer, id, "0", workbook).statusCode(404);
    auditor
        .request()
        .contentType(XlsxWriter.MEDIA_TYPE)
        .body(workbook)
        .post(SCHEMES + "/xlsx?organizerId=" + town.organizer)
        .then()
        .statusCode(403);
    secretary.post(SCHEMES + "/" + id + "/publish").statusCode(200);
    officer.get(SCHEMES + "/" + id + "/xlsx").statusCode(200);
    replace(id, "1", workbook).statusCode(409).body("type", endsWith("scheme-published"));
  }

  private ValidatableResponse upload(String key, byte[] file) {
    return secretary
        .request()
        .header("Idempotency-Key", key)
        .contentType(XlsxWriter.MEDIA_TYPE)
        .body(file)
        .post(SCHEMES + "/xlsx?organizerId=" + town.organizer)
        .then();
  }

  private ValidatableResponse replace(String scheme, String version, byte[] file) {
    return put(secretary, scheme, version, file);
  }

  private static ValidatableResponse put(Api by, String scheme, String version, byte[] file) {
    return by.request()
        .contentType(XlsxWriter.MEDIA_TYPE)
        .header("If-Match", "\"" + version + "\"")
        .body(file)
        .put(SCHEMES + "/" + scheme + "/xlsx")
        .then();
  }

  /** What it says, whatever it is called. */
  private Map<String, Object> said(String scheme) {
    Map<String, Object> all = secretary.get(SCHEMES + "/" + scheme).extract().path("$");
    Map<String, Object> said = new HashMap<>(all);
    said.keySet().retainAll(List.of("year", "title", "totalPoints", "tieBreaks", "nodes"));
    return said;
  }
}
