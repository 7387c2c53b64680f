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
class OrganizationCode {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Organization organization;

  private String orgCode;

  private @Nullable LocalDate validFrom;

  private @Nullable LocalDate validTo;

  private @Nullable String document;

  protected OrganizationCode() {}

  OrganizationCode(
      Organization organization,
      String orgCode,
      @Nullable LocalDate from,
      @Nullable String document) {
    this.organization = organization;
    this.orgCode = orgCode;
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

  DatedCode view() {
    return new DatedCode(orgCode, validFrom, validTo, document);
  }
}
