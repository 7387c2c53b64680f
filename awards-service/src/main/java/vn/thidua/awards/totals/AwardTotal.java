package vn.thidua.awards.totals;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;

/** How many were awarded in a year, as it was reported, without names. */
@Entity
class AwardTotal {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private @Nullable UUID clusterId;
  private int year;
  private int count;
  private @Nullable Integer collectives;
  private @Nullable Integer individuals;
  private @Nullable String note;

  /** Changes with every correction, so that each counts as a new version. */
  private Instant changedAt;

  @Version private long version;

  protected AwardTotal() {}

  AwardTotal(
      @Nullable ExternalReference reference,
      UUID organizerId,
      @Nullable UUID clusterId,
      int year,
      TotalNumbers numbers,
      Instant at) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = organizerId;
    this.clusterId = clusterId;
    this.year = year;
    this.changedAt = at;
    correct(numbers, at);
  }

  void correct(TotalNumbers numbers, Instant at) {
    this.count = numbers.count();
    this.collectives = numbers.collectives();
    this.individuals = numbers.individuals();
    this.note = numbers.note();
    this.changedAt = at;
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  long version() {
    return version;
  }

  TotalEvents.TotalState state() {
    return new TotalEvents.TotalState(
        id,
        source,
        key,
        organizerId,
        clusterId,
        year,
        count,
        collectives,
        individuals,
        note,
        version);
  }
}
