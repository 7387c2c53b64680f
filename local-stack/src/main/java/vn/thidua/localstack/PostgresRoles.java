package vn.thidua.localstack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases and their roles, as the superuser makes them. */
public final class PostgresRoles {
  static final String SUPERUSER = "postgres";

  private static final int CONNECT_SECONDS = 2;
  private static final String INVALID_PASSWORD = "28P01";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private final String server;
  private final String superuserPassword;

  PostgresRoles(PostgresOptions options) {
    this("127.0.0.1:" + options.port(), options.superuserPassword());
  }

  /**
   * @param server host and port
   * @param superuserPassword of the role {@code postgres}
   */
  public PostgresRoles(String server, String superuserPassword) {
    this.server = server;
    this.superuserPassword = superuserPassword;
  }

  public String url(String database) {
    return "jdbc:postgresql://" + server + "/" + database;
  }

  /** Whether the superuser is let in; throws if the password is not the one. */
  public boolean acceptsLogin() {
    try (Connection connection = connect(SUPERUSER)) {
      return connection.isValid(CONNECT_SECONDS);
    } catch (SQLException e) {
      if (INVALID_PASSWORD.equals(e.getSQLState())) {
        throw new StackException(
            "The PostgreSQL at " + server + " was made with another password", e);
      }
      return false;
    }
  }

  /** Makes the role and its database, or gives an existing role this password. */
  public void ensure(String name, String password) {
    check(name, password);
    try (Connection connection = connect(SUPERUSER);
        Statement statement = connection.createStatement()) {
      String verb = exists(connection, "pg_roles where rolname", name) ? "alter" : "create";
      statement.execute(verb + " role " + name + " login password '" + password + "'");
      if (!exists(connection, "pg_database where datname", name)) {
        statement.execute("create database " + name + " owner " + name);
      }
      statement.execute("revoke all on database " + name + " from public");
      statement.execute("revoke all on database postgres, template1 from public");
    } catch (SQLException e) {
      throw new StackException("The database " + name + " cannot be made", e);
    }
  }

  void drop(String name) {
    check(name, "-");
    try (Connection connection = connect(SUPERUSER);
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("drop role if exists " + name);
    } catch (SQLException e) {
      throw new StackException("The database " + name + " cannot be dropped", e);
    }
  }

  private Connection connect(String database) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setConnectTimeout(CONNECT_SECONDS);
    return source.getConnection(SUPERUSER, superuserPassword);
  }

  private static boolean exists(Connection connection, String where, String name)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select 1 from " + where + " = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Names and passwords stand in statements that take no parameters. */
  private static void check(String name, String password) {
    if (!NAME.matcher(name).matches()) {
      throw new StackException("Not a name for a database: " + name);
    }
    if (!PASSWORD.matcher(password).matches()) {
      throw new StackException("The password for " + name + " has characters not allowed here");
    }
  }
}
