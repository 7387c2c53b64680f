package vn.thidua.scoring.rankings.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.rankings.CaseRows;
import vn.thidua.scoring.rankings.compute.ComputeRankings.Kind;

/** Whatever changes what counts makes its clusters stale, and computing those is enough. */
@QuarkusTest
@WithTestResource(RealServers.class)
class StaleClustersTest {

  @Inject DataSource database;
  @Inject EntityManager entities;
  @Inject ComputeRankings compute;
  @Inject PublishRankings publish;
  @Inject StaleClusters stale;

  private CaseRows rows;
  private Computing computing;
  private CaseRows.Ids ids;
  private List<ClusterOfPeriod> clusters;

  @BeforeEach
  void insertTwoPeriodsWithThreeClusters() {
    rows = new CaseRows(database);
    rows.clear();
    rows.run("truncate indicator, indicator_value, indicator_revision, period_indicator");
    computing = new Computing(database, entities, compute, publish, stale);
    CaseModel model = CaseFile.read("worked-example").model();
    ids = rows.insert(model);
    CaseRows.Ids elsewhere = rows.insert(model);
    rows.run("update period set year = 2024 where id = ?", elsewhere.period());
    clusters =
        List.of(
            new ClusterOfPeriod(ids.period(), ids.cluster()),
            new ClusterOfPeriod(ids.period(), rows.cluster(ids.organizer(), ids.period(), model)),
            new ClusterOfPeriod(elsewhere.period(), elsewhere.cluster()));
    rows.run("alter table known_member disable trigger user");
    rows.run(
        "update known_member set organization_id = uuidv7() where cluster_id = ?"
            + " and position = 1",
        clusters.get(1).clusterId());
    rows.run("alter table known_member enable trigger user");
    rows.run(
        "insert into indicator (id, organizer_id, code, title, scope, unit, created_by, created_at,"
            + " version) values (?, ?, 'CS', 'Chỉ số', 'ORGANIZATION', 'VND', 's', now(), 0)",
        ids.organizer(),
        ids.organizer());
    settle();
  }

  private void settle() {
    UUID run = Computing.run(database, ids.period());
    computing.stage(run, computing.stale());
    computing.publish(run);
    assertThat(computing.stale()).isEmpty();
  }

  private String named(String sql) {
    return sql.replace(":cluster", "'" + ids.cluster() + "'")
        .replace(":period", "'" + ids.period() + "'")
        .replace(":indicator", "'" + ids.organizer() + "'")
        .replace(
            ":sheet",
            "(select id from score_sheet where period_id = '"
                + ids.period()
                + "' and cluster_id = '"
                + ids.cluster()
                + "' order by id limit 1)")
        .replace(
            ":unit",
            "(select organization_id from known_member where cluster_id = '"
                + ids.cluster()
                + "' order by position limit 1)");
  }

  /** 0: the first cluster; 1: the other one of its period; 2: the one of the other period. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          update sheet_value set points = 1 where sheet_id = :sheet and criterion = 'II.2' and stage = 'SELF' | 0
          delete from sheet_value where sheet_id = :sheet and criterion = 'II.2' | 0
          insert into sheet_value (sheet_id, criterion, stage, rejected) values (:sheet, 'III.2', 'OFFICE', true) | 0
          insert into sheet_evidence (sheet_id, criterion, position, title) values (:sheet, 'B.1', 99, 't') | 0
          insert into sheet_bar (id, sheet_id, code, reason, imposed_by, imposed_at) values (uuidv7(), :sheet, 'B', 'r', 's', now()) | 0
          insert into sheet_penalty (id, sheet_id, rule, criterion, item_count, reason, imposed_at) values (uuidv7(), :sheet, 'LATE', 'P.1', 1, 'r', now()) | 0
          insert into sheet_act (id, sheet_id, act, from_status, to_status, by_subject, at) values (uuidv7(), :sheet, 'a', 'DRAFT', 'DRAFT', 's', now()) | 0
          update score_sheet set membership_ended_on = date '2025-03-01' where id = :sheet | 0
          update score_sheet set status = 'DRAFT' where id = :sheet | 0
          update score_sheet set version = version + 1, changed_at = now() where id = :sheet | none
          insert into sheet_explanation (sheet_id, criterion, text) values (:sheet, 'I.1', 't') | none
          insert into score_sheet (id, period_id, cluster_id, organization_id, status, opened_by, opened_at, changed_at, version) values (uuidv7(), :period, :cluster, uuidv7(), 'DRAFT', 's', now(), now(), 0) | 0
          update known_member set valid_to = date '2025-06-01' where organization_id = :unit and cluster_id = :cluster | 0
          delete from known_member where organization_id = :unit and cluster_id = :cluster | 0
          update known_organization_name set name = 'Khác' | none
          update period set ends_on = ends_on - 1 where id = :period | 0 1
          update period set title = 'Khác', version = version + 1 where id = :period | none
          insert into period_indicator (id, period_id, criterion, indicator_id, inexact_counts, set_by, set_at, version) values (uuidv7(), :period, 'I.1', :indicator, false, 's', now(), 0) | 0 1
          insert into indicator_value (id, indicator_id, organizer_id, from_year, year, organization_id, revision, version) values (uuidv7(), :indicator, :indicator, 2025, 2025, :unit, 1, 0) | 0
          insert into indicator_value (id, indicator_id, organizer_id, from_year, year, organization_id, revision, version) values (uuidv7(), :indicator, :indicator, 2020, 2025, :unit, 1, 0) | none
          insert into indicator_value (id, indicator_id, organizer_id, from_year, year, organization_id, revision, version) values (uuidv7(), :indicator, :indicator, 2024, 2024, :unit, 1, 0) | 2
          """)
  void shouldMakeItsClustersStale_whenSomethingThatCountsChanges(String change, String expected) {
    // When
    int changed = rows.run(named(change));

    // Then
    assertThat(changed).isPositive();
    List<ClusterOfPeriod> stales = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      if (expected.contains(Integer.toString(i))) {
        stales.add(clusters.get(i));
      }
    }
    assertThat(computing.stale()).containsExactlyInAnyOrderElementsOf(stales);
    settle();
  }

  /** What happens to sheets, members, rules and figures, as the service writes it. */
  private static final List<String> HAPPENINGS =
      List.of(
          "insert into sheet_value (sheet_id, criterion, stage, rejected)"
              + " values (:asheet, :aleaf, 'HEAD', true)"
              + " on conflict (sheet_id, criterion, stage)"
              + " do update set rejected = not coalesce(sheet_value.rejected, false)",
          "insert into sheet_value (sheet_id, criterion, stage, rejected)"
              + " values (:asheet, :aleaf, 'OFFICE', false)"
              + " on conflict (sheet_id, criterion, stage)"
              + " do update set rejected = not coalesce(sheet_value.rejected, false)",
          "delete from sheet_value where sheet_id = :asheet and criterion = :aleaf"
              + " and (stage <> 'SELF' or criterion in ('II.2', 'III.2', 'B.1'))",
          "update sheet_value set points = (points + 1) % 5 where sheet_id = :asheet"
              + " and criterion in ('II.2', 'III.2') and points is not null",
          "update sheet_value set assigned = not coalesce(assigned, true)"
              + " where sheet_id = :asheet and criterion = 'II.1' and stage = 'SELF'",
          "insert into sheet_evidence (sheet_id, criterion, position, title)"
              + " select :asheet, :aleaf, 90, 't' on conflict do nothing",
          "delete from sheet_evidence where sheet_id = :asheet and criterion = :aleaf",
          "insert into sheet_bar (id, sheet_id, code, reason, imposed_by, imposed_at)"
              + " values (uuidv7(), :asheet, 'B', 'r', 's', now()) on conflict do nothing",
          "update sheet_bar set lifted_at = now() where sheet_id = :asheet",
          "insert into sheet_penalty (id, sheet_id, rule, criterion, item_count, reason,"
              + " imposed_at) values (uuidv7(), :asheet, 'LATE', 'P.1', 2, 'r', now())"
              + " on conflict do nothing",
          "update sheet_penalty set lifted_at = now() where sheet_id = :asheet",
          "update score_sheet set membership_ended_on = case when membership_ended_on is null"
              + " then date '2025-03-01' end where id = :asheet",
          "update known_member set valid_to = case when valid_to is null"
              + " then date '2025-06-01' end where cluster_id = :acluster and position = :n",
          "delete from known_member where cluster_id = :acluster and position = :n",
          "update period set ends_on = date '2025-05-01' + 60 * :n where id = :aperiod",
          "insert into period_indicator (id, period_id, criterion, indicator_id, inexact_counts,"
              + " set_by, set_at, version) values (uuidv7(), :aperiod, 'I.1', :indicator, false,"
              + " 's', now(), 0) on conflict do nothing",
          "update period_indicator set removed_at = now(), removed_by = 's'"
              + " where period_id = :aperiod and removed_at is null",
          """
          with value as (
            insert into indicator_value (id, indicator_id, organizer_id, from_year, year,
                                         organization_id, revision, version)
            select uuidv7(), :indicator, :indicator, 2025, 2025, organization_id, 1, 0
              from known_member where cluster_id = :acluster and position = :n
            on conflict do nothing returning id)
          insert into indicator_revision (value_id, number, withdrawn, sign, value, target, origin,
                                          by_subject, at)
          select id, 1, false, 'EQUAL', 10 + :n, 7, 'o', 's', now() from value
          """,
          """
          with more as (
            update indicator_value set revision = revision + 1 where organization_id in (
              select organization_id from known_member
               where cluster_id = :acluster and position = :n)
            returning id, revision)
          insert into indicator_revision (value_id, number, withdrawn, sign, value, target, origin,
                                          by_subject, at)
          select id, revision, revision % 3 = 0, 'EQUAL', revision, 3, 'o', 's', now() from more
          """);

  private String rolled(String sql, Dice dice) {
    ClusterOfPeriod cluster = dice.oneOf(clusters);
    return sql.replace(":acluster", "'" + cluster.clusterId() + "'")
        .replace(":aperiod", "'" + cluster.periodId() + "'")
        .replace(":indicator", "'" + ids.organizer() + "'")
        .replace(":n", Integer.toString(dice.between(1, 4)))
        .replace(
            ":aleaf",
            "'" + dice.oneOf(List.of("I.1", "I.2", "II.1", "II.2", "III.2", "B.1", "P.1")) + "'")
        .replace(
            ":asheet",
            "(select id from score_sheet where period_id = '"
                + cluster.periodId()
                + "' and cluster_id = '"
                + cluster.clusterId()
                + "' order by id offset "
                + dice.between(0, 3)
                + " limit 1)");
  }

  @Test
  void shouldHaveComputedEnough_whenOnlyStaleClustersAreComputed() {
    Seeds.check(
        25,
        seed -> {
          Dice dice = new Dice(seed);
          int writes = dice.between(1, 4);
          for (int i = 0; i < writes; i++) {
            rows.run(rolled(dice.oneOf(HAPPENINGS), dice));
          }
          settle();
          assertThat(computing.kinds(Computing.run(database, ids.period()), clusters))
              .as("a full run finds nothing more")
              .doesNotContain(Kind.STAGED);
        });
  }
}
