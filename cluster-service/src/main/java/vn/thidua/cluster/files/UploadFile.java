package vn.thidua.cluster.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.documents.ContentCheck;
import vn.thidua.platform.documents.DocumentStore;
import vn.thidua.platform.documents.DocumentsConfig;
import vn.thidua.platform.documents.Incoming;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Takes a content in and looks at it, which may take its time, before a transaction begins. */
@ApplicationScoped
class UploadFile {

  private final OrganizerQueries organizers;
  private final OrganizationQueries organizations;
  private final FileAccess access;
  private final DocumentStore store;
  private final DocumentsConfig limits;
  private final ContentCheck check;
  private final KeepFile keep;

  UploadFile(
      OrganizerQueries organizers,
      OrganizationQueries organizations,
      FileAccess access,
      DocumentStore store,
      DocumentsConfig limits,
      ContentCheck check,
      KeepFile keep) {
    this.organizers = organizers;
    this.organizations = organizations;
    this.access = access;
    this.store = store;
    this.limits = limits;
    this.check = check;
    this.keep = keep;
  }

  UUID upload(String name, FileOwner owner, InputStream content, Actor actor, RequestKey key)
      throws IOException {
    requireExisting(owner);
    By by = By.mandate(actor, access.requireUploader(actor, owner));
    try (Incoming incoming = store.receive(content, limits.maxSize().asLongValue())) {
      return keep.keep(incoming, check.check(incoming, name), owner, by, key);
    }
  }

  private void requireExisting(FileOwner owner) {
    UUID organizer = owner.organizerId();
    UUID organization = owner.organizationId();
    if (organizer != null && !organizers.exists(organizer)) {
      throw ProblemException.invalid(
          "?organizerId",
          "unknown-organizer",
          Text.of("Không có cơ quan tổ chức %s", "There is no organizer %s", organizer));
    }
    if (organization != null) {
      organizations.requireKnown(Map.of("?organizationId", organization));
    }
  }
}
