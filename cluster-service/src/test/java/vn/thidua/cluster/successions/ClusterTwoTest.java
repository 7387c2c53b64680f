package vn.thidua.cluster.successions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.RealServers;

/** Cluster No. 2 through the acts of 1 March and 1 July 2025. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ClusterTwoTest {

  private static final List<String> NINE =
      List.of(
          "Hà Nội",
          "Hòa Bình",
          "Vĩnh Phúc",
          "Phú Thọ",
          "Bắc Giang",
          "Thái Nguyên",
          "Lạng Sơn",
          "Quảng Ninh",
          "Ninh Bình");

  private final Map<String, String> ids = new LinkedHashMap<>();
  private String organizer;
  private String secretary;
  private String cluster;
  private String elsewhere;

  @BeforeEach
  void establish() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    NINE.forEach(this::register);
    List.of("Bắc Ninh", "Hà Nam", "Nam Định").forEach(this::register);
    cluster =
        Given.cluster(secretary, organizer, NINE.stream().map(this::id).toArray(String[]::new));
    elsewhere = Given.cluster(secretary, organizer, id("Hà Nam"), id("Nam Định"));
    appoint(2025, "Hòa Bình", "HEAD", false);
    appoint(2025, "Thái Nguyên", "DEPUTY_HEAD", true);
    appoint(2024, "Hà Nội", "HEAD", false);
  }

  private String id(String name) {
    return Objects.requireNonNull(ids.get(name), name);
  }

  private void register(String name) {
    ids.put(
        name,
        Given.organization(
            Map.of(
                "name",
                "Ban Dân tộc " + name,
                "kind",
                "PROVINCIAL_DEPARTMENT",
                "from",
                "2000-01-01")));
  }

  private void appoint(int year, String name, String role, boolean permanent) {
    Response appointed =
        People.user(secretary)
            .body(
                Map.of(
                    "year", year,
                    "organizationId", id(name),
                    "role", role,
                    "permanent", permanent))
            .post("/v1/clusters/" + cluster + "/leaders");
    assertThat(appointed.statusCode()).as(appointed.asString()).isEqualTo(200);
  }

  private void actsOf2025() {
    for (String name : NINE.subList(0, 8)) {
      Acts.carriedOut(
          Acts.with(
              Acts.act("RENAME", "2025-03-01", id(name)),
              "change",
              Map.of("name", "Sở Dân tộc và Tôn giáo " + name)));
    }
    merge("Phú Thọ", "Phú Thọ", "Vĩnh Phúc", "Hòa Bình");
    merge("Bắc Ninh", "Bắc Giang", "Bắc Ninh");
    merge("Ninh Bình", "Ninh Bình", "Hà Nam", "Nam Định");
  }

  private void merge(String into, String... predecessors) {
    Acts.carriedOut(
        Acts.merge(
            "2025-07-01",
            id(into),
            Arrays.stream(predecessors).map(this::id).toArray(String[]::new)));
  }

  @Test
  void shouldBecomeSeven_whenTheActsOf2025AreCarriedOut() {
    Response before = Acts.cluster(cluster, "2024-12-14");

    actsOf2025();

    assertThat(Acts.members(cluster, "2024-12-14"))
        .containsExactlyElementsOf(NINE.stream().map(this::id).toList());
    assertThat(Acts.cluster(cluster, "2024-12-14").<Object>path("members"))
        .asString()
        .contains("Ban Dân tộc Lạng Sơn")
        .doesNotContain("Sở");
    assertThat(Acts.cluster(cluster, "2024-12-14").<List<?>>path("leaders"))
        .isEqualTo(before.path("leaders"));
    assertThat(Acts.members(cluster, "2025-03-02")).hasSize(9);
    assertThat(Acts.cluster(cluster, "2025-03-02").<List<String>>path("members.name"))
        .contains("Sở Dân tộc và Tôn giáo Lạng Sơn", "Ban Dân tộc Ninh Bình");
    assertThat(Acts.members(cluster, "2025-07-02"))
        .containsExactlyInAnyOrder(
            id("Hà Nội"),
            id("Phú Thọ"),
            id("Bắc Ninh"),
            id("Thái Nguyên"),
            id("Lạng Sơn"),
            id("Quảng Ninh"),
            id("Ninh Bình"));
    assertThat(Acts.members(elsewhere, "2025-07-02")).isEmpty();
    assertThat(position("Bắc Ninh", "2025-07-02")).isEqualTo(5);
  }

  private int position(String name, String asOf) {
    return Acts.cluster(cluster, asOf)
        .path("members.find { it.organizationId == '" + id(name) + "' }.position");
  }

  @Test
  void shouldHaveThePermanentDeputyAct_whenTheHeadEnds() {
    actsOf2025();

    assertThat(
            Acts.cluster(cluster, "2025-06-30")
                .<List<String>>path("leaders.findAll { it.role == 'HEAD' }.organizationId"))
        .containsExactly(id("Hòa Bình"));
    Response after = Acts.cluster(cluster, "2025-07-01");
    assertThat(after.<List<String>>path("leaders.findAll { it.role == 'HEAD' }.organizationId"))
        .containsExactly(id("Thái Nguyên"));
    assertThat(after.<List<Boolean>>path("leaders.findAll { it.role == 'HEAD' }.acting"))
        .containsExactly(true);
  }

  @Test
  void shouldSayWhoIsToday_whenSeveralMerged() {
    actsOf2025();

    assertThat(Acts.chain(id("Hòa Bình"), "successors", "from=2019-01-01"))
        .containsExactly(id("Phú Thọ"));
    assertThat(Acts.chain(id("Hòa Bình"), "successors", "asOf=2025-06-30"))
        .containsExactly(id("Hòa Bình"));
    assertThat(Acts.chain(id("Phú Thọ"), "predecessors"))
        .containsExactlyInAnyOrder(id("Hòa Bình"), id("Vĩnh Phúc"));
    assertThat(Acts.chain(id("Phú Thọ"), "predecessors", "asOf=2025-06-30")).isEmpty();
  }

  @Test
  void shouldShowItAllBefore_whenPreviewed() {
    Given.officerOf(id("Hòa Bình"));

    Response preview =
        Acts.preview(
            Acts.merge(
                "2025-07-01", id("Phú Thọ"), id("Phú Thọ"), id("Vĩnh Phúc"), id("Hòa Bình")));

    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    assertThat(preview.<Boolean>path("possible")).isTrue();
    assertThat(preview.<List<String>>path("effects.ending.organizationId"))
        .containsExactly(id("Vĩnh Phúc"), id("Hòa Bình"));
    assertThat(preview.<String>path("effects.clusters[0].staying[0].rule"))
        .isEqualTo("KEEPS_OWN_PLACE");
    assertThat(
            preview.<List<String>>path("effects.clusters[0].leaving.organization.organizationId"))
        .containsExactlyInAnyOrder(id("Vĩnh Phúc"), id("Hòa Bình"));
    assertThat(preview.<String>path("effects.clusters[0].actingHead.organization.organizationId"))
        .isEqualTo(id("Thái Nguyên"));
    assertThat(preview.<Integer>path("effects.clusters[0].size.members")).isEqualTo(7);
    assertThat(preview.<List<?>>path("effects.mandatesEnding")).hasSize(1);
    assertThat(Acts.members(cluster, "2025-07-02")).hasSize(9);
  }
}
