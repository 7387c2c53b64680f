package vn.thidua.platform.testsupport;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import vn.thidua.localstack.Passwords;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.PostgresDatabase;
import vn.thidua.localstack.PostgresRoles;
import vn.thidua.localstack.ServerVersions;
import vn.thidua.localstack.StackException;

/**
 * A PostgreSQL for tests in a container, ended with the JVM; a power cut loses its data. {@code
 * -Dcontainers.postgresql} names another image than the published one.
 */
final class PostgresInContainer {
  private static final int PORT = 5432;
  private static final Duration START = Duration.ofMinutes(2);

  private final PostgresRoles roles;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresInContainer(PostgresRoles roles) {
    this.roles = roles;
  }

  @SuppressWarnings("resource") // ends with the JVM
  static PostgresInContainer start() {
    String password = Passwords.random();
    GenericContainer<?> container =
        new GenericContainer<>(image())
            .withEnv("POSTGRES_PASSWORD", password)
            .withEnv(
                "POSTGRES_INITDB_ARGS",
                "--auth=scram-sha-256 --encoding=UTF8"
                    + " --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
            .withCommand("postgres", "-cfsync=off", "-cmax_connections=120", "-cjit=off")
            .withExposedPorts(PORT)
            .waitingFor(Wait.forListeningPort())
            .withStartupTimeout(START);
    container.start();
    PostgresRoles roles =
        new PostgresRoles(container.getHost() + ":" + container.getMappedPort(PORT), password);
    if (!Polling.until(START, roles::acceptsLogin)) {
      throw new StackException("PostgreSQL in a container does not accept logins");
    }
    return new PostgresInContainer(roles);
  }

  PostgresDatabase freshDatabase(String prefix) {
    String name = prefix + "_" + databases.incrementAndGet();
    String password = Passwords.random();
    roles.ensure(name, password);
    return new PostgresDatabase(name, roles.url(name), name, password);
  }

  private static String image() {
    String version = ServerVersions.ofThisBuild().postgresql();
    return System.getProperty(
        "containers.postgresql", "postgres:" + version.substring(0, version.indexOf('.')));
  }
}
