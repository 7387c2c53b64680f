package vn.thidua.scoring;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.tasks.TasksAnnounced;

/** A sheet whose unit complains, and what there is to do on the way: every event of both. */
final class Complained {

  private static final Topic TOPIC = Topic.named("scoring.events.v1");

  private final Town town;
  private final Api officer;
  private final Api reviewer;
  private final String period;
  private final String sheet;

  private Complained(Town town, Api reviewer) {
    this.town = town;
    this.officer = Api.as(town.officer);
    this.reviewer = reviewer;
    this.period =
        Api.as(town.secretary)
            .created(
                "/v1/periods",
                Map.of(
                    "organizerId",
                    town.organizer,
                    "schemeId",
                    Schemes.published(town),
                    "year",
                    2024,
                    "title",
                    "Năm 2024",
                    "clusterIds",
                    List.of(town.cluster),
                    "schedule",
                    Map.of("answerUntil", "2099-12-31T00:00:00+07:00")));
    this.sheet =
        officer.created(
            "/v1/score-sheets",
            Map.of(
                "periodId",
                period,
                "clusterId",
                town.cluster,
                "organizationId",
                town.members.getFirst()));
  }

  /** Everything that was appended of it. */
  static List<Topic.Message> messages(Participants participants, Acting acting) {
    Town town = Town.heard(participants, acting);
    Complained complained = new Complained(town, reviewer(town, acting));
    return complained.play();
  }

  private List<Topic.Message> play() {
    TasksAnnounced.all();
    String toFinish = officer.get("/v1/tasks").extract().path("items[0].id");
    reviewed();
    String upheld = raised("I.1");
    TasksAnnounced.all();
    String toAnswer = reviewer.get("/v1/tasks").extract().path("items[0].id");
    Api.as(town.secretary)
        .post(
            "/v1/periods/" + period + "/extensions",
            Map.of("stage", "ANSWERS", "until", "2100-01-31T00:00:00+07:00", "reason", "Hồ sơ lớn"))
        .statusCode(200);
    TasksAnnounced.all();
    reviewer
        .post("/v1/complaints/" + upheld + "/comments", Map.of("text", "Đang xem lại"))
        .statusCode(200);
    reviewer
        .post(
            "/v1/complaints/" + upheld + "/answer",
            Map.of(
                "outcome",
                "UPHELD",
                "reason",
                "Có căn cứ",
                "corrections",
                List.of(Map.of("criterion", "I.1", "points", "56"))))
        .statusCode(200);
    String withdrawn = raised("I.2");
    officer.post("/v1/complaints/" + withdrawn + "/withdrawal").statusCode(200);
    TasksAnnounced.all();
    List<Topic.Message> messages = new ArrayList<>(TOPIC.messages(sheet, 6));
    messages.addAll(TOPIC.messages(upheld, 3));
    messages.addAll(TOPIC.messages(withdrawn, 2));
    messages.addAll(TOPIC.messages(toFinish, 2));
    messages.addAll(TOPIC.messages(toAnswer, 3));
    return messages;
  }

  private void reviewed() {
    String path = "/v1/score-sheets/" + sheet;
    String etag = officer.get(path).extract().header("ETag");
    officer
        .put(
            path + "/self-score",
            etag,
            Map.of("entries", List.of(Map.of("criterion", "I.1", "points", "55.5"))))
        .statusCode(200);
    officer.post(path + "/submit").statusCode(200);
    reviewer.post(path + "/head-review/complete").statusCode(200);
    reviewer.post(path + "/office-review/complete").statusCode(200);
  }

  private String raised(String criterion) {
    return officer.created(
        "/v1/score-sheets/" + sheet + "/complaints",
        Map.of("criterion", criterion, "text", "Đề nghị xem lại"));
  }

  /** Reviews both stages: the cluster has no head. */
  private static Api reviewer(Town town, Acting acting) {
    UUID mandate = UUID.randomUUID();
    String subject = "reviewer-" + mandate;
    ClusterTopic.send(
        "mandate",
        mandate,
        0,
        Map.of(
            "id",
            mandate,
            "subject",
            subject,
            "role",
            "REVIEWER",
            "organizerId",
            town.organizer,
            "from",
            "2020-01-01",
            "version",
            0));
    await()
        .pollInSameThread()
        .until(() -> !acting.of(new Actor(subject, Set.of())).held().isEmpty());
    return Api.as(Tokens.user(subject));
  }
}
