package vn.thidua.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks archives with their links and executable bits. */
final class TarArchive {
  private static final int EXECUTABLE_BITS = 0b001_001_001;

  private TarArchive() {}

  /**
   * Unpacks an uncompressed stream.
   *
   * @param skip how many leading parts of each name are left out
   */
  static void unpack(InputStream archive, Path target, int skip) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(archive)) {
      for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
          entry != null;
          entry = tar.getNextEntry()) {
        Path name = Path.of(entry.getName()).normalize();
        if (name.getNameCount() > skip) {
          write(target, name.subpath(skip, name.getNameCount()), entry, tar);
        }
      }
    }
  }

  private static void write(Path target, Path name, TarArchiveEntry entry, InputStream content)
      throws IOException {
    Path file = target.resolve(name).normalize();
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
    Files.copy(content, file);
    if ((entry.getMode() & EXECUTABLE_BITS) != 0) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
