package vn.thidua.cluster.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Topic;

/** What is told of pledges. */
public final class PledgeScenario {

  private PledgeScenario() {}

  /** One of each measure, with entries, a correction and a withdrawal. */
  public static List<Topic.Message> played(Topic topic) {
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String unit = Given.organization();
    String cluster = Given.cluster(secretary, organizer, unit);
    String agreement =
        made(
            secretary,
            "/v1/agreements",
            Map.of("clusterId", cluster, "year", 2025, "title", "Giao ước thi đua năm 2025"));
    String words = pledge(secretary, organizer, agreement, unit, "TEXT", Map.of());
    String value =
        pledge(
            secretary,
            organizer,
            agreement,
            unit,
            "VALUE",
            Map.of("value", Map.of("sign", "GT", "amount", "94", "unit", "%")));
    String ratio =
        pledge(
            secretary,
            organizer,
            agreement,
            unit,
            "RATIO",
            Map.of("ratio", Map.of("target", "32", "of", "35")));
    String awards =
        pledge(
            secretary,
            organizer,
            agreement,
            unit,
            "AWARDS",
            Map.of(
                "awards",
                Map.of(
                    "atLeast",
                    1,
                    "awardTypes",
                    List.of("MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT"),
                    "issuers",
                    List.of(unit),
                    "scope",
                    "ROLE_GROUP",
                    "roleGroup",
                    "Ban lãnh đạo Sở")));
    Response first =
        ok(secretary, value, "/entries", Map.of("on", "2025-11-30", "amount", "49", "sign", "GT"));
    ok(
        secretary,
        value,
        "/entries",
        Map.of(
            "on",
            "2025-11-30",
            "amount",
            "94",
            "sign",
            "GT",
            "corrects",
            first.path("entries[0].id"),
            "source",
            "Báo cáo tổng kết",
            "note",
            "Ghi ngược chữ số"));
    ok(secretary, words, "/entries", Map.of("on", "2025-06-30", "done", true));
    ok(secretary, awards, "/entries", Map.of("on", "2025-06-30", "amount", "1"));
    Response changed =
        People.user(secretary)
            .header("If-Match", "\"0\"")
            .body(
                Map.of(
                    "text", "Hoàn thành 33/35 chỉ tiêu",
                    "measure", "RATIO",
                    "from", "2025-01-01",
                    "to", "2025-12-31",
                    "ratio", Map.of("target", "33", "of", "35")))
            .put("/v1/pledges/" + ratio);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    ok(secretary, ratio, "/withdrawal", Map.of("reason", "Ghi trùng"));
    List<Topic.Message> messages = new ArrayList<>();
    messages.addAll(topic.messages(words, 2));
    messages.addAll(topic.messages(value, 3));
    messages.addAll(topic.messages(ratio, 3));
    messages.addAll(topic.messages(awards, 2));
    return messages;
  }

  private static String pledge(
      String secretary,
      String organizer,
      String agreement,
      String unit,
      String measure,
      Map<String, ?> aim) {
    Map<String, Object> body = new HashMap<>(aim);
    body.put("source", "demo");
    body.put("key", Given.unique("pledge"));
    body.put("organizerId", organizer);
    body.put("agreementId", agreement);
    body.put("organizationId", unit);
    body.put("text", "Hoàn thành vượt mức kế hoạch");
    body.put("measure", measure);
    body.put("from", "2025-01-01");
    body.put("to", "2025-12-31");
    return made(secretary, "/v1/pledges", body);
  }

  private static String made(String secretary, String path, Map<String, ?> body) {
    Response answer = People.user(secretary).body(body).post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  private static Response ok(String secretary, String pledge, String path, Map<String, ?> body) {
    Response answer = People.user(secretary).body(body).post("/v1/pledges/" + pledge + path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }
}
