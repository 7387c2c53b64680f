package vn.thidua.scoring.rankings.compute;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.ranking.RankingDigests;
import vn.thidua.scoring.indicators.leaves.PeriodFigures;
import vn.thidua.scoring.rankings.CaseRows;
import vn.thidua.scoring.rankings.RankingRows;
import vn.thidua.scoring.rankings.RankingViews;
import vn.thidua.scoring.rankings.compute.ComputeRankings.Kind;
import vn.thidua.scoring.rankings.snapshots.RankingSnapshots;
import vn.thidua.scoring.schemes.SchemeQueries;

/**
 * Clusters by the batch: the same as one by one and as the engine alone; staged, then published.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class ComputeRankingsTest {

  @Inject DataSource database;
  @Inject EntityManager entities;
  @Inject ComputeRankings compute;
  @Inject PublishRankings publish;
  @Inject StagedRankings staged;
  @Inject StaleClusters stale;
  @Inject RankingSnapshots snapshots;
  @Inject RankingRows rankingRows;
  @Inject SchemeQueries schemes;
  @Inject PeriodFigures figures;
  @Inject Clock clock;

  private final Map<ClusterOfPeriod, CaseModel> models = new HashMap<>();
  private CaseRows rows;
  private Computing computing;
  private ClusterOfPeriod example;

  @BeforeEach
  void insertTheWorkedExample() {
    rows = new CaseRows(database);
    rows.clear();
    computing = new Computing(database, entities, compute, publish, stale);
    example = insert(CaseFile.read("worked-example").model());
    assertThat(computing.stale()).containsExactly(example);
  }

  private ClusterOfPeriod insert(CaseModel model) {
    CaseRows.Ids ids = rows.insert(model);
    ClusterOfPeriod cluster = new ClusterOfPeriod(ids.period(), ids.cluster());
    models.put(cluster, model);
    return cluster;
  }

  private List<ClusterOfPeriod> manyClusters() {
    List<ClusterOfPeriod> all = new ArrayList<>(List.of(example));
    all.add(insert(CaseFile.read("cluster-2-2024").model()));
    for (long seed = 1; seed <= 20; seed++) {
      all.add(insert(RandomCase.of(seed)));
    }
    return all;
  }

  private UUID run() {
    return Computing.run(database, example.periodId());
  }

  private ClusterOfPeriod published() {
    UUID run = run();
    computing.stage(run, List.of(example));
    computing.publish(run);
    return example;
  }

  private void change(String points) {
    rows.run(
        "update sheet_value v set points = cast(? as numeric) from score_sheet s"
            + " where s.id = v.sheet_id and s.period_id = ? and s.organization_id = ?"
            + " and v.criterion = 'II.2' and v.stage = 'SELF'",
        points,
        example.periodId(),
        EngineCase.idOf("a"));
  }

  @Test
  void shouldGiveWhatTheEngineGives_whenManyClustersAreReadAtOnceAndEachAlone() {
    // Given
    List<ClusterOfPeriod> all = manyClusters();

    // When
    UUID atOnce = run();
    List<ComputeRankings.Outcome> outcomes = computing.stage(atOnce, all);
    computing.publish(atOnce);
    Map<UUID, String> digestsAtOnce = computing.digests();
    UUID anew = run();
    List<Kind> again = new ArrayList<>();
    all.forEach(one -> again.addAll(computing.kinds(anew, List.of(one))));

    // Then
    assertThat(outcomes)
        .extracting(ComputeRankings.Outcome::cluster)
        .containsExactlyElementsOf(all);
    assertThat(outcomes).extracting(ComputeRankings.Outcome::kind).containsOnly(Kind.STAGED);
    assertThat(again).containsOnly(Kind.UNCHANGED);
    for (ComputeRankings.Outcome outcome : outcomes) {
      CaseModel model = requireNonNull(models.get(outcome.cluster()));
      assertThat(digestsAtOnce.get(outcome.cluster().clusterId()))
          .as(model.name())
          .endsWith(" " + RankingDigests.ofOutput(EngineCase.rank(model)));
    }
  }

  @Test
  void shouldKeepWhatItWasMadeFrom_whenARankingIsStaged() {
    // Given
    List<ClusterOfPeriod> all = manyClusters();

    // When
    List<ComputeRankings.Outcome> outcomes = computing.stage(run(), all);

    // Then
    for (ComputeRankings.Outcome outcome : outcomes) {
      var snapshot = snapshots.of(requireNonNull(outcome.rankingId())).orElseThrow();
      var input = snapshot.input(schemes.compiled(snapshot.schemeId()));
      assertThat(
              rows.number(
                  "select count(*) from ranking where id = '"
                      + outcome.rankingId()
                      + "' and input_digest = '"
                      + RankingDigests.ofInput(snapshot.schemeId().toString(), input)
                      + "'"))
          .as(requireNonNull(models.get(outcome.cluster())).name())
          .isEqualTo(1);
    }
  }

  @Test
  void shouldTakeAsManyStatements_whenTheBatchIsTwentyTimesAsLarge() {
    // Given
    List<ClusterOfPeriod> all = manyClusters();
    AtomicInteger statements = new AtomicInteger();
    DataSource counted = counting(statements);
    ComputeRankings counting =
        new ComputeRankings(
            new SheetsReader(counted, schemes, figures),
            new Readings(counted),
            new StagedRows(counted, clock));

    // When
    computing.atOneMoment(() -> counting.compute(all.subList(0, 1), run(), 0));
    int forOne = statements.getAndSet(0);
    computing.atOneMoment(() -> counting.compute(all.subList(1, 22), run(), 0));

    // Then
    assertThat(forOne).isBetween(8, 12);
    assertThat(statements.get()).isEqualTo(forOne);
  }

  @Test
  void shouldKeepEveryLetter_whenNamesAndBarsHaveOddOnes() {
    // Given
    String odd = "Đơn vị \\ \"a\"\t{b},\r\nc \\N";
    rows.run(
        "update known_organization_name set name = ? where organization_id = ?",
        odd,
        EngineCase.idOf("a"));
    rows.run(
        "insert into sheet_bar (id, sheet_id, code, reason, imposed_by, imposed_at)"
            + " select ?, id, ?, 'r', 's', now() from score_sheet"
            + " where period_id = ? and organization_id = ?",
        UUID.randomUUID(),
        "ODD,\"{\\}",
        example.periodId(),
        EngineCase.idOf("a"));

    // When
    UUID ranking = requireNonNull(computing.stage(run(), List.of(example)).getFirst().rankingId());

    // Then
    RankingViews.Row row =
        rankingRows.of(Set.of(ranking)).getOrDefault(ranking, List.of()).stream()
            .filter(one -> one.organizationId().equals(EngineCase.idOf("a")))
            .findFirst()
            .orElseThrow();
    assertThat(row.organizationName()).isEqualTo(odd);
    assertThat(row.bars()).containsExactly("ODD,\"{\\}");
  }

  @Test
  void shouldShowNothing_whileARankingIsOnlyStaged() {
    // Given
    published();
    Map<UUID, String> before = computing.digests();
    long events = rows.number("select count(*) from outbox where aggregatetype = 'ranking'");
    change("1");

    // When
    UUID run = run();
    computing.stage(run, List.of(example));

    // Then
    assertThat(computing.digests()).isEqualTo(before);
    assertThat(rows.number("select count(*) from outbox where aggregatetype = 'ranking'"))
        .isEqualTo(events);
    assertThat(computing.publish(run)).isEqualTo(new PublishRankings.Published(1, 0));
    assertThat(computing.publish(run)).isEqualTo(new PublishRankings.Published(0, 0));
    assertThat(computing.digests()).isNotEqualTo(before);
    assertThat(rows.number("select count(*) from outbox where aggregatetype = 'ranking'"))
        .isEqualTo(events + 1);
    assertThat(rows.number("select count(*) from ranking where latest")).isEqualTo(1);
  }

  @Test
  void shouldDropTheOlder_whenALaterReadingWasPublishedFirst() {
    // Given
    published();
    change("1");
    UUID slow = run();
    computing.stage(slow, List.of(example));
    change("2");
    UUID quick = run();
    computing.stage(quick, List.of(example));
    computing.publish(quick);
    Map<UUID, String> newest = computing.digests();

    // When
    PublishRankings.Published late = computing.publish(slow);

    // Then
    assertThat(late).isEqualTo(new PublishRankings.Published(0, 1));
    assertThat(computing.digests()).isEqualTo(newest);
    assertThat(computing.stale()).isEmpty();
  }

  @Test
  void shouldDropTheOlder_whenALaterReadingFoundThatWhatIsThereHolds() {
    // Given
    change("2");
    published();
    Map<UUID, String> there = computing.digests();
    change("1");
    UUID slow = run();
    computing.stage(slow, List.of(example));
    change("2");
    List<Kind> later = computing.kinds(run(), List.of(example));

    // When
    PublishRankings.Published late = computing.publish(slow);

    // Then
    assertThat(later).containsExactly(Kind.UNCHANGED);
    assertThat(late).isEqualTo(new PublishRankings.Published(0, 1));
    assertThat(computing.digests()).isEqualTo(there);
    assertThat(computing.stale()).isEmpty();
  }

  @Test
  void shouldPublishOnce_whenTwoRunsHaveTheSame() {
    // Given
    UUID one = run();
    UUID other = run();
    computing.stage(one, List.of(example));
    computing.stage(other, List.of(example));

    // When
    PublishRankings.Published first = computing.publish(one);
    PublishRankings.Published second = computing.publish(other);

    // Then
    assertThat(first).isEqualTo(new PublishRankings.Published(1, 0));
    assertThat(second).isEqualTo(new PublishRankings.Published(0, 1));
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(1);
    assertThat(rows.number("select count(*) from ranking_row")).isEqualTo(5);
  }

  @Test
  void shouldComputeAgain_whenWhatWasStagedIsDropped() {
    // Given
    published();
    change("1");
    UUID run = run();
    computing.stage(run, List.of(example));
    List<ClusterOfPeriod> whileStaged = computing.stale();

    // When
    int dropped = QuarkusTransaction.requiringNew().call(() -> staged.drop(run));

    // Then
    assertThat(whileStaged).isEmpty();
    assertThat(dropped).isEqualTo(1);
    assertThat(computing.stale()).containsExactly(example);
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(1);
    assertThat(computing.kinds(run(), List.of(example))).containsExactly(Kind.STAGED);
  }

  @Test
  void shouldHoldWithoutARanking_whenAClusterHasNoMembers() {
    // Given
    rows.run("delete from known_member where cluster_id = ?", example.clusterId());
    assertThat(computing.stale()).containsExactly(example);

    // When
    List<Kind> kinds = computing.kinds(run(), List.of(example));

    // Then
    assertThat(kinds).containsExactly(Kind.EMPTY);
    assertThat(computing.stale()).isEmpty();
  }

  @Test
  void shouldAddWhatItWasMadeFrom_whenAnOlderRankingHolds() {
    // Given
    published();
    rows.run("truncate ranking_snapshot, ranking_reading");

    // When
    List<ComputeRankings.Outcome> outcomes = computing.stage(run(), List.of(example));

    // Then
    assertThat(outcomes).extracting(ComputeRankings.Outcome::kind).containsExactly(Kind.UNCHANGED);
    assertThat(snapshots.of(requireNonNull(outcomes.getFirst().rankingId()))).isPresent();
  }

  @Test
  void shouldComputeAgain_whenTheArithmeticIsAnother() {
    // Given
    published();

    // When
    rows.run("update ranking set rules_version = '0'");
    rows.run("update ranking_reading set held_rules = '0'");

    // Then
    assertThat(computing.stale()).containsExactly(example);
    assertThat(computing.kinds(run(), List.of(example))).containsExactly(Kind.STAGED);
  }

  @Test
  void shouldFailTheSecond_whenTwoReadTheSameClusterAtOnce() {
    // Given
    UUID one = run();
    UUID other = run();
    ThrowingCallable second =
        () ->
            computing.atOneMoment(() -> {
              assertThat(entities.createNativeQuery("select 1").getResultList()).hasSize(1);
              computing.stage(one, List.of(example));
              return compute.compute(List.of(example), other, 0);
            });

    // When / Then
    assertThatThrownBy(second)
        .hasRootCauseInstanceOf(SQLException.class)
        .rootCause()
        .extracting(cause -> ((SQLException) cause).getSQLState())
        .isEqualTo("40001");
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(1);
  }

  private DataSource counting(AtomicInteger statements) {
    return proxy(
        DataSource.class,
        database,
        statements,
        answer ->
            answer instanceof Connection connection
                ? proxy(Connection.class, connection, statements, same -> same)
                : answer);
  }

  private static <T> T proxy(
      Class<T> type, T of, AtomicInteger statements, UnaryOperator<Object> answered) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              // Unwrapped for each copy.
              if (Set.of("prepareStatement", "unwrap").contains(method.getName())) {
                statements.incrementAndGet();
              }
              try {
                return answered.apply(method.invoke(of, arguments));
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }
}
