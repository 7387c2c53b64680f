package vn.thidua.platform.documents;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;

/**
 * Contents in a folder, each once, called by the digest of its bytes: {@code ab/cd/<sha256>}. What
 * has arrived is whole and on the disk before it gets its name; what has a name is never written
 * again. Whoever deletes sees to it that nobody is just putting the same content: the store cannot
 * know who refers to it.
 */
@Singleton
public class DocumentStore {

  private static final String ARRIVING = "arriving";
  private static final int BUFFER = 64 * 1024;
  private static final int DEPTH = 3;

  private final Path folder;

  /** A service whose folder cannot be used does not start. */
  @Inject
  DocumentStore(DocumentsConfig config) {
    this(config.folder());
    try {
      Files.delete(Files.createFile(arriving().resolve(UUID.randomUUID().toString())));
    } catch (IOException unusable) {
      throw new UncheckedIOException("documents cannot be kept in " + folder, unusable);
    }
  }

  private DocumentStore(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  public static DocumentStore in(Path folder) {
    return new DocumentStore(folder);
  }

  /**
   * Takes a content in, without keeping it yet. Nothing of it stays if it breaks off.
   *
   * @param most bytes that it may have; more is refused with 413
   */
  public Incoming receive(InputStream content, long most) throws IOException {
    Path file = arriving().resolve(UUID.randomUUID().toString());
    MessageDigest digest = Sha256.fresh();
    boolean whole = false;
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long size = 0;
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > most) {
          throw tooLarge(most);
        }
        digest.update(buffer, 0, read);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
      out.force(true);
      whole = true;
      return new Incoming(file, HexFormat.of().formatHex(digest.digest()), size);
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path arriving() throws IOException {
    return Files.createDirectories(folder.resolve(ARRIVING));
  }

  private static ProblemException tooLarge(long most) {
    return ProblemException.of(
        StandardProblem.CONTENT_TOO_LARGE,
        "Tệp lớn hơn giới hạn %d byte.",
        "The file is over the limit of %d bytes.",
        most);
  }

  /**
   * Keeps what has arrived under its digest. If it is there already, it stays as it is.
   *
   * @throws BlobFailure if what is there under this digest is something else
   */
  public void put(Incoming incoming) throws IOException {
    Path place = place(incoming.sha256());
    if (!Files.exists(place)) {
      Path parent = parent(place);
      createDurably(parent);
      if (name(incoming.file(), place)) {
        force(parent);
        return;
      }
    }
    Optional<BlobFailure> flaw = verify(incoming.sha256());
    if (flaw.isPresent()) {
      throw flaw.get();
    }
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

  /**
   * Reads a content; the last bytes come only if the whole is unaltered.
   *
   * @throws BlobFailure if it is missing, or while reading if it was altered
   */
  public InputStream open(String sha256) throws IOException {
    try {
      FileChannel file = FileChannel.open(place(sha256), StandardOpenOption.READ);
      return new VerifiedStream(Channels.newInputStream(file), sha256, file.size());
    } catch (NoSuchFileException missing) {
      throw new BlobFailure(sha256, BlobFailure.Flaw.MISSING);
    }
  }

  public boolean exists(String sha256) {
    return Files.isRegularFile(place(sha256));
  }

  /** False if it was not there. */
  public boolean delete(String sha256) throws IOException {
    return Files.deleteIfExists(place(sha256));
  }

  /** All that is kept, in no order. The stream is to be closed. */
  public Stream<StoredBlob> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    return Files.find(
            folder,
            DEPTH,
            (path, attributes) ->
                attributes.isRegularFile() && Sha256.isOne(path.getFileName().toString()))
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

  /** Reads a content from beginning to end; empty if it is what it was. */
  public Optional<BlobFailure> verify(String sha256) throws IOException {
    try (InputStream content = open(sha256)) {
      byte[] buffer = new byte[BUFFER];
      while (content.read(buffer) >= 0) {
        // Only the end tells.
      }
      return Optional.empty();
    } catch (BlobFailure flaw) {
      return Optional.of(flaw);
    }
  }

  /** Removes what arrived before this moment and was neither kept nor forgotten by its receiver. */
  public int removeAbandoned(Instant before) throws IOException {
    int removed = 0;
    try (Stream<Path> files = Files.list(arriving())) {
      for (Path file : files.toList()) {
        try {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(before)
              && Files.deleteIfExists(file)) {
            removed++;
          }
        } catch (NoSuchFileException gone) {
          // Its receiver was faster.
        }
      }
    }
    return removed;
  }

  private Path place(String sha256) {
    if (!Sha256.isOne(sha256)) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
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
