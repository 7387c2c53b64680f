package vn.thidua.cluster.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.People;

/** Recommendations in the name of a secretary. */
public final class Recommended {

  private Recommended() {}

  /** The minister's instruction to write regulations for use next year. */
  public static Map<String, Object> instruction(String organizer, String addressee) {
    Map<String, Object> body = new HashMap<>();
    body.put("organizerId", organizer);
    body.put("year", 2024);
    body.put("kind", "INSTRUCTION");
    body.put("raisedOn", "2024-12-13");
    body.put(
        "by",
        Map.of(
            "person",
            Map.of(
                "name",
                "Hầu A Lềnh",
                "position",
                "Bộ trưởng, Chủ nhiệm",
                "organizationName",
                "Ủy ban Dân tộc")));
    body.put("addressee", Map.of("organizationId", addressee));
    body.put("topic", "REGULATIONS");
    body.put("text", "Xây dựng quy chế hoạt động cụm thi đua đầy đủ, chặt chẽ, toàn diện");
    body.put("dueOn", "2025-12-31");
    return body;
  }

  public static String conference(String secretary, String organizer, String cluster) {
    Response answer =
        People.user(secretary)
            .body(
                Map.of(
                    "organizerId",
                    organizer,
                    "clusterId",
                    cluster,
                    "title",
                    "Hội nghị tổng kết năm 2024",
                    "occasions",
                    List.of(Map.of("kind", "SUMMARY", "year", 2024)),
                    "heldFrom",
                    "2024-12-13"))
            .post("/v1/conferences");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  public static Response raise(String secretary, Map<String, ?> body) {
    return People.user(secretary).body(body).post("/v1/recommendations");
  }

  public static String raised(String secretary, Map<String, ?> body) {
    Response answer = raise(secretary, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  public static Response act(String subject, String id, String path, Map<String, ?> body) {
    return People.user(subject).body(body).post("/v1/recommendations/" + id + path);
  }

  public static Response acted(String subject, String id, String path, Map<String, ?> body) {
    Response answer = act(subject, id, path, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  /** What is asked, changed in some fields; null takes a field out. */
  public static Map<String, Object> with(Map<String, ?> body, @Nullable Object... fields) {
    Map<String, Object> changed = new HashMap<>(body);
    for (int i = 0; i < fields.length; i += 2) {
      String field = String.valueOf(fields[i]);
      Object value = fields[i + 1];
      if (value == null) {
        changed.remove(field);
      } else {
        changed.put(field, value);
      }
    }
    return changed;
  }
}
