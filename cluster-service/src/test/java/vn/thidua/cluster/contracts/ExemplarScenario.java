package vn.thidua.cluster.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.files.Uploads;
import vn.thidua.platform.testsupport.Topic;

/** Appends every event of exemplars. */
public final class ExemplarScenario {

  private ExemplarScenario() {}

  public static List<Topic.Message> played(Topic topic) {
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String organization = Given.organization();
    String cluster = Given.cluster(secretary, organizer, organization);
    String file = Uploads.organizers(secretary, organizer, Uploads.pdf()).toString();
    Map<String, Object> content = new HashMap<>();
    content.put("year", 2025);
    content.put("toYear", 2026);
    content.put("kind", "PERSON");
    content.put("person", Map.of("name", "Lương Thị Hồng", "organizationId", organization));
    content.put("field", "Chính sách dân tộc");
    content.put("files", List.of(file));
    Map<String, Object> body = new HashMap<>(content);
    body.put("organizerId", organizer);
    body.put("clusterId", cluster);
    body.put("source", "demo");
    body.put("key", Given.unique("exemplar"));
    String first = created(secretary, body);
    String path = "/v1/exemplars/" + first;
    content.put("about", "Chuyên viên chính");
    ok(People.user(secretary).header("If-Match", "\"0\"").body(content).put(path));
    Response stepped =
        ok(
            People.user(secretary)
                .body(
                    Map.of(
                        "step",
                        "NURTURE",
                        "from",
                        "2025-03-01",
                        "by",
                        Map.of("organizationId", organization)))
                .post(path + "/steps"));
    ok(
        People.user(secretary)
            .header("If-Match", "\"2\"")
            .body(Map.of("step", "NURTURE", "from", "2025-03-01", "to", "2025-12-01"))
            .put(path + "/steps/" + stepped.path("steps[0].id")));
    ok(
        People.user(secretary)
            .body(Map.of("organizationId", organization, "on", "2025-11-01"))
            .post(path + "/replications"));
    Response honored =
        ok(
            People.user(secretary)
                .body(Map.of("text", "Giấy khen của Giám đốc", "on", "2025-12-01"))
                .post(path + "/honors"));
    ok(
        People.user(secretary)
            .body(Map.of("reason", "Ghi nhầm"))
            .post(path + "/entries/" + honored.path("honors[0].id") + "/withdrawal"));
    ok(People.user(secretary).body(Map.of("reason", "Ghi trùng")).post(path + "/withdrawal"));
    String second =
        created(
            secretary,
            Map.of(
                "organizerId",
                organizer,
                "year",
                2025,
                "kind",
                "MODEL",
                "name",
                "Chi hội tự quản",
                "steps",
                List.of(Map.of("step", "DISCOVER"))));
    path = "/v1/exemplars/" + second;
    ok(People.user(secretary).body(Map.of("place", "Xã Ba Vì")).post(path + "/replications"));
    ok(People.user(secretary).body(Map.of("text", "Bằng khen")).post(path + "/honors"));
    List<Topic.Message> messages = new ArrayList<>(topic.messages(first, 8));
    messages.addAll(topic.messages(second, 3));
    return messages;
  }

  private static String created(String secretary, Map<String, ?> body) {
    Response response = People.user(secretary).body(body).post("/v1/exemplars");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.path("id");
  }

  private static Response ok(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response;
  }
}
