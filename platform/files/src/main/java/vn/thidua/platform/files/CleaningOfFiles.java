package vn.thidua.platform.files;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.documents.DocumentStore;
import vn.thidua.platform.documents.StoredBlob;

/**
 * Looks from time to time for files that nothing uses and for contents that no file has. Every
 * replica may do so at the same time, see {@link RemoveFile}.
 */
@ApplicationScoped
public class CleaningOfFiles {

  private static final Logger LOG = Logger.getLogger(CleaningOfFiles.class);
  private static final int BATCH = 500;

  /** What one round removed. */
  public record Removed(int files, int contents, int abandoned) {}

  private final RemoveFile remove;
  private final DocumentStore store;
  private final FilesConfig config;
  private final Clock clock;
  private final Semaphore stop = new Semaphore(0);
  private @Nullable Thread thread;

  CleaningOfFiles(RemoveFile remove, DocumentStore store, FilesConfig config, Clock clock) {
    this.remove = remove;
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    if (config.cleaning()) {
      thread = Thread.ofPlatform().name("cleaning-of-files").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stop.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  private void run() {
    try {
      do {
        try {
          Removed removed = clean();
          if (!removed.equals(new Removed(0, 0, 0))) {
            LOG.infof("Files: %s", removed);
          }
        } catch (IOException | RuntimeException trouble) {
          LOG.warnf("Cleaning of files: %s, trying again", trouble);
        }
      } while (!stop.tryAcquire(config.cleaningEvery().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** One round. */
  public Removed clean() throws IOException {
    Instant now = clock.instant();
    Instant before = now.minus(config.keepUnused());
    int files = removeRows(before);
    int contents = removeContents(before);
    return new Removed(files, contents, store.removeAbandoned(now.minus(config.keepArriving())));
  }

  /** In rounds, until a round removes nothing: what is just being used stays for the next time. */
  private int removeRows(Instant before) throws IOException {
    int files = 0;
    int removed;
    do {
      removed = 0;
      for (UUID id : remove.unused(before, BATCH)) {
        if (remove.removeRow(id, before).isPresent()) {
          removed++;
        }
      }
      files += removed;
    } while (removed > 0 && !isStopping());
    return files;
  }

  /** Contents without a file: of those just removed, or of uploads that came to nothing. */
  private int removeContents(Instant before) throws IOException {
    int contents = 0;
    try (Stream<StoredBlob> blobs = store.list()) {
      Iterator<String> old =
          blobs.filter(blob -> blob.since().isBefore(before)).map(StoredBlob::sha256).iterator();
      while (old.hasNext() && !isStopping()) {
        List<String> batch = new ArrayList<>();
        while (old.hasNext() && batch.size() < BATCH) {
          batch.add(old.next());
        }
        Set<String> needed = remove.referredTo(batch);
        for (String sha256 : batch) {
          if (!needed.contains(sha256) && remove.removeContent(sha256)) {
            contents++;
          }
        }
      }
    }
    return contents;
  }

  private boolean isStopping() {
    return stop.availablePermits() > 0;
  }
}
