package vn.thidua.cluster.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** What is pledged in an agreement stays when it is closed, and goes on into the next one. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AgreementPledgesTest {

  private Pledging pledging;
  private String unit;
  private String other;
  private String cluster;
  private String agreement;

  @BeforeEach
  void given() {
    pledging = new Pledging();
    unit = Given.organization();
    other = Given.organization();
    cluster = Given.cluster(pledging.secretary, pledging.organizer, unit, other);
    agreement = agreement(2024, Map.of());
  }

  @Test
  void shouldStandOnThePageOfTheCluster() {
    String id = pledging.made(pledge(unit, "Giải ngân"));

    Response page = pledging.overview("clusterId", cluster, "2024-06-01");
    assertThat(page.<List<String>>path("units[0].pledges.id")).containsExactly(id);
    assertThat(page.<String>path("units[0].pledges[0].agreementId")).isEqualTo(agreement);
    Map<String, Object> unknown = pledge(unit, "Lạc");
    unknown.put("agreementId", UUID.randomUUID());
    Problem.of(pledging.asks(unknown), 400, "invalid-request")
        .at("/agreementId", "unknown-agreement");
    Map<String, Object> both = pledge(unit, "Lạc");
    both.put("clusterId", cluster);
    Problem.of(pledging.asks(both), 400, "invalid-request").at("/clusterId", "not-told-here");
  }

  @Test
  void shouldStay_whenTheAgreementIsClosed() {
    String id = pledging.made(pledge(unit, "Giải ngân"));
    act("/opening", "2024-03-01");
    act("/closing", "2024-03-20");

    Problem.of(pledging.asks(pledge(other, "Thêm")), 409, "agreement-status")
        .at("/agreementId", "agreement-status");
    Problem.of(
            People.user(pledging.secretary)
                .header("If-Match", "\"0\"")
                .body(
                    Map.of(
                        "text", "Ít hơn",
                        "measure", "TEXT",
                        "from", "2024-01-01",
                        "to", "2024-12-31"))
                .put("/v1/pledges/" + id),
            409,
            "agreement-status")
        .at("/text", "agreement-status");
    pledging.told(id, Map.of("on", "2024-06-30", "done", true));
    pledging.made(
        Pledging.in(
            id, Pledging.during(pledging.pledge(unit, "Chia nhỏ"), "2024-04-01", "2024-12-31")));
  }

  @Test
  void shouldGoOn_intoTheAgreementThatIsDraftedFromIt() {
    String below = Given.organization(Map.of("parentId", unit));
    String gone = Given.organization(Map.of("parentId", unit, "from", "2020-01-01"));
    String first =
        pledging.made(Pledging.value(pledge(unit, "Giải ngân trên 94 %"), "GT", "94", "%"));
    String ofGone = nested(first, gone, "Phòng giải thể");
    nested(ofGone, gone, "Trong phòng giải thể");
    String moved = nested(first, below, "Phòng Chính sách");
    String mistaken = pledging.made(pledge(other, "Ghi nhầm"));
    pledging.told(moved, Map.of("on", "2024-06-30", "done", true));
    Response withdrawn =
        Pledging.post(
            pledging.secretary,
            "/v1/pledges/" + mistaken + "/withdrawal",
            Map.of("reason", "Ghi nhầm"));
    assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
    Given.ended(gone, "2024-12-31");

    String next = agreement(2026, Map.of("basedOn", agreement));

    Response page = pledging.overview("agreementId", next, "2026-06-01");
    assertThat(page.<List<String>>path("units.organizationId")).containsExactly(unit, below);
    Response copy = pledging.get(page.path("units[0].pledges[0].id"), "2026-06-01");
    assertThat(copy.<String>path("text")).isEqualTo("Giải ngân trên 94 %");
    assertThat(copy.<String>path("value.amount")).isEqualTo("94");
    assertThat(copy.<String>path("from")).isEqualTo("2026-01-01");
    assertThat(copy.<String>path("to")).isEqualTo("2026-12-31");
    assertThat(copy.<String>path("clusterId")).isEqualTo(cluster);
    assertThat(copy.<Object>path("key")).isNull();
    Response nested = pledging.get(page.path("units[1].pledges[0].id"), "2026-06-01");
    assertThat(nested.<String>path("parentId")).isEqualTo(copy.<String>path("id"));
    assertThat(nested.<List<?>>path("entries")).isEmpty();
    assertThat(nested.<String>path("progress.state")).isEqualTo("ON_THE_WAY");
    assertThat(
            People.user(pledging.secretary)
                .get("/v1/pledges/" + copy.path("id") + "/changes")
                .<List<String>>path("items.action"))
        .containsExactly("pledge-made");
    assertThat(
            pledging.overview("agreementId", agreement, "2025-01-01").<Integer>path("counts.kept"))
        .as("the former ones stay")
        .isEqualTo(1);
  }

  private String nested(String parent, String organization, String text) {
    return pledging.made(
        Pledging.in(
            parent,
            Pledging.during(pledging.pledge(organization, text), "2024-02-01", "2024-12-31")));
  }

  private Map<String, Object> pledge(String organization, String text) {
    Map<String, Object> body =
        Pledging.during(pledging.pledge(organization, text), "2024-01-01", "2024-12-31");
    body.remove("movementId");
    body.put("agreementId", agreement);
    return body;
  }

  private String agreement(int year, Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>(fields);
    body.put("clusterId", cluster);
    body.put("year", year);
    body.put("title", "Giao ước thi đua năm " + year);
    Response drafted = Pledging.post(pledging.secretary, "/v1/agreements", body);
    assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
    return drafted.path("id");
  }

  private void act(String path, String on) {
    Response answer =
        Pledging.post(pledging.secretary, "/v1/agreements/" + agreement + path, Map.of("on", on));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
