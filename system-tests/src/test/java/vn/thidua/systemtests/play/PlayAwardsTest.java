package vn.thidua.systemtests.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.systemtests.casefile.CaseFiles;

/** What is proposed, decided and held. */
class PlayAwardsTest {

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private FakeSystem system;
  private CaseFiles given;

  @BeforeEach
  void start() throws IOException {
    rehearsal = new Rehearsal(folder);
    system = rehearsal.system();
    given = CaseFiles.given(CaseFiles.RED_RIVER_DELTA);
    rehearsal.rankAs(given);
  }

  @AfterEach
  void stop() {
    rehearsal.close();
  }

  @Test
  void shouldBringEachProposalToItsDecision() throws IOException {
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    List<String> acts =
        system.writes().stream()
            .map(write -> write.replaceAll("/id-[0-9]+", "/-"))
            .filter(write -> write.contains("/proposals") || write.contains("/award"))
            .toList();
    List<String> proposing =
        List.of(
            "secretary POST /proposals",
            "secretary POST /proposals/-/submission",
            "secretary POST /proposals/-/forwarding");
    assertThat(acts.subList(0, 3)).isEqualTo(proposing);
    assertThat(acts.subList(3, 6)).isEqualTo(proposing);
    assertThat(acts.subList(6, 9)).isEqualTo(proposing);
    assertThat(acts.subList(9, acts.size()))
        .containsExactly(
            "secretary POST /award-decisions",
            "secretary POST /award-decisions",
            "secretary POST /award-totals");
  }

  @Test
  void shouldReferToTheRankingItHasRead_whenItProposes() throws IOException {
    // When
    rehearsal.play(given);
    // Then
    assertThat(system.all("proposals"))
        .hasSize(3)
        .allSatisfy(proposal -> {
          assertThat(proposal.path("source").asText()).isEqualTo("red-river-delta-2023");
          assertThat(proposal.path("year").asInt()).isEqualTo(2023);
          assertThat(proposal.path("commendationType").asText()).isEqualTo("MERIT");
          assertThat(proposal.path("ranking").path("id").asText()).isEqualTo("ranking");
          assertThat(proposal.path("ranking").path("digest").asText()).isEqualTo("out");
          assertThat(proposal.path("merits").asText()).contains("điểm năm 2023");
        })
        .extracting(proposal -> proposal.path("key").asText())
        .containsExactly(
            "proposal:GOVERNMENT_EMULATION_FLAG:namdinh",
            "proposal:PRIME_MINISTER_CERTIFICATE_OF_MERIT:hungyen",
            "proposal:PRIME_MINISTER_CERTIFICATE_OF_MERIT:quangninh");
  }

  @Test
  void shouldRecordOneDecision_whenAuthorityAndNumberAreTheSame() throws IOException {
    // When
    rehearsal.play(given);
    // Then
    List<ObjectNode> decisions = system.all("award-decisions");
    assertThat(decisions)
        .extracting(decision -> decision.path("key").asText())
        .containsExactly(
            "decision:GOVERNMENT:01/QĐ-TTg-CTĐ", "decision:PRIME_MINISTER:02/QĐ-TTg-BK");
    JsonNode second = decisions.getLast();
    assertThat(second.path("issuer").toString()).isEqualTo("{\"authority\":\"PRIME_MINISTER\"}");
    assertThat(second.path("date").asText()).isEqualTo("2024-05-21");
    assertThat(second.path("signer").path("position").asText()).isEqualTo("Thủ tướng Chính phủ");
    assertThat(second.path("awards")).hasSize(2);
    assertThat(system.all("award-totals"))
        .singleElement()
        .satisfies(total -> {
          assertThat(total.path("key").asText()).isEqualTo("awardTotals");
          assertThat(total.path("count").asInt()).isEqualTo(18);
          assertThat(total.path("collectives").asInt()).isEqualTo(7);
          assertThat(total.path("individuals").asInt()).isEqualTo(11);
        });
  }

  @Test
  void shouldNameTheIssuer_whenAnOrganizationIssues() throws IOException {
    // Given
    given
        .with("/proposals/0/decision/issuer", "'thaibinh'")
        .with("/proposals/0/decidedBy", "'PROVINCIAL_CHAIR'")
        .with("/expect/awards/0/decidedBy", "'PROVINCIAL_CHAIR'");
    rehearsal.play(given);
    system.forgetWrites();
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(system.writes()).isEmpty();
    JsonNode decision = system.all("award-decisions").getFirst();
    assertThat(decision.path("key").asText())
        .isEqualTo("decision:PROVINCIAL_CHAIR:thaibinh:01/QĐ-TTg-CTĐ");
    assertThat(decision.path("issuer").path("organizationId").asText()).startsWith("id-");
  }

  @Test
  void shouldSayWhoWasProposedAndWhoHoldsWhat() throws IOException {
    // When
    rehearsal.play(given);
    // Then
    assertThat(rehearsal.output())
        .contains("Đề nghị khen thưởng năm 2023 (proposed for 2023)")
        .containsPattern(
            "Cờ thi đua của Chính phủ +Ủy ban nhân dân tỉnh Nam Định +1  DECIDED +xếp hạng tạm thời")
        .contains("who holds what for 2023")
        .containsPattern(
            "Bằng khen của Thủ tướng Chính phủ  Ủy ban nhân dân tỉnh Quảng Ninh +Thủ tướng Chính phủ"
                + " +02/QĐ-TTg-BK +2024-05-21")
        .contains(
            "reported for 2023 without names): 18, tập thể (collectives) 7, cá nhân (individuals) 11");
  }

  @Test
  void shouldEndForwarded_whenNothingIsDecidedYet() throws IOException {
    // Given
    given.without("/proposals/0/decision").with("/expect/awards/0/organization", "'hanam'");
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).isEqualTo(ExitCode.DIFFERENT);
    assertThat(system.all("proposals").getFirst().path("status").asText()).isEqualTo("FORWARDED");
    assertThat(rehearsal.output())
        .containsPattern("tỉnh Nam Định +1  FORWARDED")
        .contains("/expect/awards/0 hanam GOVERNMENT_EMULATION_FLAG GOVERNMENT")
        .contains("is không giữ/not held");
  }

  @Test
  void shouldDecideLater_whenTheFileSaysSoLater() throws IOException {
    // Given
    CaseFiles open =
        CaseFiles.given(CaseFiles.RED_RIVER_DELTA)
            .without("/proposals/0/decision")
            .without("/expect/awards");
    rehearsal.play(open);
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(system.all("award-decisions")).hasSize(2);
    assertThat(system.all("proposals")).hasSize(3);
  }

  @Test
  void shouldNameWhatIsHeldBesides_whenItIsNotExpected() throws IOException {
    // Given
    given.with("/expect/awards", "[]");
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).isEqualTo(ExitCode.DIFFERENT);
    assertThat(rehearsal.output().lines().filter(line -> line.contains("/expect/awards ")))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("is đang giữ/held"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/proposals/0/commendationType | 'MOVEMENT' | /proposals/0/commendationType: tệp ghi MOVEMENT, hệ thống có MERIT",
        "/proposals/0/decision/date | '2024-05-19' | /proposals/0/decision/date: tệp ghi 2024-05-19, hệ thống có 2024-05-20",
        "/proposals/0/decision/signer/name | 'Khác' | /proposals/0/decision/signer/name: tệp ghi Khác",
        "/proposals/0/decision/number | '9' | /proposals/0/decision: tệp ghi decision:GOVERNMENT:9, hệ thống có id-",
        "/proposals/0/organization | 'hanam' | /proposals: tệp ghi -, hệ thống có proposal:GOVERNMENT_EMULATION_FLAG:namdinh",
        "/awardTotals/count | 19 | /awardTotals/count: tệp ghi 19, hệ thống có 18",
        "/awardTotals/note | '' | /awardTotals/note: tệp ghi -",
      })
  void shouldChangeNothing_whenWhatIsFinishedDiffers(String pointer, String json, String line)
      throws IOException {
    // Given
    rehearsal.play(given);
    system.forgetWrites();
    if (pointer.equals("/awardTotals/count")) {
      given.without("/awardTotals/collectives");
    }
    // When
    ExitCode code = rehearsal.play(given.with(pointer, json));
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.DIFFERENT);
    assertThat(rehearsal.output()).contains("already played with other content").contains(line);
    assertThat(system.writes()).isEmpty();
  }

  @Test
  void shouldChangeNothing_whenADecisionIsNoLongerInTheFile() throws IOException {
    // Given
    rehearsal.play(given);
    system.forgetWrites();
    // When
    ExitCode code = rehearsal.play(given.without("/proposals/2/decision"));
    // Then
    assertThat(code).isEqualTo(ExitCode.DIFFERENT);
    assertThat(rehearsal.output())
        .contains("/proposals/2/decision: tệp ghi -, hệ thống có id-")
        .contains("PRIME_MINISTER_CERTIFICATE_OF_MERIT MERIT quangninh");
    assertThat(system.writes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"REFUSED", "WITHDRAWN"})
  void shouldChangeNothing_whenAProposalCameToNothing(String status) throws IOException {
    // Given
    CaseFiles open =
        CaseFiles.given(CaseFiles.RED_RIVER_DELTA)
            .without("/proposals/0/decision")
            .without("/expect/awards");
    rehearsal.play(open);
    system.all("proposals").getFirst().put("status", status);
    system.forgetWrites();
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).isEqualTo(ExitCode.DIFFERENT);
    assertThat(rehearsal.output()).contains("/proposals/0: tệp ghi DECIDED, hệ thống có " + status);
    assertThat(system.writes()).isEmpty();
  }

  @Test
  void shouldBringAReturnedProposalToTheLatestRanking() throws IOException {
    // Given
    CaseFiles open =
        CaseFiles.given(CaseFiles.RED_RIVER_DELTA)
            .without("/proposals/0/decision")
            .without("/expect/awards");
    rehearsal.play(open);
    ObjectNode returned = system.all("proposals").getFirst();
    returned.put("status", "RETURNED");
    system.overtakeRanking();
    // When
    ExitCode code = rehearsal.play(open);
    // Then
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(returned.path("status").asText()).isEqualTo("FORWARDED");
    assertThat(returned.path("ranking").path("digest").asText()).isEqualTo("out-later");
    assertThat(rehearsal.output())
        .contains("created 2, found 4")
        .contains(
            "proposal:PRIME_MINISTER_CERTIFICATE_OF_MERIT:hungyen: theo xếp hạng trước đó, giữ"
                + " nguyên (on an earlier ranking, left as it is)");
    assertThat(system.all("proposals").getLast().path("ranking").path("digest").asText())
        .isEqualTo("out");
  }

  @Test
  void shouldContinue_whenAPlayBrokeOff() throws IOException {
    // Given
    system.prepare("POST /award-decisions", 500, "{'title':'Lỗi','traceId':'t-1'}");
    ExitCode broken = rehearsal.play(given);
    String firstOutput = rehearsal.output();
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(broken).isEqualTo(ExitCode.DIFFERENT);
    assertThat(firstOutput).contains("award decisions").contains("traceId t-1");
    assertThat(code).as(rehearsal.output()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(system.all("proposals")).hasSize(3);
    assertThat(system.all("award-decisions")).hasSize(2);
  }

  @Test
  void shouldNameThePlaceInTheFile_whenTheAuthorityMayNotDecide() throws IOException {
    // Given
    system.prepare(
        "POST /award-decisions",
        409,
        "{'type':'urn:thi-dua:problem:authority-not-competent','errors':[{'pointer':"
            + "'/awards/0/awardType','code':'not-competent','message':'Điều 78(1)'}]}");
    // When
    ExitCode code = rehearsal.play(given);
    // Then
    assertThat(code).isEqualTo(ExitCode.INVALID_CASE);
    assertThat(rehearsal.output()).contains("/proposals/0/awardType: Điều 78(1)");
  }

  @Test
  void shouldSayNothingOfAwards_whenTheCaseHasNone() throws IOException {
    // Given
    CaseFiles none = CaseFiles.given(CaseFiles.WORKED_EXAMPLE);
    rehearsal.rankAs(none);
    // When
    rehearsal.play(none);
    // Then
    assertThat(rehearsal.output()).doesNotContain("khen thưởng");
  }
}
