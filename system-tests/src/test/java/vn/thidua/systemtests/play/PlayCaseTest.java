package vn.thidua.systemtests.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.systemtests.casefile.CaseFiles;

class PlayCaseTest {

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

  @ParameterizedTest
  @ValueSource(strings = {CaseFiles.WORKED_EXAMPLE, CaseFiles.CLUSTER_2, CaseFiles.RED_RIVER_DELTA})
  void shouldBeAsExpected_whenAGivenCaseIsPlayedTwice(String name) throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(name);
    rankAs(given);
    ExitCode first = play(given);
    List<String> writesOfFirst = system.writes();
    system.forgetWrites();
    // When
    ExitCode second = play(given);
    // Then
    assertThat(first).as(output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(second).as(output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(writesOfFirst).isNotEmpty();
    assertThat(system.writes()).isEmpty();
    assertThat(output()).contains("created 0, found");
  }

  @Test
  void shouldLogInAgain_whenALoginIsRefusedOnlyForNow() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.WORKED_EXAMPLE);
    rankAs(given);
    system.refuseLogins(2);
    // When
    ExitCode code = play(given);
    // Then
    assertThat(code).as(output()).isEqualTo(ExitCode.AS_EXPECTED);
  }

  @Test
  void shouldActAsThePeopleConcerned() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.WORKED_EXAMPLE);
    rankAs(given);
    // When
    play(given);
    // Then
    Stream<String> acts = system.writes().stream().map(PlayCaseTest::withoutIds);
    assertThat(acts)
        .contains(
            "admin POST /organizers",
            "admin POST /mandates",
            "secretary POST /clusters",
            "secretary POST /schemes/-/publish",
            "officer-01 POST /score-sheets",
            "officer-05 PUT /score-sheets/-/self-score",
            "reviewer-head PUT /score-sheets/-/head-review",
            "reviewer-deputy POST /score-sheets/-/head-review/complete",
            "reviewer-office POST /score-sheets/-/office-review/complete",
            "secretary POST /score-sheets/-/bars",
            "ranking-job POST /ranking-runs");
  }

  @Test
  void shouldNameTheDifference_whenAnExpectedDigitIsWrong() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.CLUSTER_2);
    rankAs(given);
    given.with("/expect/ranking/1/total", "'88.21'");
    // When
    ExitCode code = play(given);
    // Then
    assertThat(code).isEqualTo(ExitCode.DIFFERENT);
    assertThat(output())
        .contains("/expect/ranking/1 quangninh total")
        .contains("expected 88.21, is 88.20");
  }

  @Test
  void shouldListWhatItCannotPlay() throws IOException {
    // Given
    CaseFiles given =
        CaseFiles.given(CaseFiles.CLUSTER_2)
            .with("/agreement", "{'pledges':[{'text':'Cả cụm phấn đấu'}]}");
    rankAs(given);
    // When
    play(given);
    // Then
    assertThat(output()).containsPattern("not played yet: agreement/pledges/0\\R");
  }

  @Test
  void shouldSendNothing_whenTheFileIsInvalid() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.WORKED_EXAMPLE).with("/sheets/3/organization", "1");
    // When
    ExitCode code = play(given);
    // Then
    assertThat(code).isEqualTo(ExitCode.INVALID_CASE);
    assertThat(output()).contains("/sheets/3/organization");
    assertThat(system.writes()).isEmpty();
  }

  @Test
  void shouldChangeNothing_whenItWasPlayedWithOtherContent() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.WORKED_EXAMPLE);
    rankAs(given);
    play(given);
    system.forgetWrites();
    given
        .with("/organizations/-", "{'key':'f','name':'F'}")
        .with("/organizations/1/name", "'B2'")
        .with("/scheme/nodes/1/title", "'Khác'")
        .with("/sheets/1/entries/5/headReview/points", "'8'");
    // When
    ExitCode code = play(given);
    // Then
    assertThat(code).isEqualTo(ExitCode.DIFFERENT);
    assertThat(output())
        .contains("already played with other content")
        .contains("/organizations/1/name: tệp ghi B2")
        .contains("/scheme/nodes/1/title")
        .contains("/sheets/1/entries/5/headReview/points: tệp ghi 8, hệ thống có 9");
    assertThat(system.writes()).isEmpty();
  }

  @Test
  void shouldGoOn_whenTheServicesHearOfThingsLater() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.WORKED_EXAMPLE);
    rankAs(given);
    system.prepare(
        "POST /periods", 409, "{'type':'urn:thi-dua:problem:not-yet-known','status':409}");
    system.prepare("POST /schemes", 403, "{'type':'urn:thi-dua:problem:forbidden'}");
    system.prepare("POST /score-sheets", 404, "{'type':'urn:thi-dua:problem:not-found'}");
    // When
    ExitCode code = play(given);
    // Then
    assertThat(code).as(output()).isEqualTo(ExitCode.AS_EXPECTED);
  }

  @Test
  void shouldContinue_whenAPlayBrokeOff() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.WORKED_EXAMPLE);
    rankAs(given);
    system.prepare("POST /score-sheets", 500, "{'title':'Lỗi','traceId':'t-1'}");
    ExitCode broken = play(given);
    String firstOutput = output();
    system.prepare("POST /ranking-runs", 500, "{'title':'Lỗi'}");
    play(given);
    // When
    ExitCode code = play(given);
    // Then
    assertThat(broken).isEqualTo(ExitCode.DIFFERENT);
    assertThat(firstOutput).contains("score sheets").contains("traceId t-1").contains("HTTP 500");
    assertThat(code).as(output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(system.all("score-sheets")).hasSize(5);
    assertThat(system.all("mandates")).hasSize(10);
  }

  @Test
  void shouldNameThePlaceInTheFile_whenTheSchemeCannotBePublished() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.WORKED_EXAMPLE);
    play(given.with("/scheme/totalPoints", "'99'"));
    String schemeId = system.all("schemes").getFirst().path("id").asText();
    system.all("schemes").getFirst().put("status", "DRAFT");
    system.prepare(
        "POST /schemes/" + schemeId + "/publish",
        409,
        "{'type':'urn:thi-dua:problem:scheme-not-publishable','errors':[{'pointer':"
            + "'/nodes/3/maxPoints','code':'group-sum-mismatch','message':'Sai tổng'}]}");
    // When
    ExitCode code = play(given);
    // Then
    assertThat(code).isEqualTo(ExitCode.INVALID_CASE);
    assertThat(output()).contains("/scheme/nodes/3/maxPoints: Sai tổng");
  }

  @Test
  void shouldKeepCasesApart_whenTheirKeysAreEqual() throws IOException {
    // Given
    CaseFiles given = CaseFiles.given(CaseFiles.WORKED_EXAMPLE);
    rankAs(given);
    play(given);
    // When
    ExitCode code = play(given.with("/case", "'another'"));
    // Then
    assertThat(code).as(output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(system.all("clusters")).hasSize(2);
    assertThat(system.all("organizations")).hasSize(10);
  }

  @Test
  void shouldPlayWhatThereIs_whenThereIsNoScheme() throws IOException {
    // Given
    CaseFiles given =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .without("/scheme")
            .without("/sheets")
            .without("/expect")
            .without("/cluster/decision");
    // When
    ExitCode code = play(given);
    // Then
    assertThat(code).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(output()).contains("no scheme").contains("không số");
    assertThat(system.all("clusters")).hasSize(1);
  }

  @Test
  void shouldSayThatNobodyAnswers_whenTheSystemIsDown() throws IOException {
    // Given
    system.close();
    // When
    ExitCode code = play(CaseFiles.given(CaseFiles.WORKED_EXAMPLE));
    // Then
    assertThat(code).isEqualTo(ExitCode.DIFFERENT);
    assertThat(output()).contains(system.url()).contains("is the system running?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--speed", "a.json b.json", "a.json --gateway", "a.json --gateway x"})
  void shouldExplainItself_whenTheCommandLineIsWrong(String line) {
    // When
    ExitCode code = rehearsal.run(line.isEmpty() ? List.of() : List.of(line.split(" ", -1)));
    // Then
    assertThat(code).isEqualTo(ExitCode.INVALID_CASE);
    assertThat(output()).contains("Cách dùng");
  }

  private void rankAs(CaseFiles given) throws IOException {
    rehearsal.rankAs(given);
  }

  private ExitCode play(CaseFiles given) throws IOException {
    return rehearsal.play(given);
  }

  private String output() {
    return rehearsal.output();
  }

  private static String withoutIds(String write) {
    return write.replaceAll("/id-[0-9]+", "/-");
  }
}
