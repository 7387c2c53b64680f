package vn.thidua.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The right to relay, held by one database session. The session is told to end, and the lock with
 * it, as soon as nothing is heard of its holder: a killed process closes it, a vanished machine
 * does not answer, a frozen process is idle.
 */
final class RelayLock implements AutoCloseable {

  private static final long KEY = 0x7468692d64756131L;

  private final Connection session;

  RelayLock(Connection session) {
    this.session = session;
  }

  boolean tryTake() throws SQLException {
    if (!call("select pg_try_advisory_lock(?)")) {
      return false;
    }
    run(
        "set idle_session_timeout = '4s'; set tcp_keepalives_idle = 2;"
            + " set tcp_keepalives_interval = 1; set tcp_keepalives_count = 2");
    return true;
  }

  /** Call at least every second while waiting for something else than the database. */
  void keep() throws SQLException {
    run("select 1");
  }

  /** Gives the right back; the session is one of the pool again. */
  @Override
  public void close() throws SQLException {
    if (!session.isClosed()) {
      run(
          "reset idle_session_timeout; reset tcp_keepalives_idle; reset tcp_keepalives_interval;"
              + " reset tcp_keepalives_count");
      call("select pg_advisory_unlock(?)");
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean call(String sql) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
