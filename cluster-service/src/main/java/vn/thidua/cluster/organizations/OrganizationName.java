package vn.thidua.cluster.organizations;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
class OrganizationName extends DatedEntry {

  private String name;
  private @Nullable String nameEn;

  protected OrganizationName() {}

  OrganizationName(
      Organization organization,
      String name,
      @Nullable String nameEn,
      @Nullable LocalDate from,
      @Nullable String document) {
    super(organization, from, document);
    this.name = name;
    this.nameEn = nameEn;
  }

  String name() {
    return name;
  }

  @Nullable String nameEn() {
    return nameEn;
  }

  Dated.Name view() {
    return new Dated.Name(name, nameEn, from(), to(), document());
  }
}
