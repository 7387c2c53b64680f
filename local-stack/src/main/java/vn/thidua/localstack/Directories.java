package vn.thidua.localstack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders that are either whole or not there. */
public final class Directories {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private Directories() {}

  /** Fills a folder that does not exist yet. */
  @FunctionalInterface
  public interface Filling {
    void into(Path emptyDirectory) throws IOException;
  }

  /**
   * Fills a folder beside the wanted one and renames it when it is whole; what an interrupted
   * attempt has left is removed first. Does nothing if the folder exists.
   */
  public static void createWhole(Path directory, Filling filling) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path parent = createPrivate(directory.toAbsolutePath().normalize().getParent());
    Path unfinished = parent.resolve(directory.getFileName() + ".unfinished");
    delete(unfinished);
    createPrivate(unfinished);
    filling.into(unfinished);
    Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  public static Path createPrivate(@Nullable Path directory) throws IOException {
    if (directory == null) {
      throw new IOException("a folder without a parent");
    }
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    return directory;
  }

  /** Deletes a folder with all that is in it, without following links. */
  public static void delete(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static Stream<Path> children(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted().toList().stream();
    }
  }
}
