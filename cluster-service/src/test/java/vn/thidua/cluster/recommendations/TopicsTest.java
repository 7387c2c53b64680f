package vn.thidua.cluster.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.cluster.recommendations.Recommended.raised;
import static vn.thidua.cluster.recommendations.Recommended.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** What recommendations are about. */
@QuarkusTest
@WithTestResource(RealServers.class)
class TopicsTest {

  private String organizer;
  private String secretary;

  @BeforeEach
  void givenAnOrganizer() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
  }

  @Test
  void shouldBeThereForAll_inBothLanguages() {
    Response all = topics(Given.unique("somebody"));

    assertThat(all.<List<String>>path("items.code"))
        .startsWith("REGULATIONS", "CRITERIA", "AGREEMENTS", "MOVEMENTS")
        .contains("OTHER");
    assertThat(all.<List<String>>path("items.nameEn")).doesNotContainNull();
    assertThat(all.<List<String>>path("items.organizerId")).containsOnlyNulls();
  }

  @Test
  void shouldBeTheOrganizersOwn_whenItAddsOne() {
    Response added = add("BORDER_GUARD", "Phối hợp bộ đội biên phòng");

    assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
    assertThat(topics(secretary).<List<String>>path("items.code")).endsWith("BORDER_GUARD");
    String raised =
        raised(
            secretary,
            with(
                Recommended.instruction(organizer, Given.organization()), "topic", "BORDER_GUARD"));
    assertThat(
            People.user(secretary).get("/v1/recommendations/" + raised).<String>path("topic.name"))
        .isEqualTo("Phối hợp bộ đội biên phòng");
    Problem.of(add("BORDER_GUARD", "Hai lần"), 409, "topic-exists").at("/code", "topic-exists");
    Problem.of(add("REGULATIONS", "Quy chế"), 409, "topic-exists");
    Problem.of(add("biên phòng", "x"), 400, "invalid-request");
    String others = Given.organizer();
    String stranger = Given.secretaryOf(others);
    assertThat(topics(stranger).<List<String>>path("items.code")).doesNotContain("BORDER_GUARD");
    Problem.of(
            Recommended.raise(
                stranger,
                with(
                    Recommended.instruction(others, Given.organization()),
                    "topic",
                    "BORDER_GUARD")),
            400,
            "invalid-request")
        .at("/topic", "unknown-topic");
  }

  @Test
  void shouldBeNamedAnew_byThoseWhoseItIs() {
    String own = add("BORDER_GUARD", "Biên phòng").path("id");
    Response all = People.administrator().get("/v1/recommendation-topics");
    String shared = all.path("items.find { it.code == 'OTHER' }.id");
    Map<String, String> names = Map.of("name", "Bộ đội biên phòng", "nameEn", "Border guard");

    Response renamed = People.user(secretary).body(names).put("/v1/recommendation-topics/" + own);

    assertThat(renamed.<String>path("nameEn")).isEqualTo("Border guard");
    Problem.of(
        People.user(secretary).body(names).put("/v1/recommendation-topics/" + shared),
        403,
        "forbidden");
    Problem.of(
        People.user(Given.secretaryOf(Given.organizer()))
            .body(names)
            .put("/v1/recommendation-topics/" + own),
        404,
        "not-found");
    assertThat(
            People.administrator()
                .body(Map.of("name", "Nội dung khác", "nameEn", "Other"))
                .put("/v1/recommendation-topics/" + shared)
                .statusCode())
        .isEqualTo(200);
  }

  private Response add(String code, String name) {
    return People.user(secretary)
        .body(Map.of("organizerId", organizer, "code", code, "name", name))
        .post("/v1/recommendation-topics");
  }

  private static Response topics(String subject) {
    return People.user(subject).queryParam("limit", 200).get("/v1/recommendation-topics");
  }
}
