package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;

/** What three clusters of one organizer asked of the Committee, and what became of one order. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CompilationIT {

  private static final String COMMITTEE = "Ủy ban Dân tộc";
  private static final int OF_DELEGATES = 5;
  private static final String RULES = "Xây dựng quy chế hoạt động của cụm thi đua";

  private final WholeSystem system;
  private final Doors doors;
  private Scene scene;
  private final List<String> clusters = new ArrayList<>();

  CompilationIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  /**
   * Two more clusters beside Cluster No. 2, one of which also asks for something else. To whom the
   * delegates of Cluster No. 2 spoke is not reported; here it is the Committee.
   */
  @BeforeAll
  void askInThreeClusters() {
    CaseFiles reported = CaseFiles.given(CaseFiles.CLUSTER_2_REPORTED);
    for (int i = 0; i < OF_DELEGATES; i++) {
      reported.with("/recommendations/" + i + "/addressee", "'" + COMMITTEE + "'");
    }
    scene = Scene.of(system, doors, reported, "compiled");
    clusters.add(scene.cluster());
    for (int number : new int[] {3, 4}) {
      String id = establish(number);
      clusters.add(id);
      raise(id, "REGULATIONS", RULES);
    }
    raise(clusters.getLast(), "FUNDS", "Bố trí kinh phí hoạt động của cụm");
  }

  private String establish(int number) {
    JsonNode unit =
        scene.post(
            Account.ADMINISTRATOR,
            "/organizations",
            "{'name': 'Ban Dân tộc tỉnh số %d'}".formatted(number));
    return scene
        .post(
            "/clusters",
            """
            {'organizerId': '%s', 'name': 'Cụm thi đua số %d', 'type': 'CLUSTER',
             'decision': {'number': '409-%d/QĐ-UBDT', 'date': '2024-06-21'},
             'members': [{'organizationId': '%s', 'from': '2024-06-21'}]}
            """
                .formatted(scene.organizer(), number, number, unit.path("id").asText()))
        .path("id")
        .asText();
  }

  private void raise(String cluster, String topic, String text) {
    scene.post(
        "/recommendations",
        """
        {'organizerId': '%s', 'clusterId': '%s', 'year': 2024, 'kind': 'RECOMMENDATION',
         'by': {'name': 'Đại biểu dự hội nghị'}, 'addressee': {'name': '%s'}, 'topic': '%s',
         'text': '%s'}
        """
            .formatted(scene.organizer(), cluster, COMMITTEE, topic, text));
  }

  @AfterAll
  void close() {
    doors.close();
  }

  private String question(String path) {
    return "%s?organizerId=%s&year=2024&addressee=%s"
        .formatted(path, scene.organizer(), URLEncoder.encode(COMMITTEE, StandardCharsets.UTF_8));
  }

  @Test
  void shouldGatherThreeClustersUnderOneAddresseeAndTopic() {
    // When
    JsonNode compiled = scene.get(question("/recommendations/compilation") + "&topic=REGULATIONS");
    // Then
    JsonNode group = only(ofCommittee(compiled));
    assertThat(group.path("topic").path("name").asText()).contains("Quy chế");
    JsonNode line = only(lines(group, RULES));
    assertThat(line.path("clusters").asInt()).isEqualTo(3);
    assertThat(line.path("sources"))
        .extracting(source -> source.path("clusterId").asText())
        .containsExactlyInAnyOrderElementsOf(clusters);
    assertThat(line.path("sources"))
        .filteredOn(source -> source.path("clusterId").asText().equals(scene.cluster()))
        .singleElement()
        .satisfies(source ->
            assertThat(source.path("conferenceId").asText())
                .isEqualTo(conference().path("id").asText()));
  }

  @Test
  void shouldTellTopicsApart_whenAllOfTheAddresseeIsAskedFor() {
    // When
    JsonNode compiled = scene.get(question("/recommendations/compilation"));
    // Then
    assertThat(ofCommittee(compiled))
        .extracting(group -> group.path("topic").path("code").asText())
        .containsExactlyInAnyOrder(
            "REGULATIONS", "CRITERIA", "AGREEMENTS", "MOVEMENTS", "APPARATUS", "FUNDS");
  }

  @Test
  void shouldBeAWorkbookToo() {
    // When
    Reply reply = scene.ask(Asking.get("/api/v1" + question("/recommendations/compilation/xlsx")));
    // Then
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(reply.text()).startsWith("PK");
  }

  @Test
  void shouldLeadFromTheConferenceToTheRegulationInForce_whenAnInstructionIsFulfilled() {
    // Given
    String instruction =
        scene.named("/recommendations", "recommendation:regulations").path("id").asText();
    String regulation = regulationInForce();
    // When
    scene.post(
        "/recommendations/" + instruction + "/completion",
        "{'on': '2025-06-01', 'fulfilledBy': {'regulationId': '%s'}}".formatted(regulation));
    // Then
    List<JsonNode> given =
        scene.list(
            "/recommendations",
            Map.of("conferenceId", conference().path("id").asText(), "kind", "INSTRUCTION"));
    assertThat(given)
        .filteredOn(one -> one.path("status").asText().equals("DONE"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.path("id").asText()).isEqualTo(instruction);
          JsonNode fulfilling = one.path("fulfilledBy").path("regulation");
          assertThat(fulfilling.path("regulationId").asText()).isEqualTo(regulation);
          assertThat(fulfilling.path("status").asText()).isEqualTo("IN_FORCE");
          assertThat(fulfilling.path("inForceFrom").asText()).isEqualTo("2025-06-01");
        });
    JsonNode followed = scene.get("/regulations/" + regulation);
    assertThat(followed.path("title").asText()).isEqualTo("Quy chế hoạt động các cụm thi đua");
    assertThat(followed.path("status").asText()).isEqualTo("IN_FORCE");
  }

  private String regulationInForce() {
    JsonNode drafted =
        scene.post(
            "/regulations",
            "{'organizerId': '%s', 'title': 'Quy chế hoạt động các cụm thi đua'}"
                .formatted(scene.organizer()));
    String path = "/regulations/" + drafted.path("id").asText();
    scene.post(
        path + "/consultation", "{'opinions': 'Tổng hợp ý kiến các cụm', 'on': '2025-05-01'}");
    scene.post(path + "/approval", "{'number': '88/QĐ-UBDT', 'date': '2025-05-20'}");
    scene.post(path + "/entry-into-force", "{'from': '2025-06-01'}");
    return drafted.path("id").asText();
  }

  private JsonNode conference() {
    return scene.named("/conferences", "conference:summary-2024");
  }

  private static List<JsonNode> ofCommittee(JsonNode compiled) {
    List<JsonNode> groups = new ArrayList<>();
    for (JsonNode group : compiled.path("groups")) {
      if (group.path("addressee").path("name").asText().equals(COMMITTEE)) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static List<JsonNode> lines(JsonNode group, String text) {
    List<JsonNode> lines = new ArrayList<>();
    for (JsonNode line : group.path("lines")) {
      if (line.path("text").asText().equals(text)) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static JsonNode only(List<JsonNode> nodes) {
    assertThat(nodes).hasSize(1);
    return nodes.getFirst();
  }
}
