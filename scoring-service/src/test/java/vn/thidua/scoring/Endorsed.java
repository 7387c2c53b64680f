package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.platform.testsupport.Topic;

/** A ranking that a conference endorses, takes back, endorses, publishes, and puts right. */
final class Endorsed {

  private final Topic topic;
  private final Town town;
  private final Api secretary;
  private final String period;

  private Endorsed(Topic topic, Town town, String period) {
    this.topic = topic;
    this.town = town;
    this.secretary = Api.as(town.secretary);
    this.period = period;
  }

  /**
   * Everything that was appended of both rankings.
   *
   * @param ranking of the town's cluster in the period
   */
  static List<Topic.Message> messages(Topic topic, Town town, String period, String ranking) {
    return new Endorsed(topic, town, period).play(ranking);
  }

  private List<Topic.Message> play(String ranking) {
    String path = "/v1/rankings/" + ranking;
    Map<String, Object> said =
        Map.of(
            "heldOn",
            "2025-01-10",
            "minutes",
            Map.of(
                "number", "12/BB-CTĐ", "date", "2025-01-10", "issuer", "Cụm", "title", "Biên bản"));
    secretary.post(path + "/freeze").statusCode(200);
    secretary.post(path + "/endorsement", said).statusCode(201);
    secretary.post(path + "/endorsement/withdrawal", Map.of("reason", "Nhầm")).statusCode(200);
    secretary.post(path + "/endorsement", said).statusCode(201);
    secretary.post(path + "/publication").statusCode(200);
    String newer = rankedAnew(ranking);
    secretary
        .post(
            "/v1/rankings/" + newer + "/endorsement",
            Map.of(
                "heldOn",
                "2025-02-10",
                "conferenceId",
                town.cluster,
                "minutes",
                Map.of("title", "Biên bản"),
                "rectifies",
                ranking,
                "reason",
                "Cộng nhầm điểm",
                "publish",
                true))
        .statusCode(201);
    List<Topic.Message> messages = new ArrayList<>(topic.messages(ranking, 8));
    messages.addAll(topic.messages(newer, 3));
    return messages;
  }

  /** The cluster's next ranking: a member that had no sheet has one. */
  private String rankedAnew(String before) {
    secretary
        .post("/v1/ranking-runs", Map.of("kind", "ON_DEMAND", "periodId", period))
        .statusCode(202);
    await().pollInSameThread().untilAsserted(() -> assertThat(latest()).isNotEqualTo(before));
    return latest();
  }

  private String latest() {
    return secretary
        .get("/v1/rankings?latest=true&periodId=" + period)
        .extract()
        .path("items[0].id");
  }
}
