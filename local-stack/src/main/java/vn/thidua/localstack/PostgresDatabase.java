package vn.thidua.localstack;

/** A database and the role that owns it, which alone may connect to it. */
public record PostgresDatabase(String name, String jdbcUrl, String user, String password) {
  @Override
  public String toString() {
    return user + " at " + jdbcUrl;
  }
}
