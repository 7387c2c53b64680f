package vn.thidua.systemtests.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.systemtests.casefile.CaseFiles;

/** Movements, agreement, pledges, conferences, recommendations and exemplars of a case. */
class PlayYearTest {

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private FakeSystem system;

  @BeforeEach
  void start() throws IOException {
    rehearsal = new Rehearsal(folder);
    system = rehearsal.system();
  }

  @AfterEach
  void stop() {
    rehearsal.close();
  }

  @Test
  void shouldEnterTheYearOnce_whenItsTwoReportsArePlayed() throws IOException {
    // Given
    ExitCode first = rehearsal.play(CaseFiles.given(CaseFiles.CLUSTER_2_REPORTED));
    assertThat(first).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    system.forgetWrites();
    // When
    ExitCode second = rehearsal.play(CaseFiles.given(CaseFiles.CLUSTER_2_REPORTED_AGAIN));
    // Then
    assertThat(second).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(system.writes())
        .singleElement()
        .asString()
        .startsWith("secretary POST /clusters/")
        .endsWith("/leaders");
    assertThat(rehearsal.output())
        .contains(
            "movements: created 0, found 6",
            "conferences: created 0, found 1",
            "resolutions: created 0, found 4",
            "recommendations: created 0, found 9",
            "indicators: created 0, found 2",
            "indicator values: created 0, found 7");
    assertThat(system.all("recommendations")).hasSize(9);
  }

  @Test
  void shouldRecordWhatWasMeasured_asItWasReported() throws IOException {
    // When
    rehearsal.play(CaseFiles.given(CaseFiles.CLUSTER_1));
    // Then
    assertThat(system.all("indicators")).hasSize(3);
    assertThat(system.all("indicator-values"))
        .extracting(
            figure -> figure.path("year").asInt(),
            figure -> figure.path("sign").asText(),
            figure -> figure.path("value").asText())
        .containsExactly(
            tuple(2024, "EQUAL", "6"),
            tuple(2022, "EQUAL", "100"),
            tuple(2023, "EQUAL", "100"),
            tuple(2022, "EQUAL", "100"),
            tuple(2023, "EQUAL", "100"),
            tuple(2024, "OVER", "94"));
  }

  @Test
  void shouldTellTheDifference_whenAFigureWasRecordedOtherwise() throws IOException {
    // Given
    rehearsal.play(CaseFiles.given(CaseFiles.RED_RIVER_DELTA));
    system.forgetWrites();
    // When
    ExitCode code =
        rehearsal.play(
            CaseFiles.given(CaseFiles.RED_RIVER_DELTA)
                .with("/indicatorValues/2/value", "'235029'"));
    // Then
    assertThat(code).as(rehearsal.output()).isNotEqualTo(ExitCode.AS_EXPECTED);
    assertThat(rehearsal.output()).contains("/indicatorValues/2/value", "235028");
    assertThat(system.writes()).isEmpty();
  }

  @Test
  void shouldLetTheClusterTakePart_whenTheFileNamesNobody() throws IOException {
    // When
    rehearsal.play(CaseFiles.given(CaseFiles.CLUSTER_2_REPORTED));
    // Then
    String cluster = system.all("clusters").getFirst().path("id").asText();
    assertThat(system.all("movements"))
        .hasSize(6)
        .allSatisfy(movement ->
            assertThat(movement.path("participants").path(0).path("clusterId").asText())
                .isEqualTo(cluster));
  }

  @Test
  void shouldSendNothingThatTheReportDoesNotSay() throws IOException {
    // When
    rehearsal.play(CaseFiles.given(CaseFiles.CLUSTER_1));
    // Then
    JsonNode conference = system.all("conferences").getFirst();
    assertThat(conference.has("heldFrom")).isFalse();
    assertThat(conference.has("chair")).isFalse();
    assertThat(conference.has("place")).isFalse();
    assertThat(system.all("movements").getFirst().path("legalBases"))
        .extracting(basis -> basis.path("number").asText())
        .containsExactly("05-CT/TW", "34-CT/TW", "19/CT-TTg");
  }

  @Test
  void shouldNestPledgesOfAMovement() throws IOException {
    // When
    ExitCode code = rehearsal.play(CaseFiles.given(CaseFiles.LANG_SON));
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    List<ObjectNode> pledges = system.all("pledges");
    String parent = pledges.getFirst().path("id").asText();
    assertThat(pledges)
        .extracting(one -> one.path("parentId").asText(), one -> one.has("movementId"))
        .containsExactly(
            tuple("", true),
            tuple(parent, false),
            tuple(parent, false),
            tuple("", true),
            tuple("", true),
            tuple("", true));
    assertThat(pledges.getFirst().path("awards").path("issuers")).hasSize(2);
    assertThat(rehearsal.output()).contains("(pledges): ON_THE_WAY 6");
  }

  @Test
  void shouldSignOnPaperAndReferToWhatIsThere_whenAConferenceResolves() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.RED_RIVER_DELTA);
    rehearsal.rankAs(given);
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    JsonNode agreement = system.all("agreements").getFirst();
    assertThat(agreement.path("year").asInt()).isEqualTo(2024);
    assertThat(agreement.path("status").asText()).isEqualTo("OPEN");
    assertThat(agreement.path("signatures"))
        .hasSize(9)
        .allSatisfy(signature -> {
          assertThat(signature.path("signedOn").asText()).isEqualTo("2024-03-13");
          assertThat(signature.has("onPaper")).isTrue();
          assertThat(signature.has("person")).isFalse();
        });
    JsonNode resolutions = system.all("conferences").getFirst().path("resolutions");
    assertThat(resolutions)
        .extracting(one -> one.path("kind").asText())
        .containsExactly(
            "RANKING_PRESENTED",
            "PROPOSAL_SUPPORTED",
            "PROPOSAL_SUPPORTED",
            "PROPOSAL_SUPPORTED",
            "HEADS_ELECTED",
            "AGREEMENT_SIGNED",
            "AWARDS_HANDED_OVER",
            "OTHER");
    assertThat(resolutions.path(0).path("rankingId").asText()).isEqualTo("ranking");
    assertThat(resolutions.path(5).path("agreementId")).isEqualTo(agreement.path("id"));
    assertThat(resolutions.path(4).path("election").path("deputies")).hasSize(2);
  }

  @Test
  void shouldDoNothingAgain_whenPlayedTwice() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.LANG_SON);
    rehearsal.play(given);
    system.forgetWrites();
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(system.writes()).isEmpty();
    assertThat(rehearsal.output()).doesNotContainPattern("created [1-9]");
  }

  @Test
  void shouldGoOnWhereItBrokeOff_whenASignatureIsMissing() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.RED_RIVER_DELTA);
    rehearsal.rankAs(given);
    rehearsal.play(given);
    system.all("agreements").getFirst().withArray("signatures").remove(3);
    system.forgetWrites();
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(system.writes()).singleElement().asString().endsWith("/signatures");
  }

  @Test
  void shouldNameTheDifferenceAndChangeNothing_whenAnotherReportContradicts() throws IOException {
    // Given
    rehearsal.play(CaseFiles.given(CaseFiles.CLUSTER_2_REPORTED));
    system.forgetWrites();
    CaseFiles other =
        CaseFiles.given(CaseFiles.CLUSTER_2_REPORTED_AGAIN)
            .with("/movements/1/form", "'REGULAR'")
            .with("/recommendations/5/dueOn", "'2025-06-30'")
            .with("/conferences/0/chair/name", "'Ai đó'");
    // When
    ExitCode code = rehearsal.play(other);
    // Then
    assertThat(code).isEqualTo(ExitCode.DIFFERENT);
    assertThat(rehearsal.output())
        .contains("/movements/1/form", "/recommendations/5/dueOn", "/conferences/0/chair/name");
    assertThat(system.writes()).isEmpty();
  }

  @Test
  void shouldLeaveWhatIsThere_whenAnotherReportSaysLess() throws IOException {
    // Given
    rehearsal.play(CaseFiles.given(CaseFiles.CLUSTER_2_REPORTED));
    system.forgetWrites();
    CaseFiles less =
        CaseFiles.given(CaseFiles.CLUSTER_2_REPORTED)
            .without("/conferences/0/chair")
            .without("/recommendations/5/dueOn")
            .with("/movements", "[]");
    // When
    ExitCode code = rehearsal.play(less);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(system.writes()).isEmpty();
    assertThat(system.all("movements")).hasSize(6);
  }

  @Test
  void shouldNameThePlaceInTheFile_whenTheSystemRefusesAPart() throws IOException {
    // Given
    CaseFiles given =
        CaseFiles.given(CaseFiles.CLUSTER_2_REPORTED)
            .with("/conferences/0/heldFrom", "'2031-01-01'");
    system.prepare(
        "POST /conferences",
        400,
        "{'type':'urn:thi-dua:problem:invalid','title':'t','status':400,'errors':["
            + "{'pointer':'/heldFrom','code':'outside-year','message':'ngoài năm'}]}");
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.INVALID_CASE);
    assertThat(rehearsal.output()).contains("/conferences/0/heldFrom");
  }
}
