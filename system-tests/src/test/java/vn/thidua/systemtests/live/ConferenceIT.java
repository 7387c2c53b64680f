package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.play.ExitCode;

/** The year 2025 of the worked example, summed up and closed by a conference in March 2026. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ConferenceIT {

  private static final String NAME = "conference-in-march";
  private static final String DECISION = "15/QĐ-HĐTĐKT";

  /** What would change the year that is closed. */
  record Change(String name, Asking asking) {

    @Override
    public String toString() {
      return name;
    }
  }

  private final WholeSystem system;
  private final Doors doors;
  private Scene scene;
  private JsonNode conference;
  private JsonNode closedYear;

  ConferenceIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  private static CaseFiles file() {
    return CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
        .with(
            "/conferences",
            """
            [{'key': 'summary', 'occasions': [{'kind': 'SUMMARY'}, {'kind': 'LAUNCH', 'year': 2026}],
              'heldFrom': '2026-03-13', 'place': 'Nhà văn hóa', 'resolutions': [
                {'kind': 'RANKING_PRESENTED', 'text': 'Thông qua kết quả chấm điểm'},
                {'kind': 'HEADS_ELECTED', 'election': {'year': 2026, 'head': 'c', 'deputies': ['a']}},
                {'kind': 'YEAR_CLOSED'}]}]
            """);
  }

  @BeforeAll
  void closeTheYearAndAppoint() {
    scene = Scene.of(system, doors, file(), NAME);
    conference = scene.one("/conferences", "conference:summary");
    closedYear = yearPage();
    scene.post(
        resolution("HEADS_ELECTED") + "/appointment",
        "{'decision': {'number': '%s', 'date': '2026-03-20', 'issuer': 'Hội đồng mẫu'}}"
            .formatted(DECISION));
  }

  @AfterAll
  void close() {
    doors.close();
  }

  private String path() {
    return "/conferences/" + conference.path("id").asText();
  }

  private String resolution(String kind) {
    for (JsonNode resolution : conference.path("resolutions")) {
      if (resolution.path("kind").asText().equals(kind)) {
        return path() + "/resolutions/" + resolution.path("id").asText();
      }
    }
    throw new AssertionError(kind + " is not in " + conference);
  }

  private JsonNode yearPage() {
    return scene.overview(2025);
  }

  @Test
  void shouldTakeOfficeByTheDecision_whenAConferenceElectedThem() {
    // When
    JsonNode later = scene.get("/clusters/" + scene.cluster() + "?asOf=2026-04-01");
    JsonNode page = scene.overview(2026);
    JsonNode carriedOut = scene.get(resolution("HEADS_ELECTED"));
    // Then
    assertThat(offices(later))
        .containsExactlyInAnyOrder(
            "HEAD " + scene.organization("c"), "DEPUTY_HEAD " + scene.organization("a"));
    assertThat(page.path("leaders"))
        .hasSize(2)
        .allSatisfy(leader ->
            assertThat(leader.path("decision").path("number").asText()).isEqualTo(DECISION));
    assertThat(carriedOut.path("decision").path("number").asText()).isEqualTo(DECISION);
    assertThat(carriedOut.path("election").path("head").path("leaderId").asText("")).isNotEmpty();
  }

  @Test
  void shouldLeaveTheClosedYearAsItWas_whenTheNextHeadsAreAppointed() {
    // When
    JsonNode page = yearPage();
    // Then
    assertThat(page.path("leaders")).isEqualTo(closedYear.path("leaders"));
    assertThat(page.path("members")).isEqualTo(closedYear.path("members"));
    assertThat(page.path("ranking")).isEqualTo(closedYear.path("ranking"));
    assertThat(page.path("closing").path("on").asText()).isEqualTo("2026-03-13");
    assertThat(page.path("nextLeaders")).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void shouldNameTheActThatClosedIt_whenSomethingOfTheYearIsToChange(Change change) {
    // When
    Reply vietnamese = scene.ask(change.asking().with("Accept-Language", "vi"));
    Reply english = scene.ask(change.asking().with("Accept-Language", "en"));
    // Then
    for (Reply reply : List.of(vietnamese, english)) {
      assertThat(reply.status()).as(reply.text()).isEqualTo(409);
      assertThat(reply.body().path("type").asText())
          .isEqualTo("urn:thi-dua:problem:cluster-year-closed");
      assertThat(reply.body().path("detail").asText()).contains("2025", "Biên bản");
      assertThat(reply.body().path("errors").path(0).path("pointer").asText("")).isNotEmpty();
    }
    assertThat(english.body().path("title")).isNotEqualTo(vietnamese.body().path("title"));
  }

  Stream<Change> changes() {
    String api = "/api/v1";
    String cluster = scene.cluster();
    return Stream.of(
        new Change(
            "another deputy",
            Asking.post(
                api + "/clusters/" + cluster + "/leaders",
                "{'year': 2025, 'role': 'DEPUTY_HEAD', 'organizationId': '%s'}"
                    .formatted(scene.organization("d")))),
        new Change(
            "an agreement",
            Asking.post(
                api + "/agreements",
                "{'clusterId': '%s', 'year': 2025, 'title': 'Giao ước'}".formatted(cluster))),
        new Change(
            "a conference",
            Asking.post(
                api + "/conferences",
                """
                {'organizerId': '%s', 'clusterId': '%s',
                 'occasions': [{'kind': 'MID_YEAR', 'year': 2025}], 'heldFrom': '2025-07-07'}
                """
                    .formatted(scene.organizer(), cluster))),
        new Change(
            "a resolution",
            Asking.post(
                api + path() + "/resolutions",
                "{'kind': 'OTHER', 'year': 2025, 'text': 'Ghi thêm'}")),
        new Change(
            "a movement joined",
            Asking.post(
                api + "/movements",
                """
                {'organizerId': '%s', 'name': 'Phong trào năm 2025', 'form': 'CAMPAIGN',
                 'period': {'fromYear': 2025, 'toYear': 2025}, 'participants': [{'clusterId': '%s'}]}
                """
                    .formatted(scene.organizer(), cluster))));
  }

  @Test
  void shouldTakeWhatIsOfTheNextYear_whenTheLastOneIsClosed() {
    // When
    Reply reply =
        scene.ask(
            Asking.post(
                "/api/v1" + path() + "/resolutions",
                "{'kind': 'OTHER', 'year': 2026, 'text': 'Chủ đề thi đua năm 2026'}"));
    // Then
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }

  @Test
  void shouldDoNothingAgain_whenTheCaseIsPlayedOnceMore() {
    // When
    Outcome again = system.play(file().with("/case", "'" + NAME + "'").bytes());
    // Then
    assertThat(again.code()).as(again.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(again.out()).doesNotContainPattern("created [1-9]");
  }

  private static List<String> offices(JsonNode cluster) {
    List<String> offices = new ArrayList<>();
    for (JsonNode leader : cluster.path("leaders")) {
      if (leader.path("year").asInt() == 2026) {
        offices.add(leader.path("role").asText() + " " + leader.path("organizationId").asText());
      }
    }
    return offices;
  }
}
