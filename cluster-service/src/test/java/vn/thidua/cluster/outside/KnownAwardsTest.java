package vn.thidua.cluster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.cluster.Given;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.events.ConsumedFields;
import vn.thidua.platform.testsupport.events.RecordedEvent;

/** What awards-service decided, as it was heard. */
@QuarkusTest
@WithTestResource(RealServers.class)
class KnownAwardsTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  @Inject KnownAwards awards;
  @Inject AwardsProjection projection;
  @Inject ObjectMapper json;

  private String unit;
  private String issuer;

  @BeforeEach
  void given() {
    unit = Given.organization();
    issuer = Given.organization();
  }

  @Test
  void shouldHearOfADecision_andThatItWasRevoked() {
    RecordedAwards decision =
        RecordedAwards.to(unit, "CERTIFICATE", issuer, "2025-02-10").published();
    await().pollInSameThread().untilAsserted(() -> assertThat(ofUnit()).hasSize(1));

    assertThat(ofUnit())
        .singleElement()
        .satisfies(award -> {
          assertThat(award.id()).hasToString(decision.awardId());
          assertThat(award.decisionNumber()).isEqualTo(decision.number());
          assertThat(award.decidedOn()).isEqualTo(LocalDate.of(2025, 2, 10));
          assertThat(award.authority()).isEqualTo("MINISTRY");
          assertThat(award.issuer()).hasToString(issuer);
          assertThat(award.awardType()).isEqualTo("CERTIFICATE");
          assertThat(award.person()).isFalse();
          assertThat(award.year()).isEqualTo(2024);
          assertThat(award.revokedOn()).isNull();
        });
    decision.revoked("2025-09-01").published();
    await()
        .pollInSameThread()
        .untilAsserted(
            () -> assertThat(ofUnit().getFirst().revokedOn()).isEqualTo(LocalDate.of(2025, 9, 1)));
  }

  @Test
  void shouldKeepTheNewer_whenAnOlderVersionComesAgain() {
    RecordedAwards decision = RecordedAwards.to(unit, "FLAG", issuer, "2025-02-10");
    JsonNode older = decision.state().deepCopy();
    decision.revoked("2025-09-01").heard();

    hear(() -> projection.decision(older));

    assertThat(ofUnit().getFirst().revokedOn()).isEqualTo(LocalDate.of(2025, 9, 1));
  }

  @Test
  void shouldTellThoseOfABranch_asItWasOnTheDayOfTheDecision() {
    String child = Given.organization(Map.of("parentId", unit, "from", "2025-01-01"));
    String grandchild = Given.organization(Map.of("parentId", child, "from", "2025-06-01"));
    String own = RecordedAwards.to(unit, "FLAG", issuer, "2025-02-10").heard().awardId();
    RecordedAwards.to(child, "FLAG", issuer, "2024-12-31").heard();
    String person =
        RecordedAwards.to(child, "FIGHTER", issuer, "2025-01-01").person().heard().awardId();
    String below = RecordedAwards.to(grandchild, "FLAG", issuer, "2025-06-01").heard().awardId();
    RecordedAwards.to(grandchild, "FLAG", issuer, "2025-05-31").heard();

    assertThat(ids(null)).containsExactly(person, own, below);
    assertThat(ids(Set.of("FLAG"))).containsExactly(own, below);
    assertThat(ids(Set.of())).isEmpty();
    assertThat(
            awards.inBranches(
                List.of(UUID.fromString(unit)), null, FIRST, LocalDate.of(2025, 2, 9)))
        .hasSize(1);
    assertThat(SqlStatements.during(() -> ids(null))).isEqualTo(1);
  }

  @Test
  void shouldForgetAll_toBeToldAgain() {
    RecordedAwards decision = RecordedAwards.to(unit, "FLAG", issuer, "2025-02-10").heard();

    hear(projection::forget);
    assertThat(ofUnit()).isEmpty();

    decision.heard();
    assertThat(ofUnit()).hasSize(1);
  }

  @Test
  void shouldSayThatItIsNotYetKnown() {
    String known = RecordedAwards.to(unit, "FLAG", issuer, "2025-02-10").heard().awardId();

    assertThat(awards.requireKnown(UUID.fromString(known), "/awardId").awardType())
        .isEqualTo("FLAG");
    assertThatThrownBy(() -> awards.requireKnown(UUID.randomUUID(), "/awardId"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type().slug()).isEqualTo("not-yet-known");
              assertThat(problem.errors().getFirst().pointer()).isEqualTo("/awardId");
            });
  }

  @TestFactory
  Stream<DynamicTest> shouldUnderstandEveryRecordedDecision() {
    return RecordedEvent.all(RecordedAwards.CONTRACTS).stream()
        .filter(event -> event.header("ce_aggregatetype").equals("award-decision"))
        .flatMap(event ->
            Stream.of(
                dynamicTest(event.name(), () -> take(event, false)),
                dynamicTest(event.name() + " with unknown fields", () -> take(event, true))));
  }

  private void take(RecordedEvent event, boolean unknownFields) throws JsonProcessingException {
    JsonNode state = withOtherIds(event.payload()).path("state");
    JsonNode sent = state.deepCopy();
    if (unknownFields) {
      addUnknown(sent);
    }

    hear(() -> projection.decision(sent));

    for (JsonNode given : state.path("awards")) {
      HeardAward award =
          awards.requireKnown(UUID.fromString(given.path("id").asText()), "/awardId");
      assertThat(award.decisionId()).hasToString(state.path("id").asText());
      assertThat(award.organizationId()).hasToString(given.path("organizationId").asText());
      assertThat(award.level()).isEqualTo(given.path("level").asText());
      assertThat(award.person()).isEqualTo(given.path("subject").asText().equals("PERSON"));
      assertThat(String.valueOf(award.revokedOn())).isEqualTo(given.path("revokedOn").asText());
    }
  }

  @Test
  void shouldReadOnlyWhatIsTold() {
    assertThat(
            ConsumedFields.missing(
                DecisionState.class, RecordedAwards.CONTRACTS, "award-decision.state.v1.json"))
        .isEmpty();
  }

  private List<HeardAward> ofUnit() {
    UUID root = UUID.fromString(unit);
    return awards.inBranches(List.of(root), null, FIRST, LAST).getOrDefault(root, List.of());
  }

  private List<String> ids(@Nullable Set<String> types) {
    UUID root = UUID.fromString(unit);
    return awards
        .inBranches(List.of(root), types, FIRST, LAST)
        .getOrDefault(root, List.of())
        .stream()
        .map(award -> award.id().toString())
        .toList();
  }

  private JsonNode withOtherIds(JsonNode payload) throws JsonProcessingException {
    Map<String, String> others = new HashMap<>();
    return json.readTree(
        ID.matcher(payload.toString())
            .replaceAll((MatchResult id) ->
                others.computeIfAbsent(id.group(), same -> UUID.randomUUID().toString())));
  }

  private static void addUnknown(JsonNode node) {
    node.forEach(KnownAwardsTest::addUnknown);
    if (node instanceof ObjectNode object) {
      object.putObject("addedLater").put("some", "thing");
    }
  }

  private static void hear(Runnable event) {
    QuarkusTransaction.requiringNew().run(event);
  }
}
