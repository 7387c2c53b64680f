package vn.thidua.cluster.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.conferences.Meeting;
import vn.thidua.platform.testsupport.Topic;

/** What is told of conferences and of what they resolved. */
public final class ConferenceScenario {

  private ConferenceScenario() {}

  /** One that elects, is corrected and closes its year, and one that was entered by mistake. */
  public static List<Topic.Message> played(Topic topic) {
    Meeting meeting = new Meeting();
    Map<String, Object> body = meeting.body("SUMMARY 2023", "LAUNCH 2024");
    body.put("source", "demo");
    body.put("key", Given.unique("conference"));
    body.put("title", "Hội nghị tổng kết năm 2023");
    body.put("heldFrom", "2024-03-12");
    body.put("heldTo", "2024-03-13");
    body.put("startsAt", "2024-03-12T08:00:00+07:00");
    body.put("endsAt", "2024-03-13T11:30:00+07:00");
    body.put("place", "Thành phố Thái Bình");
    body.put("attendees", List.of(Map.of("organizationId", meeting.first)));
    String conference = meeting.recorded(body);
    Map<String, Object> corrected = new HashMap<>(body);
    List.of("source", "key", "organizerId", "clusterId").forEach(corrected::remove);
    corrected.put("place", "Thái Bình");
    ok(
        People.user(meeting.secretary)
            .header("If-Match", "\"0\"")
            .body(corrected)
            .put("/v1/conferences/" + conference));
    String elected =
        meeting.resolved(
            conference,
            Map.of(
                "kind",
                "HEADS_ELECTED",
                "year",
                2023,
                "election",
                meeting.election(2024, meeting.second, meeting.third)));
    meeting.resolved(
        conference,
        Map.of(
            "kind",
            "AWARDS_HANDED_OVER",
            "year",
            2023,
            "handingOver",
            Map.of("collectives", 7, "individuals", 11)));
    String mistake =
        meeting.resolved(conference, Map.of("kind", "OTHER", "year", 2023, "text", "Nhầm"));
    ok(
        meeting.act(
            conference,
            "/resolutions/" + mistake + "/striking-out",
            Map.of("reason", "Ghi hai lần")));
    meeting.resolved(conference, Map.of("kind", "YEAR_CLOSED", "year", 2023));
    ok(meeting.appoint(conference, elected));
    ok(meeting.act(conference, "/papers", Map.of("minutes", file(meeting))));
    String twice = meeting.recorded(meeting.body("MID_YEAR 2024"));
    ok(meeting.act(twice, "/calling-off", Map.of("reason", "Ghi hai lần")));
    List<Topic.Message> messages = new ArrayList<>(topic.messages(conference, 8));
    messages.addAll(topic.messages(twice, 2));
    return messages;
  }

  private static String file(Meeting meeting) {
    Response uploaded =
        People.user(meeting.secretary)
            .contentType("application/pdf")
            .queryParam("name", "Biên bản.pdf")
            .queryParam("organizerId", meeting.organizer)
            .body("%PDF-1.7\n% x\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.UTF_8))
            .post("/v1/files");
    assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
    return uploaded.path("id");
  }

  private static void ok(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
