package vn.thidua.platform.files;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.documents.ContentCheck;
import vn.thidua.platform.documents.Incoming;

/** An uploaded file. It never changes; whether it is used is kept by {@link Files}. */
@Entity
class DocumentFile {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private String sha256;
  private String name;
  private String mediaType;
  private long size;
  private @Nullable UUID organizerId;
  private @Nullable UUID organizationId;
  private String uploadedBy;
  private Instant uploadedAt;
  private @Nullable Instant unusedSince;
  @Version private long version;

  protected DocumentFile() {}

  DocumentFile(
      Incoming content, ContentCheck.Accepted accepted, FileOwner owner, String by, Instant at) {
    this.sha256 = content.sha256();
    this.name = accepted.name();
    this.mediaType = accepted.type().mediaType();
    this.size = content.size();
    this.organizerId = owner.organizerId();
    this.organizationId = owner.organizationId();
    this.uploadedBy = by;
    this.uploadedAt = at;
    this.unusedSince = at;
  }

  UUID id() {
    return id;
  }

  String sha256() {
    return sha256;
  }

  FileOwner owner() {
    return new FileOwner(organizerId, organizationId);
  }

  State state() {
    return new State(name, mediaType, size, sha256, organizerId, organizationId);
  }

  /** What the change log tells of a file: everything but its content. */
  record State(
      String name,
      String mediaType,
      long size,
      String sha256,
      @Nullable UUID organizerId,
      @Nullable UUID organizationId) {}
}
