package vn.thidua.localstack;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a PostgreSQL server is to run.
 *
 * @param home its folder; the data lie in {@code data} below it
 * @param cache where the unpacked server is kept
 * @param log the file that receives what the server says
 * @param port on 127.0.0.1
 * @param superuserPassword of the role {@code postgres}
 * @param databases name of each database and of the role owning it, with the role's password
 * @param durable whether a commit survives a power cut; only throw-away servers do without
 */
public record PostgresOptions(
    Path home,
    Path cache,
    Path log,
    int port,
    String superuserPassword,
    Map<String, String> databases,
    boolean durable) {

  @Override
  public String toString() {
    return "PostgreSQL in " + home + " on port " + port;
  }
}
