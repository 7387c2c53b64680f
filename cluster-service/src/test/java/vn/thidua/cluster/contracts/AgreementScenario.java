package vn.thidua.cluster.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Topic;

/** What is told of agreements and of those who sign them. */
public final class AgreementScenario {

  private AgreementScenario() {}

  /** One agreement, from its draft to a late signature, and the next, drafted from it. */
  public static List<Topic.Message> played(Topic topic) {
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String first = Given.organization();
    String second = Given.organization();
    String cluster = Given.cluster(secretary, organizer, first, second);
    String subject = Given.unique("representative");
    String mandate =
        Given.mandate(
            Map.of(
                "subject",
                subject,
                "role",
                "REPRESENTATIVE",
                "organizationId",
                second,
                "from",
                "2024-01-01"));
    String agreement =
        draft(
            secretary,
            Map.of(
                "source",
                "demo",
                "key",
                Given.unique("agreement"),
                "clusterId",
                cluster,
                "year",
                2024,
                "title",
                "Giao ước thi đua năm 2024"));
    String path = "/v1/agreements/" + agreement;
    ok(
        People.user(secretary)
            .header("If-Match", "\"0\"")
            .body(Map.of("title", "Giao ước thi đua năm 2024", "text", "Một là …"))
            .put(path));
    post(secretary, path + "/opening", Map.of("on", "2024-03-01"));
    Response signed =
        post(
            secretary,
            path + "/signatures",
            Map.of(
                "organizationId",
                first,
                "person",
                Map.of("name", "Trần Thị B", "position", "Trưởng ban"),
                "signedOn",
                "2024-03-13",
                "onPaper",
                Map.of()));
    post(
        secretary,
        path + "/signatures/" + signed.path("signatures[0].id") + "/withdrawal",
        Map.of("reason", "Ghi nhầm đơn vị"));
    post(secretary, path + "/closing", Map.of("on", "2024-03-20"));
    post(
        subject,
        path + "/signatures",
        Map.of("organizationId", second, "person", Map.of("name", "Nguyễn Văn A")));
    String next =
        draft(secretary, Map.of("clusterId", cluster, "year", 2025, "basedOn", agreement));
    ok(
        People.administrator()
            .body(Map.of("on", "2030-01-01", "reason", "Chuyển công tác"))
            .post("/v1/mandates/" + mandate + "/end"));
    List<Topic.Message> messages = new ArrayList<>(topic.messages(agreement, 7));
    messages.addAll(topic.messages(next, 1));
    messages.addAll(topic.messages(mandate, 2));
    return messages;
  }

  private static String draft(String secretary, Map<String, ?> body) {
    Response response = People.user(secretary).body(body).post("/v1/agreements");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.path("id");
  }

  private static Response post(String subject, String path, Map<String, ?> body) {
    return ok(People.user(subject).body(body).post(path));
  }

  private static Response ok(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response;
  }
}
