package vn.thidua.cluster.movements;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Topic;

/** A movement of which everything happens that can. */
public final class MovementScenario {

  private static final int OF_MOVEMENT = 6;

  private MovementScenario() {}

  /**
   * @param member of the cluster
   * @return what is appended
   */
  public static List<Topic.Message> play(
      Topic topic, String secretary, String organizer, String cluster, String member) {
    Response launched =
        People.user(secretary)
            .body(
                Map.of(
                    "organizerId",
                    organizer,
                    "name",
                    "Vì người nghèo - Không để ai bị bỏ lại phía sau",
                    "form",
                    "THEMATIC",
                    "launch",
                    Map.of(
                        "by",
                        Map.of("organizationId", member),
                        "person",
                        Map.of("name", "Hầu A Lềnh"),
                        "on",
                        "2026-01-20"),
                    "period",
                    Map.of("from", "2026-01-20", "toYear", 2030),
                    "motto",
                    "Đoàn kết - Trách nhiệm - Sáng tạo - Hiệu quả",
                    "contents",
                    List.of("Đổi mới nội dung"),
                    "legalBases",
                    List.of(Map.of("number", "05-CT/TW", "date", "2016-05-15")),
                    "registrationUntil",
                    "2099-03-31T17:00:00+07:00",
                    "participants",
                    List.of(Map.of("organizationId", member))))
            .post("/v1/movements");
    String id = Launched.created(launched);
    String path = "/v1/movements/" + id;
    Launched.ok(
        People.user(secretary)
            .header("If-Match", "\"0\"")
            .body(
                Map.of(
                    "name",
                    "Vì người nghèo - Không để ai bị bỏ lại phía sau",
                    "form",
                    "THEMATIC",
                    "period",
                    Map.of("fromYear", 2026)))
            .put(path));
    String joined =
        Launched.ok(
                People.user(secretary)
                    .body(Map.of("clusterId", cluster, "period", Map.of("fromYear", 2026)))
                    .post(path + "/participants"))
            .path("participants[1].id");
    Launched.ok(
        People.user(secretary)
            .body(Map.of("on", "2027-01-01", "reason", "Thôi tham gia"))
            .post(path + "/participants/" + joined + "/end"));
    Launched.ok(
        People.user(secretary)
            .header("If-Match", "\"3\"")
            .body(Map.of("on", "2026-07-07", "summary", "Đạt nhiều kết quả"))
            .put(path + "/reviews/MID_TERM"));
    String registration =
        Launched.created(
            Launched.register(
                secretary,
                id,
                member,
                null,
                Map.of(
                    "titles",
                    List.of(
                        Map.of(
                            "awardType",
                            "CHIEN_SI_THI_DUA_CO_SO",
                            "subject",
                            "PERSON",
                            "count",
                            10)),
                    "goals",
                    List.of("Giải ngân trên 94 %"))));
    Launched.ok(
        People.user(secretary)
            .body(Map.of("reason", "Không đủ điều kiện"))
            .post(path + "/registrations/" + member + "/withdrawal"));
    Launched.ok(
        People.user(secretary).body(Map.of("reason", "Nhập trùng")).post(path + "/withdrawal"));
    List<Topic.Message> messages = new ArrayList<>(topic.messages(id, OF_MOVEMENT));
    messages.addAll(topic.messages(registration, 2));
    return messages;
  }
}
