package vn.thidua.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.problem.ProblemException;

class DocumentStoreTest {

  private static final long MOST = 1 << 20;

  @TempDir Path folder;

  /** Set the system property thidua.seed to see one case again. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldKeepEveryContentOnceAndWhole_whenManyPutAtTheSameTime(long usual) throws Exception {
    long seed = Long.getLong("thidua.seed", usual);
    Random random = new Random(seed);
    List<byte[]> contents = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      byte[] content = new byte[random.nextInt(200_000)];
      random.nextBytes(content);
      contents.add(content);
    }
    // Two stores as two processes would have them.
    List<DocumentStore> stores = List.of(Stores.in(folder), Stores.in(folder));
    Map<String, byte[]> expected = new HashMap<>();
    List<Future<String>> puts = new ArrayList<>();

    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 200; i++) {
        DocumentStore store = stores.get(random.nextInt(stores.size()));
        byte[] content = contents.get(random.nextInt(contents.size()));
        boolean breaks = random.nextInt(5) == 0;
        puts.add(people.submit(() -> put(store, content, breaks)));
        if (!breaks) {
          expected.put(Sha.of(content), content);
        }
      }
    }

    for (Future<String> put : puts) {
      try {
        assertThat(expected).as("seed %d", seed).containsKey(put.get());
      } catch (ExecutionException broken) {
        assertThat(broken.getCause()).as("seed %d", seed).hasMessage("the connection is gone");
      }
    }
    DocumentStore store = stores.getFirst();
    try (Stream<StoredBlob> blobs = store.list()) {
      assertThat(blobs.collect(Collectors.toMap(StoredBlob::sha256, StoredBlob::size)))
          .as("seed %d", seed)
          .isEqualTo(
              expected.entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, e -> (long) e.getValue().length)));
    }
    for (Map.Entry<String, byte[]> one : expected.entrySet()) {
      try (InputStream content = store.open(one.getKey())) {
        assertThat(content.readAllBytes()).as("seed %d", seed).isEqualTo(one.getValue());
      }
    }
    assertThat(arriving()).as("seed %d", seed).isEmpty();
  }

  private static String put(DocumentStore store, byte[] content, boolean breaks)
      throws IOException {
    InputStream stream = breaks ? new Breaking(content) : new ByteArrayInputStream(content);
    try (Incoming incoming = store.receive(stream, MOST)) {
      store.put(incoming);
      return incoming.sha256();
    }
  }

  @Test
  void shouldHaveNothing_whenItEndsBetweenArrivingAndKeeping() throws IOException {
    DocumentStore store = Stores.in(folder);

    // The process dies here: nobody closes what arrived.
    Incoming incoming = store.receive(new ByteArrayInputStream(new byte[] {1, 2, 3}), MOST);

    try (Stream<StoredBlob> blobs = store.list()) {
      assertThat(blobs).isEmpty();
    }
    assertThat(store.exists(incoming.sha256())).isFalse();
    assertThat(store.removeAbandoned(Instant.now().minusSeconds(3600))).isZero();
    Files.setLastModifiedTime(incoming.file(), FileTime.from(Instant.now().minusSeconds(7200)));
    assertThat(store.removeAbandoned(Instant.now().minusSeconds(3600))).isOne();
    assertThat(arriving()).isEmpty();
  }

  @Test
  void shouldNeverWriteAgain_whenTheSameContentComes() throws IOException {
    DocumentStore store = Stores.in(folder);
    String sha256 = put(store, new byte[] {1, 2, 3}, false);
    Path file = fileOf(sha256);
    Object before = Files.getAttribute(file, "unix:ino");

    put(store, new byte[] {1, 2, 3}, false);

    assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(before);
    assertThat(file)
        .isEqualTo(
            folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256));
  }

  @Test
  void shouldRefuseAndLeaveNothing_whenItIsTooLarge() throws IOException {
    DocumentStore store = Stores.in(folder);

    assertThatThrownBy(() -> store.receive(new ByteArrayInputStream(new byte[101]), 100))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("content-too-large");

    assertThat(arriving()).isEmpty();
    assertThat(store.receive(new ByteArrayInputStream(new byte[100]), 100).size()).isEqualTo(100);
  }

  @Test
  void shouldNameTheBlob_whenItIsMissingOrAltered() throws IOException {
    DocumentStore store = Stores.in(folder);
    byte[] content = new byte[200_000];
    new Random(7).nextBytes(content);
    String sha256 = put(store, content, false);
    assertThat(store.verify(sha256)).isEmpty();

    content[150_000] ^= 1;
    Files.write(fileOf(sha256), content);
    assertFlaw(store, sha256, BlobFailure.Flaw.ALTERED);
    Files.write(fileOf(sha256), new byte[0]);
    assertFlaw(store, sha256, BlobFailure.Flaw.ALTERED);

    assertThat(store.delete(sha256)).isTrue();
    assertThat(store.delete(sha256)).isFalse();
    assertFlaw(store, sha256, BlobFailure.Flaw.MISSING);
  }

  @Test
  void shouldHoldBackTheEnd_whenItReadsWhatWasAltered() throws IOException {
    DocumentStore store = Stores.in(folder);
    byte[] content = new byte[100_000];
    String sha256 = put(store, content, false);
    content[99] = 1;
    Files.write(fileOf(sha256), content);

    int read = 0;
    try (InputStream altered = store.open(sha256)) {
      byte[] buffer = new byte[8192];
      while (true) {
        read += altered.read(buffer);
      }
    } catch (BlobFailure flaw) {
      assertThat(flaw.sha256()).isEqualTo(sha256);
    }

    assertThat(read).isLessThan(content.length);
  }

  @Test
  void shouldFail_whenTheSameContentIsThereAltered() throws IOException {
    DocumentStore store = Stores.in(folder);
    String sha256 = put(store, new byte[] {1, 2, 3}, false);
    Files.write(fileOf(sha256), new byte[] {1, 2, 4});

    assertThatThrownBy(() -> put(store, new byte[] {1, 2, 3}, false))
        .isInstanceOf(BlobFailure.class)
        .hasMessageContaining(sha256);
  }

  @Test
  void shouldTakeNoPaths_whenAskedForSomethingElse() {
    DocumentStore store = Stores.in(folder);

    assertThatThrownBy(() -> store.exists("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertFlaw(DocumentStore store, String sha256, BlobFailure.Flaw flaw)
      throws IOException {
    BlobFailure found = store.verify(sha256).orElseThrow();
    assertThat(found.sha256()).isEqualTo(sha256);
    assertThat(found.flaw()).isEqualTo(flaw);
    assertThat(found).hasMessageContaining(sha256);
  }

  private Path fileOf(String sha256) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(sha256)).findFirst().orElseThrow();
    }
  }

  private List<Path> arriving() {
    try (Stream<Path> files = Files.list(folder.resolve("arriving"))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection that is lost in the middle. */
  private static final class Breaking extends ByteArrayInputStream {
    private final int breaksAt;

    Breaking(byte[] content) {
      super(content);
      breaksAt = content.length / 2;
    }

    @Override
    public int read(byte[] into) throws IOException {
      if (pos >= breaksAt) {
        throw new IOException("the connection is gone");
      }
      return read(into, 0, Math.min(into.length, breaksAt - pos));
    }
  }

  private static final class Sha {
    static String of(byte[] content) {
      return java.util.HexFormat.of().formatHex(Sha256.fresh().digest(content));
    }
  }
}
