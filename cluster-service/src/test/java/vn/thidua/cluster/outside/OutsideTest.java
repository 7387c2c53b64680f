package vn.thidua.cluster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.thidua.cluster.outside.Announcements.awardType;
import static vn.thidua.cluster.outside.Announcements.publish;
import static vn.thidua.cluster.outside.Announcements.ranking;
import static vn.thidua.cluster.outside.Announcements.total;
import static vn.thidua.cluster.outside.Announcements.tree;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.cluster.outside.totals.AwardTypeNames;
import vn.thidua.cluster.outside.totals.KnownAwardTotals;
import vn.thidua.cluster.outside.totals.TotalsProjection;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.events.ConsumedFields;

/** Rankings, reported totals and names of award types, as they were heard. */
@QuarkusTest
@WithTestResource(RealServers.class)
class OutsideTest {

  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  @Inject KnownRankings rankings;
  @Inject KnownAwardTotals totals;
  @Inject AwardTypeNames names;
  @Inject RankingsProjection heardRankings;
  @Inject TotalsProjection heardTotals;

  private final UUID cluster = UUID.randomUUID();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final UUID barred = UUID.randomUUID();
  private final List<UUID> members = List.of(first, second, barred);

  @Test
  void shouldTellTheLatestRanking_asItWasAnnounced() {
    UUID early = UUID.randomUUID();
    UUID late = UUID.randomUUID();
    publish("scoring", "ranking", early, of(early, "2025-01-15T00:00:00Z"));
    publish("scoring", "ranking", late, of(late, "2025-01-16T00:00:00Z"));
    rankings.requireKnown(early, "/rankingId");
    rankings.requireKnown(late, "/rankingId");

    AnnouncedRanking latest = rankings.latest(cluster, 2024, LATER).orElseThrow();

    assertThat(latest.id()).isEqualTo(late);
    assertThat(latest.status()).isEqualTo("PROVISIONAL");
    assertThat(latest.places())
        .containsExactly(
            new AnnouncedRanking.Place(first, 1, false, false, new BigDecimal("95.50")),
            new AnnouncedRanking.Place(second, 2, false, false, new BigDecimal("94.50")),
            new AnnouncedRanking.Place(barred, null, false, true, new BigDecimal("0.00")));
    assertThat(rankings.latest(cluster, 2024, Instant.parse("2025-01-16T00:00:00Z")))
        .hasValueSatisfying(ranking -> assertThat(ranking.id()).isEqualTo(early));
    assertThat(rankings.latest(cluster, 2025, LATER)).isEmpty();
    assertThat(rankings.latest(UUID.randomUUID(), 2024, LATER)).isEmpty();
  }

  @Test
  void shouldSayWhereTheRequestNamesIt_whenARankingDoesNotCome() {
    UUID never = UUID.randomUUID();

    assertThatThrownBy(() -> rankings.requireKnown(never, "/rankingId"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type().slug()).isEqualTo("not-yet-known");
              assertThat(problem.type().status()).isEqualTo(409);
              assertThat(problem.errors())
                  .singleElement()
                  .satisfies(error -> assertThat(error.pointer()).isEqualTo("/rankingId"));
              assertThat(problem.detail().en()).contains(never.toString());
            });
  }

  @Test
  void shouldTellTheReportedTotal_asItWasCorrectedLast() {
    UUID id = UUID.randomUUID();
    publish("awards", "award-total", id, total(id, cluster, 2024, 18, 7, 0));
    await().pollInSameThread().untilAsserted(() -> assertThat(totals.of(cluster, 2024)).hasSize(1));
    hear(() -> heardTotals.total(tree(total(id, cluster, 2024, 697, null, 2))));
    hear(() -> heardTotals.total(tree(total(id, cluster, 2024, 20, null, 1))));

    assertThat(totals.of(cluster, 2024))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.count()).isEqualTo(697);
          assertThat(told.collectives()).isNull();
          assertThat(told.individuals()).isNull();
        });
    assertThat(totals.of(cluster, 2023)).isEmpty();
  }

  @Test
  void shouldTellTheNewestNameOfAnAwardType() {
    UUID id = UUID.randomUUID();
    String code = "T" + id.toString().replace("-", "").toUpperCase(Locale.ROOT);
    hear(() -> heardTotals.awardType(tree(awardType(id, code, List.of("Cờ thi đua"), 0))));
    hear(
        () -> heardTotals.awardType(tree(awardType(id, code, List.of("Cờ thi đua", "Cờ mới"), 1))));

    assertThat(names.of(List.of(code, "NEVER_HEARD_OF")))
        .containsOnly(Map.entry(code, new Text("Cờ mới", "Cờ mới (en)")));
    assertThat(names.of(List.of())).isEmpty();
  }

  @Test
  void shouldForgetOnlyWhatTheSourceTold() {
    UUID id = UUID.randomUUID();
    UUID total = UUID.randomUUID();
    hear(() -> heardRankings.ranking(tree(of(id, "2025-01-15T00:00:00Z"))));
    hear(() -> heardTotals.total(tree(total(total, cluster, 2024, 18, 7, 0))));

    hear(heardRankings::forget);
    assertThat(rankings.one(id)).isEmpty();
    assertThat(totals.of(cluster, 2024)).hasSize(1);

    hear(heardTotals::forget);
    assertThat(totals.of(cluster, 2024)).isEmpty();
    hear(() -> heardRankings.ranking(tree(of(id, "2025-01-15T00:00:00Z"))));
    assertThat(rankings.one(id)).as("told again").isPresent();
  }

  @Test
  void shouldTellNothingLaterThanAFrozenRanking_andThePublishedOneWithItsRanks() {
    UUID frozen = UUID.randomUUID();
    UUID later = UUID.randomUUID();
    Map<String, @Nullable Object> state = of(frozen, "2025-01-15T00:00:00Z");
    Map<String, @Nullable Object> after = of(later, "2025-01-16T00:00:00Z");
    after.put("periodId", state.get("periodId"));
    hear(() -> heardRankings.ranking(tree(state)));
    hear(() -> heardRankings.ranking(tree(after)));
    assertThat(latest().orElseThrow().id()).isEqualTo(later);

    state.put("frozen", true);
    state.put("status", "ENDORSED");
    state.put("version", 1);
    hear(() -> heardRankings.ranking(tree(state)));

    assertThat(latest())
        .hasValueSatisfying(ranking -> {
          assertThat(ranking.id()).isEqualTo(frozen);
          assertThat(ranking.status()).isEqualTo("PROVISIONAL");
        });

    state.put("frozen", false);
    state.put("status", "PUBLISHED");
    state.put("version", 2);
    ranksTurned(state);
    hear(() -> heardRankings.ranking(tree(state)));

    assertThat(latest())
        .hasValueSatisfying(ranking -> {
          assertThat(ranking.id()).isEqualTo(frozen);
          assertThat(ranking.status()).isEqualTo("PUBLISHED");
          assertThat(ranking.places().getFirst().rank()).isEqualTo(2);
        });
  }

  @SuppressWarnings("unchecked")
  private static void ranksTurned(Map<String, @Nullable Object> state) {
    List<Map<String, @Nullable Object>> rows =
        (List<Map<String, @Nullable Object>>) Objects.requireNonNull(state.get("rows"));
    rows.get(0).put("endorsedRank", 2);
    rows.get(1).put("endorsedRank", 1);
  }

  @ParameterizedTest
  @CsvSource({
    "RankingState, scoring, endorsed-ranking",
    "totals.TotalStates$Total, awards, award-total",
    "totals.TotalStates$AwardType, awards, award-type"
  })
  void shouldReadOnlyWhatIsTold(String name, String service, String aggregate)
      throws ClassNotFoundException {
    Class<?> reader = Class.forName("vn.thidua.cluster.outside." + name);
    Path contracts = Path.of("..", service + "-service", "contracts");

    assertThat(ConsumedFields.missing(reader, contracts, aggregate + ".state.v1.json")).isEmpty();
  }

  /** As the next request reads it. */
  private Optional<AnnouncedRanking> latest() {
    return QuarkusTransaction.requiringNew().call(() -> rankings.latest(cluster, 2024, LATER));
  }

  private Map<String, @Nullable Object> of(UUID id, String computedAt) {
    return ranking(id, cluster, 2024, computedAt, members);
  }

  private static void hear(Runnable event) {
    QuarkusTransaction.requiringNew().run(event);
  }
}
