package vn.thidua.platform.documents.places;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.platform.documents.BlobFailure;
import vn.thidua.platform.documents.BlobPlace;
import vn.thidua.platform.documents.Incoming;
import vn.thidua.platform.documents.StoredBlob;

/** Contents in a folder: {@code ab/cd/<sha256>}. */
public final class FolderPlace implements BlobPlace {

  private static final int DEPTH = 3;

  private final Path folder;

  public FolderPlace(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public boolean create(Incoming incoming) throws IOException {
    Path place = place(incoming.sha256());
    if (Files.exists(place)) {
      return false;
    }
    Path parent = parent(place);
    createDurably(parent);
    if (!name(incoming.file(), place)) {
      return false;
    }
    force(parent);
    return true;
  }

  /** Gives the file its name in one step; false if another was first. */
  private static boolean name(Path file, Path place) throws IOException {
    try {
      Files.createLink(place, file);
      return true;
    } catch (FileAlreadyExistsException there) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      // Some shared folders have no hard links; a rename replaces at worst the same content.
      try {
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        return true;
      } catch (IOException failed) {
        failed.addSuppressed(noLinks);
        throw failed;
      }
    }
  }

  @Override
  public Content open(String sha256) throws IOException {
    try {
      FileChannel file = FileChannel.open(place(sha256), StandardOpenOption.READ);
      return new Content(Channels.newInputStream(file), file.size());
    } catch (NoSuchFileException missing) {
      throw new BlobFailure(sha256, BlobFailure.Flaw.MISSING);
    }
  }

  @Override
  public boolean exists(String sha256) {
    return Files.isRegularFile(place(sha256));
  }

  @Override
  public boolean delete(String sha256) throws IOException {
    return Files.deleteIfExists(place(sha256));
  }

  @Override
  public Stream<StoredBlob> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    return Files.find(folder, DEPTH, (path, attributes) -> attributes.isRegularFile())
        .flatMap(path -> stored(path).stream());
  }

  /** Empty if it was deleted while it was being looked at. */
  private static Optional<StoredBlob> stored(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(
          new StoredBlob(
              path.getFileName().toString(),
              attributes.size(),
              attributes.lastModifiedTime().toInstant()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private Path place(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  /** A folder that is new is known to its parent on the disk too. */
  private static void createDurably(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Path parent = parent(directory);
      createDurably(parent);
      try {
        Files.createDirectory(directory);
      } catch (FileAlreadyExistsException another) {
        return;
      }
      force(parent);
    }
  }

  private static Path parent(Path path) {
    return Objects.requireNonNull(path.getParent(), "the root has no parent and is always there");
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
