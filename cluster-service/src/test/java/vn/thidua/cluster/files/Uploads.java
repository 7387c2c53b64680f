package vn.thidua.cluster.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;

/** Uploads in the name of somebody. */
public final class Uploads {

  private Uploads() {}

  /** A small PDF with a content of its own. */
  public static byte[] pdf() {
    return pdf(Given.unique("content"));
  }

  public static byte[] pdf(String content) {
    return ("%PDF-1.7\n% " + content + "\nstartxref\n9\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  public static Response post(
      String subject, String owner, String id, String name, byte[] content) {
    return People.user(subject)
        .contentType("application/pdf")
        .queryParam("name", name)
        .queryParam(owner, id)
        .body(content)
        .post("/v1/files");
  }

  public static UUID organizations(String officer, String organization, byte[] content) {
    return id(post(officer, "organizationId", organization, "Báo cáo.pdf", content));
  }

  public static UUID organizers(String secretary, String organizer, byte[] content) {
    return id(post(secretary, "organizerId", organizer, "Biên bản.pdf", content));
  }

  private static UUID id(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return UUID.fromString(response.path("id"));
  }
}
