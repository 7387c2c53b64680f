package vn.thidua.cluster.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.documents.ContentCheck;
import vn.thidua.platform.documents.DocumentStore;
import vn.thidua.platform.documents.DocumentType;
import vn.thidua.platform.documents.Incoming;
import vn.thidua.platform.files.CleaningOfFiles;
import vn.thidua.platform.files.FileOwner;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.files.KeepFile;
import vn.thidua.platform.files.RemoveFile;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.testsupport.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class CleaningOfFilesTest {

  @Inject Files files;
  @Inject DocumentStore store;
  @Inject CleaningOfFiles cleaning;
  @Inject RemoveFile remove;
  @Inject KeepFile keep;
  @Inject DataSource database;

  @ConfigProperty(name = "thidua.documents.folder")
  Path folder;

  private String organizer = "";
  private String secretary = "";

  @BeforeEach
  void people() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
  }

  @Test
  void shouldRemoveRowAndContent_whenNothingHasUsedItForAWeek() throws Exception {
    byte[] content = Uploads.pdf();
    UUID old = Uploads.organizers(secretary, organizer, content);
    UUID fresh = Uploads.organizers(secretary, organizer, Uploads.pdf());
    String sha256 = sha256(old);
    age(old, Duration.ofDays(8));
    age(fresh, Duration.ofDays(6));

    cleaning.clean();

    assertThat(status(old)).isEqualTo(404);
    assertThat(store.exists(sha256)).isFalse();
    assertThat(status(fresh)).isEqualTo(200);
    assertThat(store.exists(sha256(fresh))).isTrue();
    assertThat(
            People.administrator()
                .queryParam("aggregateId", old)
                .get("/v1/cluster-changes")
                .<List<String>>path("items.action"))
        .contains("file-removed");
  }

  @Test
  void shouldKeepTheContent_whenAnotherFileHasItToo() throws Exception {
    byte[] content = Uploads.pdf();
    UUID old = Uploads.organizers(secretary, organizer, content);
    UUID used = Uploads.organizers(secretary, organizer, content);
    use(used, UUID.randomUUID());
    age(old, Duration.ofDays(8));

    cleaning.clean();

    assertThat(status(old)).isEqualTo(404);
    assertThat(People.user(secretary).get("/v1/files/" + used + "/content").asByteArray())
        .isEqualTo(content);
  }

  @Test
  void shouldCountFromTheLastUse_whenItWasUsed() throws Exception {
    UUID file = Uploads.organizers(secretary, organizer, Uploads.pdf());
    age(file, Duration.ofDays(8));
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    use(file, first);
    use(file, second);
    release(file, first);

    cleaning.clean();
    assertThat(status(file)).isEqualTo(200);

    release(file, second);
    cleaning.clean();
    assertThat(status(file)).isEqualTo(200);

    age(file, Duration.ofDays(8));
    cleaning.clean();
    assertThat(status(file)).isEqualTo(404);
  }

  @Test
  void shouldRemoveAContent_whenItsUploadCameToNothing() throws Exception {
    String sha256;
    try (Incoming incoming = store.receive(new ByteArrayInputStream(Uploads.pdf()), 1000)) {
      store.put(incoming);
      sha256 = incoming.sha256();
    }

    cleaning.clean();
    assertThat(store.exists(sha256)).isTrue();

    ageContent(sha256, Duration.ofDays(8));
    cleaning.clean();
    assertThat(store.exists(sha256)).isFalse();
  }

  /** The upload found the content there and has not committed its row. */
  @Test
  void shouldLeaveTheContent_whenAnUploadIsJustAboutToReferToIt() throws Exception {
    byte[] content = Uploads.pdf();
    UUID old = Uploads.organizers(secretary, organizer, content);
    String sha256 = sha256(old);
    age(old, Duration.ofDays(8));
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch cleaned = new CountDownLatch(1);

    UUID uploaded;
    try (ExecutorService person = Executors.newSingleThreadExecutor()) {
      Future<UUID> upload =
          person.submit(() ->
              QuarkusTransaction.requiringNew()
                  .call(() -> {
                    UUID id = keep(content);
                    written.countDown();
                    cleaned.await();
                    return id;
                  }));
      written.await();
      cleaning.clean();
      boolean there = store.exists(sha256);
      cleaned.countDown();
      uploaded = upload.get();
      assertThat(there).isTrue();
    }

    assertThat(status(old)).isEqualTo(404);
    assertThat(People.administrator().get("/v1/files/" + uploaded + "/content").asByteArray())
        .isEqualTo(content);
  }

  @Test
  void shouldLeaveTheFile_whenSomethingIsJustAboutToUseIt() throws Exception {
    UUID file = Uploads.organizers(secretary, organizer, Uploads.pdf());
    age(file, Duration.ofDays(8));
    CountDownLatch used = new CountDownLatch(1);
    CountDownLatch cleaned = new CountDownLatch(1);

    try (ExecutorService person = Executors.newSingleThreadExecutor()) {
      Future<?> use =
          person.submit(() ->
              QuarkusTransaction.requiringNew()
                  .run(() -> {
                    useNow(file, UUID.randomUUID());
                    used.countDown();
                    await(cleaned);
                  }));
      used.await();
      cleaning.clean();
      cleaned.countDown();
      use.get();
    }
    cleaning.clean();

    assertThat(status(file)).isEqualTo(200);
  }

  /** Few contents, uploaded again and again, while all that is there is removed at once. */
  @Test
  void shouldNeverLoseAContentThatAFileHas_whenUploadsAndCleaningRace() throws Exception {
    List<byte[]> contents = List.of(Uploads.pdf(), Uploads.pdf(), Uploads.pdf());
    AtomicBoolean over = new AtomicBoolean();
    List<UUID> uploaded = new ArrayList<>();
    List<UUID> removed = new ArrayList<>();

    try (ExecutorService people = Executors.newFixedThreadPool(3)) {
      List<Future<List<UUID>>> uploads = new ArrayList<>();
      for (int person = 0; person < 2; person++) {
        uploads.add(
            people.submit(() -> {
              List<UUID> ids = new ArrayList<>();
              for (int i = 0; i < 60; i++) {
                ids.add(keep(contents.get(i % contents.size())));
              }
              return ids;
            }));
      }
      Future<List<UUID>> cleaner =
          people.submit(() -> {
            List<UUID> gone = new ArrayList<>();
            while (!over.get()) {
              Instant all = Instant.now().plusSeconds(60);
              for (UUID id : mine()) {
                remove
                    .removeRow(id, all)
                    .ifPresent(sha256 -> {
                      gone.add(id);
                      try {
                        remove.removeContent(sha256);
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    });
              }
            }
            return gone;
          });
      for (Future<List<UUID>> upload : uploads) {
        uploaded.addAll(upload.get());
      }
      over.set(true);
      removed.addAll(cleaner.get());
    }

    assertThat(removed).isNotEmpty();
    uploaded.removeAll(removed);
    for (UUID id : uploaded) {
      assertThat(People.administrator().get("/v1/files/" + id + "/content").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void shouldRemoveHalfAnUpload_whenItIsADayOld() throws Exception {
    Incoming half = store.receive(new ByteArrayInputStream(Uploads.pdf()), 1000);
    java.nio.file.Files.setLastModifiedTime(
        half.file(), FileTime.from(Instant.now().minus(Duration.ofHours(25))));

    CleaningOfFiles.Removed done = cleaning.clean();

    assertThat(done.abandoned()).isOne();
    assertThat(half.file()).doesNotExist();
  }

  private UUID keep(byte[] content) throws IOException {
    try (Incoming incoming = store.receive(new ByteArrayInputStream(content), 1000)) {
      return keep.keep(
          incoming,
          new ContentCheck.Accepted("a.pdf", DocumentType.PDF),
          new FileOwner(UUID.fromString(organizer), null),
          By.system("test"),
          new RequestKey(null, "test"));
    }
  }

  private List<UUID> mine() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select id from document_file where organizer_id = ?")) {
      select.setObject(1, UUID.fromString(organizer));
      List<UUID> ids = new ArrayList<>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
      return ids;
    }
  }

  private void use(UUID file, UUID aggregate) {
    QuarkusTransaction.requiringNew().run(() -> useNow(file, aggregate));
  }

  private void useNow(UUID file, UUID aggregate) {
    files.use(
        new Files.Use("conference", aggregate, UUID.fromString(organizer), null),
        List.of(file),
        new Actor(secretary, Set.of(Role.USER)),
        "/files");
  }

  private void release(UUID file, UUID aggregate) {
    QuarkusTransaction.requiringNew()
        .run(() -> files.release(List.of(file), "conference", aggregate));
  }

  private int status(UUID file) {
    return People.administrator().get("/v1/files/" + file).statusCode();
  }

  private String sha256(UUID file) {
    return People.administrator().get("/v1/files/" + file).path("sha256");
  }

  /** The file and its content have been there for as long, and unused for as long. */
  private void age(UUID file, Duration age) throws Exception {
    ageContent(sha256(file), age);
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update document_file set unused_since = now() - ? * interval '1 hour'"
                    + " where id = ?")) {
      update.setLong(1, age.toHours());
      update.setObject(2, file);
      update.executeUpdate();
    }
  }

  private void ageContent(String sha256, Duration age) throws IOException {
    try (Stream<Path> all = java.nio.file.Files.walk(folder)) {
      Path content = all.filter(path -> path.endsWith(sha256)).findFirst().orElseThrow();
      java.nio.file.Files.setLastModifiedTime(content, FileTime.from(Instant.now().minus(age)));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
