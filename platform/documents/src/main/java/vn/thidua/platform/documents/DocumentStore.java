package vn.thidua.platform.documents;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;

/**
 * Contents, each once, called by the digest of its bytes. What has arrived is whole and on this
 * machine's disk before it is put in its {@link BlobPlace}; what stands there is never written
 * again. Whoever deletes sees to it that nobody is just putting the same content: the store cannot
 * know who refers to it.
 */
@Singleton
public class DocumentStore {

  private static final String ARRIVING = "arriving";
  private static final int BUFFER = 64 * 1024;

  private final Path folder;
  private final BlobPlace place;

  /** A service whose folder cannot be used does not start. */
  @Inject
  DocumentStore(DocumentsConfig config, BlobPlace place) {
    this(config.folder(), place);
    try {
      Files.delete(Files.createFile(arriving().resolve(UUID.randomUUID().toString())));
    } catch (IOException unusable) {
      throw new UncheckedIOException("documents cannot be kept in " + folder, unusable);
    }
  }

  /**
   * @param folder where contents are while they arrive
   */
  public DocumentStore(Path folder, BlobPlace place) {
    this.folder = folder.toAbsolutePath().normalize();
    this.place = place;
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
    if (!place.create(incoming)) {
      Optional<BlobFailure> flaw = verify(incoming.sha256());
      if (flaw.isPresent()) {
        throw flaw.get();
      }
    }
  }

  /**
   * Reads a content; the last bytes come only if the whole is unaltered.
   *
   * @throws BlobFailure if it is missing, or while reading if it was altered
   */
  public InputStream open(String sha256) throws IOException {
    BlobPlace.Content content = place.open(digest(sha256));
    return new VerifiedStream(content.stream(), sha256, content.size());
  }

  public boolean exists(String sha256) throws IOException {
    return place.exists(digest(sha256));
  }

  /** False if it was not there. */
  public boolean delete(String sha256) throws IOException {
    return place.delete(digest(sha256));
  }

  /** All that is kept, in no order. The stream is to be closed. */
  public Stream<StoredBlob> list() throws IOException {
    return place.list().filter(blob -> Sha256.isOne(blob.sha256()));
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

  private static String digest(String sha256) {
    if (!Sha256.isOne(sha256)) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
    return sha256;
  }
}
