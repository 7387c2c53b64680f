package vn.thidua.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.thidua.platform.documents.BlobFailure;
import vn.thidua.platform.documents.DocumentStore;
import vn.thidua.platform.operations.OperatorRoute;
import vn.thidua.platform.operations.OperatorRoutes;

/** For operators: whether every file's content is there and what it was. */
@ApplicationScoped
class FileRoutes implements OperatorRoutes {

  private static final int BATCH = 500;

  private final FileQueries files;
  private final DocumentStore store;

  FileRoutes(FileQueries files, DocumentStore store) {
    this.files = files;
    this.store = store;
  }

  /** A content that cannot be handed out, and the files that have it. */
  record Broken(String sha256, BlobFailure.Flaw flaw, List<UUID> files) {}

  /**
   * What was found.
   *
   * @param contents that were read from beginning to end
   */
  record Finding(long contents, List<Broken> broken) {}

  @Override
  public List<OperatorRoute> routes() {
    return List.of(OperatorRoute.get("/files/verify", request -> verify()));
  }

  private Finding verify() {
    List<Broken> broken = new ArrayList<>();
    long contents = 0;
    List<String> batch = files.contentsAfter("", BATCH);
    while (!batch.isEmpty()) {
      for (String sha256 : batch) {
        contents++;
        flawOf(sha256, broken);
      }
      batch = files.contentsAfter(batch.getLast(), BATCH);
    }
    return new Finding(contents, broken);
  }

  private void flawOf(String sha256, List<Broken> broken) {
    try {
      store
          .verify(sha256)
          .ifPresent(failure -> {
            // Not if it was removed in good order meanwhile.
            List<UUID> having = files.withContent(sha256);
            if (!having.isEmpty()) {
              broken.add(new Broken(sha256, failure.flaw(), having));
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(sha256 + " cannot be read", unreadable);
    }
  }
}
