package vn.thidua.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A real PostgreSQL server as a child process: loopback only, every connection with a password,
 * each database owned by a role of its name that can connect to no other.
 */
public final class LocalPostgres implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration FAST_STOP = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 3;

  private final PostgresOptions options;
  private final Process process;
  private final ProcessIdentity identity;
  private final ExclusiveLock lock;
  private final PostgresRoles roles;
  private final Map<String, PostgresDatabase> databases = new ConcurrentHashMap<>();

  private LocalPostgres(
      PostgresOptions options, Process process, ExclusiveLock lock, PostgresRoles roles) {
    this.options = options;
    this.process = process;
    this.identity =
        ProcessIdentity.of(process.pid())
            .orElseThrow(() -> new StackException(LogTail.reason("PostgreSQL", options.log())));
    this.lock = lock;
    this.roles = roles;
  }

  /** Starts a server, initialising its folder if need be, and returns when it accepts logins. */
  public static LocalPostgres start(PostgresOptions options) {
    LocalPostgres server = launch(options);
    try {
      server.awaitReady();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * A server for tests, on a free port, in a temporary folder that is deleted on close or when this
   * JVM ends; a power cut may lose its data.
   */
  public static LocalPostgres throwAway(String... databases) {
    Map<String, String> passwords =
        Arrays.stream(databases)
            .collect(Collectors.toMap(Function.identity(), name -> Passwords.random()));
    Path home = ThrowAway.directory("postgresql");
    for (int attempt = 1; ; attempt++) {
      PostgresOptions options =
          new PostgresOptions(
              home,
              CacheDirectory.ofThisProcess(),
              home.resolve("postgresql.log"),
              FreePorts.one(),
              Passwords.random(),
              passwords,
              false);
      try {
        LocalPostgres server = start(options);
        ThrowAway.closeAtExit(server);
        return server;
      } catch (StackException e) {
        // Somebody else may have taken the port in the meantime.
        ThrowAway.delete(home.resolve("data"));
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** One of the databases that this object knows: named in the options or created through it. */
  public PostgresDatabase database(String name) {
    PostgresDatabase database = databases.get(name);
    if (database == null) {
      throw new StackException("No database " + name + " here; there are " + databases.keySet());
    }
    return database;
  }

  /** A new empty database with a role of its own, named after the prefix and a random part. */
  public PostgresDatabase freshDatabase(String prefix) {
    return ensureDatabase(prefix + "_" + Passwords.randomName(), Passwords.random());
  }

  public void dropDatabase(PostgresDatabase database) {
    roles.drop(database.name());
    databases.remove(database.name());
  }

  public int port() {
    return options.port();
  }

  public ProcessIdentity identity() {
    return identity;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends all connections and stops the server in good order; kills it if it does not obey. */
  @Override
  public void close() {
    try {
      identity.signal("INT");
      if (!process.waitFor(FAST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      PostgresLeftovers.clear(data(options));
      lock.close();
      if (!options.durable()) {
        ThrowAway.delete(options.home());
      }
    } catch (IOException e) {
      throw new StackException("PostgreSQL was stopped but not cleaned up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while PostgreSQL was stopping", e);
    }
  }

  /** Like {@link #start} without the wait: call {@link #awaitReady} before anything else. */
  public static LocalPostgres launch(PostgresOptions options) {
    try {
      ExclusiveLock lock =
          ExclusiveLock.tryTake(options.home().resolve("lock"))
              .orElseThrow(
                  () -> new StackException("A PostgreSQL already runs in " + options.home()));
      try {
        Process process = PostgresServer.launch(options, data(options));
        return new LocalPostgres(options, process, lock, new PostgresRoles(options));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StackException("PostgreSQL cannot be started in " + options.home(), e);
    }
  }

  /** Whether the server described by these options accepts logins, whoever started it. */
  public static boolean answers(PostgresOptions options) {
    return new PostgresRoles(options).acceptsLogin();
  }

  /** Returns when the server accepts logins and its databases are there. */
  public void awaitReady() {
    boolean settled = Polling.until(START, () -> !process.isAlive() || roles.acceptsLogin());
    if (!process.isAlive()) {
      throw new StackException(LogTail.reason("PostgreSQL", options.log()));
    }
    if (!settled) {
      throw new StackException(
          "PostgreSQL does not accept logins after " + START.toSeconds() + " s: " + options.log());
    }
    options.databases().forEach(this::ensureDatabase);
  }

  private PostgresDatabase ensureDatabase(String name, String password) {
    roles.ensure(name, password);
    PostgresDatabase database = new PostgresDatabase(name, roles.url(name), name, password);
    databases.put(name, database);
    return database;
  }

  private static Path data(PostgresOptions options) {
    return options.home().resolve("data");
  }
}
