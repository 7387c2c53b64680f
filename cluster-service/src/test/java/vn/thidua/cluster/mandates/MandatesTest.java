package vn.thidua.cluster.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class MandatesTest {

  @Test
  void shouldSayWhoGrantedIt_whenGranted() {
    String organization = Given.organization();
    String subject = Given.unique("person");

    Response response =
        People.administrator()
            .body(
                Map.of(
                    "subject", subject,
                    "personName", "Nguyễn Văn A",
                    "role", "OFFICER",
                    "organizationId", organization,
                    "from", "2024-01-01"))
            .post("/v1/mandates");

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    assertThat(response.<String>path("grantedBy")).isEqualTo("admin");
    assertThat(response.<String>path("grantedAt")).isNotBlank();
    assertThat(response.<String>path("to")).isNull();
  }

  @Test
  void shouldRefuse_whenTheSameIsHeldAlready() {
    String organization = Given.organization();
    var body = officer(Given.unique("person"), organization);
    String id = Given.mandate(body);

    Response again = People.administrator().body(body).post("/v1/mandates");

    Problem.of(again, 409, "already-exists").saying(id);
  }

  @Test
  void shouldGrantAgain_whenTheFirstHasEnded() {
    String organization = Given.organization();
    var body = officer(Given.unique("person"), organization);
    end(Given.mandate(body), "2024-06-01");

    Response again = People.administrator().body(body).post("/v1/mandates");

    assertThat(again.statusCode()).isEqualTo(201);
  }

  @Test
  void shouldRefuse_whenTheOrganizationIsNotThereWhileThePersonActs() {
    String late = Given.organization(Map.of("from", "2024-07-01"));
    String ended = Given.organization(Map.of("from", "2020-01-01"));
    Given.ended(ended, "2025-07-01");

    Problem.of(grant(late, "2024-01-01", null), 409, "organization-not-yet")
        .at("/organizationId", "organization-not-yet")
        .saying("2024-01-01");
    Problem.of(grant(ended, "2025-07-01", null), 409, "organization-ended");
    Problem.of(grant(ended, "2024-01-01", null), 409, "organization-ended");
    Problem.of(grant(ended, "2024-01-01", "2025-07-02"), 409, "organization-ended");
    assertThat(grant(ended, "2024-01-01", "2025-07-01").statusCode()).isEqualTo(201);
    assertThat(grant(late, "2024-07-01", null).statusCode()).isEqualTo(201);
  }

  private static Response grant(String organization, String from, @Nullable String to) {
    Map<String, Object> body = new HashMap<>();
    body.put("subject", Given.unique("person"));
    body.put("role", "OFFICER");
    body.put("organizationId", organization);
    body.put("from", from);
    body.put("to", to);
    return People.administrator().body(body).post("/v1/mandates");
  }

  @Test
  void shouldRefuse_whenRoleAndTargetDoNotFit() {
    String organization = Given.organization();
    String organizer = Given.organizer();

    Problem.of(
            grant(Map.of("role", "SECRETARY", "organizationId", organization)),
            400,
            "invalid-request")
        .at("/role", "role-target");
    Problem.of(grant(Map.of("role", "OFFICER", "organizerId", organizer)), 400, "invalid-request")
        .at("/role", "role-target");
    Problem.of(
            grant(
                Map.of(
                    "role", "REVIEWER", "organizerId", organizer, "organizationId", organization)),
            400,
            "invalid-request")
        .at("/organizationId", "exactly-one");
    Problem.of(grant(Map.of("role", "REVIEWER")), 400, "invalid-request")
        .at("/organizationId", "exactly-one");
    Problem.of(
            grant(
                Map.of(
                    "role", "OFFICER", "organizationId", "00000000-0000-7000-8000-000000000000")),
            400,
            "invalid-request")
        .at("/organizationId", "unknown-organization");
  }

  @Test
  void shouldRefuse_whenItEndsBeforeItBegins() {
    String organization = Given.organization();

    Problem.of(
            grant(Map.of("role", "OFFICER", "organizationId", organization, "to", "2024-01-01")),
            400,
            "invalid-request")
        .at("/to", "after-start");
    String id = Given.mandate(officer(Given.unique("person"), organization));
    Problem.of(end(id, "2023-12-31"), 400, "invalid-request").at("/on", "before-start");
  }

  @Test
  void shouldNotHoldOnTheDayOfItsEnd_whenEnded() {
    String subject = Given.unique("person");
    String id = Given.mandate(officer(subject, Given.organization()));

    Response ended = end(id, "2024-06-01");

    assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
    assertThat(ended.<String>path("endReason")).isEqualTo("Chuyển công tác");
    assertThat(held(subject, "2024-05-31")).containsExactly(id);
    assertThat(held(subject, "2024-06-01")).isEmpty();
    assertThat(held(subject, "2023-12-31")).isEmpty();
  }

  @Test
  void shouldRefuse_whenEndedTwiceOrLater() {
    String id = Given.mandate(officer(Given.unique("person"), Given.organization()));
    end(id, "2024-06-01");

    Problem.of(end(id, "2024-06-01"), 409, "mandate-ended").saying("2024-06-01");
    Problem.of(end(id, "2024-09-01"), 409, "mandate-ended");
  }

  @Test
  void shouldSeeOnesOwnOnly_whenNoAdministrator() {
    String subject = Given.unique("person");
    String id = Given.mandate(officer(subject, Given.organization()));

    assertThat(People.user(subject).get("/v1/mandates?subject=me").<List<String>>path("items.id"))
        .containsExactly(id);
    assertThat(People.user(subject).get("/v1/mandates/" + id).statusCode()).isEqualTo(200);
    Problem.of(People.user("somebody-else").get("/v1/mandates/" + id), 404, "not-found");
    assertThat(
            People.user("somebody-else")
                .queryParam("subject", subject)
                .get("/v1/mandates")
                .<List<String>>path("items.id"))
        .isEmpty();
  }

  private static Map<String, Object> officer(String subject, String organization) {
    return Map.of(
        "subject",
        subject,
        "role",
        "OFFICER",
        "organizationId",
        organization,
        "from",
        "2024-01-01");
  }

  private static Response grant(Map<String, Object> fields) {
    var body = new HashMap<String, Object>(fields);
    body.put("subject", Given.unique("person"));
    body.put("from", "2024-01-01");
    return People.administrator().body(body).post("/v1/mandates");
  }

  private static Response end(String id, String on) {
    return People.administrator()
        .body(Map.of("on", on, "reason", "Chuyển công tác"))
        .post("/v1/mandates/" + id + "/end");
  }

  private static List<String> held(String subject, String on) {
    return People.administrator()
        .queryParams("subject", subject, "asOf", on)
        .get("/v1/mandates")
        .path("items.id");
  }
}
