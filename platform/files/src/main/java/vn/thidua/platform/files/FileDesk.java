package vn.thidua.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.ChangeQueries;
import vn.thidua.platform.changelog.LoggedAct;
import vn.thidua.platform.documents.DocumentStore;
import vn.thidua.platform.documents.Download;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What a service's resource of files answers; its paths and documentation are the service's. */
@ApplicationScoped
public class FileDesk {

  private final ServiceFiles service;
  private final UploadFile upload;
  private final FileQueries queries;
  private final DocumentStore store;
  private final ChangeQueries changes;
  private final CurrentActor actor;

  FileDesk(
      ServiceFiles service,
      UploadFile upload,
      FileQueries queries,
      DocumentStore store,
      ChangeQueries changes,
      CurrentActor actor) {
    this.service = service;
    this.upload = upload;
    this.queries = queries;
    this.store = store;
    this.changes = changes;
    this.actor = actor;
  }

  public Response upload(
      @Nullable String idempotencyKey,
      @Nullable String name,
      @Nullable String organizerId,
      @Nullable String organizationId,
      InputStream content)
      throws IOException {
    if (name == null || name.isBlank()) {
      throw ProblemException.invalid(
          "?name", "required", Text.of("Cần có tên tệp", "The name of the file is required"));
    }
    FileOwner owner =
        new FileOwner(
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("organizationId", organizationId));
    Actor by = actor.get();
    UUID id = upload.upload(name, owner, content, by, new RequestKey(idempotencyKey, by.subject()));
    return Answers.created(service.path() + "/" + id, find(id, by), 0);
  }

  public Response get(String id) {
    return Answers.ok(find(id), 0);
  }

  public Response content(String id, @Nullable String ifNoneMatch) throws IOException {
    FileView file = find(id);
    Download download = download(file);
    return download.isKnownBy(ifNoneMatch)
        ? download.notModified()
        : download.answer(store.open(file.sha256()));
  }

  public Response head(String id) {
    return download(find(id)).answer(null);
  }

  public Page<LoggedAct> changes(
      String id, @Nullable String order, @Nullable String cursor, @Nullable String limit) {
    return changes.of(find(id).id(), order, cursor, limit);
  }

  private static Download download(FileView file) {
    return new Download(file.name(), file.mediaType(), file.sha256(), file.size());
  }

  private FileView find(String id) {
    return find(PathValue.id("file", id), actor.get());
  }

  private FileView find(UUID id, Actor caller) {
    return queries.one(id, caller).orElseThrow(() -> ProblemException.notFound("file", id));
  }
}
