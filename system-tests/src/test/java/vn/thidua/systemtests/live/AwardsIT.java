package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.play.ExitCode;

/** From a ranking to the register; and what the law does not let through. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class AwardsIT {

  private static final String DECISIONS = "/api/v1/award-decisions";
  private static final String PROPOSALS = "/api/v1/proposals";
  private static final String FLAG = "GOVERNMENT_EMULATION_FLAG";
  private static final String CERTIFICATE = "PRIME_MINISTER_CERTIFICATE_OF_MERIT";

  /**
   * A request that is refused.
   *
   * @param inVietnamese what its problem has to name
   */
  record Refusal(
      String name,
      Asking asking,
      String slug,
      String pointer,
      List<String> inVietnamese,
      List<String> inEnglish) {

    @Override
    public String toString() {
      return slug + ": " + name;
    }
  }

  private final WholeSystem system;
  private final Doors doors;
  private Delta delta;

  AwardsIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  @BeforeAll
  void playTheDelta() {
    delta = Delta.of(system, doors, "awards-of-the-delta");
  }

  @AfterAll
  void close() {
    doors.close();
  }

  @Test
  void shouldSayWhoWasProposedAndWhoHoldsWhat_whenTheYearWasPlayed() {
    // When
    List<JsonNode> proposals = delta.ofTheYear("/proposals");
    List<JsonNode> awards = delta.ofTheYear("/awards");
    JsonNode counts = delta.ask("/awards/counts?year=2023&organizerId=" + delta.organizer());
    List<JsonNode> totals = delta.ofTheYear("/award-totals");
    // Then
    JsonNode ranking = delta.ranking();
    assertThat(proposals)
        .extracting(AwardsIT::whoWasProposed)
        .containsExactly(
            FLAG + " Ủy ban nhân dân tỉnh Nam Định 1 DECIDED",
            CERTIFICATE + " Ủy ban nhân dân tỉnh Hưng Yên 2 DECIDED",
            CERTIFICATE + " Ủy ban nhân dân tỉnh Quảng Ninh 3 DECIDED");
    assertThat(proposals)
        .allSatisfy(proposal -> {
          JsonNode reference = proposal.path("ranking");
          assertThat(reference.path("id")).isEqualTo(ranking.path("id"));
          assertThat(reference.path("digest")).isEqualTo(ranking.path("outputDigest"));
          assertThat(reference.path("provisional").asBoolean()).isTrue();
        });
    assertThat(awards)
        .extracting(AwardsIT::whoHoldsWhat)
        .containsExactlyInAnyOrder(
            FLAG + " Ủy ban nhân dân tỉnh Nam Định GOVERNMENT " + Delta.FLAG_NUMBER,
            CERTIFICATE
                + " Ủy ban nhân dân tỉnh Hưng Yên PRIME_MINISTER "
                + Delta.CERTIFICATE_NUMBER,
            CERTIFICATE
                + " Ủy ban nhân dân tỉnh Quảng Ninh PRIME_MINISTER "
                + Delta.CERTIFICATE_NUMBER);
    assertThat(counts.path("total").asInt()).isEqualTo(3);
    assertThat(counts.path("items")).hasSize(2);
    assertThat(totals)
        .singleElement()
        .satisfies(total -> {
          assertThat(total.path("count").asInt()).isEqualTo(18);
          assertThat(total.path("collectives").asInt()).isEqualTo(7);
          assertThat(total.path("individuals").asInt()).isEqualTo(11);
        });
  }

  private static String whoWasProposed(JsonNode proposal) {
    return "%s %s %s %s"
        .formatted(
            proposal.path("awardType").asText(),
            proposal.path("organizationName").asText(),
            proposal.path("ranking").path("rank").asText(),
            proposal.path("status").asText());
  }

  private static String whoHoldsWhat(JsonNode award) {
    return "%s %s %s %s"
        .formatted(
            award.path("awardType").asText(),
            award.path("organizationName").asText(),
            award.path("decision").path("authority").asText(),
            award.path("decision").path("number").asText());
  }

  @Test
  void shouldHoldNothingYet_whenTheDayIsBeforeTheDecisions() {
    // When
    JsonNode before = delta.ask("/awards?at=2024-05-19&organizerId=" + delta.organizer());
    JsonNode between = delta.ask("/awards?at=2024-05-20&organizerId=" + delta.organizer());
    // Then
    assertThat(before.path("items")).isEmpty();
    assertThat(between.path("items"))
        .filteredOn(award -> award.path("year").asInt() == 2023)
        .extracting(award -> award.path("awardType").asText())
        .contains(FLAG)
        .doesNotContain(CERTIFICATE);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void shouldRefuseNameItAndChangeNothing_whenItMayNotBe(Refusal refusal) {
    // Given
    Map<String, List<JsonNode>> before = delta.everything();
    // When
    Reply vietnamese = ask(refusal.asking().with("Accept-Language", "vi"));
    Reply english = ask(refusal.asking().with("Accept-Language", "en"));
    // Then
    assertRefused(refusal, vietnamese, refusal.inVietnamese());
    assertRefused(refusal, english, refusal.inEnglish());
    assertThat(english.body().path("title")).isNotEqualTo(vietnamese.body().path("title"));
    assertThat(delta.everything()).isEqualTo(before);
  }

  private static void assertRefused(Refusal refusal, Reply reply, List<String> named) {
    JsonNode problem = reply.body();
    assertThat(reply.status()).as(reply.text()).isEqualTo(409);
    assertThat(problem.path("type").asText()).isEqualTo("urn:thi-dua:problem:" + refusal.slug());
    assertThat(problem.path("detail").asText()).contains(named);
    List<String> pointers = new ArrayList<>();
    problem.path("errors").forEach(error -> pointers.add(error.path("pointer").asText()));
    assertThat(pointers).as(reply.text()).containsExactly(refusal.pointer());
  }

  Stream<Refusal> refusals() {
    JsonNode ranking = delta.ranking();
    String rankingId = ranking.path("id").asText();
    String digest = ranking.path("outputDigest").asText();
    String otherDigest = "0".repeat(64);
    String flagDecision =
        delta.ofTheYear("/awards").stream()
            .filter(award -> award.path("awardType").asText().equals(FLAG))
            .findFirst()
            .orElseThrow()
            .path("decision")
            .path("id")
            .asText();
    return Stream.of(
        new Refusal(
            "a director's certificate of merit",
            Asking.post(
                DECISIONS,
                delta.decision(
                    "1/QĐ-SNV",
                    delta.headOf("department", "DEPARTMENT_HEAD"),
                    "MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT",
                    "department")),
            "authority-not-competent",
            "/awards/0/awardType",
            List.of(
                "Người đứng đầu cơ quan chuyên môn cấp tỉnh",
                "Bằng khen của bộ, ban, ngành, tỉnh",
                "Chủ tịch Ủy ban nhân dân cấp tỉnh",
                "Luật 06/2022/QH15, Điều 79"),
            List.of(
                "DEPARTMENT_HEAD",
                "MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT",
                "Chair of a provincial People's Committee",
                "Luật 06/2022/QH15, Điều 79")),
        new Refusal(
            "the flag by the Prime Minister",
            Asking.post(
                DECISIONS,
                delta.decision("13/QĐ-TTg", Delta.state("PRIME_MINISTER"), FLAG, "hanam")),
            "authority-not-competent",
            "/awards/0/awardType",
            List.of("Cờ thi đua của Chính phủ", "Thủ tướng Chính phủ", "Điều 78(1)"),
            List.of("Government Emulation Flag", "Prime Minister", "Điều 78(1)")),
        new Refusal(
            "a number of the year again",
            Asking.post(
                DECISIONS,
                delta.decision(" 11/qđ-ttg-ctđ", Delta.state("GOVERNMENT"), FLAG, "hanam")),
            "number-used",
            "/number",
            List.of(flagDecision),
            List.of(flagDecision)),
        new Refusal(
            "a holder that was no more",
            Asking.post(
                DECISIONS,
                delta.decision(
                    "2/QĐ-SNV",
                    delta.headOf("department", "DEPARTMENT_HEAD"),
                    "COMMENDATION_CERTIFICATE",
                    "gone")),
            "holder-ended",
            "/awards/0/organizationId",
            List.of(delta.organizationId("gone"), "2024-03-01", "2024-05-20"),
            List.of(delta.organizationId("gone"), "2024-03-01", "2024-05-20")),
        new Refusal(
            "another ranking than the one that is meant",
            Asking.post(PROPOSALS, delta.proposal("hanam", FLAG, rankingId, otherDigest)),
            "ranking-digest-mismatch",
            "/ranking/digest",
            List.of(rankingId, digest, otherDigest),
            List.of(rankingId, digest, otherDigest)));
  }

  @Test
  void shouldRecordIt_whenADirectorSignsACommendationCertificate() {
    // Given
    String body =
        delta.decision(
            "3/QĐ-SNV",
            delta.headOf("department", "DEPARTMENT_HEAD"),
            "COMMENDATION_CERTIFICATE",
            "department");
    // When
    Reply reply = ask(Asking.post(DECISIONS, body.replace("2023", "2022")));
    // Then
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    assertThat(reply.body().path("awards"))
        .singleElement()
        .satisfies(award -> assertThat(award.path("level").asText()).isEqualTo("GRASSROOTS"));
  }

  @Test
  void shouldNameTheNumber_whenAnotherCaseUsesItToo() {
    // Given
    byte[] sameNumbers = Delta.file("awards-of-another-delta");
    // When
    Outcome outcome = system.play(sameNumbers);
    // Then
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.DIFFERENT);
    assertThat(outcome.err()).contains("award decisions", Delta.FLAG_NUMBER);
  }

  private Reply ask(Asking asking) {
    return doors.ask(system.gateway().toString(), Account.SECRETARY, asking);
  }
}
