package vn.thidua.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the archive on the class path. */
final class PostgresBinaries {
  private static final String ARCHIVE = "postgres-linux-x86_64.txz";
  private static final Duration OTHERS_UNPACK = Duration.ofSeconds(60);
  private static final int EXECUTABLE_BITS = 0b001_001_001;

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
    Path directory = cache.resolve("postgresql-" + size());
    if (!Files.isDirectory(directory)) {
      try (var lock = ExclusiveLock.take(cache.resolve("postgresql.lock"), OTHERS_UNPACK)) {
        Directories.createWhole(directory, PostgresBinaries::unpack);
      }
    }
    return new PostgresBinaries(directory);
  }

  /** The command line of one of the programs, which all refuse to run with root's own rights. */
  List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("unshare");
      command.add("-U");
    }
    command.add(directory.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Another archive gets another folder; its name carries no version, so its length stands in. */
  private static String size() throws IOException {
    var resource = PostgresBinaries.class.getClassLoader().getResource(ARCHIVE);
    if (resource == null) {
      throw new StackException(ARCHIVE + " is not on the class path");
    }
    return Long.toString(resource.openConnection().getContentLengthLong());
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream archive = open();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
          entry != null;
          entry = tar.getNextEntry()) {
        write(target, entry, tar);
      }
    }
  }

  private static InputStream open() {
    InputStream archive = PostgresBinaries.class.getClassLoader().getResourceAsStream(ARCHIVE);
    if (archive == null) {
      throw new StackException(ARCHIVE + " is not on the class path");
    }
    return archive;
  }

  private static void write(Path target, TarArchiveEntry entry, InputStream content)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("An entry outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & EXECUTABLE_BITS) != 0) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
