package vn.thidua.cluster.contracts;

import static vn.thidua.cluster.recommendations.Recommended.acted;
import static vn.thidua.cluster.recommendations.Recommended.raised;
import static vn.thidua.cluster.recommendations.Recommended.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.files.Uploads;
import vn.thidua.cluster.recommendations.Recommended;
import vn.thidua.platform.testsupport.Topic;

/** Appends every event of recommendations. */
public final class RecommendationScenario {

  private RecommendationScenario() {}

  public static List<Topic.Message> played(Topic topic) {
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String cluster = Given.cluster(secretary, organizer, Given.organization());
    String regulation = approved(secretary, organizer);
    String file = Uploads.organizers(secretary, organizer, Uploads.pdf()).toString();
    Map<String, Object> body =
        with(
            Recommended.instruction(organizer, Given.organization()),
            "source",
            "demo",
            "key",
            Given.unique("recommendation"),
            "clusterId",
            cluster,
            "conferenceId",
            null,
            "year",
            2025,
            "raisedOn",
            "2025-12-13",
            "dueOn",
            "2026-03-31",
            "files",
            List.of(file));
    String first = raised(secretary, body);
    People.user(secretary)
        .header("If-Match", "\"0\"")
        .body(
            with(
                body,
                "source",
                null,
                "key",
                null,
                "organizerId",
                null,
                "clusterId",
                null,
                "year",
                null,
                "text",
                "Quy chế hoạt động cụm thi đua"))
        .put("/v1/recommendations/" + first);
    acted(secretary, first, "/answers", Map.of("on", "2025-12-20", "text", "Đang dự thảo"));
    acted(
        secretary,
        first,
        "/completion",
        Map.of("on", "2026-01-02", "fulfilledBy", Map.of("regulationId", regulation)));
    String second =
        raised(
            secretary,
            with(
                body,
                "source",
                null,
                "key",
                null,
                "by",
                null,
                "raisedOn",
                null,
                "dueOn",
                null,
                "clusterId",
                null,
                "conferenceId",
                Recommended.conference(secretary, organizer, cluster),
                "addressee",
                Map.of("name", "Các vụ, đơn vị")));
    acted(secretary, second, "/declining", Map.of("on", "2025-12-20", "reason", "Trùng"));
    acted(secretary, second, "/reopening", Map.of("reason", "Không trùng"));
    acted(secretary, second, "/withdrawal", Map.of("reason", "Ghi nhầm"));
    List<Topic.Message> messages = new ArrayList<>(topic.messages(first, 4));
    messages.addAll(topic.messages(second, 4));
    return messages;
  }

  private static String approved(String secretary, String organizer) {
    String id =
        People.user(secretary)
            .body(Map.of("organizerId", organizer, "title", "Quy chế hoạt động cụm, khối"))
            .post("/v1/regulations")
            .path("id");
    People.user(secretary)
        .body(Map.of("opinions", "Nhất trí"))
        .post("/v1/regulations/" + id + "/consultation");
    People.user(secretary)
        .body(Map.of("number", "7/QĐ-HĐ", "date", "2025-12-29"))
        .post("/v1/regulations/" + id + "/approval");
    return id;
  }
}
