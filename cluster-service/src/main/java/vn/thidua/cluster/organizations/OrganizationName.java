package vn.thidua.cluster.organizations;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
class OrganizationName {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Organization organization;

  private String name;
  private @Nullable String nameEn;

  private @Nullable LocalDate validFrom;

  private @Nullable LocalDate validTo;

  private @Nullable String document;

  protected OrganizationName() {}

  OrganizationName(
      Organization organization,
      String name,
      @Nullable String nameEn,
      @Nullable LocalDate from,
      @Nullable String document) {
    this.organization = organization;
    this.name = name;
    this.nameEn = nameEn;
    this.validFrom = from;
    this.document = document;
  }

  boolean isOpen() {
    return validTo == null;
  }

  boolean beganBefore(LocalDate date) {
    return validFrom == null || validFrom.isBefore(date);
  }

  void closeOn(LocalDate date) {
    this.validTo = date;
  }

  @Nullable LocalDate from() {
    return validFrom;
  }

  DatedName view() {
    return new DatedName(name, nameEn, validFrom, validTo, document);
  }
}
