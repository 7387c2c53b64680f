package vn.thidua.cluster.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** What is told of pledges, and what follows from it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ProgressTest {

  private Pledging pledging;
  private String unit;

  @BeforeEach
  void given() {
    pledging = new Pledging();
    unit = Given.organization();
  }

  @Test
  void shouldBeKept_whenAnEntrySaysThatItIsDone() {
    String id = pledging.made(inYear(pledging.pledge(unit, "Xây dựng quy chế")));

    pledging.told(id, Map.of("on", "2025-05-01", "done", false, "note", "Đang lấy ý kiến"));
    String done = pledging.told(id, Map.of("on", "2025-06-30", "done", true));

    assertThat(pledging.state(id, "2025-06-29")).isEqualTo("ON_THE_WAY");
    assertThat(pledging.state(id, "2025-06-30")).isEqualTo("KEPT");
    assertThat(pledging.state(id, "2026-01-01")).isEqualTo("KEPT");
    Response pledge = pledging.get(id, "2026-01-01");
    assertThat(pledge.<String>path("progress.latestEntryId")).isEqualTo(done);
    assertThat(pledge.<Object>path("progress.awards")).isNull();
    assertThat(pledge.<String>path("entries[0].note")).isEqualTo("Đang lấy ý kiến");
    pledging.told(id, Map.of("on", "2025-12-01", "done", false));
    assertThat(pledging.state(id, "2025-12-31")).as("the last day").isEqualTo("ON_THE_WAY");
    assertThat(pledging.state(id, "2026-01-01")).isEqualTo("MISSED");
  }

  @Test
  void shouldReach_asManyOfAsManyAsPledged() {
    String id =
        pledging.made(
            Pledging.ratio(inYear(pledging.pledge(unit, "Hoàn thành 32/35 chỉ tiêu")), "32", "35"));

    pledging.told(id, Map.of("on", "2025-11-30", "amount", "31"));
    assertThat(pledging.state(id, "2025-12-01")).isEqualTo("ON_THE_WAY");
    pledging.told(id, Map.of("on", "2025-12-14", "amount", "32", "source", "Báo cáo tổng kết"));

    assertThat(pledging.state(id, "2025-12-14")).isEqualTo("KEPT");
    assertThat(
            pledging
                .overview("organizationId", unit, "2025-12-14")
                .<String>path("units[0].pledges[0].reached"))
        .isEqualTo("32");
    Problem.of(
            pledging.tell(id, Map.of("on", "2025-12-15", "amount", "36")),
            409,
            "entry-does-not-fit")
        .at("/amount", "entry-does-not-fit")
        .saying("35");
  }

  @ParameterizedTest
  @CsvSource({
    "GT, 94, GT, 94, KEPT",
    "GT, 94, EQ, 94.00, ON_THE_WAY",
    "GT, 94, EQ, 94.0000000001, KEPT",
    "GE, 235028, EQ, 235028.0, KEPT",
    "LE, 3, EQ, 4, ON_THE_WAY",
    "EQ, 100, EQ, 100.0, KEPT"
  })
  void shouldCompare_asTheSignSays(
      String sign, String asked, String told, String amount, String state) {
    String id =
        pledging.made(Pledging.value(inYear(pledging.pledge(unit, "Giải ngân")), sign, asked, "%"));

    pledging.told(id, Map.of("on", "2025-11-30", "amount", amount, "sign", told));

    assertThat(pledging.state(id, "2025-12-31")).isEqualTo(state);
    Response row = pledging.overview("organizationId", unit, "2025-12-31");
    assertThat(row.<String>path("units[0].pledges[0].reached")).isEqualTo(amount);
    assertThat(row.<String>path("units[0].pledges[0].reachedSign")).isEqualTo(told);
  }

  @Test
  void shouldCountTheCorrection_whenAnEntryWasMistaken() {
    String id =
        pledging.made(Pledging.value(inYear(pledging.pledge(unit, "Giải ngân")), "GT", "94", "%"));
    String mistaken = pledging.told(id, Map.of("on", "2025-10-01", "amount", "95"));
    assertThat(pledging.state(id, "2025-10-01")).isEqualTo("KEPT");

    String correction =
        pledging.told(id, Map.of("on", "2025-10-01", "amount", "59", "corrects", mistaken));

    assertThat(pledging.state(id, "2025-10-01")).isEqualTo("ON_THE_WAY");
    Response pledge = pledging.get(id, "2025-12-31");
    assertThat(pledge.<List<String>>path("entries.id")).containsExactly(mistaken, correction);
    assertThat(pledge.<String>path("entries[0].correctedBy")).isEqualTo(correction);
    assertThat(pledge.<String>path("entries[1].corrects")).isEqualTo(mistaken);
    Problem.of(
            pledging.tell(id, Map.of("on", "2025-10-02", "amount", "60", "corrects", mistaken)),
            409,
            "entry-corrected")
        .at("/corrects", "entry-corrected");
    pledging.told(id, Map.of("on", "2025-10-02", "corrects", correction));
    assertThat(pledging.get(id, "2025-12-31").<Object>path("progress.latestEntryId")).isNull();
    Problem.of(
            pledging.tell(
                id,
                Map.of(
                    "on", "2025-10-02",
                    "amount", "60",
                    "corrects", "0192d7f6-0000-7000-8000-000000000001")),
            400,
            "invalid-request")
        .at("/corrects", "unknown-entry");
  }

  @Test
  void shouldRefuse_whatDoesNotFitThePledge() {
    String words = pledging.made(inYear(pledging.pledge(unit, "Lời")));
    String value =
        pledging.made(Pledging.value(inYear(pledging.pledge(unit, "Số")), "GT", "94", "%"));
    String ratio = pledging.made(Pledging.ratio(inYear(pledging.pledge(unit, "Tỷ lệ")), "1", "2"));
    String counted =
        pledging.made(
            Pledging.awards(
                inYear(pledging.pledge(unit, "Bằng khen")), 1, Pledging.CERTIFICATE, "BRANCH"));
    String group =
        pledging.made(
            Pledging.awards(
                inYear(pledging.pledge(unit, "Lãnh đạo")), 1, Pledging.CERTIFICATE, "ROLE_GROUP"));

    unfit(words, Map.of("amount", "1"), "/done");
    unfit(words, Map.of("done", true, "amount", "1"), "/amount");
    unfit(words, Map.of(), "/done");
    unfit(value, Map.of("done", true), "/done");
    unfit(value, Map.of(), "/amount");
    unfit(ratio, Map.of("amount", "1", "sign", "GT"), "/sign");
    unfit(ratio, Map.of("amount", "-1"), "/amount");
    unfit(value, Map.of("awardId", unit), "/awardId");
    unfit(group, Map.of("amount", "1.5"), "/amount");
    unfit(group, Map.of("amount", "0"), "/amount");
    unfit(group, Map.of(), "/amount");
    Problem.of(pledging.tell(counted, on(Map.of("amount", "1"))), 409, "counted-from-awards")
        .at("/amount", "counted-from-awards")
        .saying("BRANCH");
  }

  private void unfit(String pledge, Map<String, ?> entry, String pointer) {
    Problem.of(pledging.tell(pledge, on(entry)), 409, "entry-does-not-fit")
        .at(pointer, "entry-does-not-fit");
  }

  private static Map<String, Object> on(Map<String, ?> entry) {
    Map<String, Object> body = new HashMap<>(entry);
    body.put("on", "2025-05-01");
    return body;
  }

  @Test
  void shouldRefuseADay_thatIsOutsideOrToCome() {
    String id = pledging.made(pledging.pledge(unit, "Lời"));

    Problem.of(pledging.tell(id, Map.of("on", "2025-12-31", "done", true)), 409, "outside-pledge")
        .at("/on", "outside-pledge");
    Problem.of(
            pledging.tell(
                id,
                Map.of("on", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString(), "done", true)),
            400,
            "invalid-request")
        .at("/on", "in-future");
  }

  @Test
  void shouldKeepWhatTheYearWas_whenTheClusterClosedIt() {
    String cluster = Given.cluster(pledging.secretary, pledging.organizer, unit);
    Map<String, Object> body =
        Pledging.during(pledging.pledge(unit, "Lời"), "2024-02-01", "2026-12-31");
    body.put("clusterId", cluster);
    String id = pledging.made(body);
    String first = pledging.told(id, Map.of("on", "2024-12-01", "done", false));
    Response closed =
        Pledging.post(
            pledging.secretary,
            "/v1/clusters/" + cluster + "/years/2024/closing",
            Map.of("on", "2024-12-14", "document", "Biên bản"));
    assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);

    Problem.of(
            pledging.tell(id, Map.of("on", "2024-12-20", "done", true)), 409, "cluster-year-closed")
        .at("/on", "cluster-year-closed");
    Problem.of(
        pledging.tell(id, Map.of("on", "2025-01-02", "done", true, "corrects", first)),
        409,
        "cluster-year-closed");
    Problem.of(
            People.user(pledging.secretary)
                .header("If-Match", "\"1\"")
                .body(
                    Map.of(
                        "text", "Lời khác",
                        "measure", "TEXT",
                        "from", "2024-02-01",
                        "to", "2026-12-31"))
                .put("/v1/pledges/" + id),
            409,
            "cluster-year-closed")
        .at("/from", "cluster-year-closed");
    Problem.of(
        Pledging.post(
            pledging.secretary, "/v1/pledges/" + id + "/withdrawal", Map.of("reason", "x")),
        409,
        "cluster-year-closed");
    Problem.of(pledging.asks(body), 409, "cluster-year-closed").at("/from", "cluster-year-closed");
    pledging.told(id, Map.of("on", "2025-01-02", "done", true));
  }

  @Test
  void shouldKeepTheFiles_thatAnEntryRefersTo() {
    String id = pledging.made(pledging.pledge(unit, "Lời"));
    String officer = Given.officerOf(unit);
    String file = Pledging.uploaded(officer, unit);

    Response told =
        Pledging.post(
            officer,
            "/v1/pledges/" + id + "/entries",
            Map.of("on", "2026-05-01", "done", true, "files", List.of(file)));

    assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
    assertThat(told.<String>path("entries[0].files[0].id")).isEqualTo(file);
    assertThat(told.<String>path("entries[0].toldBy")).isEqualTo(officer);
    assertThat(People.user(pledging.secretary).get("/v1/files/" + file).statusCode())
        .as("the organizer's secretary sees it now")
        .isEqualTo(200);
    Problem.of(
            pledging.tell(id, Map.of("on", "2026-05-01", "done", true, "files", List.of(unit))),
            400,
            "invalid-request")
        .at("/files/0", "unknown-file");
  }

  @Test
  void shouldWriteOnce_whenTheSameIsSentAgain() {
    String id = pledging.made(pledging.pledge(unit, "Lời"));
    String key = Given.unique("entry");
    Map<String, Object> entry = Map.of("on", "2026-05-01", "done", true);

    for (int i = 0; i < 2; i++) {
      Response answer =
          People.user(pledging.secretary)
              .header("Idempotency-Key", key)
              .header("If-Match", "\"0\"")
              .body(entry)
              .post("/v1/pledges/" + id + "/entries");
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      assertThat(answer.<List<?>>path("entries")).hasSize(1);
      assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    }
    Problem.of(
        People.user(pledging.secretary)
            .header("If-Match", "\"0\"")
            .body(entry)
            .post("/v1/pledges/" + id + "/entries"),
        412,
        "precondition-failed");
  }

  private static Map<String, Object> inYear(Map<String, Object> body) {
    return Pledging.during(body, "2025-01-01", "2025-12-31");
  }
}
