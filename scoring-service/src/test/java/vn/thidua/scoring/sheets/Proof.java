package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.thidua.scoring.Api;

/** Files that prove something. */
final class Proof {

  static final String FILES = "/v1/evidence-files";

  private Proof() {}

  /** A small PDF with a content of its own. */
  static byte[] pdf() {
    return ("%PDF-1.7\n% " + UUID.randomUUID() + "\nstartxref\n9\n%%EOF\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  static Response post(Api by, String owner, UUID id, String name, byte[] content) {
    return by.request()
        .contentType("application/pdf")
        .queryParam("name", name)
        .queryParam(owner, id)
        .body(content)
        .post(FILES);
  }

  /** The id of a file of the organization. */
  static String uploaded(Api officer, UUID organization, byte[] content) {
    Response created = post(officer, "organizationId", organization, "Báo cáo.pdf", content);
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    return created.path("id");
  }
}
