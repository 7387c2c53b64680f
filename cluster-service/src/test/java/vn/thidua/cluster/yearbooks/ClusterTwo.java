package vn.thidua.cluster.yearbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;

/**
 * Cluster No. 2 of 2024, as far as it is entered by calls; all of them together are a full year.
 */
final class ClusterTwo {

  static final int YEAR = 2024;

  private static final List<String> NAMES =
      List.of(
          "Ban Dân tộc thành phố Hà Nội",
          "Ban Dân tộc tỉnh Hòa Bình",
          "Ban Dân tộc tỉnh Vĩnh Phúc",
          "Ban Dân tộc tỉnh Phú Thọ",
          "Ban Dân tộc tỉnh Bắc Giang",
          "Ban Dân tộc tỉnh Thái Nguyên",
          "Ban Dân tộc tỉnh Lạng Sơn",
          "Ban Dân tộc tỉnh Quảng Ninh",
          "Văn phòng Ủy ban nhân dân tỉnh Ninh Bình");

  final String organizer =
      organizerNamed("Ủy ban Dân tộc", "Committee for Ethnic Minority Affairs");
  final String secretary = Given.secretaryOf(organizer);
  final List<String> members = new ArrayList<>();
  final String cluster;

  /**
   * @param size how many of the nine take part
   */
  ClusterTwo(int size) {
    NAMES
        .subList(0, size)
        .forEach(
            name -> members.add(Given.organization(Map.of("name", name, "from", "2000-01-01"))));
    Map<String, Object> body =
        new HashMap<>(Given.clusterBody(organizer, members.toArray(String[]::new)));
    body.put("name", "Cụm thi đua số 2");
    body.put("nameEn", "Emulation Cluster No. 2");
    body.put(
        "decision",
        Map.of("number", "409/QĐ-UBDT", "date", "2024-06-21", "issuer", "Ủy ban Dân tộc"));
    cluster = created("/v1/clusters", body);
  }

  private static String organizerNamed(String name, String nameEn) {
    Response answer =
        People.administrator().body(Map.of("name", name, "nameEn", nameEn)).post("/v1/organizers");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  UUID id() {
    return UUID.fromString(cluster);
  }

  String member(int number) {
    return members.get(number);
  }

  void titled(String title) {
    String decision =
        People.user(secretary)
            .queryParams("organizerId", organizer, "q", "409")
            .get("/v1/cluster-decisions")
            .path("items[0].id");
    Response answer =
        People.user(secretary)
            .header("If-Match", "\"0\"")
            .body(Map.of("title", title))
            .put("/v1/cluster-decisions/" + decision);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  /** The steps with months and days after 1 January. */
  String regulation(String from, Object... deadlines) {
    List<Map<String, ?>> days = new ArrayList<>();
    for (int i = 0; i < deadlines.length; i += 3) {
      days.add(Map.of("step", deadlines[i], "months", deadlines[i + 1], "days", deadlines[i + 2]));
    }
    String id =
        created(
            "/v1/regulations",
            Map.of(
                "organizerId", organizer,
                "title", "Quy chế hoạt động cụm, khối thi đua",
                "deadlines", days));
    String path = "/v1/regulations/" + id;
    done(path + "/consultation", Map.of("opinions", "Nhất trí"));
    done(
        path + "/approval",
        Map.of("number", "12/QĐ-UBDT", "date", "2023-12-20", "issuer", "Ủy ban Dân tộc"));
    done(path + "/entry-into-force", Map.of("from", from));
    return id;
  }

  void led(int year, String organization, String role, @Nullable String person) {
    Map<String, Object> body = new HashMap<>();
    body.put("year", year);
    body.put("organizationId", organization);
    body.put("role", role);
    if (person != null) {
      body.put("person", Map.of("name", person, "position", "Trưởng ban"));
    }
    body.put(
        "decision",
        Map.of("number", "441/QĐ-UBDT", "date", "2024-07-08", "issuer", "Ủy ban Dân tộc"));
    done("/v1/clusters/" + cluster + "/leaders", body);
  }

  String agreement() {
    return created(
        "/v1/agreements",
        Map.of("clusterId", cluster, "year", YEAR, "title", "Giao ước thi đua năm 2024"));
  }

  void signed(String agreement, String organization, String on) {
    done(
        "/v1/agreements/" + agreement + "/signatures",
        Map.of(
            "organizationId",
            organization,
            "person",
            Map.of("name", "Nguyễn Văn A", "position", "Trưởng ban"),
            "signedOn",
            on,
            "onPaper",
            Map.of()));
  }

  /** Of the year, joined by the cluster. */
  String movement(String name, Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("organizerId", organizer);
    body.put("name", name);
    body.put("form", "THEMATIC");
    body.put("period", Map.of("fromYear", YEAR, "toYear", YEAR));
    body.put("participants", List.of(Map.of("clusterId", cluster)));
    body.putAll(fields);
    return created("/v1/movements", body);
  }

  void registered(String movement, String organization) {
    put(
        "/v1/movements/" + movement + "/registrations/" + organization,
        Map.of("goals", List.of("Hoàn thành xuất sắc nhiệm vụ")));
  }

  void reviewed(String movement, String kind, Map<String, ?> body) {
    String path = "/v1/movements/" + movement;
    Response answer =
        People.user(secretary)
            .header("If-Match", People.user(secretary).get(path).header("ETag"))
            .body(body)
            .put(path + "/reviews/" + kind);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  String conference(String kind, Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("organizerId", organizer);
    body.put("clusterId", cluster);
    body.put("occasions", List.of(Map.of("kind", kind, "year", YEAR)));
    body.putAll(fields);
    return created("/v1/conferences", body);
  }

  void resolved(String conference, Map<String, ?> body) {
    created("/v1/conferences/" + conference + "/resolutions", body);
  }

  String pledge(String agreement, String organization, Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("organizerId", organizer);
    body.put("agreementId", agreement);
    body.put("organizationId", organization);
    body.put("measure", "TEXT");
    body.put("from", "2024-01-01");
    body.put("to", "2024-12-31");
    body.putAll(fields);
    return created("/v1/pledges", body);
  }

  void told(String pledge, Map<String, ?> entry) {
    done("/v1/pledges/" + pledge + "/entries", entry);
  }

  String raised(String kind, String text, Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("organizerId", organizer);
    body.put("clusterId", cluster);
    body.put("year", YEAR);
    body.put("kind", kind);
    body.put("text", text);
    body.put("topic", "REGULATIONS");
    body.put("addressee", Map.of("name", "Ủy ban Dân tộc"));
    body.putAll(fields);
    return created("/v1/recommendations", body);
  }

  String exemplar(Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("organizerId", organizer);
    body.put("clusterId", cluster);
    body.put("year", YEAR);
    body.putAll(fields);
    return created("/v1/exemplars", body);
  }

  void closed(String on) {
    done(
        "/v1/clusters/" + cluster + "/years/" + YEAR + "/closing",
        Map.of("on", on, "document", "Biên bản hội nghị tổng kết"));
  }

  Response overview(String asOf) {
    return overview(secretary, YEAR, asOf);
  }

  Response overview(String subject, int year, String asOf) {
    return People.user(subject)
        .queryParam("asOf", asOf)
        .get("/v1/clusters/" + cluster + "/years/" + year + "/overview");
  }

  Response report(String lang, String asOf) {
    return People.user(secretary)
        .accept("*/*")
        .queryParams("lang", lang, "asOf", asOf)
        .get("/v1/clusters/" + cluster + "/years/" + YEAR + "/report/docx");
  }

  private String created(String path, Map<String, ?> body) {
    Response answer = People.user(secretary).body(body).post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  void done(String path, Map<String, ?> body) {
    Response answer = People.user(secretary).body(body).post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
  }

  private void put(String path, Map<String, ?> body) {
    Response answer = People.user(secretary).body(body).put(path);
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
  }
}
