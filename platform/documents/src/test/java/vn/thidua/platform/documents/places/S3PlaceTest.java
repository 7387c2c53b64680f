package vn.thidua.platform.documents.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.platform.documents.BlobFailure;
import vn.thidua.platform.documents.DocumentStore;
import vn.thidua.platform.documents.Incoming;
import vn.thidua.platform.documents.StoredBlob;
import vn.thidua.platform.documents.places.Line.Trouble;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.testsupport.S3Server;

/** Contents on a real S3 server, and what happens when it, or the line to it, does not hold. */
class S3PlaceTest {

  private static final long MOST = 1 << 20;
  private static final int SIZE = 300_000;

  @TempDir static Path servers;
  private static S3Server server;

  @TempDir Path folder;
  private Line line;
  private String name = "";
  private Path bucket;
  private S3Place place;
  private DocumentStore store;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start(servers);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void connect() throws IOException {
    line = new Line(server.port());
    name = "b" + Math.abs(new Random().nextLong());
    bucket = server.bucket(name);
    place = new S3Place(config(name, "scoring/", line.port(), S3Server.SECRET_KEY), 2);
    store = new DocumentStore(folder, place);
  }

  @AfterEach
  void disconnect() throws IOException {
    place.close();
    line.close();
  }

  @Test
  void shouldKeepEveryContentOnceAndWhole_whenManyPutAtTheSameTime() throws Exception {
    Random random = new Random(Long.getLong("thidua.seed", 1));
    Map<String, byte[]> expected = new HashMap<>();
    List<byte[]> contents = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      byte[] content = new byte[random.nextInt(200_000)];
      random.nextBytes(content);
      contents.add(content);
    }
    List<Future<String>> puts = new ArrayList<>();

    try (ExecutorService people = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 40; i++) {
        byte[] content = contents.get(i % contents.size());
        puts.add(people.submit(() -> put(content)));
      }
    }

    for (int i = 0; i < puts.size(); i++) {
      expected.put(puts.get(i).get(), contents.get(i % contents.size()));
    }
    assertThat(expected).hasSize(contents.size());
    for (Map.Entry<String, byte[]> one : expected.entrySet()) {
      try (InputStream content = store.open(one.getKey())) {
        assertThat(content.readAllBytes()).isEqualTo(one.getValue());
      }
    }
    try (Stream<StoredBlob> blobs = store.list()) {
      assertThat(blobs.collect(Collectors.toMap(StoredBlob::sha256, StoredBlob::size)))
          .isEqualTo(
              expected.entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, e -> (long) e.getValue().length)));
    }
    assertThat(bucket.resolve("scoring")).isDirectory();
    assertThat(arriving()).isEmpty();
  }

  @Test
  void shouldBeGone_whenItIsDeleted() throws IOException {
    String sha256 = put(marks());
    assertThat(store.exists(sha256)).isTrue();
    assertThat(store.verify(sha256)).isEmpty();
    try (Stream<StoredBlob> blobs = store.list()) {
      assertThat(blobs.findFirst().orElseThrow().since())
          .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    assertThat(store.delete(sha256)).isTrue();

    assertThat(store.delete(sha256)).isFalse();
    assertThat(store.exists(sha256)).isFalse();
    assertThat(store.verify(sha256).orElseThrow().flaw()).isEqualTo(BlobFailure.Flaw.MISSING);
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"DIES_SENDING", "DEAD"})
  void shouldSayLaterAndKeepNothing_whenTheServerDiesWhileItTakes(Trouble trouble)
      throws IOException {
    line.has(trouble);

    assertThatThrownBy(() -> put(marks()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type().slug()).isEqualTo("unavailable"));

    assertThat(kept()).isEmpty();
    assertThat(arriving()).isEmpty();
    line.has(Trouble.NONE);
    String sha256 = put(marks());
    assertThat(store.verify(sha256)).isEmpty();
  }

  @Test
  void shouldNotHandOutTheEnd_whenTheServerDiesWhileItGives() throws IOException {
    String sha256 = put(marks());
    line.has(Trouble.DIES_ANSWERING);

    int read = 0;
    try (InputStream content = store.open(sha256)) {
      byte[] buffer = new byte[4096];
      for (int more = content.read(buffer); more >= 0; more = content.read(buffer)) {
        read += more;
      }
      read = SIZE;
    } catch (IOException brokenOff) {
      assertThat(read).isBetween(1, SIZE - 1);
    }

    assertThat(read).isLessThan(SIZE);
    line.has(Trouble.NONE);
    assertThat(store.verify(sha256)).isEmpty();
  }

  @Test
  void shouldKeepNothing_whenWhatArrivesIsNotWhatWasSent() throws IOException {
    line.has(Trouble.ALTERS_WHAT_GOES);

    assertThatThrownBy(() -> put(marks())).isInstanceOf(IOException.class);

    assertThat(kept()).isEmpty();
    line.has(Trouble.NONE);
    assertThat(store.verify(put(marks()))).isEmpty();
  }

  @Test
  void shouldTakeItAwayAgain_whenTheServerGivesBackSomethingElse() throws IOException {
    line.has(Trouble.ALTERS_WHAT_COMES);

    assertThatThrownBy(() -> put(marks()))
        .isInstanceOfSatisfying(
            BlobFailure.class,
            failure -> assertThat(failure.flaw()).isEqualTo(BlobFailure.Flaw.ALTERED));

    assertThat(kept()).isEmpty();
  }

  @Test
  void shouldNameTheBlob_whenItWasAlteredOnTheServer() throws IOException {
    byte[] content = marks();
    String sha256 = put(content);
    content[150_000] ^= 1;
    Files.write(kept().getFirst(), content);

    assertThat(store.verify(sha256).orElseThrow().flaw()).isEqualTo(BlobFailure.Flaw.ALTERED);
    assertThatThrownBy(() -> put(marks()))
        .isInstanceOf(BlobFailure.class)
        .hasMessageContaining(sha256);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void shouldNotStart_whenTheBucketMayNotBeUsed() {
    assertThatThrownBy(() -> S3Place.of(config(name, "", server.port(), "another key")).close())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(name);
    assertThatThrownBy(
            () -> S3Place.of(config("nowhere", "", server.port(), S3Server.SECRET_KEY)).close())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere");
    line.has(Trouble.DEAD);
    assertThatCode(() -> S3Place.of(config(name, "", line.port(), S3Server.SECRET_KEY)).close())
        .doesNotThrowAnyException();
  }

  private String put(byte[] content) throws IOException {
    try (Incoming incoming = store.receive(new ByteArrayInputStream(content), MOST)) {
      store.put(incoming);
      return incoming.sha256();
    }
  }

  private static byte[] marks() {
    byte[] content = new byte[SIZE];
    Arrays.fill(content, Line.MARK);
    return content;
  }

  /** What the server has, without asking it. */
  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(bucket)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private List<Path> arriving() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("arriving"))) {
      return files.toList();
    }
  }

  private static S3Config config(String bucket, String prefix, int port, String secret) {
    return new Settings(
        Optional.of(bucket),
        Optional.of(URI.create("http://127.0.0.1:" + port)),
        "us-east-1",
        true,
        Optional.of(prefix),
        Optional.of(S3Server.ACCESS_KEY),
        Optional.of(secret),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        2);
  }

  private record Settings(
      Optional<String> bucket,
      Optional<URI> endpoint,
      String region,
      boolean pathStyle,
      Optional<String> prefix,
      Optional<String> accessKey,
      Optional<String> secretKey,
      Duration connectTimeout,
      Duration readTimeout,
      int attempts)
      implements S3Config {}
}
