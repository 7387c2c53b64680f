package vn.thidua.cluster.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;

/** What was known of clusters before decisions were documents and offices had dates. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MigratedTest {

  private static final String SCHEMA = "before_documents";

  private static final String KNOWN_BEFORE =
      """
      set search_path to before_documents, public;
      insert into organizer (id, name, version) values ('00000000-0000-7000-8000-00000000000a', 'o', 0);
      insert into organization (id, version) values
        ('00000000-0000-7000-8000-000000000001', 0), ('00000000-0000-7000-8000-000000000002', 0);
      insert into cluster (id, organizer_id, name, type, decision_number, decision_date, decision_issuer,
                           changed_at, version)
      values ('00000000-0000-7000-8000-00000000000c', '00000000-0000-7000-8000-00000000000a', 'c', 'CLUSTER',
              '409/QĐ-UBDT', '2024-06-21', null, now(), 4),
             ('00000000-0000-7000-8000-00000000000d', '00000000-0000-7000-8000-00000000000a', 'd', 'BLOCK',
              '409 / qđ-ubdt', '2024-06-21', 'Ủy ban Dân tộc', now(), 0);
      insert into cluster_member (id, cluster_id, organization_id, position, valid_from)
      values (gen_random_uuid(), '00000000-0000-7000-8000-00000000000c', '00000000-0000-7000-8000-000000000001',
              1, '2024-06-21'),
             (gen_random_uuid(), '00000000-0000-7000-8000-00000000000c', '00000000-0000-7000-8000-000000000002',
              2, '2024-09-01');
      insert into cluster_leader (id, cluster_id, position, year, organization_id, role, permanent, person_name,
                                  decision_number, decision_date, ended_on, end_reason)
      values (gen_random_uuid(), '00000000-0000-7000-8000-00000000000c', 1, 2024,
              '00000000-0000-7000-8000-000000000001', 'HEAD', false, 'A', '441/QĐ-UBDT', '2024-07-08',
              '2024-11-01', 'x'),
             (gen_random_uuid(), '00000000-0000-7000-8000-00000000000c', 2, 2024,
              '00000000-0000-7000-8000-000000000002', 'HEAD', false, null, null, null, null, null),
             (gen_random_uuid(), '00000000-0000-7000-8000-00000000000c', 3, 2025,
              '00000000-0000-7000-8000-000000000002', 'DEPUTY_HEAD', true, 'B', null, null, null, null);
      reset search_path;
      """;

  @Inject DataSource database;

  @AfterEach
  void drop() throws SQLException {
    execute("drop schema if exists " + SCHEMA + " cascade");
  }

  @Test
  void shouldKeepWhatWasTold_whenDecisionsBecomeDocumentsAndOfficesGetDates() throws SQLException {
    migrate("004");
    execute(KNOWN_BEFORE);

    migrate("007");

    assertThat(
            rows(
                "select kind, number, decision_date, issuer from before_documents.cluster_decision"
                    + " order by number_key"))
        .containsExactly(
            "ESTABLISHING 409/QĐ-UBDT 2024-06-21 Ủy ban Dân tộc",
            "APPOINTING 441/QĐ-UBDT 2024-07-08 null");
    assertThat(
            rows(
                "select n.name, n.type, n.valid_from, n.valid_to from before_documents.cluster_name n"
                    + " order by n.name"))
        .containsExactly("c CLUSTER 2024-06-21 null", "d BLOCK 2024-06-21 null");
    assertThat(
            rows(
                "select l.year, l.role, l.valid_from, d.number from before_documents.cluster_leader l"
                    + " left join before_documents.cluster_decision d on d.id = l.decision_id"
                    + " order by l.position"))
        .containsExactly(
            "2024 HEAD 2024-06-21 441/QĐ-UBDT",
            "2024 HEAD 2024-11-01 null",
            "2025 DEPUTY_HEAD 2025-01-01 null");
    assertThat(
            rows(
                "select name, position, valid_from, valid_to"
                    + " from before_documents.cluster_representative order by name"))
        .containsExactly("A null 2024-06-21 2024-11-01", "B null 2025-01-01 null");
    assertThat(
            rows(
                "select m.position, m.valid_from, d.number, m.valid_to"
                    + " from before_documents.cluster_member m"
                    + " left join before_documents.cluster_decision d on d.id = m.decision_id"
                    + " order by m.position"))
        .containsExactly("1 2024-06-21 409/QĐ-UBDT null", "2 2024-09-01 null null");
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(database)
        .schemas(SCHEMA)
        .locations("db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        rows.add(
            "%s %s %s %s"
                .formatted(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    return rows;
  }
}
