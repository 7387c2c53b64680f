package vn.thidua.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thidua.localstack.LocalPostgres;
import vn.thidua.localstack.PostgresDatabase;

/** On a real PostgreSQL: only it can say when a session ends. */
class RelayLockTest {

  private static LocalPostgres server;

  @BeforeAll
  static void startServer() {
    server = LocalPostgres.throwAway();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void shouldHaveOneHolder_whenTwoWantIt() throws SQLException {
    PostgresDatabase database = server.freshDatabase("relay");
    try (Connection one = connect(database);
        Connection other = connect(database)) {
      RelayLock held = new RelayLock(one);
      assertThat(held.tryTake()).isTrue();
      assertThat(new RelayLock(other).tryTake()).isFalse();

      held.close();

      assertThat(new RelayLock(other).tryTake()).isTrue();
    }
  }

  @Test
  void shouldBeTakenOver_whenTheHolderIsSilentForFourSeconds() throws SQLException {
    PostgresDatabase database = server.freshDatabase("relay");
    try (Connection frozen = connect(database);
        Connection next = connect(database)) {
      RelayLock lost = new RelayLock(frozen);
      assertThat(lost.tryTake()).isTrue();
      RelayLock successor = new RelayLock(next);

      await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(successor::tryTake);

      assertThatThrownBy(lost::keep)
          .as("knows that it holds it no more")
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void shouldLeaveAnOrdinarySession_whenGivenBack() throws SQLException {
    PostgresDatabase database = server.freshDatabase("relay");
    try (Connection session = connect(database)) {
      RelayLock lock = new RelayLock(session);
      assertThat(lock.tryTake()).isTrue();
      lock.close();

      try (var statement = session.createStatement();
          var row = statement.executeQuery("show idle_session_timeout")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo("0");
      }
    }
  }

  private static Connection connect(PostgresDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }
}
