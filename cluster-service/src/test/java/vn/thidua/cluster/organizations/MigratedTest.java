package vn.thidua.cluster.organizations;

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

/** What was known before kinds and parents had dates. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MigratedTest {

  private static final String SCHEMA = "before_dates";

  /** One that always was, one that ended, one below it with two names. */
  private static final String KNOWN_BEFORE =
      """
      insert into before_dates.organization (id, kind, parent_id, version, ended_on, end_document)
      values ('00000000-0000-7000-8000-000000000001', 'PROVINCE', null, 0, null, null),
             ('00000000-0000-7000-8000-000000000002', 'OFFICE',
              '00000000-0000-7000-8000-000000000001', 1, '2025-07-01', '202/2025/QH15'),
             ('00000000-0000-7000-8000-000000000003', 'DIVISION',
              '00000000-0000-7000-8000-000000000001', 1, null, null);
      insert into before_dates.organization_name (id, organization_id, name, valid_from, valid_to)
      values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'a', null, null),
             (gen_random_uuid(), '00000000-0000-7000-8000-000000000002', 'b', '2020-01-01',
              '2025-07-01'),
             (gen_random_uuid(), '00000000-0000-7000-8000-000000000003', 'c', '2021-01-01',
              '2024-01-01'),
             (gen_random_uuid(), '00000000-0000-7000-8000-000000000003', 'd', '2024-01-01', null);
      """;

  @Inject DataSource database;

  @AfterEach
  void drop() throws SQLException {
    execute("drop schema if exists " + SCHEMA + " cascade");
  }

  @Test
  void shouldHoldAsLongAsTheOrganizationIsThere_whenKindsAndParentsGetDates() throws SQLException {
    migrate("003");
    execute(KNOWN_BEFORE);

    migrate("004");

    assertThat(
            rows(
                "select right(organization_id::text, 1), kind, valid_from, valid_to"
                    + " from before_dates.organization_kind_entry order by 1"))
        .containsExactly(
            "1 PROVINCE null null", "2 OFFICE 2020-01-01 2025-07-01", "3 DIVISION 2021-01-01 null");
    assertThat(
            rows(
                "select right(organization_id::text, 1), right(parent_id::text, 1), valid_from,"
                    + " valid_to from before_dates.organization_parent_entry order by 1"))
        .containsExactly("2 1 2020-01-01 2025-07-01", "3 1 2021-01-01 null");
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
