package vn.thidua.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.platform.testsupport.Topic;

/** A period by the clock: its schedule, a late sheet, more time, a head that stays silent. */
final class DeadlinesPlayed {

  private DeadlinesPlayed() {}

  /** What was announced of it. */
  static List<Topic.Message> play(Topic topic, Town town, Api reviewer) {
    Api secretary = Api.as(town.secretary);
    Api officer = Api.as(town.officer);
    UUID unit = town.members.getFirst();
    try {
      TestClock.at("2030-12-01T08:00:00+07:00");
      String period =
          secretary.created(
              "/v1/periods",
              Map.of(
                  "organizerId",
                  town.organizer,
                  "schemeId",
                  scheme(secretary, town.organizer),
                  "year",
                  2024,
                  "title",
                  "Năm 2024 theo lịch",
                  "clusterIds",
                  List.of(town.cluster)));
      secretary.post("/v1/periods/" + period + "/schedule", schedule()).statusCode(200);
      String sheet =
          officer.created(
              "/v1/score-sheets",
              Map.of("periodId", period, "clusterId", town.cluster, "organizationId", unit));
      String path = "/v1/score-sheets/" + sheet;
      TestClock.at("2030-12-16T08:00:00+07:00");
      officer.post(path + "/submit").statusCode(200);
      secretary
          .post(
              "/v1/periods/" + period + "/extensions",
              Map.of(
                  "stage", "SELF_SCORING",
                  "until", "2030-12-16T24:00:00+07:00",
                  "organizationId", unit,
                  "reason", "Bão số 9"))
          .statusCode(200);
      TestClock.at("2030-12-21T00:00:00+07:00");
      reviewer
          .post(path + "/head-review/take-over", Map.of("reason", "Cụm trưởng không thẩm định"))
          .statusCode(200);
      List<Topic.Message> messages = new ArrayList<>(topic.messages(period, 3));
      messages.addAll(topic.messages(sheet, 5));
      return messages;
    } finally {
      TestClock.free();
    }
  }

  private static String scheme(Api secretary, UUID organizer) {
    String scheme =
        secretary.created(
            "/v1/schemes",
            Schemes.of(
                organizer,
                List.of(
                    Map.of("code", "I", "part", "BASE", "title", "Nhiệm vụ", "maxPoints", "100"),
                    Schemes.leaf("I.1", "100", "DIRECT"),
                    Map.of("code", "II", "part", "PENALTY", "title", "Trừ", "maxPoints", 5),
                    Map.of(
                        "code",
                        "II.1",
                        "parent",
                        "II",
                        "title",
                        "Nộp muộn",
                        "maxPoints",
                        5,
                        "method",
                        "PER_ITEM",
                        "pointsPerItem",
                        "2"))));
    secretary.post("/v1/schemes/" + scheme + "/publish").statusCode(200);
    return scheme;
  }

  private static Map<String, ?> schedule() {
    Map<String, String> basis = Map.of("number", "12/QC-HĐTĐ", "date", "2030-01-05");
    return Map.of(
        "schedule",
        Map.of(
            "selfScoringUntil", "2030-12-15T24:00:00+07:00",
            "headReviewUntil", "2030-12-20T24:00:00+07:00"),
        "lateness",
        Map.of(
            "until", "2030-12-18T24:00:00+07:00",
            "consequence", "PENALTY",
            "criterion", "II.1",
            "legalBasis", basis),
        "unsubmitted",
        Map.of("bars", true, "legalBasis", basis),
        "reason",
        "Kế hoạch năm");
  }
}
