package vn.thidua.cluster.organizations;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class OrganizationParentEntry extends DatedEntry {

  private UUID parentId;

  protected OrganizationParentEntry() {}

  OrganizationParentEntry(
      Organization organization,
      UUID parentId,
      @Nullable LocalDate from,
      @Nullable String document) {
    super(organization, from, document);
    this.parentId = parentId;
  }

  Dated.Parent view() {
    return new Dated.Parent(parentId, from(), to(), document());
  }
}
