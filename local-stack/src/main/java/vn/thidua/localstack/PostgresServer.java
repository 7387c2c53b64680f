package vn.thidua.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command lines of the server and of the making of its data directory. */
final class PostgresServer {
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "120"),
          Map.entry("shared_buffers", "48MB"),
          Map.entry("work_mem", "8MB"),
          Map.entry("maintenance_work_mem", "64MB"),
          Map.entry("max_wal_size", "512MB"),
          Map.entry("wal_level", "minimal"),
          Map.entry("max_wal_senders", "0"),
          Map.entry("autovacuum_max_workers", "2"),
          Map.entry("max_parallel_workers", "2"),
          // The default keeps three processes for reading; on a small machine they only cost.
          Map.entry("io_method", "sync"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("log_line_prefix", "%m [%p] %d "),
          Map.entry("password_encryption", "scram-sha-256"));

  /** Nobody gets in without a password, and nobody from another machine. */
  private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

  private PostgresServer() {}

  static Process launch(PostgresOptions options, Path data) throws IOException {
    PostgresBinaries binaries = PostgresBinaries.in(options.cache());
    PostgresLeftovers.clear(data);
    Directories.createWhole(data, target -> initialise(binaries, options, target));
    List<String> command = new ArrayList<>(binaries.command("postgres", "-D", data.toString()));
    settings(options).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(options.log().toFile()))
        .start();
  }

  private static Map<String, String> settings(PostgresOptions options) {
    Map<String, String> settings = new TreeMap<>(SETTINGS);
    String onlyIfDurable = options.durable() ? "on" : "off";
    settings.put("port", Integer.toString(options.port()));
    settings.put("fsync", onlyIfDurable);
    settings.put("synchronous_commit", onlyIfDurable);
    settings.put("full_page_writes", onlyIfDurable);
    return settings;
  }

  private static void initialise(PostgresBinaries binaries, PostgresOptions options, Path data)
      throws IOException {
    Path password =
        Files.createTempFile(
            options.home(),
            "initial",
            ".pw",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(password, options.superuserPassword());
      List<String> command =
          new ArrayList<>(
              binaries.command(
                  "initdb",
                  "--pgdata=" + data,
                  "--username=" + PostgresRoles.SUPERUSER,
                  "--auth=scram-sha-256",
                  "--pwfile=" + password,
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--no-instructions"));
      if (!options.durable()) {
        command.add("--no-sync");
      }
      run(command, options);
      Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
    } finally {
      Files.deleteIfExists(password);
    }
  }

  private static void run(List<String> command, PostgresOptions options) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(options.log().toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new StackException(LogTail.reason("initdb", options.log()));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while PostgreSQL was initialised", e);
    }
  }
}
