package vn.thidua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
  private static LocalPostgres shared;

  @BeforeAll
  static void startShared() {
    shared = LocalPostgres.throwAway("cluster", "scoring");
  }

  @AfterAll
  static void stopShared() {
    shared.close();
  }

  @Test
  void shouldLetTheOwnerIn() throws SQLException {
    PostgresDatabase database = shared.database("cluster");

    String found = query(database, "select current_database() || '/' || current_user");

    assertThat(found).isEqualTo("cluster/cluster");
  }

  @Test
  void shouldKeepARoleOutOfAnothersDatabase() {
    PostgresDatabase scoring = shared.database("scoring");
    PostgresDatabase cluster = shared.database("cluster");

    for (String foreign : new String[] {cluster.name(), "postgres", "template1"}) {
      String url = cluster.jdbcUrl().replace("/cluster", "/" + foreign);
      assertThatThrownBy(() -> connect(url, scoring.user(), scoring.password()))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for database \"" + foreign + "\"");
    }
  }

  @Test
  void shouldRefuseAWrongPassword() {
    PostgresDatabase cluster = shared.database("cluster");

    assertThatThrownBy(() -> connect(cluster.jdbcUrl(), cluster.user(), "wrong"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void shouldSortVietnameseWithItsOwnCollation() throws SQLException {
    String sorted =
        query(
            shared.database("cluster"),
            "select string_agg(x, ' ' order by x collate \"vi-x-icu\")"
                + " from unnest(array['ea','đa','dz','â','ă','a','b','da']) x");

    assertThat(sorted).isEqualTo("a ă â b da dz đa ea");
  }

  @Test
  void shouldMakeFreshDatabasesThatKnowNothingOfEachOther() throws SQLException {
    PostgresDatabase first = shared.freshDatabase("test");
    PostgresDatabase second = shared.freshDatabase("test");
    execute(first, "create table only_here (id int)");

    assertThat(query(second, "select count(*) from pg_tables where tablename = 'only_here'"))
        .isEqualTo("0");
    assertThatThrownBy(() -> connect(first.jdbcUrl(), second.user(), second.password()))
        .isInstanceOf(SQLException.class);

    shared.dropDatabase(first);
    assertThatThrownBy(() -> connect(first.jdbcUrl(), first.user(), first.password()))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void shouldKeepCommittedRows_whenKilledAtOnce(@TempDir Path home) throws SQLException {
    PostgresOptions options = durable(home);
    LocalPostgres killed = LocalPostgres.start(options);
    execute(killed.database("cluster"), "create table kept (id int)");
    execute(killed.database("cluster"), "insert into kept values (1), (2)");

    killed.identity().signal("KILL");
    assertThat(Polling.until(Duration.ofSeconds(10), () -> !killed.isAlive())).isTrue();
    killed.close();

    try (LocalPostgres again = LocalPostgres.start(options)) {
      assertThat(query(again.database("cluster"), "select count(*) from kept")).isEqualTo("2");
      assertThat(query(again.database("cluster"), "show fsync")).isEqualTo("on");
    }
  }

  @Test
  void shouldRefuseASecondServerInTheSameFolder(@TempDir Path home) {
    PostgresOptions options = durable(home);
    try (LocalPostgres first = LocalPostgres.start(options)) {
      assertThatThrownBy(() -> LocalPostgres.start(options))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("already runs");
      assertThat(first.isAlive()).isTrue();
    }
  }

  @Test
  void shouldStopASurvivor_whenItsSupervisorIsGone(@TempDir Path home) throws Exception {
    PostgresOptions options = durable(home);
    Process survivor = PostgresServer.launch(withHome(options), options.home().resolve("data"));
    PostgresRoles roles = new PostgresRoles(options);
    assertThat(Polling.until(Duration.ofSeconds(20), roles::acceptsLogin)).isTrue();

    try (LocalPostgres next = LocalPostgres.start(options)) {
      assertThat(survivor.isAlive()).isFalse();
      assertThat(next.isAlive()).isTrue();
    }
  }

  @Test
  void shouldStart_whenAStrangerHasThePidOfADeadServer(@TempDir Path home) throws Exception {
    PostgresOptions options = durable(home);
    LocalPostgres.start(options).close();
    Path data = home.resolve("data");
    Files.writeString(
        data.resolve("postmaster.pid"),
        "%d%n%s%n1%n%d%n%n127.0.0.1%n".formatted(ProcessHandle.current().pid(), data, 1));

    try (LocalPostgres next = LocalPostgres.start(options)) {
      assertThat(next.isAlive()).isTrue();
    }
  }

  @Test
  void shouldStart_whenTheFolderIsHalfMade(@TempDir Path home) throws IOException {
    Path unfinished = Files.createDirectories(home.resolve("data.unfinished/base"));
    Files.writeString(unfinished.resolve("1"), "half a file");

    try (LocalPostgres server = LocalPostgres.start(durable(home))) {
      assertThat(server.isAlive()).isTrue();
      assertThat(home.resolve("data.unfinished")).doesNotExist();
    }
  }

  @Test
  void shouldSayWhy_whenThePortIsTaken(@TempDir Path home) {
    PostgresOptions free = durable(home);
    PostgresOptions taken =
        new PostgresOptions(
            home,
            free.cache(),
            free.log(),
            shared.port(),
            free.superuserPassword(),
            free.databases(),
            true);

    assertThatThrownBy(() -> LocalPostgres.start(taken))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("PostgreSQL");
  }

  private static PostgresOptions withHome(PostgresOptions options) throws IOException {
    Directories.createPrivate(options.home());
    return options;
  }

  private static PostgresOptions durable(Path home) {
    return new PostgresOptions(
        home,
        CacheDirectory.ofThisProcess(),
        home.resolve("postgresql.log"),
        FreePorts.one(),
        "super-secret",
        Map.of("cluster", "cluster-secret"),
        true);
  }

  private static Connection connect(String url, String user, String password) throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  private static void execute(PostgresDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database.jdbcUrl(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(PostgresDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database.jdbcUrl(), database.user(), database.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
