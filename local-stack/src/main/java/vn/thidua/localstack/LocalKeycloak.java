package vn.thidua.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A real Keycloak as a child process: unpacked and prepared once, its realm from one file. */
public final class LocalKeycloak {
  /** The realm of the whole project. */
  public static final String REALM = "thi-dua";

  private static final System.Logger LOG = System.getLogger(LocalKeycloak.class.getName());
  private static final Duration OTHERS_PREPARE = Duration.ofMinutes(5);
  private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

  private final KeycloakOptions options;
  private final Process process;

  private LocalKeycloak(KeycloakOptions options, Process process) {
    this.options = options;
    this.process = process;
  }

  /** Whether the first start from this cache has yet to unpack and prepare the server. */
  public static boolean isPrepared(Path cache) {
    return Files.isDirectory(directory(cache));
  }

  /**
   * Unpacks the server and builds it for PostgreSQL, once per version.
   *
   * @param building is told of the process that does it
   */
  public static void prepare(Path cache, Path log, Consumer<ProcessIdentity> building)
      throws IOException {
    if (isPrepared(cache)) {
      return;
    }
    try (var lock = ExclusiveLock.take(cache.resolve("keycloak.lock"), OTHERS_PREPARE)) {
      Directories.createWhole(directory(cache), target -> unpackAndBuild(target, log, building));
    }
  }

  /** Starts the process; ready when its certificates can be fetched. */
  public static LocalKeycloak launch(KeycloakOptions options) throws IOException {
    prepare(options.cache(), options.log(), building -> {});
    Path home = directory(options.cache());
    provideRealm(home, options.realm());
    String url = "http://127.0.0.1:" + options.port();
    List<String> command =
        command(
            home,
            List.of("-Xms48m", "-Xmx256m", "-XX:MaxMetaspaceSize=192m"),
            List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + options.port(),
                "--http-management-port=" + options.managementPort(),
                "--hostname=" + url));
    ProcessBuilder builder = logging(command, options.log());
    builder
        .environment()
        .putAll(
            Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                options.adminPassword(),
                "KC_DB_URL",
                options.database().jdbcUrl(),
                "KC_DB_USERNAME",
                options.database().user(),
                "KC_DB_PASSWORD",
                options.database().password(),
                "THIDUA_GATEWAY_URL",
                options.gatewayUrl()));
    return new LocalKeycloak(options, builder.start());
  }

  public Process process() {
    return process;
  }

  public String issuer() {
    return "http://127.0.0.1:" + options.port() + "/realms/" + REALM;
  }

  private static Path directory(Path cache) {
    return cache.resolve("keycloak-" + ServerVersions.ofThisBuild().keycloak());
  }

  private static void unpackAndBuild(Path target, Path log, Consumer<ProcessIdentity> building)
      throws IOException {
    Path archive = ServerVersions.ofThisBuild().keycloakArchive();
    if (!Files.isReadable(archive)) {
      throw new StackException(archive + " is gone: build local-stack again");
    }
    LOG.log(System.Logger.Level.DEBUG, "Unpacking {0}", archive);
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        InputStream tar = new BufferedInputStream(new GZIPInputStream(file))) {
      TarArchive.unpack(tar, target, 1);
    }
    List<String> command =
        command(
            target,
            List.of("-Xmx512m"),
            List.of("build", "--db=postgres", "--health-enabled=true"));
    Process process = logging(command, log).start();
    ProcessIdentity.of(process.pid()).ifPresent(building);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new StackException(LogTail.reason("keycloak build", log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while Keycloak was prepared", e);
    }
  }

  /** Other installations may share the server's folder, so the file is replaced in one move. */
  private static void provideRealm(Path home, Path realm) throws IOException {
    Path imports = Files.createDirectories(home.resolve("data/import"));
    Path copy = Files.createTempFile(home.resolve("data"), "realm", ".json");
    Files.copy(realm, copy, StandardCopyOption.REPLACE_EXISTING);
    Files.move(copy, imports.resolve(REALM + "-realm.json"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What kc.sh would run; without the shell between us and the process that is to be stopped. */
  private static List<String> command(Path home, List<String> memory, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("setsid", JavaHome.java()));
    command.addAll(memory);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            // It starts a third faster and takes less memory; a login costs 50 ms more.
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Djava.security.egd=file:/dev/urandom",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            MAIN));
    command.addAll(arguments);
    return command;
  }

  private static ProcessBuilder logging(List<String> command, Path log) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // Settings meant for another Keycloak or JVM on this machine must not reach this one.
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_"));
    return builder;
  }
}
