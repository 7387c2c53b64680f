package vn.thidua.scoring.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.verifier.Finding;
import vn.thidua.scoring.verifier.Verdict;
import vn.thidua.scoring.verifier.Verifier;

/** Bundles of the engine's rankings, looked at by the verifier that shares nothing with it. */
class RankingBundleTest {

  /** The values of a bundle: what was entered, what counts, points, sums, ceilings, thresholds. */
  private static final Pattern VALUE =
      Pattern.compile(
          "\"(?:target|actual|points|count|total|base|ceiling|bonus|penalty|maxPoints|threshold"
              + "|pointsPerItem|totalPoints)\":\"(-?[0-9.]+)\"");

  @ParameterizedTest
  @ValueSource(
      strings = {"worked-example", "cluster-2-2024", "red-river-delta-2023", "police-347-2025"})
  void shouldBeEqual_whenTheCaseIsGiven(String name) {
    // Given
    String bundle = ProofCase.bundle(CaseFile.read(name).model());
    // When
    Verdict verdict = verify(bundle);
    // Then
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.EQUAL);
  }

  @Test
  void shouldBeEqual_whenSchemesSheetsTiesAndEndorsementsAreRandom() {
    Seeds.check(
        2000,
        seed -> {
          // Given
          CaseModel model = RandomCase.of(seed);
          // When
          Verdict verdict = verify(ProofCase.bundle(model, new Dice(seed)));
          // Then
          assertThat(verdict.findings()).isEmpty();
        });
  }

  @Test
  void shouldBeEqual_whenTheSchemeHasTheMostNodes() {
    assertThat(verify(ProofCase.bundle(RandomCase.largest(1))).findings()).isEmpty();
  }

  @Test
  void shouldBeTheSameBytes_whenTheProofIsTheSame() {
    // Given
    CaseModel model = CaseFile.read("worked-example").model();
    // When
    String again = ProofCase.bundle(model);
    // Then
    assertThat(again).isEqualTo(ProofCase.bundle(model));
  }

  @Test
  void shouldNameThePlace_whenOneDigitOfAnyValueIsAnother() {
    // Given
    String bundle = ProofCase.bundle(CaseFile.read("worked-example").model());
    List<String> missed = new ArrayList<>();
    int changes = 0;
    Matcher value = VALUE.matcher(bundle);
    while (value.find()) {
      for (int at = value.start(1); at < value.end(1); at++) {
        if (Character.isDigit(bundle.charAt(at))) {
          changes++;
          // When
          Verdict verdict = verify(withAnotherDigit(bundle, at));
          // Then
          boolean named =
              verdict.findings().stream()
                  .anyMatch(finding ->
                      finding.code() == Finding.Code.DIGEST && !finding.pointer().isEmpty());
          if (verdict.outcome() != Verdict.Outcome.NOT_EQUAL || !named) {
            missed.add(at + " " + value.group() + ": " + verdict);
          }
        }
      }
    }
    assertThat(changes).isGreaterThan(300);
    assertThat(missed).isEmpty();
  }

  private static String withAnotherDigit(String text, int at) {
    char digit = text.charAt(at) == '9' ? '1' : (char) (text.charAt(at) + 1);
    return text.substring(0, at) + digit + text.substring(at + 1);
  }

  @Test
  void shouldNameUnitAndCriterion_whenAnEntryIsAnotherAndEveryDigestInTheFileIsRight() {
    // Given
    CaseModel model = CaseFile.read("worked-example").model();
    String bundle = ProofCase.bundle(model);
    // When
    List<String> unnoticed = new ArrayList<>();
    for (int i = 0; i < model.members().size(); i++) {
      int member = i;
      String changed =
          Tampering.with(
              bundle,
              tree -> {
                ObjectNode entry = firstScored(tree, member);
                ObjectNode self = (ObjectNode) entry.path("self");
                String field = self.fieldNames().next();
                self.put(field, "0.5");
                ((ObjectNode) entry.path("counts")).put(field, "0.5");
                entry.remove("head");
                entry.remove("office");
              });
      Verdict verdict = verify(changed);
      boolean found =
          verdict.findings().stream()
              .anyMatch(finding -> finding.code() == Finding.Code.RANKING_DIGEST);
      if (verdict.outcome() != Verdict.Outcome.NOT_EQUAL || !found) {
        unnoticed.add(member + ": " + verdict);
      }
    }
    // Then
    assertThat(unnoticed).isEmpty();
  }

  private static ObjectNode firstScored(ObjectNode tree, int member) {
    for (var entry : tree.path("members").path(member).path("entries")) {
      var self = entry.path("self");
      boolean number = self.isObject() && !self.isEmpty() && self.elements().next().isTextual();
      if (number && entry.path("counts").path("state").asText().equals("SCORED")) {
        return (ObjectNode) entry;
      }
    }
    throw new IllegalArgumentException("Nothing scored of member " + member);
  }

  @Test
  void shouldNameTheLeaf_whenItsPointsAreOthersAndEveryDigestInTheFileIsRight() {
    // Given
    String bundle = ProofCase.bundle(CaseFile.read("worked-example").model());
    // When
    Verdict verdict =
        verify(
            Tampering.with(
                bundle,
                tree -> {
                  ObjectNode leaf = (ObjectNode) tree.at("/ranking/rows/0/leaves/0");
                  leaf.put("points", "0.0001");
                }));
    // Then
    assertThat(verdict.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(Finding.Code.LEAF);
          assertThat(finding.pointer()).isEqualTo("/ranking/rows/0/leaves/0/points");
          assertThat(finding.place()).contains("Đơn vị ").contains(", ");
          assertThat(finding.english()).contains("0.0001");
        });
  }

  @Test
  void shouldNameTheRank_whenItIsEndorsedOtherwiseWithoutAReason() {
    // Given
    String bundle = ProofCase.bundle(CaseFile.read("cluster-2-2024").model());
    // When
    Verdict verdict =
        verify(
            Tampering.with(
                bundle,
                tree -> {
                  ArrayNode ranks = (ArrayNode) tree.at("/endorsement/ranks");
                  ((ObjectNode) ranks.get(0)).put("rank", 2);
                  ((ObjectNode) ranks.get(1)).put("rank", 1);
                }));
    // Then
    assertThat(verdict.findings())
        .extracting(Finding::code)
        .containsExactly(Finding.Code.ENDORSEMENT, Finding.Code.ENDORSEMENT);
  }

  @Test
  void shouldNameTheDecision_whenTheUnitsWereNotTied() {
    // Given
    String bundle = ProofCase.bundle(CaseFile.read("cluster-2-2024").model());
    // When
    Verdict verdict =
        verify(
            Tampering.with(
                bundle,
                tree ->
                    ((ArrayNode) tree.path("tieDecisions"))
                        .addObject()
                        .put("digest", "")
                        .put("reason", "Bỏ phiếu")
                        .putArray("organizationIds")
                        .add(tree.at("/ranking/rows/0/organizationId").asText())
                        .add(tree.at("/ranking/rows/1/organizationId").asText())));
    // Then
    assertThat(verdict.findings()).extracting(Finding::code).contains(Finding.Code.TIE_DECISION);
  }

  private static Verdict verify(String bundle) {
    return Verifier.verify(bundle.getBytes(StandardCharsets.UTF_8));
  }
}
