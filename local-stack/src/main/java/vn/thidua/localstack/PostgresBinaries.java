package vn.thidua.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the archive on the class path. */
final class PostgresBinaries {
  private static final String ARCHIVE = "postgres-linux-x86_64.txz";
  private static final Duration OTHERS_UNPACK = Duration.ofSeconds(60);

  private final Path directory;

  private PostgresBinaries(Path directory) {
    this.directory = directory;
  }

  static PostgresBinaries in(Path cache) throws IOException {
    if (!"amd64".equals(System.getProperty("os.arch"))) {
      throw new StackException(
          "The PostgreSQL programs that come with this build are for x86_64, this machine is "
              + System.getProperty("os.arch"));
    }
    Path directory = cache.resolve("postgresql-" + ServerVersions.ofThisBuild().postgresql());
    if (!Files.isDirectory(directory)) {
      try (var lock = ExclusiveLock.take(cache.resolve("postgresql.lock"), OTHERS_UNPACK)) {
        Directories.createWhole(directory, PostgresBinaries::unpack);
      }
    }
    return new PostgresBinaries(directory);
  }

  /** The command line of one of the programs, which all refuse to run with root's own rights. */
  List<String> command(String program, String... arguments) {
    // A session of its own: Ctrl-C on a terminal is for whoever supervises, not for the server.
    List<String> command = new ArrayList<>(List.of("setsid"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("unshare");
      command.add("-U");
    }
    command.add(directory.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream archive = open();
        InputStream tar = new XZInputStream(new BufferedInputStream(archive))) {
      TarArchive.unpack(tar, target, 0);
    }
  }

  private static InputStream open() {
    InputStream archive = PostgresBinaries.class.getClassLoader().getResourceAsStream(ARCHIVE);
    if (archive == null) {
      throw new StackException(ARCHIVE + " is not on the class path");
    }
    return archive;
  }
}
