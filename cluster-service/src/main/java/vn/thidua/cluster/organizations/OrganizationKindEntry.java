package vn.thidua.cluster.organizations;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
class OrganizationKindEntry extends DatedEntry {

  private String kind;

  protected OrganizationKindEntry() {}

  OrganizationKindEntry(
      Organization organization, String kind, @Nullable LocalDate from, @Nullable String document) {
    super(organization, from, document);
    this.kind = kind;
  }

  String kind() {
    return kind;
  }

  Dated.Kind view() {
    return new Dated.Kind(kind, from(), to(), document());
  }
}
