package vn.thidua.cluster.organizers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class OrganizersTest {

  @Test
  void shouldAnswerTheRepresentationAndWhereItIs_whenRegistered() {
    var body = Map.of("source", Given.unique("s"), "key", "HD", "name", "Hội đồng", "nameEn", "C");

    Response response = People.administrator().body(body).post("/v1/organizers");

    assertThat(response.statusCode()).isEqualTo(201);
    String id = response.path("id");
    assertThat(response.header("Location")).endsWith("/v1/organizers/" + id);
    assertThat(response.header("ETag")).isEqualTo("\"0\"");
    assertThat(response.jsonPath().getMap("$")).containsAllEntriesOf(body);
    assertThat(People.user("anybody").get("/v1/organizers/" + id).asString())
        .isEqualTo(response.asString());
  }

  @Test
  void shouldNameTheHolder_whenTheReferenceIsTaken() {
    var body = Map.of("source", Given.unique("s"), "key", "HD", "name", "Hội đồng");
    String id = People.administrator().body(body).post("/v1/organizers").path("id");

    Response again = People.administrator().body(body).post("/v1/organizers");

    Problem.of(again, 409, "already-exists").at("/key", "already-exists").saying(id);
  }

  @Test
  void shouldRefuse_whenOnlyHalfOfTheReferenceIsGiven() {
    Response response =
        People.administrator().body(Map.of("source", "x", "name", "y")).post("/v1/organizers");

    Problem.of(response, 400, "invalid-request").at("/key", "required");
  }

  @Test
  void shouldFindOne_whenAskedByReference() {
    String source = Given.unique("s");
    var body = Map.of("source", source, "key", "HD", "name", "Hội đồng");
    String id = People.administrator().body(body).post("/v1/organizers").path("id");

    Response found =
        People.user("a").queryParams("source", source, "key", "HD").get("/v1/organizers");

    assertThat(found.<List<String>>path("items.id")).containsExactly(id);
  }

  @Test
  void shouldReadEachOnce_whenRowsAreAddedWhilePaging() {
    String source = Given.unique("s");
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(register(source, i));
    }
    List<String> read = new ArrayList<>();
    String cursor = null;

    do {
      var request = People.user("a").queryParams("source", source, "limit", 2);
      Response page =
          (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/organizers");
      read.addAll(page.<List<String>>path("items.id"));
      if (cursor == null) {
        made.add(register(source, 99));
      }
      cursor = page.path("nextCursor");
    } while (cursor != null);

    assertThat(read).containsExactlyElementsOf(made);
  }

  private static String register(String source, int key) {
    return People.administrator()
        .body(Map.of("source", source, "key", "k" + key, "name", "Hội đồng " + key))
        .post("/v1/organizers")
        .path("id");
  }
}
