package vn.thidua.cluster.organizations;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
class OrganizationCode extends DatedEntry {

  private String orgCode;

  protected OrganizationCode() {}

  OrganizationCode(
      Organization organization,
      String orgCode,
      @Nullable LocalDate from,
      @Nullable String document) {
    super(organization, from, document);
    this.orgCode = orgCode;
  }

  Dated.Code view() {
    return new Dated.Code(orgCode, from(), to(), document());
  }
}
