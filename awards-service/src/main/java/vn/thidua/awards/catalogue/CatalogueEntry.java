package vn.thidua.awards.catalogue;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.annotations.UuidGenerator;
import vn.thidua.platform.problem.ProblemException;

/** A title or form with everything it ever was. It keeps its code through every change of law. */
@Entity
@Table(name = "award_type")
class CatalogueEntry {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private String code;
  @Version private long version;

  @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
  @SQLOrder("valid_from")
  private List<CatalogueVersion> versions = new ArrayList<>();

  protected CatalogueEntry() {}

  CatalogueEntry(String code) {
    this.code = code;
  }

  /** The present version, if there is one, ends on the day on which this one begins. */
  void amend(AwardTypeResource.NewVersion content) {
    for (CatalogueVersion present : versions) {
      if (present.isOpen()) {
        present.closeOn(requireAfter(present.from(), content.from()));
      }
    }
    versions.add(new CatalogueVersion(this, content));
  }

  private static LocalDate requireAfter(LocalDate present, LocalDate next) {
    if (!next.isAfter(present)) {
      throw ProblemException.of(
          CatalogueProblem.DATE_NOT_AFTER_PRESENT,
          "Ngày %s không sau ngày %s.",
          "The date %s is not after %s.",
          next,
          present);
    }
    return next;
  }

  UUID id() {
    return id;
  }

  String code() {
    return code;
  }

  long version() {
    return version;
  }

  AwardTypeState state() {
    return new AwardTypeState(
        id, code, versions.stream().map(CatalogueVersion::view).toList(), version);
  }
}
