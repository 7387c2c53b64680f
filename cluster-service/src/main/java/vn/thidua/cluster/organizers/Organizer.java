package vn.thidua.cluster.organizers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;

@Entity
class Organizer {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private String name;
  private @Nullable String nameEn;
  @Version private long version;

  protected Organizer() {}

  Organizer(@Nullable ExternalReference reference, String name, @Nullable String nameEn) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.name = name;
    this.nameEn = nameEn;
  }

  UUID id() {
    return id;
  }

  OrganizerView view() {
    return new OrganizerView(id, source, key, name, nameEn, version);
  }
}
