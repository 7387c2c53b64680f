package vn.thidua.cluster.organizations;

import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Something about an organization that holds from one date to another. */
@MappedSuperclass
abstract class DatedEntry {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Organization organization;

  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private @Nullable String document;

  protected DatedEntry() {}

  DatedEntry(Organization organization, @Nullable LocalDate from, @Nullable String document) {
    this.organization = organization;
    this.validFrom = from;
    this.document = document;
  }

  boolean isOpen() {
    return validTo == null;
  }

  /** Whether something that begins on the date would overlap it even if it is closed there. */
  boolean reachesPast(LocalDate date) {
    LocalDate last = validTo == null ? validFrom : validTo;
    return last != null && last.isAfter(date);
  }

  boolean covers(LocalDate day) {
    return (validFrom == null || !validFrom.isAfter(day))
        && (validTo == null || validTo.isAfter(day));
  }

  void closeOn(LocalDate date) {
    this.validTo = date;
  }

  @Nullable LocalDate from() {
    return validFrom;
  }

  @Nullable LocalDate to() {
    return validTo;
  }

  @Nullable String document() {
    return document;
  }
}
