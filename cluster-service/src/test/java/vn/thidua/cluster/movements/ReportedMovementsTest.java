package vn.thidua.cluster.movements;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** What three reports of clusters say of movements fits whole; what they do not say stays empty. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ReportedMovementsTest {

  private Launched by;

  @BeforeEach
  void givenAnOrganizer() {
    by = new Launched();
  }

  @Test
  void shouldHaveTheSixMovementsOfClusterTwo_enteredOnceFromTwoReports() {
    String cluster = by.cluster(Given.organization());
    String keys = Given.unique("r1");
    List<String> names =
        List.of(
            "Thi đua lập thành tích chào mừng các ngày lễ lớn của đất nước, địa phương, cơ quan",
            "Cả nước chung sức xây dựng nông thôn mới",
            "Vì người nghèo - Không để ai bị bỏ lại phía sau",
            "Cán bộ, công chức, viên chức, người lao động thi đua thực hiện văn hóa công sở",
            "Đẩy mạnh cải cách hành chính, chuyển đổi số, phát triển kết cấu hạ tầng",
            "Làm tốt quốc phòng, an ninh; phòng, chống tham nhũng, thực hành tiết kiệm, chống lãng"
                + " phí");
    for (int i = 0; i < names.size(); i++) {
      Map<String, Object> reported = new HashMap<>();
      reported.put("source", "baodantoc.vn");
      reported.put("key", keys + i);
      reported.put("name", names.get(i));
      reported.put(
          "participants",
          List.of(
              Map.of("clusterId", cluster, "period", Map.of("fromYear", 2024, "toYear", 2024))));
      Launched.created(by.launch(reported));
      Problem.of(by.launch(reported), 409, "already-exists");
    }

    List<String> found = by.list(Map.of("clusterId", cluster, "year", 2024));

    assertThat(found).hasSize(6);
    assertThat(found.stream().map(id -> by.get(id).<String>path("name")))
        .containsExactlyElementsOf(names);
    assertThat(by.list(Map.of("clusterId", cluster, "year", 2025))).isEmpty();
    Response one = by.get(found.getFirst());
    for (String unknown : List.of("launch.by", "launch.on", "period.fromYear", "period.from")) {
      assertThat(one.<Object>path(unknown)).as(unknown).isNull();
    }
  }

  @Test
  void shouldCiteTheThreeDirectivesOfClusterOne_asTheyWereReported() {
    List<Map<String, String>> directives =
        List.of(
            Map.of(
                "number", "05-CT/TW",
                "date", "2016-05-15",
                "issuer", "Bộ Chính trị",
                "title", "Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"),
            Map.of(
                "number", "34-CT/TW",
                "date", "2014-04-07",
                "issuer", "Bộ Chính trị",
                "title", "Tiếp tục đổi mới công tác thi đua, khen thưởng"),
            Map.of(
                "number", "19/CT-TTg",
                "date", "2021-07-16",
                "issuer", "Thủ tướng Chính phủ",
                "title",
                    "Phát động phong trào thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế -"
                        + " xã hội hằng năm và 5 năm 2021-2025"));

    String id = by.movement(Map.of("legalBases", directives));

    Response read = by.get(id);
    assertThat(read.<List<Map<String, String>>>path("legalBases")).isEqualTo(directives);
  }

  @Test
  void shouldHaveTheFiveYearsOfADepartment_launchedByItsDirectorAtAConference() {
    String department = Given.organization(Map.of("name", "Sở Dân tộc và Tôn giáo Lạng Sơn"));
    String conference = by.conference(2026);

    String id =
        by.movement(
            Map.of(
                "form",
                "REGULAR",
                "launch",
                Map.of(
                    "by",
                    Map.of("organizationId", department),
                    "person",
                    Map.of(
                        "name", "Phạm Đức Huân",
                        "position", "Bí thư Chi bộ, Giám đốc",
                        "organizationId", department),
                    "conferenceId",
                    conference),
                "period",
                Map.of("fromYear", 2026, "toYear", 2030),
                "motto",
                "Đoàn kết - Trách nhiệm - Sáng tạo - Hiệu quả",
                "contents",
                List.of(
                    "Đổi mới nội dung, hình thức phong trào thi đua",
                    "Nâng cao chất lượng tham mưu",
                    "Đẩy mạnh cải cách hành chính, chuyển đổi số",
                    "Xây dựng đội ngũ cán bộ, công chức",
                    "Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến"),
                "participants",
                List.of(Map.of("organizationId", department))));

    Response read = by.get(id);
    assertThat(read.<String>path("launch.person.name")).isEqualTo("Phạm Đức Huân");
    assertThat(read.<String>path("launch.person.organizationName"))
        .isEqualTo("Sở Dân tộc và Tôn giáo Lạng Sơn");
    assertThat(read.<String>path("launch.conferenceId")).isEqualTo(conference);
    assertThat(read.<Object>path("launch.on")).isNull();
    assertThat(read.<Object>path("launch.place")).isNull();
    assertThat(read.<List<?>>path("contents")).hasSize(5);
    assertThat(read.<Integer>path("period.toYear")).isEqualTo(2030);
    assertThat(read.<Object>path("period.to")).isNull();
    assertThat(by.list(Map.of("organizationId", department, "year", 2030))).containsExactly(id);
    assertThat(by.list(Map.of("organizationId", department, "year", 2031))).isEmpty();
    Response units =
        People.user(by.secretary)
            .queryParam("asOf", "2028-05-01")
            .get("/v1/movements/" + id + "/units");
    assertThat(units.<List<String>>path("items.name"))
        .containsExactly("Sở Dân tộc và Tôn giáo Lạng Sơn");
  }
}
